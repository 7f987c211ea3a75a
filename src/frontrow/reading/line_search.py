"""Which line of a page stands at a place: told by halving, so that a long page takes no more for each line than a short
one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from frontrow.reading.page import Line

_START, _INDEX = attrgetter("start"), attrgetter("index")


def line_at(lines: Sequence[Line], place: int) -> Line | None:
    """The line of `lines` (in reading order) that holds the character at `place`, None where none does."""
    number = bisect_right(lines, place, key=_START) - 1
    return lines[number] if number >= 0 and place < lines[number].end else None


def lines_at(lines: Sequence[Line], places: Iterable[int]) -> set[int]:
    """The indexes of the lines that hold one of the places."""
    return {line.index for place in places if (line := line_at(lines, place)) is not None}


def line_numbered(lines: Sequence[Line], index: int) -> Line | None:
    """The line of that index, None where it is not among `lines`."""
    found = lines_between(lines, index - 1, index + 1)
    return found[0] if found else None


def lines_between(lines: Sequence[Line], after: int, before: int) -> Sequence[Line]:
    """The lines whose index is greater than `after` and less than `before`."""
    return lines[bisect_right(lines, after, key=_INDEX) : bisect_left(lines, before, key=_INDEX)]
