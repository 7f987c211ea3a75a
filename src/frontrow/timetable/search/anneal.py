"""Simulated annealing: tries moves, weighs the hard and soft parts first and the visitors only when these allow it."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below, exponential
from frontrow.timetable.search.clashes import count_clashes, move_clashes
from frontrow.timetable.search.diaries import rewrite
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.hard import hard_at
from frontrow.timetable.search.memory import (
    AT,
    COUNTS,
    FROM_AT,
    GRID_DAY,
    IN_FLIGHT,
    LOG_SIZE,
    MOVABLE,
    MOVABLES,
    MOVED,
    SCREEN,
    TOTAL,
)
from frontrow.timetable.search.moves import propose
from frontrow.timetable.search.outlook import NO_LIMIT, is_hopeless, look_ahead, promised
from frontrow.timetable.search.plan_log import undo_plans
from frontrow.timetable.search.totals import remember
from frontrow.timetable.search.touched import same_for_visitors, weigh_visitors
from frontrow.timetable.search.transfer import least_cost, put_back, set_down, take_off


@compiled
def _try(M: Ints, R: Reals, W: Weights, P: Smalls, size: int, limit: float, penalty: float, seeing: bool) -> bool:
    """Make the move on the table if its cost stays within the limit."""
    hard_before, soft_before = take_off(M, R, size)
    most = limit + penalty * hard_before + soft_before + (promised(M, R, size) if seeing else 0.0)
    if least_cost(M, R, size, penalty, most) > most:
        put_back(M, size, False)
        return False
    hard, soft = set_down(M, R, size)
    change = soft - soft_before + penalty * (hard - hard_before)
    visitors, fits = 0.0, penalty * hard + soft <= most
    M[LOG_SIZE] = 0
    if seeing and fits:
        M[M[COUNTS] + 1] += 1
        M[IN_FLIGHT] = size
        visitors, fits = weigh_visitors(M, R, W, P, size, limit - change)
        M[IN_FLIGHT] = 0
        fits = fits and change + visitors <= limit
    if not fits:
        undo_plans(M, P)
        put_back(M, size, True)
        return False
    if seeing:
        for place in range(size):
            if not same_for_visitors(M, place):
                rewrite(M, M[M[MOVED] + place], M[M[GRID_DAY] + M[M[FROM_AT] + place]])
    move_clashes(M, R, size)
    R[M[TOTAL]] += hard - hard_before
    R[M[TOTAL] + 1] += soft - soft_before
    R[M[TOTAL] + 2] += visitors
    return True


@compiled
def pick(M: Ints, R: Reals) -> int:
    """Return a random screening, one that breaks a rule where some do and a few looks find it."""
    s = M[M[MOVABLE] + below(M, M[MOVABLES])]
    if R[M[TOTAL]] > 0 and below(M, 2):
        for _ in range(8):
            if hard_at(M, s, M[M[SCREEN] + s], M[M[AT] + s]) > 0:
                return s
            s = M[M[MOVABLE] + below(M, M[MOVABLES])]
    return s


@compiled
def anneal(
    M: Ints, R: Reals, W: Weights, P: Smalls, table: Reals, heat: float, penalty: float, moves: int, seeing: bool
) -> None:
    """Try a number of moves at one heat (in units of the score); `penalty` is the price of a unit of breach.

    Without `seeing` no visitor is weighed and the kept plans are stale after it.
    """
    M[LOG_SIZE] = 0
    if M[MOVABLES] == 0:
        return
    count_clashes(M, R)
    if seeing:
        look_ahead(M, R, W, P)
    for _ in range(moves):
        M[M[COUNTS]] += 1
        limit, clean = heat * exponential(M, table), R[M[TOTAL]] == 0.0
        foresee = seeing and clean  # who breaks a rule may win by that alone
        size = propose(M, R, pick(M, R), clean, limit if foresee else NO_LIMIT)
        if size == 0 or (foresee and is_hopeless(M, R, size, limit)):
            continue
        if _try(M, R, W, P, size, limit, penalty, seeing):
            M[M[COUNTS] + 2] += 1
            remember(M, R)
