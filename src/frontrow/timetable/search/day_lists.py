"""All screenings of a day in order of start, side by side with what a look at who clashes with whom needs of them.

Start, end and house are written twice, here and by screening: a look goes over some fifty lines, and it is the dearest
part of a move that is refused without a look at the visitors.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    DAY_END,
    DAY_LIST,
    DAY_SIZE,
    DAY_START,
    DAY_VENUE,
    DAY_WIDTH,
    END,
    SCREEN,
    START,
    VENUE,
)


@compiled
def first_since(M: Ints, day: int, minute: int) -> int:
    """Return the place of the first line of a day that starts at a minute or later."""
    row = M[DAY_START] + day * M[DAY_WIDTH]
    low, high = 0, M[M[DAY_SIZE] + day]
    while low < high:
        middle = (low + high) // 2
        if M[row + middle] < minute:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _copy_line(M: Ints, day: int, source: int, target: int) -> None:
    row = day * M[DAY_WIDTH]
    M[M[DAY_LIST] + row + target] = M[M[DAY_LIST] + row + source]
    M[M[DAY_START] + row + target] = M[M[DAY_START] + row + source]
    M[M[DAY_END] + row + target] = M[M[DAY_END] + row + source]
    M[M[DAY_VENUE] + row + target] = M[M[DAY_VENUE] + row + source]


@compiled
def strike_from_day(M: Ints, s: int, day: int) -> None:
    """Take a screening out of a day's list; its start must still be the one it was entered with."""
    line = first_since(M, day, M[M[START] + s])
    while M[M[DAY_LIST] + day * M[DAY_WIDTH] + line] != s:
        line += 1
    M[M[DAY_SIZE] + day] -= 1
    for next_line in range(line, M[M[DAY_SIZE] + day]):
        _copy_line(M, day, next_line + 1, next_line)


@compiled
def enter_in_day(M: Ints, s: int, day: int) -> None:
    """Enter a screening that lies on the board in its day's list, after those that start when it does."""
    line = M[M[DAY_SIZE] + day]
    M[M[DAY_SIZE] + day] += 1
    row = day * M[DAY_WIDTH]
    while line > 0 and M[M[DAY_START] + row + line - 1] > M[M[START] + s]:
        _copy_line(M, day, line - 1, line)
        line -= 1
    M[M[DAY_LIST] + row + line] = s
    M[M[DAY_START] + row + line] = M[M[START] + s]
    M[M[DAY_END] + row + line] = M[M[END] + s]
    M[M[DAY_VENUE] + row + line] = M[M[VENUE] + M[M[SCREEN] + s]]
