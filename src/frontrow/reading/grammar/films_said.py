"""All that the rules say of the films of a page, each about its own film and people."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from frontrow.reading.finding import Finding
from frontrow.reading.folding import key
from frontrow.reading.grammar.embedded import embedded_findings
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.film_page import film_findings
from frontrow.reading.grammar.films import FilmRange, film_ranges
from frontrow.reading.grammar.parts import before_related
from frontrow.reading.page import Page


def said_of_films(page: Page, titles: Mapping[str, str], labelled: Sequence[Field], is_one: bool) -> list[Finding]:
    """The findings of every film of the page, each about its own subjects; of the one film where `is_one`. `titles` are
    those of known works, by their folded words."""
    lines = before_related(page.lines, labelled)
    labelled = [f for f in labelled if lines and f.line <= lines[-1].index]
    one = [FilmRange(tuple(lines))]
    ranges = one if is_one and lines else film_ranges(page, lines, labelled) if lines else []
    found: list[Finding] = []
    for number, (film, own) in enumerate(zip(ranges, _by_film(ranges, labelled), strict=True), 1):
        said = film_findings(page, film.lines, titles, own, film.entry)
        found += [f.about(f"{f.subject}#{number}") for f in said]
    if len(ranges) == 1:
        found = _without_directors(found, [f.about("film#1") for f in embedded_findings(page)])
    return _numbered(found, len(ranges))


def _without_directors(found: Sequence[Finding], embedded: Sequence[Finding]) -> list[Finding]:
    """All of them, without a person's name as title where the page tells machines that it is the director's."""
    directors = {key(str(one.value)) for one in embedded if one.property == "film.director"}
    return [
        *(one for one in found if not (one.rule.startswith("title.person") and key(_title(one)) in directors)),
        *embedded,
    ]


def _title(finding: Finding) -> str:
    return str(finding.value["text"]) if isinstance(finding.value, dict) and "text" in finding.value else ""


def _numbered(found: Sequence[Finding], films: int) -> list[Finding]:
    """A film's second and further people, each with a number of its own after those of the films."""
    more = [f.subject for f in found if f.subject.startswith("person.")]
    numbers = {subject: films + number for number, subject in enumerate(dict.fromkeys(more), 1)}
    return [f.about(f"person#{numbers[f.subject]}") if f.subject in numbers else f for f in found]


def _by_film(ranges: Sequence[FilmRange], labelled: Sequence[Field]) -> list[list[Field]]:
    """The fields that stand on the lines of each film; what stands above the first film is none's."""
    first = [film.lines[0].index for film in ranges]
    own: list[list[Field]] = [[] for _ in ranges]
    for field in labelled:
        number = bisect_right(first, field.line) - 1
        if number >= 0 and field.line <= ranges[number].lines[-1].index:
            own[number].append(field)
    return own
