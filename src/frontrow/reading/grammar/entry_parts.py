"""An entry of a list of films, and the pieces that every kind of entry is made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.reading.grammar.atoms import Atom, atoms
from frontrow.reading.grammar.people import Listed, listed, nameable, person_shaped
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.grammar.unlike_title import unlike_a_title
from frontrow.reading.page import Line, Page, words_in

LONGEST_TITLE = 12  # words
CLOSING = re.compile(r"\s\(([^()]+)\)\W*$")
_INITIALS = re.compile(r"\b\w\.\w\.$")  # "M.O." ends with its own sign
_SIGNS = ' \t-–—•·*|,;:.(/"“”„«»'


@dataclass(frozen=True)
class Entry:
    """One film of a list: its line, its title's span, and what brackets behind it say."""

    line: int
    title: tuple[int, int]
    directors: tuple[Listed, ...]
    facts: tuple[Atom, ...]


def names_and_facts(
    page: Page, line: Line, bracket: re.Match[str]
) -> tuple[tuple[Listed, ...], tuple[Atom, ...]] | None:
    """What a bracket of `line` says that names people first and then only facts: "(Name, Country, 2009, 9 min)"."""
    start, end = line.start + bracket.start(1), line.start + bracket.end(1)
    found = atoms(page, start, end, words_in(page, start, end))
    cut = min((a.start for a in found), default=start)
    names = listed(page.text, start, cut) if cut > start else []
    if not names or not all(person_shaped(n.text) for n in names) or not covered(page, cut, end, found):
        return None
    return tuple(names), tuple(found)


def covered(page: Page, start: int, end: int, found: Sequence[Atom]) -> bool:
    return bool(found) and all(any(a.start <= w.start < a.end for a in found) for w in words_in(page, start, end))


def entry_title(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """The title that stands in `[start, end)`, or None where it is none."""
    while start < end and page.text[start] in _SIGNS:
        start += 1
    while end > start and page.text[end - 1] in _SIGNS and not _INITIALS.search(page.text, start, end):
        end -= 1
    if start >= end or len(page.text[start:end].split()) > LONGEST_TITLE or not _capital(page.text[start:end]):
        return None
    start, end = unquoted(page.text, start, end)
    return None if start >= end or unlike_a_title(page, start, end) else (start, end)


def _capital(text: str) -> bool:
    return text[0].isupper() or text[0].isdigit() or text[0] in "#¡¿(" or nameable(text)
