"""Lists of films: the title, then who directed it and where it comes from, on the same line or right below."""

import re
from collections.abc import Iterator, Mapping, Sequence

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.grammar.atoms import Atom, atoms
from frontrow.reading.grammar.entry_blocks import block_entries
from frontrow.reading.grammar.entry_parts import CLOSING, LONGEST_TITLE, Entry, covered, entry_title, names_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.spec_line import spec_of
from frontrow.reading.grammar.title_pieces import divided, names_after_by
from frontrow.reading.page import Line, Page, words_in

FEWEST = 3  # two lines may be like each other by chance
_BRACKET = re.compile(r"\(([^()]+)\)")
_BY = re.compile(r",?\s(?:by|de|di|von|van|door|por|od)\s")


def entries(page: Page, lines: Sequence[Line], fields: Sequence[Field]) -> Mapping[int, Entry]:
    """Line -> entry, where at least three lines are built alike; empty where the page is no such list."""
    first = {field.line: field for field in reversed(fields)}
    credited = [e for line in lines if (e := credited_entry(page, line, first.get(line.index))) is not None]
    free = [line for line in lines if line.index not in first and not line.prose]
    bracketed = [e for line in free if (e := _bracketed(page, line)) is not None]
    stated = [e for line in free if (e := _stated(page, line)) is not None]
    signed = [e for line in free if (e := _signed(page, line)) is not None]
    signed = signed if sum(map(_known, signed)) * 2 > len(signed) else []
    forms = (credited, stated, bracketed, signed, *block_entries(page, lines))
    return {e.line: e for found in forms if len(found) >= FEWEST for e in found}


def entry_findings(entry: Entry) -> Iterator[Finding]:
    """The director and the facts that an entry's brackets name."""
    for name in entry.directors:
        yield Finding("film.director", name.text, (Spot(name.start, name.end),), "entry.director")
    for atom in entry.facts:
        if atom.kind in ("country", "year", "minutes"):
            yield Finding(f"film.{atom.kind}", atom.value, (Spot(atom.start, atom.end),), "entry.fact")


def credited_entry(page: Page, line: Line, field: Field | None) -> Entry | None:
    """ "Title", dir. Name, …: the first label of the line is the director's, and a title stands before it."""
    if (
        field is None
        or field.style == "after"
        or "director" not in field.roles
        or not line.start < field.label[0] < line.end
        or page.text[field.label[0] - 1] == "-"  # "co-dir. with"
    ):
        return None
    title = entry_title(page, line.start, field.label[0])
    return title and Entry(line.index, title, (), tuple(_facts(page, line)))


def _bracketed(page: Page, line: Line) -> Entry | None:
    """TITLE (Name, Country/Country)."""
    match = CLOSING.search(line.text)
    said = None if match is None or line.prose else names_and_facts(page, line, match)
    title = entry_title(page, line.start, line.start + match.start()) if match is not None and said else None
    return title and said and Entry(line.index, title, *said)


def _signed(page: Page, line: Line) -> Entry | None:
    """Title by Name: nothing else on the line."""
    if len(line.words) > LONGEST_TITLE or line.text.endswith((".", "!", "?", ":", ",")):
        return None
    for match in reversed(list(_BY.finditer(page.text, line.start, line.end))):
        names = listed(page.text, match.end(), line.end)
        title = entry_title(page, line.start, match.start())
        if title and names and all(person_shaped(name.text) for name in names):
            return Entry(line.index, title, tuple(names), ())
    return None


def _known(entry: Entry) -> bool:
    """Whether an entry's director has a given name that is known."""
    return any(person(name.text) for name in entry.directors)


def _stated(page: Page, line: Line) -> Entry | None:
    """TITLE / TITLE, Name, 17’: pieces of a title, a person's name, and facts behind them."""
    spec = spec_of(page, line)
    if spec is None or not spec.residues or not spec.kinds & {"year", "minutes"}:
        return None
    before = [
        piece for residue in spec.residues if residue[1] <= spec.atoms[0].start for piece in divided(page, *residue)
    ]
    last = len(before)
    while last > 1 and _is_name(page, before[last - 2], before[last - 1]):
        last -= 1
    named = [(start, end) for a, end in before[last:] if (start := _name(page, a, end)) is not None]
    title = entry_title(page, line.start, before[last - 1][1]) if named else None
    names = [name for piece in named for name in listed(page.text, *piece)]
    return title and Entry(line.index, title, tuple(names), spec.atoms)


def _is_name(page: Page, before: tuple[int, int], piece: tuple[int, int]) -> bool:
    """Whether a piece is a person's name and not, behind a slash, the title in another language."""
    return _name(page, *piece) is not None and "/" not in page.text[before[1] : piece[0]]


def _name(page: Page, start: int, end: int) -> int | None:
    """Where a person's name begins in a piece of an entry ("de Name", "Name"), or None where it is none."""
    by = names_after_by(page, start, end)
    return by if by is not None else start if person_shaped(page.text[start:end]) else None


def _facts(page: Page, line: Line) -> Iterator[Atom]:
    """What brackets state that hold nothing but facts."""
    for match in _BRACKET.finditer(page.text, line.start, line.end):
        found = atoms(page, match.start(1), match.end(1), words_in(page, match.start(1), match.end(1)))
        if found and covered(page, match.start(1), match.end(1), found):
            yield from found
