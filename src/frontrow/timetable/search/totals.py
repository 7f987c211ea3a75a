"""The totals of the present board, counted afresh, and the best board so far."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import lift, put
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.hard import hard_at
from frontrow.timetable.search.memory import (
    AT,
    BEST_AT,
    BEST_SCREEN,
    BEST_TOTAL,
    END,
    MINUTE,
    SCREEN,
    SCREENINGS,
    START,
    STARTS,
    TOTAL,
)
from frontrow.timetable.search.plans import visitors_cost
from frontrow.timetable.search.soft import soft_at


@compiled
def remember(M: Ints, R: Reals) -> None:
    """Keep the present board if it is the best so far: fewer breaches first, then the lower score."""
    soft = R[M[TOTAL] + 1] + R[M[TOTAL] + 2]
    best = R[M[BEST_TOTAL] + 1] + R[M[BEST_TOTAL] + 2]
    if R[M[TOTAL]] > R[M[BEST_TOTAL]] or (R[M[TOTAL]] == R[M[BEST_TOTAL]] and soft >= best - 1e-09):
        return
    for part in range(3):
        R[M[BEST_TOTAL] + part] = R[M[TOTAL] + part]
    for s in range(M[SCREENINGS]):
        M[M[BEST_SCREEN] + s] = M[M[SCREEN] + s]
        M[M[BEST_AT] + s] = M[M[AT] + s]


@compiled
def recount(M: Ints, R: Reals) -> None:
    """Write the totals of the present board afresh."""
    hard, soft = (0, 0.0)
    for s in range(M[SCREENINGS]):
        if M[M[AT] + s] < 0:
            continue
        screen, at = (M[M[SCREEN] + s], M[M[AT] + s])
        lift(M, s)
        hard += hard_at(M, s, screen, at)
        soft += soft_at(M, R, s, screen, at)
    for s in range(M[SCREENINGS]):
        if M[M[END] + s] > 0:
            put(M, s, M[M[SCREEN] + s], start_of(M, s))
    R[M[TOTAL]] = hard
    R[M[TOTAL] + 1] = soft
    R[M[TOTAL] + 2] = visitors_cost(M, R)
    remember(M, R)


@compiled
def start_of(M: Ints, s: int) -> int:
    """Return the grid start of a screening that was lifted and not moved."""
    low, high = (0, M[STARTS] - 1)
    while low < high:
        middle = (low + high) // 2
        if M[M[MINUTE] + middle] < M[M[START] + s]:
            low = middle + 1
        else:
            high = middle
    return low
