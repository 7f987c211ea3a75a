"""Every visitor's plan, kept while screenings move: only those who rated a moved item are planned again.

A kept plan can always be attended, so its value never flatters the timetable; it is a local optimum in which no day
can be bettered with the others given, and `refresh` betters it from fresh starts.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below
from frontrow.timetable.search.days import best_day
from frontrow.timetable.search.diaries import can_attend, in_flight
from frontrow.timetable.search.fixed import Ints, Reals, Smalls, Weights
from frontrow.timetable.search.memory import (
    AT,
    ATTENDED,
    CHAIN,
    CHAIN_SIZE,
    COST,
    DAILY_VISITS,
    DAY,
    DAYS,
    DIARY,
    DIARY_SIZE,
    DIARY_WIDTH,
    END,
    FIRST,
    ITEM,
    ITEMS,
    LOG_ITEM,
    LOG_LENGTH,
    LOG_PLAN,
    LOG_SIZE,
    LOG_VISITOR,
    PICKED,
    PICKED_SIZE,
    RATER,
    RATER_ROW,
    SCREEN,
    SHOWS,
    START,
    TODO,
    TODO_SIZE,
    TRAVEL,
    VALUE,
    VENUE,
    VENUES,
    VISITORS,
)

MOST_FOLLOWED = 6
NEARLY = 40  # a shaken plan that lost more than a fortieth is not bettered further
NEARLY_FULL = LOG_LENGTH - 8192


@compiled
def _note(M: Ints, v: int, item: int, before: int) -> None:
    if M[LOG_SIZE] < LOG_LENGTH:
        M[M[LOG_VISITOR] + M[LOG_SIZE]] = v
        M[M[LOG_ITEM] + M[LOG_SIZE]] = item
        M[M[LOG_PLAN] + M[LOG_SIZE]] = before
        M[LOG_SIZE] += 1


@compiled
def _set_plan(M: Ints, P: Smalls, v: int, item: int, s: int) -> None:
    _note(M, v, item, P[v, item])
    P[v, item] = s


@compiled
def _gain(M: Ints, v: int, more: int) -> None:
    _note(M, v, -1, M[M[VALUE] + v])
    M[M[VALUE] + v] += more


@compiled
def undo_plans(M: Ints, P: Smalls) -> None:
    """Take back every change of plans since the log was emptied."""
    for entry in range(M[LOG_SIZE] - 1, -1, -1):
        v, item = (M[M[LOG_VISITOR] + entry], M[M[LOG_ITEM] + entry])
        if item < 0:
            M[M[VALUE] + v] = M[M[LOG_PLAN] + entry]
        else:
            P[v, item] = M[M[LOG_PLAN] + entry]
    M[LOG_SIZE] = 0


@compiled
def _commit_day(M: Ints, P: Smalls, v: int) -> int:
    """Make the picked chain the visitor's day; return how many items lost their place, left in `todo`."""
    lost = 0
    for line in range(M[CHAIN_SIZE]):
        u = M[M[CHAIN] + line]
        item = M[M[ITEM] + u]
        if P[v, item] == u:
            _set_plan(M, P, v, item, -1)
            if lost < TODO_SIZE:
                M[M[TODO] + lost] = item
                lost += 1
    for p in range(M[PICKED_SIZE]):
        u = M[M[CHAIN] + M[M[PICKED] + p]]
        _set_plan(M, P, v, M[M[ITEM] + u], u)
    return lost


@compiled
def _commit_quietly(M: Ints, P: Smalls, v: int) -> None:
    """As `_commit_day`, leaving `todo` as it is."""
    for line in range(M[CHAIN_SIZE]):
        u = M[M[CHAIN] + line]
        if P[v, M[M[ITEM] + u]] == u:
            _set_plan(M, P, v, M[M[ITEM] + u], -1)
    for p in range(M[PICKED_SIZE]):
        u = M[M[CHAIN] + M[M[PICKED] + p]]
        _set_plan(M, P, v, M[M[ITEM] + u], u)


