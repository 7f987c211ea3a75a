"""A film's page (or one film's range of a page): every rule of the grammar applied, each line to the rule it fits
best."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.biography import biographies, biography_findings
from frontrow.reading.grammar.credits import all_countries, credits_and_facts, inflected_directors
from frontrow.reading.grammar.divided_line import facts_between
from frontrow.reading.grammar.entries import entry_findings
from frontrow.reading.grammar.entry_parts import Entry
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.filmography import Row, filmography_findings, rows_of_part, unheaded_rows
from frontrow.reading.grammar.labels import FACTS, SECTIONS
from frontrow.reading.grammar.life_story import whose
from frontrow.reading.grammar.neighbours import neighbour_findings
from frontrow.reading.grammar.parts import Part, parts
from frontrow.reading.grammar.people import listed
from frontrow.reading.grammar.picture_captions import is_of_picture
from frontrow.reading.grammar.prizes import prize_findings
from frontrow.reading.grammar.spec_findings import spec_findings
from frontrow.reading.grammar.spec_line import Spec, is_of_festival, look_lines, specs
from frontrow.reading.grammar.speech import speech_only, spoken
from frontrow.reading.grammar.synopsis import synopsis_findings, synopsis_run
from frontrow.reading.grammar.title_head import Head, head_of
from frontrow.reading.grammar.title_lines import named_by_page
from frontrow.reading.grammar.title_pieces import Candidate
from frontrow.reading.grammar.title_year import year_of_title
from frontrow.reading.grammar.titles import title_findings
from frontrow.reading.line_search import line_at, line_numbered, lines_at
from frontrow.reading.page import Line, Page
from frontrow.reading.spans import Spans

SHORTEST_BIOGRAPHY = 45
FARTHEST_ROW = 12  # characters from the beginning of its line


@dataclass(frozen=True)
class Filmography:
    """The rows of one filmography, its heading if it has one, and the lines it stands on."""

    rows: tuple[Row, ...]
    heading: tuple[int, int] | None
    lines: frozenset[int]


def film_findings(
    page: Page,
    lines: Sequence[Line],
    known_titles: Mapping[str, str],
    labelled: Sequence[Field],
    entry: Entry | None = None,
) -> list[Finding]:
    """Everything that `lines` say of one film and its director; `known_titles` (folded -> title) are the
    catalogue's, `entry` is the line of a list that names the film."""
    divided = parts(page, lines, labelled)
    works = filmographies(page, lines, divided)
    rows_on = frozenset(index for film in works for index in _begun_with_row(lines, film))
    in_rows = Spans((row.start, row.end) for film in works for row in film.rows)
    labelled = [f for f in labelled if not _in_rows(f, in_rows) and not set(f.roles) <= SECTIONS]
    labelled = [f for f in labelled if not is_of_picture(page, f)]
    read = _read_facts(page, labelled)
    spec = _own_spec(page, [line for line in lines if line.index not in rows_on], read, divided)
    found = list(credits_and_facts(page, labelled))
    is_told = any(f.property == "film.country" for f in found)  # by a label: what a tag names is none
    found += [f for f in (spec_findings(page, spec) if spec else ()) if not (is_told and f.property == "film.country")]
    looks = [s for s in look_lines(page, lines) if s.lines[0].index not in rows_on and not _all_labelled(s, read)]
    looks += [s for line in lines if (s := facts_between(page, line)) is not None and not _all_labelled(s, read)]
    stated = {f.property for f in found}
    found += [f for s in looks for f in spec_findings(page, s) if f.property not in stated]
    found += inflected_directors(
        page,
        labelled,
        [str(f.value["name"]) for f in found if f.property == "film.credit" and isinstance(f.value, Mapping)],
    )
    credited = [str(f.value) for f in found if f.property == "film.director"]
    found += _beside_spec(page, lines, spec, labelled) if spec else []
    found += _named_again(lines, credited)
    if entry is not None:
        found += [f for f in entry_findings(entry) if not _said(f, found)]
        head = Head((Candidate(*entry.title, "title.entry"),), ())
    else:
        away = rows_on | {line.index for part in divided if part.role in ("prizes", "biography") for line in part.lines}
        head = head_of(page, [line for line in lines if line.index not in away], spec, labelled, credited)
    found += list(_head_directors(page, head, credited))
    found += list(year_of_title(page, head, found))
    rows = [row for film in works for row in film.rows]
    year = next((int(str(f.value)) for f in found if f.property == "film.year"), None)
    found += title_findings(page, head, labelled, rows, year)
    for film in works:
        found += filmography_findings(page, film.rows, film.heading)
    taken = frozenset(rows_on | {f.line for f in labelled} | ({line.index for line in spec.lines} if spec else set()))
    found += list(_texts(page, lines, divided, found, taken))
    own = {key(f.value["text"]) for f in found if f.property == "film.title" and isinstance(f.value, Mapping)}  # type: ignore[arg-type]
    others = {**known_titles, **{key(t.text): t.text for row in rows for t in row.titles}} if rows else known_titles
    found += neighbour_findings(page, lines, others, own, taken | _covered(lines, found))
    return once(found)


