"""Simulated annealing: tries moves, weighs the hard and soft parts first and the visitors only when these allow it."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below, exponential
from frontrow.timetable.search.diaries import rewrite
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.hard import hard_at
from frontrow.timetable.search.memory import (
    AT,
    COUNTS,
    FROM_AT,
    GRID_DAY,
    IN_FLIGHT,
    ITEM,
    LOG_SIZE,
    MOVABLE,
    MOVABLES,
    MOVED,
    RATER_PULL,
    SCREEN,
    TOTAL,
)
from frontrow.timetable.search.moves import propose
from frontrow.timetable.search.plan_log import undo_plans
from frontrow.timetable.search.totals import remember
from frontrow.timetable.search.touched import same_for_visitors, weigh_visitors
from frontrow.timetable.search.transfer import cost_of_single, put_back, set_down, take_off


@compiled
def _pull(M: Ints, R: Reals, size: int) -> float:
    """Return what visitors can be taken to win by a move at the most: what all raters of the moved items wish."""
    pull = 0.0
    for place in range(size):
        pull += R[M[RATER_PULL] + M[M[ITEM] + M[M[MOVED] + place]]]
    return pull


@compiled
def _try(M: Ints, R: Reals, W: Weights, P: Smalls, size: int, limit: float, penalty: float, seeing: bool) -> bool:
    """Make the move on the table if its cost stays within the limit."""
    hard_before, soft_before = take_off(M, R, size)
    pull = _pull(M, R, size) if seeing else 0.0
    if size == 1:
        hard, soft = cost_of_single(M, R)
        if soft - soft_before + penalty * (hard - hard_before) - pull > limit:
            put_back(M, size, False)
            return False
    hard, soft = set_down(M, R, size)
    change = soft - soft_before + penalty * (hard - hard_before)
    visitors, fits = 0.0, change - pull <= limit
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
    for _ in range(moves):
        M[M[COUNTS]] += 1
        size = propose(M, pick(M, R), R[M[TOTAL]] == 0.0)
        if size == 0:
            continue
        limit = heat * exponential(M, table)
        if _try(M, R, W, P, size, limit, penalty, seeing):
            M[M[COUNTS] + 2] += 1
            remember(M, R)
