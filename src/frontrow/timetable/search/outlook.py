"""What a move may win at the most, known before it is laid out: most random moves can be refused by that alone.

Counted afresh when a run of moves begins and then kept, though plans and neighbours change: it decides what is looked
at, never what is accepted.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import lift, put
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.memory import (
    ASIDE,
    AT,
    CLASHES_NOW,
    COST,
    FROM_AT,
    FROM_SCREEN,
    ITEM,
    ITEMS,
    MOVED,
    PROMISED,
    RATER,
    RATER_PULL,
    RATER_ROW,
    SCREEN,
    SCREENINGS,
    TO_AT,
    TO_SCREEN,
)
from frontrow.timetable.search.soft import admissions, soft_without_clashes
from frontrow.timetable.search.touched import PROMISE, same_for_visitors

NO_LIMIT = 1e300


@compiled
def look_ahead(M: Ints, R: Reals, W: Weights, P: Smalls) -> None:
    """Count what each item's visitors are taken to win, and what each screening costs beside seats and hours.

    Asks that clashes have been counted (`count_clashes`).
    """
    for item in range(M[ITEMS]):
        missed = 0.0
        for row in range(M[M[RATER_ROW] + item], M[M[RATER_ROW] + item + 1]):
            v = M[M[RATER] + row]
            if P[v, item] < 0:
                missed += R[M[COST] + v] * W[v, item]
        elsewhere = R[M[RATER_PULL] + item] - missed
        R[M[PROMISED] + item] = PROMISE[1] * missed + PROMISE[2] * elsewhere
    for s in range(M[SCREENINGS]):
        screen, at = M[M[SCREEN] + s], M[M[AT] + s]
        if at >= 0:
            lift(M, s)
            apart = soft_without_clashes(M, R, s, screen, at) - admissions(M, R, s, screen, at)
            R[M[ASIDE] + s] = apart + R[M[CLASHES_NOW] + s]
            put(M, s, screen, at)


@compiled
def may_cost(M: Ints, R: Reals, s: int) -> float:
    """Return how much a screening's seats and hours may cost at a new place if nothing is to be lost by its move."""
    now = admissions(M, R, s, M[M[SCREEN] + s], M[M[AT] + s])
    return now + R[M[ASIDE] + s] + R[M[PROMISED] + M[M[ITEM] + s]]


@compiled
def promised(M: Ints, R: Reals, size: int) -> float:
    """Return what visitors can be taken to win by the move on the table."""
    sum_of_items = 0.0
    for place in range(size):
        if not same_for_visitors(M, place):
            sum_of_items += R[M[PROMISED] + M[M[ITEM] + M[M[MOVED] + place]]]
    return sum_of_items


@compiled
def is_hopeless(M: Ints, R: Reals, size: int, limit: float) -> bool:
    """Return whether the move on the table costs more in seats and hours than it could win in everything else."""
    least = -promised(M, R, size)
    for place in range(size):
        s = M[M[MOVED] + place]
        least += admissions(M, R, s, M[M[TO_SCREEN] + place], M[M[TO_AT] + place])
        least -= admissions(M, R, s, M[M[FROM_SCREEN] + place], M[M[FROM_AT] + place])
        least -= R[M[ASIDE] + s]
    return least > limit
