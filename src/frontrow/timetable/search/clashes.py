"""What it costs that nobody can combine two screenings of a day: a help to the search that the score does not know.

Each screening's cost where it lies is kept while moves are tried, because a look over its day is the dearest part of a
refused move; a move that is made brings up to date who met its screenings and who meets them now.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.day_lists import first_since
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.memory import (
    AT,
    CLASH,
    CLASHES,
    CLASHES_NOW,
    CLASHES_THERE,
    DAY_END,
    DAY_LIST,
    DAY_SIZE,
    DAY_START,
    DAY_VENUE,
    DAY_WIDTH,
    FARTHEST,
    FROM_AT,
    FROM_SCREEN,
    GRID_DAY,
    HOMING,
    ITEM,
    ITEMS,
    LENGTH,
    LONGEST,
    MINUTE,
    MOVED,
    SCREEN,
    SCREENINGS,
    TO_AT,
    TO_SCREEN,
    TRAVEL,
    VENUE,
    VENUES,
)
from frontrow.timetable.search.table import is_laid


@compiled
def _sum_or_spread(M: Ints, R: Reals, s: int, screen: int, at: int, sign: float, size: int) -> float:
    """Return the cost of what nobody can combine with a screening there.

    With a `sign` it is also added to what the others are kept to cost, those of the move on the table aside.
    """
    start, day = M[M[MINUTE] + at], M[M[GRID_DAY] + at]
    end, cost = start + M[M[LENGTH] + s], 0.0
    row, lines = day * M[DAY_WIDTH], M[M[DAY_SIZE] + day]
    others, starts, ends, houses = M[DAY_LIST] + row, M[DAY_START] + row, M[DAY_END] + row, M[DAY_VENUE] + row
    travel = M[TRAVEL] + M[M[VENUE] + screen] * M[VENUES]
    clash = M[CLASH] + M[M[ITEM] + s] * M[ITEMS]
    too_late = end + M[FARTHEST]
    for line in range(first_since(M, day, start - M[LONGEST] - M[FARTHEST]), lines):
        if M[starts + line] >= too_late:
            break
        gap = M[travel + M[houses + line]]
        if start < M[ends + line] + gap and M[starts + line] < end + gap:
            u = M[others + line]
            if u == s or M[M[AT] + u] < 0:
                continue
            loss = R[clash + M[M[ITEM] + u]]
            cost += loss
            if sign != 0.0 and not is_laid(M, u, size):
                R[M[CLASHES_NOW] + u] += sign * loss
    return cost


@compiled
def clashes_at(M: Ints, R: Reals, s: int, screen: int, at: int) -> float:
    """Return the cost of what on the board nobody can combine with a screening there; 0 where nothing is counted."""
    if M[CLASHES] == 0 or M[HOMING]:
        return 0.0
    return _sum_or_spread(M, R, s, screen, at, 0.0, 0)


@compiled
def _of_two(M: Ints, R: Reals, s: int, screen: int, at: int, u: int, other_screen: int, other_at: int) -> float:
    if M[M[GRID_DAY] + at] != M[M[GRID_DAY] + other_at]:
        return 0.0
    gap = M[M[TRAVEL] + M[M[VENUE] + screen] * M[VENUES] + M[M[VENUE] + other_screen]]
    start, other_start = M[M[MINUTE] + at], M[M[MINUTE] + other_at]
    if start < other_start + M[M[LENGTH] + u] + gap and other_start < start + M[M[LENGTH] + s] + gap:
        return R[M[CLASH] + M[M[ITEM] + s] * M[ITEMS] + M[M[ITEM] + u]]
    return 0.0


@compiled
def among_moved(M: Ints, R: Reals, place: int, first: int, last: int, there: bool) -> float:
    """Return the cost of a moved screening with those at the places `first` to `last` − 1 of the table.

    They all lie where the move takes them if `there`, else where they come from.
    """
    if M[CLASHES] == 0 or M[HOMING]:
        return 0.0
    screens, starts = (M[TO_SCREEN], M[TO_AT]) if there else (M[FROM_SCREEN], M[FROM_AT])
    s, screen, at, cost = M[M[MOVED] + place], M[screens + place], M[starts + place], 0.0
    for other in range(first, last):
        u = M[M[MOVED] + other]
        cost += _of_two(M, R, s, screen, at, u, M[screens + other], M[starts + other])
    return cost


@compiled
def count_clashes(M: Ints, R: Reals) -> None:
    """Count afresh what each screening on the board costs by those that nobody can combine with it."""
    for s in range(M[SCREENINGS]):
        if M[M[AT] + s] >= 0:
            R[M[CLASHES_NOW] + s] = clashes_at(M, R, s, M[M[SCREEN] + s], M[M[AT] + s])


@compiled
def move_clashes(M: Ints, R: Reals, size: int) -> None:
    """Bring the kept costs up to date with the move on the table, which has been made."""
    if M[CLASHES] == 0 or M[HOMING]:
        return
    for place in range(size):
        s = M[M[MOVED] + place]
        _sum_or_spread(M, R, s, M[M[FROM_SCREEN] + place], M[M[FROM_AT] + place], -1.0, size)
        _sum_or_spread(M, R, s, M[M[TO_SCREEN] + place], M[M[TO_AT] + place], 1.0, size)
        others = among_moved(M, R, place, 0, place, True) + among_moved(M, R, place, place + 1, size, True)
        R[M[CLASHES_NOW] + s] = R[M[CLASHES_THERE] + place] + others


@compiled
def clash_cost(M: Ints, R: Reals) -> float:
    """Return what all pairs on the board that nobody can combine cost."""
    cost = 0.0
    for s in range(M[SCREENINGS] if M[CLASHES] else 0):
        if M[M[AT] + s] >= 0:
            cost += clashes_at(M, R, s, M[M[SCREEN] + s], M[M[AT] + s])
    return cost / 2
