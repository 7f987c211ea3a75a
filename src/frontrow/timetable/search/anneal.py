"""Simulated annealing: tries moves, weighs the hard and soft parts first and the visitors only when these allow it."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import enlist, lift, put, unlist
from frontrow.timetable.search.chance import below, exponential
from frontrow.timetable.search.diaries import rewrite
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.hard import hard_at
from frontrow.timetable.search.memory import (
    AT,
    ATTENDED,
    BEST_AT,
    BEST_SCREEN,
    BEST_TOTAL,
    COST,
    COUNTS,
    DAY,
    END,
    FROM_AT,
    FROM_SCREEN,
    GRID_DAY,
    IN_FLIGHT,
    ITEM,
    LOG_SIZE,
    MINUTE,
    MOVABLE,
    MOVABLES,
    MOVED,
    RATER,
    RATER_PULL,
    RATER_ROW,
    SCREEN,
    SCREENINGS,
    START,
    STARTS,
    TO_AT,
    TO_SCREEN,
    TOTAL,
    VALUE,
    VENUE,
)
from frontrow.timetable.search.moves import propose
from frontrow.timetable.search.plans import drop_visits, replan, undo_plans, visitors_cost
from frontrow.timetable.search.soft import soft_at


@compiled
def _take_off(M: Ints, R: Reals, size: int) -> tuple[int, float]:
    """Lift the moved screenings; return the hard and soft cost that goes with them."""
    hard, soft = (0, 0.0)
    for place in range(size):
        s = M[M[MOVED] + place]
        at = M[M[AT] + s]
        lift(M, s)
        hard += hard_at(M, s, M[M[SCREEN] + s], at)
        soft += soft_at(M, R, s, M[M[SCREEN] + s], at)
    return (hard, soft)


@compiled
def _set_down(M: Ints, R: Reals, size: int) -> tuple[int, float]:
    """Put the moved screenings at their new places and lists; return the hard and soft cost of that."""
    hard, soft = (0, 0.0)
    for place in range(size):
        s, screen, at = (M[M[MOVED] + place], M[M[TO_SCREEN] + place], M[M[TO_AT] + place])
        unlist(M, s, M[M[SCREEN] + s], M[M[DAY] + s])
        hard += hard_at(M, s, screen, at)
        soft += soft_at(M, R, s, screen, at)
        put(M, s, screen, at)
        enlist(M, s)
    return (hard, soft)


@compiled
def _single(M: Ints, R: Reals) -> tuple[int, float]:
    """Return the hard and soft cost of the one lifted screening at its new place; nothing is put there."""
    s, screen, at = (M[M[MOVED]], M[M[TO_SCREEN]], M[M[TO_AT]])
    return (hard_at(M, s, screen, at), soft_at(M, R, s, screen, at))


@compiled
def _put_back(M: Ints, size: int, listed: bool) -> None:
    """Return the moved screenings to where they were."""
    for place in range(size):
        s = M[M[MOVED] + place]
        if listed:
            lift(M, s)
            unlist(M, s, M[M[SCREEN] + s], M[M[DAY] + s])
        put(M, s, M[M[FROM_SCREEN] + place], M[M[FROM_AT] + place])
        if listed:
            enlist(M, s)


@compiled
def _same_for_visitors(M: Ints, place: int) -> bool:
    same_time = M[M[FROM_AT] + place] == M[M[TO_AT] + place]
    return same_time and M[M[VENUE] + M[M[FROM_SCREEN] + place]] == M[M[VENUE] + M[M[TO_SCREEN] + place]]


@compiled
def _weigh_visitors(M: Ints, R: Reals, W: Weights, P: Smalls, size: int, limit: float) -> tuple[float, bool]:
    """Plan again whom the move touches; return the change of cost, and False once it is surely above the limit."""
    M[LOG_SIZE] = 0
    cost, pull = (0.0, 0.0)
    for place in range(size):
        if not _same_for_visitors(M, place):
            cost += drop_visits(M, R, W, P, M[M[MOVED] + place], 1 << place)
            pull += R[M[RATER_PULL] + M[M[ITEM] + M[M[MOVED] + place]]]
    fits = cost - pull <= limit
    for place in range(size):
        if _same_for_visitors(M, place):
            continue
        s = M[M[MOVED] + place]
        item, old_day = (M[M[ITEM] + s], M[M[GRID_DAY] + M[M[FROM_AT] + place]])
        for row in range(M[M[RATER_ROW] + item], M[M[RATER_ROW] + (item + 1)]):
            v = M[M[RATER] + row]
            left = old_day if M[M[ATTENDED] + v] & 1 << place else -1
            M[M[ATTENDED] + v] &= ~(1 << place)
            if not fits:
                continue
            before = M[M[VALUE] + v]
            replan(M, W, P, v, s, left)
            cost -= R[M[COST] + v] * (M[M[VALUE] + v] - before)
            pull -= R[M[COST] + v] * W[v, item]
            fits = cost - pull <= limit
    return (cost, fits)


@compiled
def _remember(M: Ints, R: Reals) -> None:
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
def _try(M: Ints, R: Reals, W: Weights, P: Smalls, size: int, limit: float, penalty: float, seeing: bool) -> bool:
    """Make the move on the table if its cost stays within the limit."""
    hard_before, soft_before = _take_off(M, R, size)
    if size == 1:
        hard, soft = _single(M, R)
        pull = R[M[RATER_PULL] + M[M[ITEM] + M[M[MOVED]]]] if seeing else 0.0
        if soft - soft_before + penalty * (hard - hard_before) - pull > limit:
            _put_back(M, size, False)
            return False
    hard, soft = _set_down(M, R, size)
    change = soft - soft_before + penalty * (hard - hard_before)
    visitors, fits = 0.0, change <= limit
    if seeing:
        M[M[COUNTS] + 1] += 1
        M[IN_FLIGHT] = size
        visitors, fits = _weigh_visitors(M, R, W, P, size, limit - change)
        M[IN_FLIGHT] = 0
        fits = fits and change + visitors <= limit
    if not fits:
        undo_plans(M, P)
        _put_back(M, size, True)
        return False
    if seeing:
        for place in range(size):
            if not _same_for_visitors(M, place):
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
        size = propose(M, pick(M, R))
        if size == 0:
            continue
        limit = heat * exponential(M, table)
        if _try(M, R, W, P, size, limit, penalty, seeing):
            M[M[COUNTS] + 2] += 1
            _remember(M, R)


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
    _remember(M, R)


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
