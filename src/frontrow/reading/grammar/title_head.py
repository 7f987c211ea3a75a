"""The head of a film's page: its titles, and a director printed without a label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.atoms import Atom, atoms
from frontrow.reading.grammar.entries import credited_entry
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.labels import VALUED
from frontrow.reading.grammar.people import listed, person, person_shaped, same_stem
from frontrow.reading.grammar.second_title import is_second_title
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.title_block import head_in_block
from frontrow.reading.grammar.title_elements import with_original
from frontrow.reading.grammar.title_lines import anchor_of, lines_above, named_by_page
from frontrow.reading.grammar.title_pieces import Candidate, from_residues, names_after_by
from frontrow.reading.grammar.title_proof import quoted_opening
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.line_search import line_numbered
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_LOWEST = 2  # rank of a heading that may be the title
_BESIDE = re.compile(r"\s*[:,|/]\s+|\s+[–—|/-]\s+|\s(?:by|de|di|von|van|por|od|reż\.|dir\.)\s")


@dataclass(frozen=True)
class Head:
    """What the head of a film's page says: its titles, and a director printed without a label."""

    titles: tuple[Candidate, ...]
    directors: tuple[Candidate, ...]


def head_of(
    page: Page, lines: Sequence[Line], spec: Spec | None, fields: Sequence[Field], credited: Sequence[str]
) -> Head:
    """Titles and unlabelled directors, from the specification's own pieces and the lines above it."""
    if spec is None and not any(set(f.roles) <= VALUED for f in fields) and not any(line.heading for line in lines):
        return Head((), ())  # a page that states nothing of a film has no title that a rule could tell
    if (in_block := head_in_block(page, lines, spec)) is not None and not credited:
        return Head(tuple(in_block[0]), tuple(in_block[1]))
    anchor = anchor_of(lines, spec, fields)
    above = lines_above(page, lines, anchor, fields, spec, _titled(page, spec, credited))
    titles, directors = from_residues(page, spec, bool(above), credited)
    if not titles:
        titles, more = _from_lines(page, above, anchor if spec else -1, credited, bool(directors))
        directors = directors or more
    if not titles or titles[0].rule in ("title.above", "title.right_above"):
        beside = [c for field in fields if (c := _before_label(page, field)) is not None]
        titles = beside[:1] or titles
    return Head(tuple(with_original(page, lines, titles)), tuple(directors))


def _titled(page: Page, spec: Spec | None, credited: Sequence[str]) -> bool:
    """Whether a specification carries a title of its own, and not a name that could be taken for one."""
    titles, _ = from_residues(page, spec, False, credited)
    return any(not person_shaped(page.text[title.start : title.end]) for title in titles)


def _before_label(page: Page, field: Field) -> Candidate | None:
    """The title on one line with its director: "A Title – dir. Name"."""
    line = line_numbered(page.lines, field.line)
    entry = credited_entry(page, line, field) if line is not None else None
    return Candidate(*entry.title, "title.entry") if entry is not None else None


def _from_lines(
    page: Page,
    above: Sequence[Line],
    specified: int,
    credited: Sequence[str],
    directed: bool,
) -> tuple[list[Candidate], list[Candidate]]:
    """The title among the lines above; a further line that is a person's name is the director's. `specified` is the
    line of the specification, -1 without one."""
    titles: list[Candidate] = []
    directors: list[Candidate] = []
    for line in above:
        quoted = quoted_opening(page, line)
        rule = "title.quoted" if quoted else "title.heading" if line.heading else "title.above"
        rule = "title.right_above" if rule == "title.above" and line.index + 1 == specified else rule
        rule = "title.person" if not quoted and not line.heading and person(line.text) else rule
        start, end = quoted or unquoted(page.text, *_without_director(page, line.start, line.end, credited))
        by = names_after_by(page, start, end)
        is_other_named = any(one is not line and _people(page, one.start, one.end) for one in above)
        is_own = _is_own_heading(page, line) and (bool(credited) or directed or is_other_named)
        is_own = is_own and (is_other_named or line.heading == 1 or " / " not in page.text[start:end])
        named = rule == "title.heading" and _people(page, start, end) and not is_own
        if named or fold(page.text[start:end]) in map(fold, credited):
            continue
        if by is not None and not directed:
            directors.append(Candidate(by, end, "director.beside_title"))
        elif titles and not directed and not credited and _people(page, start, end):
            directors.append(Candidate(start, end, "director.beside_title"))
        elif not titles or (
            line.index == above[0].index + len(titles)
            and len(titles) < max(2, len(above) if len(above) == 3 else 2)
            and (
                is_second_title(page, above[0], line)
                or (
                    (line.block == above[0].block or (line.text.isupper() and above[0].text.isupper()))
                    and _second(page, line)
                )
            )
        ):
            titles.append(Candidate(start, end, rule if not titles else "title.second"))
    return titles, directors


def _is_own_heading(page: Page, line: Line) -> bool:
    """Whether the page is called as its one heading of the first rank is, or of the second where it has none of those:
    a film may have a person's name."""
    rank = min((one.heading for one in page.lines if one.heading), default=0)
    is_first = 0 < line.heading == rank <= _LOWEST and sum(one.heading == rank for one in page.lines) == 1
    return is_first and named_by_page(page, line)


def _people(page: Page, start: int, end: int) -> bool:
    """Whether a line names people and nothing else, one at least with a given name that is known; all of them where a
    slash parts them, as it does two titles of which one may be a person's name."""
    names = [name.text for name in listed(page.text, start, end)]
    known = list(map(person, names))
    is_slashed = " / " in page.text[start:end]
    return bool(names) and all(map(person_shaped, names)) and (all(known) if is_slashed else any(known))


def _without_director(page: Page, start: int, end: int, credited: Sequence[str]) -> tuple[int, int]:
    """The title of "Name: Title", "Title – Name", "Title by Name", where the name is that of a credited director."""
    for cut in _BESIDE.finditer(page.text, start, end):
        before, after = page.text[start : cut.start()], page.text[cut.end() : end]
        if any(same_stem(name, _without_country(before)) for name in credited):
            return cut.end(), end
        by = names_after_by(page, cut.end(), end)
        after = page.text[by:end] if by is not None else after
        if any(same_stem(name, after) for name in credited):
            return start, cut.start()
    return start, end


def _without_country(name: str) -> str:
    """A name without a country or its code behind it: "Name Surname CZ: Title"."""
    first, _, last = name.rpartition(" ")
    codes = lexicon().territories.keys() | lexicon().territory_codes.keys()
    return first if key(last) in codes or last in lexicon().territory_codes else name


def _within(line: Line, atom: Atom) -> bool:
    """Whether a word for a colour or the like stands between two others, as it may in a title: "Luna Color Sole"."""
    return line.start < atom.start and atom.end < line.end and atom.kind not in ("year", "minutes")


def _second(page: Page, line: Line) -> bool:
    """A second line of title stands right below the first and says nothing else."""
    found = [a for a in atoms(page, line.start, line.end, line.words) if a.kind != "country" and not _within(line, a)]
    place = any(a.end - a.start == line.end - line.start for a in atoms(page, line.start, line.end, line.words))
    return (
        not found
        and not place
        and len(line.words) <= 10
        and not line.text[0].islower()
        and "," not in line.text
        and ":" not in line.text
        and not person(line.text)
    )