def filmographies(page: Page, lines: Sequence[Line], divided: Sequence[Part]) -> list[Filmography]:
    """Filmographies under a heading, else runs of dated rows."""
    found = []
    for part in divided:
        if part.role == "filmography":
            rows = rows_of_part(page, part)
            if rows:
                found.append(Filmography(tuple(rows), part.heading, _lines_of(lines, rows)))
    taken = {index for film in found for index in film.lines}
    prizes = {
        line.index for part in divided if part.role in ("prizes", "festivals", "screenings") for line in part.lines
    }
    runs = unheaded_rows(page, lines, taken | prizes)
    return found + [
        Filmography(tuple(row for _, row in run), None, frozenset(line.index for line, _ in run)) for run in runs
    ]


def _lines_of(lines: Sequence[Line], rows: Sequence[Row]) -> frozenset[int]:
    return frozenset(lines_at(lines, (row.start for row in rows)))


def _own_spec(page: Page, lines: Sequence[Line], read: Spans, divided: Sequence[Part]) -> Spec | None:
    """The specification of the film itself: the first that stands in no part of its own and says most."""
    other = _told_elsewhere(divided)
    every = [s for s in specs(page, lines) if not _all_labelled(s, read)]
    own = [s for s in every if s.lines[0].index not in other]
    timed = [s for s in own if "minutes" in s.kinds] if own and is_of_festival(page, own[0]) else []
    # facts below a text that is the last of its part
    below = _told_elsewhere([part for part in divided if part.role != "statement"])
    return next(iter(timed or own or [s for s in every if s.lines[0].index not in below and not s.residues]), None)


def _told_elsewhere(divided: Sequence[Part]) -> set[int]:
    """The lines of parts that tell of prizes, showings and lives: no title and no specification stands there."""
    away = ("prizes", "festivals", "screenings", "statement", "biography")
    return {line.index for part in divided if part.role in away for line in part.lines}


def _read_facts(page: Page, labelled: Sequence[Field]) -> Spans:
    """The values of the fields that state facts."""
    facts = [f for f in labelled if set(f.roles) & FACTS or ("production" in f.roles and all_countries(page, f))]
    return Spans(value for f in facts for value in f.values)


def _all_labelled(spec: Spec, read: Spans) -> bool:
    """Whether fields have already read every atom of the specification."""
    return all(read.hold(atom.start, atom.end) for atom in spec.atoms)


