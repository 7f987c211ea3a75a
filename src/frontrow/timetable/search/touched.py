"""Weighs a move by the visitors it touches: those whose visit fell out first, because they decide most refusals."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.memory import (
    COST,
    ELSEWHERE,
    ELSEWHERE_SIZE,
    FROM_AT,
    FROM_SCREEN,
    ITEM,
    LEAVERS,
    LEAVERS_SIZE,
    LOG_SIZE,
    MISSERS,
    MISSERS_SIZE,
    MOST_MOVED,
    MOVED,
    RATER,
    RATER_ROW,
    TO_AT,
    TO_SCREEN,
    VALUE,
    VENUE,
)
from frontrow.timetable.search.plan_log import NEARLY_FULL, gain, set_plan
from frontrow.timetable.search.replan import replan_elsewhere, replan_leaver, replan_misser

# What three kinds of visitors are expected to win back, or to win, of what is lost, missed or seen elsewhere. Measured:
# no fewer moves are accepted than without these short cuts, five times as fast (docs/timetable-figures.md).
PROMISE = (0.95, 0.2, 0.03)
DOUBT = 0.06  # of a list counts as if it had kept its promise before anyone of it has planned
MARGIN = 0.05  # so much more than the first of a list have won may the rest still win


@compiled
def same_for_visitors(M: Ints, place: int) -> bool:
    """Return whether a move changes a screen and neither time nor house."""
    same_time = M[M[FROM_AT] + place] == M[M[TO_AT] + place]
    return same_time and M[M[VENUE] + M[M[FROM_SCREEN] + place]] == M[M[VENUE] + M[M[TO_SCREEN] + place]]


@compiled
def weigh_visitors(M: Ints, R: Reals, W: Weights, P: Smalls, size: int, limit: float) -> tuple[float, bool]:
    """Plan again whom the move touches; return the change of cost, and False where it exceeds the limit."""
    M[LOG_SIZE] = M[LEAVERS_SIZE] = M[MISSERS_SIZE] = M[ELSEWHERE_SIZE] = 0
    lost, missed, elsewhere = 0.0, 0.0, 0.0
    for place in range(size):
        if not same_for_visitors(M, place):
            more = _part_raters(M, R, W, P, place)
            lost, missed, elsewhere = lost + more[0], missed + more[1], elsewhere + more[2]
    allowed = limit + PROMISE[1] * missed + PROMISE[2] * elsewhere
    cost = _weigh_list(M, R, W, P, 0, lost, lost, allowed)
    if cost > allowed:
        return cost, False
    allowed = limit + PROMISE[2] * elsewhere
    cost = _weigh_list(M, R, W, P, 1, cost, missed, allowed)
    if cost > allowed:
        return cost, False
    cost = _weigh_list(M, R, W, P, 2, cost, elsewhere, limit)
    return cost, cost <= limit


@compiled
def _part_raters(M: Ints, R: Reals, W: Weights, P: Smalls, place: int) -> tuple[float, float, float]:
    """Take a moved screening out of all plans and part its raters in three lists; return what each list stands for."""
    s = M[M[MOVED] + place]
    item = M[M[ITEM] + s]
    lost, missed, switching = 0.0, 0.0, 0.0
    leavers, missers, elsewhere = M[LEAVERS_SIZE], M[MISSERS_SIZE], M[ELSEWHERE_SIZE]
    for row in range(M[M[RATER_ROW] + item], M[M[RATER_ROW] + (item + 1)]):
        v = M[M[RATER] + row]
        seen, cost = P[v, item], R[M[COST] + v] * W[v, item]
        if seen == s:
            set_plan(M, P, v, item, -1)
            gain(M, v, -W[v, item])
            lost += cost
            M[M[LEAVERS] + leavers] = v * MOST_MOVED + place
            leavers += 1
        elif seen < 0:
            missed += cost
            M[M[MISSERS] + missers] = v * MOST_MOVED + place
            missers += 1
        else:
            switching += cost
            M[M[ELSEWHERE] + elsewhere] = v * MOST_MOVED + place
            elsewhere += 1
    M[LEAVERS_SIZE], M[MISSERS_SIZE], M[ELSEWHERE_SIZE] = leavers, missers, elsewhere
    return lost, missed, switching


@compiled
def _weigh_list(M: Ints, R: Reals, W: Weights, P: Smalls, kind: int, cost: float, hope: float, limit: float) -> float:
    """Return the cost when the visitors of a list have planned again.

    Stops above the limit as soon as those who are left cannot be expected to bring it down: of `hope`, what they could
    win at the most, they are taken to win a share that is little better than what the list has won so far.
    """
    first, size = _list_of(M, kind)
    tried = DOUBT * hope
    won = PROMISE[kind] * tried
    for entry in range(first, first + size):
        if cost - min(1.0, won / tried + MARGIN) * hope > limit or M[LOG_SIZE] > NEARLY_FULL:
            return cost
        v, place = M[entry] // MOST_MOVED, M[entry] % MOST_MOVED
        before, own = M[M[VALUE] + v], R[M[COST] + v] * W[v, M[M[ITEM] + M[M[MOVED] + place]]]
        if kind == 0:
            replan_leaver(M, W, P, v, place)
        elif kind == 1:
            replan_misser(M, W, P, v, M[M[MOVED] + place])
        else:
            replan_elsewhere(M, W, P, v, M[M[MOVED] + place])
        gained = R[M[COST] + v] * (M[M[VALUE] + v] - before)
        cost, hope, tried, won = cost - gained, hope - own, tried + own, won + gained
    return cost


@compiled
def _list_of(M: Ints, kind: int) -> tuple[int, int]:
    if kind == 0:
        return M[LEAVERS], M[LEAVERS_SIZE]
    return (M[MISSERS], M[MISSERS_SIZE]) if kind == 1 else (M[ELSEWHERE], M[ELSEWHERE_SIZE])
