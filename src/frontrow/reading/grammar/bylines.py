"""Lines that name a film's people by little words and go on with its facts: "di Name con Name. Italia 1952, 105’"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.atoms import Atom, atoms
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import stated, trimmed
from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.spec_pieces import is_pure, segments
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.page import Line, Page

_BY = re.compile(rf"\s*(?:(?i:di|de|von|van|by|dir\.|reg\.|réal\.)\s+|[dD]['’])(?={CAPITAL})")
_WITH = re.compile(rf"[,.]?\s(?i:con|avec|com|mit|with|met)\s(?={CAPITAL})")
_LONGEST = 400  # characters
_MOST_DIRECTORS = 4
_DIVIDING = tuple(".,;(|–—/")
_FACTS = frozenset({"country", "year", "minutes"})


@dataclass(frozen=True, slots=True)
class Byline:
    """The fields of the people, and the facts behind them with what there speaks of languages."""

    fields: tuple[Field, ...]
    atoms: tuple[Atom, ...]
    speech: tuple[tuple[int, int], ...]


def byline(page: Page, line: Line) -> Byline | None:
    """The byline that a whole line is: a director, the cast or languages too, and two of country, year and length; a
    sentence, where anything else stands behind the names, is none. What names its director alone is a specification."""
    return page.once("byline", line, _read)


def _read(page: Page, line: Line) -> Byline | None:
    by = _BY.match(page.text, line.start, line.end) if len(line.text) <= _LONGEST else None
    if by is None:
        return None
    found = atoms(page, line.start, line.end, line.words)
    first = next((a.start for a in found if a.kind in _FACTS), line.end)
    facts = tuple(a for a in found if a.start >= first)
    if len({a.kind for a in facts} & _FACTS) < 2 or not page.text[:first].rstrip(" ").endswith(_DIVIDING):
        return None
    speech = _speech(page, facts[-1].end, line.end)
    until = speech[0][0] if speech else line.end
    pieces = ((max(a, first), min(b, until)) for a, b in segments(page, line, found) if first < b and a < until)
    if not all(is_pure(page, line, piece, facts) for piece in pieces):
        return None
    fields = tuple(_fields(page, line, by, first))
    return Byline(fields, facts, speech) if len(fields) > 1 or (fields and speech) else None


def _speech(page: Page, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What stands behind the last fact, if it speaks of nothing but languages."""
    start, end = trimmed(page.text, start, end)
    return ((start, end),) if start < end and speech_only(page, start, end) else ()


def _fields(page: Page, line: Line, by: re.Match[str], end: int) -> Iterator[Field]:
    """The director's field and that of the cast; nothing where one of the names is none, or no given name is known."""
    cut = _WITH.search(page.text, by.end(), end)
    directors = trimmed(page.text, by.end(), cut.start() if cut else _stop(page.text, end))
    names = [name.text for name in listed(page.text, *directors)]
    if not 0 < len(names) <= _MOST_DIRECTORS or not all(map(person_shaped, names)) or not any(map(person, names)):
        return
    cast = trimmed(page.text, cut.end(), _stop(page.text, end)) if cut else None
    if cast and not all(person_shaped(n.text) and not stated(page, n.start, n.end) for n in listed(page.text, *cast)):
        return
    yield Field(("director",), trimmed(page.text, by.start(), by.end() - 1), (directors,), "byline", line.index)
    if cut and cast:
        yield Field(("cast",), trimmed(page.text, cut.start(), cut.end() - 1), (cast,), "byline", line.index)


def _stop(text: str, end: int) -> int:
    """Where the names before `end` end: before the signs that divide them from the facts."""
    while text[end - 1] in (" ", *_DIVIDING):
        end -= 1
    return end
