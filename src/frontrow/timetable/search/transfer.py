"""Takes moved screenings off the board, sets them down at their new places or puts them back, and counts the cost."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import enlist, lift, put, unlist
from frontrow.timetable.search.clashes import among_moved, clashes_at
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.hard import hard_at
from frontrow.timetable.search.memory import (
    AT,
    CLASHES_NOW,
    CLASHES_THERE,
    DAY,
    FROM_AT,
    FROM_SCREEN,
    MOVED,
    SCREEN,
    TO_AT,
    TO_SCREEN,
    TOTAL,
)
from frontrow.timetable.search.soft import soft_without_clashes


@compiled
def take_off(M: Ints, R: Reals, size: int) -> tuple[int, float]:
    """Lift the moved screenings; return the hard and soft cost that goes with them."""
    hard, soft = (0, 0.0)
    broken = R[M[TOTAL]] > 0.0
    for place in range(size):
        s = M[M[MOVED] + place]
        at = M[M[AT] + s]
        lift(M, s)
        if broken:
            hard += hard_at(M, s, M[M[SCREEN] + s], at)
        soft += soft_without_clashes(M, R, s, M[M[SCREEN] + s], at)
        soft += R[M[CLASHES_NOW] + s] - among_moved(M, R, place, 0, place, False)
    return (hard, soft)


@compiled
def set_down(M: Ints, R: Reals, size: int) -> tuple[int, float]:
    """Put the moved screenings at their new places and lists; return the hard and soft cost of that.

    Asks that `least_cost` has counted their clashes.
    """
    hard, soft = (0, 0.0)
    for place in range(size):
        s, screen, at = (M[M[MOVED] + place], M[M[TO_SCREEN] + place], M[M[TO_AT] + place])
        unlist(M, s, M[M[SCREEN] + s], M[M[DAY] + s])
        hard += hard_at(M, s, screen, at)
        soft += soft_without_clashes(M, R, s, screen, at)
        soft += R[M[CLASHES_THERE] + place] + among_moved(M, R, place, 0, place, True)
        put(M, s, screen, at)
        enlist(M, s)
    return (hard, soft)


@compiled
def least_cost(M: Ints, R: Reals, size: int, penalty: float, most: float) -> float:
    """Return the cost of the lifted screenings at their new places without what binds them together.

    A minute of breach costs `penalty`. As soon as it is more than `most` nothing else is counted.
    """
    hard = 0
    for place in range(size):
        hard += hard_at(M, M[M[MOVED] + place], M[M[TO_SCREEN] + place], M[M[TO_AT] + place])
    if penalty * hard > most:
        return penalty * hard
    cost = penalty * hard
    for place in range(size):
        cost += soft_without_clashes(M, R, M[M[MOVED] + place], M[M[TO_SCREEN] + place], M[M[TO_AT] + place])
    for place in range(size):
        if cost > most:
            break
        there = clashes_at(M, R, M[M[MOVED] + place], M[M[TO_SCREEN] + place], M[M[TO_AT] + place])
        R[M[CLASHES_THERE] + place] = there
        cost += there
    return cost


@compiled
def put_back(M: Ints, size: int, listed: bool) -> None:
    """Return the moved screenings to where they were."""
    for place in range(size):
        s = M[M[MOVED] + place]
        if listed:
            lift(M, s)
            unlist(M, s, M[M[SCREEN] + s], M[M[DAY] + s])
        put(M, s, M[M[FROM_SCREEN] + place], M[M[FROM_AT] + place])
        if listed:
            enlist(M, s)