def _said(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether another rule has found the value already."""
    return any(f.property == finding.property and f.value == finding.value for f in found)


def _head_directors(page: Page, head: Head, credited: Sequence[str]) -> Iterator[Finding]:
    titles = {fold(page.text[one.start : one.end]) for one in head.titles}
    others = [one for one in head.directors if fold(page.text[one.start : one.end]) not in titles]
    for candidate in others or head.directors:  # a film named like its director has no other
        for name in listed(page.text, candidate.start, candidate.end):
            if fold(name.text) not in map(fold, credited) or candidate.rule == "spec.director":
                yield Finding("film.director", name.text, (Spot(name.start, name.end),), candidate.rule)


def _texts(
    page: Page, lines: Sequence[Line], divided: Sequence[Part], found: Sequence[Finding], taken: frozenset[int]
) -> Iterator[Finding]:
    """Biography, synopsis and prizes: the parts made of running text."""
    directors = list(dict.fromkeys(str(f.value) for f in found if f.property == "film.director"))
    heads = lines_at(lines, (f.begins() for f in found if f.property == "film.title"))
    crew = [f for f in found if f.property == "film.credit" and f.rule.startswith("credit.")]
    shown = {f.begins() for f in crew if isinstance(f.value, Mapping) and f.value["role"] == "director"}
    spots = {f.begins() for f in crew} - shown
    credited = lines_at([line for line in lines if len(line.text) < 60], spots)
    lives = biographies(page, lines, divided, directors, taken | heads | credited)
    told = {line.index for life in lives for line in life}
    for number, life in enumerate(lives, 1):
        yield from _life(page, lines, divided, life, directors, "person" if number == 1 else f"person.{number}")
    run, headed = synopsis_run(page, lines, divided, taken | heads | told)
    yield from synopsis_findings(page, lines, run, headed, divided, directors)
    yield from prize_findings(page, divided, lines, taken | heads | told | {line.index for line in run})


def _life(
    page: Page,
    lines: Sequence[Line],
    divided: Sequence[Part],
    life: Sequence[Line],
    directors: Sequence[str],
    subject: str,
) -> Iterator[Finding]:
    """What one biography states, about `subject`."""
    headed = any(part.role == "biography" and line_numbered(part.lines, life[0].index) for part in divided)
    name = whose(life[0], directors) or _whose(page, life, directors)
    for finding in biography_findings(page, life, name, headed, _end_of(life, divided), directors):
        if finding.property != "person.bio" or finding.spots[0].end - finding.begins() >= SHORTEST_BIOGRAPHY:
            yield _with_name_line(page, lines, life[0], name, finding).about(subject)


def _whose(page: Page, life: Sequence[Line], directors: Sequence[str]) -> str | None:
    """The director whose name the biography holds; the only one where it holds none."""
    text = fold(page.text[life[0].start : life[-1].end])
    named = [name for name in directors if fold(name) in text or fold(name.split()[-1]) in text]
    return next(iter(named or directors), None)


def _end_of(life: Sequence[Line], divided: Sequence[Part]) -> int:
    """Where the biography ends: before a filmography that begins in its last paragraph."""
    begun = [part.heading[0] for part in divided if part.inline and life[0].start < part.heading[0] < life[-1].end]
    return min(begun, default=life[-1].end)


def _with_name_line(page: Page, lines: Sequence[Line], first: Line, name: str | None, finding: Finding) -> Finding:
    """A biography's finding with the line above it as context, where that is only the person's name."""
    above = line_numbered(lines, first.index - 1)
    if (
        finding.property != "person.bio"
        or above is None
        or name is None
        or fold(name) not in fold(above.text)
        or len(above.text) > 90
    ):
        return finding
    return replace(finding, spots=(*finding.spots, Spot(above.start, above.end, "context")))


def _beside_spec(page: Page, lines: Sequence[Line], spec: Spec, labelled: Sequence[Field]) -> list[Finding]:
    """Languages on a line of their own right after a specification: "Español"."""
    last = spec.lines[-1].index
    read = [span for field in labelled for span in field.values]
    near = [line for line in lines if last < line.index <= last + 2 and len(line.text) < 60]
    near = [line for line in near if not line.heading and not named_by_page(page, line)]  # a film may be called "Roma"
    near = [line for line in near if not any(line.start <= a < line.end for a, _ in read)]
    return [
        Finding("film.subtitle_language" if subtitle else "film.language", code, (Spot(left, right),), "spec.language")
        for line in near
        if speech_only(page, line.start, line.end)
        for code, left, right, subtitle in spoken(page, line.start, line.end)
    ]


def _named_again(lines: Sequence[Line], credited: Sequence[str]) -> list[Finding]:
    """A line that is only the name of a director who is credited elsewhere: one more place that says so."""
    names = {fold(name): name for name in credited}
    return [
        Finding("film.director", names[fold(line.text)], (Spot(line.start, line.end),), "director.again")
        for line in lines
        if fold(line.text) in names
    ]


def _begun_with_row(lines: Sequence[Line], film: Filmography) -> Iterator[int]:
    """The lines that are a filmography's from their beginning (or from the heading that they begin with)."""
    first: dict[int, int] = {}
    for row in film.rows:
        line = line_at(lines, row.start)
        if line is not None:
            start = film.heading[1] if film.heading and film.heading[0] - line.start in range(4) else line.start
            first[line.index] = min(row.start - start, first.get(line.index, row.start - start))
    yield from (index for index, gap in first.items() if gap < FARTHEST_ROW)


def _in_rows(field: Field, rows: Spans) -> bool:
    return any(rows.hold_place(a) for a, _ in (field.label, *field.values))


def _covered(lines: Sequence[Line], found: Sequence[Finding]) -> frozenset[int]:
    spots = Spans((spot.start, spot.end) for finding in found for spot in finding.spots)
    return frozenset(line.index for line in lines if spots.touch(line.start, line.end))


def once(found: Sequence[Finding]) -> list[Finding]:
    """Each value of a property once, with the evidence of all who state it; the first statement's spots come first."""
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in found:
        alike.setdefault((finding.subject, finding.property, value_key(finding)), []).append(finding)
    return [_joined(same) for same in alike.values()]


def value_key(finding: Finding) -> str:
    """A finding's value as folded text, spans told apart by their place."""
    if finding.value is None:
        return str(finding.begins())
    return fold(repr(sorted(finding.value.items())) if isinstance(finding.value, Mapping) else repr(finding.value))


def _joined(same: Sequence[Finding]) -> Finding:
    """Several statements of one value as one; each adds its spots, the value's own before the others."""
    first = same[0]
    if len(same) == 1:
        return first
    spots, qualifiers = dict.fromkeys(first.spots), first.qualifiers
    for finding in same[1:]:
        spots.update(dict.fromkeys(sorted(finding.spots, key=lambda spot: spot.role != "value")))
        qualifiers = {**finding.qualifiers, **qualifiers}
    return Finding(first.property, first.value, tuple(spots), first.rule, qualifiers, first.subject)
