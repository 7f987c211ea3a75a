"""The diary of a visitor's day: what is rated and lies in a free window, in order of start.

Diaries follow accepted moves only; while a move is weighed, `in_flight` tells which of their lines do not hold.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    AT,
    DAY,
    DAYS,
    DIARY,
    DIARY_SIZE,
    DIARY_WIDTH,
    END,
    IN_FLIGHT,
    ITEM,
    MOVED,
    RATER,
    RATER_ROW,
    SCREENINGS,
    START,
    STAY_FROM,
    STAY_ROW,
    STAY_TO,
    VISITORS,
)  # fmt: skip


@compiled
def can_attend(M: Ints, v: int, s: int) -> bool:
    """Return whether a screening lies inside one of the visitor's windows."""
    first, last = M[M[STAY_ROW] + v], M[M[STAY_ROW] + v + 1]
    if first == last:
        return True
    for row in range(first, last):
        if M[M[STAY_FROM] + row] <= M[M[START] + s] and M[M[END] + s] <= M[M[STAY_TO] + row]:
            return True
    return False


@compiled
def in_flight(M: Ints, s: int) -> bool:
    """Return whether a screening is being moved by the move on the table."""
    for place in range(M[IN_FLIGHT]):  # noqa: SIM110 — compiled code knows no any()
        if M[M[MOVED] + place] == s:
            return True
    return False


@compiled
def write_in(M: Ints, v: int, s: int) -> None:
    """Write a screening into the diary of its day, if the visitor is free and the day has a line left."""
    cell = v * M[DAYS] + M[M[DAY] + s]
    size = M[M[DIARY_SIZE] + cell]
    if size == M[DIARY_WIDTH] or not can_attend(M, v, s):
        return
    row = M[DIARY] + cell * M[DIARY_WIDTH]
    while size > 0 and M[M[START] + M[row + size - 1]] > M[M[START] + s]:
        M[row + size] = M[row + size - 1]
        size -= 1
    M[row + size] = s
    M[M[DIARY_SIZE] + cell] += 1


@compiled
def strike_out(M: Ints, v: int, s: int, day: int) -> None:
    """Strike a screening from the diary of a day, where it stands in it."""
    cell = v * M[DAYS] + day
    size, row = M[M[DIARY_SIZE] + cell], M[DIARY] + cell * M[DIARY_WIDTH]
    kept = 0
    for line in range(size):
        if M[row + line] != s:
            M[row + kept] = M[row + line]
            kept += 1
    M[M[DIARY_SIZE] + cell] = kept


@compiled
def rewrite(M: Ints, s: int, day: int) -> None:
    """Bring the diaries of a screening's raters after its move away from `day`."""
    item = M[M[ITEM] + s]
    for row in range(M[M[RATER_ROW] + item], M[M[RATER_ROW] + item + 1]):
        v = M[M[RATER] + row]
        strike_out(M, v, s, day)
        write_in(M, v, s)


@compiled
def write_all(M: Ints) -> None:
    """Write every diary anew from the board."""
    for cell in range(M[VISITORS] * M[DAYS]):
        M[M[DIARY_SIZE] + cell] = 0
    for s in range(M[SCREENINGS]):
        if M[M[AT] + s] >= 0 and M[VISITORS]:
            item = M[M[ITEM] + s]
            for row in range(M[M[RATER_ROW] + item], M[M[RATER_ROW] + item + 1]):
                write_in(M, M[M[RATER] + row], s)
