"""Every visitor's plan, kept while screenings move: no day of it can be bettered with the others given.

A kept plan can always be attended, so its value never flatters the timetable.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.days import best_day
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.memory import (
    AT,
    CHAIN,
    CHAIN_SIZE,
    COST,
    DAY,
    DAYS,
    FIRST,
    ITEM,
    ITEMS,
    LOG_SIZE,
    PICKED,
    PICKED_SIZE,
    SHOWS,
    TODO,
    TODO_SIZE,
    VALUE,
    VISITORS,
)
from frontrow.timetable.search.plan_log import gain, set_plan

MOST_FOLLOWED = 6


@compiled
def commit_day(M: Ints, P: Smalls, v: int) -> int:
    """Make the picked chain the visitor's day; return how many items lost their place, left in `todo`."""
    lost = 0
    for line in range(M[CHAIN_SIZE]):
        u = M[M[CHAIN] + line]
        item = M[M[ITEM] + u]
        if P[v, item] == u:
            set_plan(M, P, v, item, -1)
            if lost < TODO_SIZE:
                M[M[TODO] + lost] = item
                lost += 1
    for p in range(M[PICKED_SIZE]):
        u = M[M[CHAIN] + M[M[PICKED] + p]]
        set_plan(M, P, v, M[M[ITEM] + u], u)
    return lost


@compiled
def _commit_quietly(M: Ints, P: Smalls, v: int) -> None:
    """As `commit_day`, leaving `todo` as it is."""
    for line in range(M[CHAIN_SIZE]):
        u = M[M[CHAIN] + line]
        if P[v, M[M[ITEM] + u]] == u:
            set_plan(M, P, v, M[M[ITEM] + u], -1)
    for p in range(M[PICKED_SIZE]):
        u = M[M[CHAIN] + M[M[PICKED] + p]]
        set_plan(M, P, v, M[M[ITEM] + u], u)


@compiled
def follow(M: Ints, W: Weights, P: Smalls, v: int, lost: int) -> None:
    """Try to see on other days what a new day plan has pushed out."""
    tried = 0
    for place in range(lost):
        item = M[M[TODO] + place]
        if P[v, item] >= 0 or M[M[SHOWS] + item] == 1:
            continue
        for u in range(M[M[FIRST] + item], M[M[FIRST] + item] + M[M[SHOWS] + item]):
            if tried >= MOST_FOLLOWED or P[v, item] >= 0 or M[M[AT] + u] < 0:
                continue
            tried += 1
            best, now = best_day(M, W, P, v, M[M[DAY] + u], -1, 0)
            if best > now:
                gain(M, v, best - now)
                _commit_quietly(M, P, v)


@compiled
def improve_day(M: Ints, W: Weights, P: Smalls, v: int, day: int) -> bool:
    """Give a visitor the best day with the other days given, if it is better than the present one."""
    best, now = best_day(M, W, P, v, day, -1, 0)
    if best <= now:
        return False
    gain(M, v, best - now)
    follow(M, W, P, v, commit_day(M, P, v))
    return True


@compiled
def sweep(M: Ints, W: Weights, P: Smalls, v: int) -> None:
    """Better a visitor's days, one after the other, until none can be bettered."""
    better = True
    while better:
        better = False
        for day in range(M[DAYS]):
            M[LOG_SIZE] = 0
            if improve_day(M, W, P, v, day):
                better = True


@compiled
def forget_plans(M: Ints, P: Smalls) -> None:
    """Leave every visitor without a plan."""
    for v in range(M[VISITORS]):
        M[M[VALUE] + v] = 0
        for item in range(M[ITEMS]):
            P[v, item] = -1


@compiled
def visitors_cost(M: Ints, R: Reals) -> float:
    """Return what the visitors lose by the kept plans, less the constant of what all rated."""
    cost = 0.0
    for v in range(M[VISITORS]):
        cost -= R[M[COST] + v] * M[M[VALUE] + v]
    return cost