@compiled
def _follow(M: Ints, W: Weights, P: Smalls, v: int, lost: int) -> None:
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
                _gain(M, v, best - now)
                _commit_quietly(M, P, v)


@compiled
def improve_day(M: Ints, W: Weights, P: Smalls, v: int, day: int) -> bool:
    """Give a visitor the best day with the other days given, if it is better than the present one."""
    best, now = best_day(M, W, P, v, day, -1, 0)
    if best <= now:
        return False
    _gain(M, v, best - now)
    _follow(M, W, P, v, _commit_day(M, P, v))
    return True


@compiled
def _find_room(M: Ints, W: Weights, P: Smalls, v: int, item: int) -> None:
    """Let a visitor who does not see an item see it where that gains most."""
    top, top_day, last = (0, -1, -1)
    for u in range(M[M[FIRST] + item], M[M[FIRST] + item] + M[M[SHOWS] + item]):
        if M[M[AT] + u] < 0 or M[M[DAY] + u] == last or (not can_attend(M, v, u)):
            continue
        last = M[M[DAY] + u]
        best, now = best_day(M, W, P, v, last, -1, 0)
        if best - now > top:
            top, top_day = (best - now, last)
    if top_day >= 0:
        improve_day(M, W, P, v, top_day)


@compiled
def _meet(M: Ints, a: int, b: int) -> bool:
    """Return whether two screenings cannot both be attended."""
    gap = M[M[TRAVEL] + M[M[VENUE] + M[M[SCREEN] + a]] * M[VENUES] + M[M[VENUE] + M[M[SCREEN] + b]]]
    return M[M[START] + a] < M[M[END] + b] + gap and M[M[START] + b] < M[M[END] + a] + gap


@compiled
def _could_fit(M: Ints, W: Weights, P: Smalls, v: int, s: int) -> bool:
    """Return whether an item not seen is worth more than what its screening would push out of the day."""
    if not can_attend(M, v, s):
        return False
    cell = v * M[DAYS] + M[M[DAY] + s]
    row, pushed, visits, least = M[DIARY] + cell * M[DIARY_WIDTH], 0, 0, 1 << 30
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[row + line]
        item = M[M[ITEM] + u]
        if P[v, item] == u and not in_flight(M, u):
            visits += 1
            least = min(least, W[v, item])
            if _meet(M, s, u):
                pushed += W[v, item]
    if pushed == 0 and visits >= M[DAILY_VISITS]:
        pushed = least
    return pushed < W[v, M[M[ITEM] + s]]


@compiled
def _would_free(M: Ints, P: Smalls, v: int, seen: int) -> bool:
    """Return whether giving up a visit lets something that is not seen into its day."""
    cell = v * M[DAYS] + M[M[DAY] + seen]
    row, visits, blocked = M[DIARY] + cell * M[DIARY_WIDTH], 0, False
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[row + line]
        if P[v, M[M[ITEM] + u]] == u:
            visits += 1
        elif P[v, M[M[ITEM] + u]] < 0:
            if _meet(M, seen, u):
                return True
            blocked = True
    return blocked and visits >= M[DAILY_VISITS]


@compiled
def _switch(M: Ints, W: Weights, P: Smalls, v: int, s: int, seen: int) -> None:
    """Let a visitor see an item at `s` instead of at `seen`, if what that frees is worth more than what it takes."""
    item, day, other = (M[M[ITEM] + s], M[M[DAY] + s], M[M[DAY] + seen])
    if not can_attend(M, v, s):
        return
    if day == other:
        improve_day(M, W, P, v, day)
        return
    if not _would_free(M, P, v, seen):
        return
    weight = W[v, item]
    best, now = best_day(M, W, P, v, other, item, 0)
    freed = best - (now - weight)
    if freed <= 0:
        return
    best, now = best_day(M, W, P, v, day, item, freed)
    if best <= now:
        return
    lost = _commit_day(M, P, v)
    if P[v, item] == seen:
        _gain(M, v, best - now)
    else:
        _gain(M, v, best - now - freed)
    _follow(M, W, P, v, lost)
    improve_day(M, W, P, v, other)


