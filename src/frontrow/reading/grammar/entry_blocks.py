"""Lists whose films take two lines each: a title line, and right below it the line that states its facts."""

from collections.abc import Sequence
from itertools import pairwise

from frontrow.reading.grammar.atoms import Atom, atoms, clocks
from frontrow.reading.grammar.entry_parts import CLOSING, Entry, covered, entry_title, names_and_facts
from frontrow.reading.grammar.people import listed, person
from frontrow.reading.page import Line, Page


def block_entries(page: Page, lines: Sequence[Line]) -> tuple[list[Entry], list[Entry]]:
    """The entries of both forms: told in a text that ends with the facts, and "Name: Title" above its facts."""
    pairs = list(pairwise(lines))
    told = [e for upper, lower in pairs if (e := _told(page, upper, lower)) is not None]
    signed = [e for upper, lower in pairs if (e := _signed(page, upper, lower)) is not None]
    known = [e for e in signed if any(person(name.text) for name in e.directors)]
    return told, signed if len(known) * 2 > len(signed) else []


def _told(page: Page, title: Line, text: Line) -> Entry | None:
    """A title, and below it a text that closes with "(Name, Country 2008, 9 min)"."""
    if title.prose or not text.prose or title.text.endswith((".", ":", ",")):
        return None
    match = CLOSING.search(text.text)
    said = names_and_facts(page, text, match) if match is not None else None
    span = entry_title(page, title.start, title.end)
    return Entry(title.index, span, *said) if said is not None and span is not None else None


def _signed(page: Page, title: Line, facts: Line) -> Entry | None:
    """ "Name: Title", and below it a line that states facts alone: "6:35, 2012"."""
    cut = title.text.find(": ")
    if title.prose or facts.prose or cut < 0:
        return None
    stated = _only_facts(page, facts)
    names = listed(page.text, title.start, title.start + cut)
    span = entry_title(page, title.start + cut + 1, title.end)
    if span is None or not stated or not names or not all(_is_full_name(name.text) for name in names):
        return None
    return Entry(title.index, span, tuple(names), tuple(stated))


def _only_facts(page: Page, line: Line) -> list[Atom]:
    """The facts of a line that states two kinds at least and nothing else; empty where it says more."""
    found = atoms(page, line.start, line.end, line.words)
    if not any(atom.kind == "minutes" for atom in found):
        found += clocks(page.text, line.start, line.end)
    kinds = {atom.kind for atom in found} & {"country", "year", "minutes"}
    return found if len(kinds) > 1 and covered(page, line.start, line.end, found) else []


def _is_full_name(text: str) -> bool:
    """Whether words could be somebody's first and last name."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in (words[0], words[-1]))
