"""Where in the lines of a list of prizes the festival stands and where the prize, told by those lines whose words say
it: "Sundance – Grand Jury Prize" among lines that begin with a festival."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from frontrow.reading.grammar.prize_entries import entries_of
from frontrow.reading.grammar.prize_pieces import Piece, pieces_of
from frontrow.reading.grammar.prize_statement import statement
from frontrow.reading.grammar.prize_words import is_no_prize, is_place
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page

Look = tuple[int, bool, str]
# how the line looks, its number in its entry, whether it is one piece, the piece's number and the sign before it
Slot = tuple[Look, int, bool, int, str]
_FESTIVAL, _PRIZE, _NEITHER = "festival", "prize", "neither"
_LONGEST = 10  # words of a piece that names a festival or a prize
_SEMICOLON = ";"
_SIGN = re.compile(r"[,:|·•\t]|\s[–—-]\s|\d\)?\s[(\[]")
_LONGEST_ROW = 120  # characters
_SLASH = re.compile(r"\s/\s")


class Slots:
    """What stands in each slot of the lines of one list."""

    def __init__(self, page: Page, lines: Sequence[Line]) -> None:
        self._page, self._lines = page, lines
        self._found: dict[tuple[int, int, int], list[Piece]] = {}
        entries = entries_of(page, lines)
        stating = {line.index for line in lines if self._way(line.start, line.end) is not None}
        parted = [(a, b) for a, b in entries if not any(line.index in stating for line in lines[a:b])]
        self._numbers = {lines[n].index: n - first for first, last in parted for n in range(first, last)}
        self._ways: dict[Look, Counter[int]] = defaultdict(Counter)
        self._votes: dict[Slot, Counter[str]] = defaultdict(Counter)
        chunks = [(line, chunk) for line in lines for chunk in _chunks(page, line)]
        for line, chunk in chunks:
            if (way := self._way(*chunk)) is not None:
                self._ways[look_of(page, line)][way] += 1
        for line, chunk in chunks:
            self._count(line, *chunk)

    def _count(self, line: Line, start: int, end: int) -> None:
        """What the words of a stretch say goes to its slots, where they say all, or it is one piece, or no prize."""
        pieces = self._parted(line, start, end)
        slots, said = self._slots(line, pieces), list(map(_said, pieces))
        is_heard = _is_one(pieces) or statement(self._page, pieces) is not None
        for slot, one in zip(slots, said, strict=True):
            if is_heard or one == _NEITHER:
                self._votes[slot][one] += 1

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of `[start, end)`; where their own words do not tell festival and prize, their slots do, and
        where no sign parts the two, slashes or the ends of elements, as on the other lines."""
        line = line_at(self._lines, start)
        if line is None:
            return pieces_of(self._page, start, end)
        pieces = self._parted(line, start, end)
        if _is_told(pieces) or end - start > _LONGEST_ROW or (line.text.endswith(":") and not _is_one(pieces)):
            return pieces
        meant = [self._meant(slot, one) for slot, one in zip(self._slots(line, pieces), pieces, strict=True)]
        told = [_as_said(one, said) for one, said in zip(pieces, meant, strict=True)]
        return told if _is_told(told) or _is_one(told) else pieces

    def _parted(self, line: Line, start: int, end: int) -> list[Piece]:
        way = self._way(start, end)
        usual = self._ways[look_of(self._page, line)].most_common(1)
        return self._in_way(start, end, way if way is not None else usual[0][0] if usual else 0)

    def _way(self, start: int, end: int) -> int | None:
        """What parts the festival from its prizes: signs alone, slashes too, or the ends of elements."""
        ways = (1, 0, 2) if not _SIGN.search(self._page.text, start, end) else (0, 1, 2)
        return next((way for way in ways if self._states(self._in_way(start, end, way))), None)

    def _in_way(self, start: int, end: int, way: int) -> list[Piece]:
        place = (start, end, way)
        if place not in self._found:
            self._found[place] = self._cut(*place)
        return self._found[place]

    def _cut(self, start: int, end: int, way: int) -> list[Piece]:
        if not way:
            return pieces_of(self._page, start, end)
        more = _slashes(self._page, start, end) if way == 1 else _edges(self._page, start, end)
        return pieces_of(self._page, start, end, more) if more else []

    def _states(self, pieces: Sequence[Piece]) -> bool:
        return sum(one.year is not None for one in pieces) < 2 and statement(self._page, pieces) is not None

    def _meant(self, slot: Slot, piece: Piece) -> str:
        votes = self._votes[slot]
        festivals, prizes = votes[_FESTIVAL], votes[_PRIZE]
        if not piece.text or len(piece.text.split()) > _LONGEST or is_no_prize(piece.text):
            return ""
        if festivals > prizes:
            return _FESTIVAL
        is_prize = prizes > festivals and not votes[_NEITHER]
        return _PRIZE if is_prize and not is_place(piece.text) else ""

    def _slots(self, line: Line, pieces: Sequence[Piece]) -> list[Slot]:
        look = look_of(self._page, line)
        is_one = _is_one(pieces)
        found: list[Slot] = []
        left = line.start
        for number, piece in enumerate(pieces):
            sign = self._page.text[left : piece.start].strip()[:1] if number else ""
            found.append((look, self._numbers.get(line.index, 0), is_one, number, sign))
            left = piece.end
        return found


def look_of(page: Page, line: Line) -> Look:
    """How a line is set: as a heading, bold, in which element."""
    names = page.box_names.get((line.start, line.end), frozenset())
    return line.heading, "bold" in line.kinds, min(names, key=lambda one: (-len(one), one), default="")


def _is_one(pieces: Sequence[Piece]) -> bool:
    return sum(bool(one.text) for one in pieces) == 1


def _edges(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Where elements within a stretch of a line begin and end between words."""
    spans = [(box.start, box.end) for box in page.boxes]
    spans += [(mark.start, mark.end) for mark in page.marks if mark.kind == "bold"]
    inside = [(a, b) for a, b in spans if start <= a < b <= end]
    edges = {edge for pair in inside for edge in pair if start < edge < end}
    return [(edge, edge) for edge in sorted(edges) if not (page.text[edge - 1].isalnum() and page.text[edge].isalnum())]


def _slashes(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _SLASH.finditer(page.text, start, end)]


def _chunks(page: Page, line: Line) -> list[tuple[int, int]]:
    ends = [n for n in range(line.start, line.end) if page.text[n] == _SEMICOLON]
    return list(zip([line.start, *(end + 1 for end in ends)], [*ends, line.end], strict=True))


def _said(piece: Piece) -> str:
    """What the words of a piece say that it is, "" where they say both or nothing."""
    if is_no_prize(piece.text):
        return _NEITHER
    if piece.festival == piece.prize:
        return ""
    return _FESTIVAL if piece.festival else _PRIZE


def _as_said(piece: Piece, said: str) -> Piece:
    return replace(piece, festival=said == _FESTIVAL, prize=said == _PRIZE) if said else piece


def _is_told(pieces: Sequence[Piece]) -> bool:
    """Whether the words tell which piece is the festival and which is a prize."""
    named = [one for one in pieces if one.festival]
    return any(one.prize and not (one is named[0] and len(named) == 1) for one in pieces) if named else False