@compiled
def replan(M: Ints, W: Weights, P: Smalls, v: int, s: int, left: int) -> None:
    """Plan a visitor again after a screening of a rated item has moved; `left`: the day whose visit fell out, −1."""
    item = M[M[ITEM] + s]
    if M[LOG_SIZE] > NEARLY_FULL:
        return
    if left >= 0:
        improve_day(M, W, P, v, left)
    seen = P[v, item]
    if seen < 0:
        if left >= 0:
            _find_room(M, W, P, v, item)
        elif _could_fit(M, W, P, v, s):
            improve_day(M, W, P, v, M[M[DAY] + s])
    elif seen != s:
        _switch(M, W, P, v, s, seen)


@compiled
def drop_visits(M: Ints, R: Reals, W: Weights, P: Smalls, s: int, mark: int) -> float:
    """Take a moved screening out of all plans, marking who attended it; return the cost of that."""
    item, cost = (M[M[ITEM] + s], 0.0)
    for row in range(M[M[RATER_ROW] + item], M[M[RATER_ROW] + (item + 1)]):
        v = M[M[RATER] + row]
        if P[v, item] == s:
            _set_plan(M, P, v, item, -1)
            _gain(M, v, -W[v, item])
            M[M[ATTENDED] + v] |= mark
            cost += R[M[COST] + v] * W[v, item]
    return cost


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
def _clear_day(M: Ints, W: Weights, P: Smalls, v: int, day: int) -> None:
    """Take all visits of a day out of a visitor's plan."""
    cell = v * M[DAYS] + day
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[M[DIARY] + cell * M[DIARY_WIDTH] + line]
        item = M[M[ITEM] + u]
        if P[v, item] == u:
            P[v, item] = -1
            M[M[VALUE] + v] -= W[v, item]


@compiled
def _shake(M: Ints, W: Weights, P: Smalls, v: int, days: int, first: int, step: int) -> None:
    """Plan some days of a visitor anew, in the order that `first` and `step` give; kept if it is not worse."""
    kept, kept_value, size = P[v].copy(), M[M[VALUE] + v], M[DAYS]
    for turn in range(days):
        _clear_day(M, W, P, v, (first + turn * step) % size)
    for turn in range(days):
        M[LOG_SIZE] = 0
        improve_day(M, W, P, v, (first + turn * step) % size)
    if M[M[VALUE] + v] >= kept_value - kept_value // NEARLY:
        sweep(M, W, P, v)
    if M[M[VALUE] + v] < kept_value:
        P[v] = kept
        M[M[VALUE] + v] = kept_value


@compiled
def refresh(M: Ints, W: Weights, P: Smalls, shakes: int, first: int, step: int) -> None:
    """Better plans day by day, then by planning a few days anew, `shakes` times; from the fourth time on all days.

    Every plan is swept; those of every `step`th visitor from the `first` on are shaken.
    """
    days = M[DAYS]
    for v in range(M[VISITORS]):
        sweep(M, W, P, v)
    for v in range(first, M[VISITORS], step):
        for shake in range(shakes):
            some = days if shake >= 3 else min(days, 2 + shake)
            stride = 1 if shake >= 3 else 1 + below(M, max(1, days - 1))
            _shake(M, W, P, v, some, below(M, days), stride)
    M[LOG_SIZE] = 0


@compiled
def visitors_cost(M: Ints, R: Reals) -> float:
    """Return what the visitors lose by the kept plans, less the constant of what all rated."""
    cost = 0.0
    for v in range(M[VISITORS]):
        cost -= R[M[COST] + v] * M[M[VALUE] + v]
    return cost
