"""What a visitor does after a screening of a rated item has moved, attended, missed or seen elsewhere."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.days import best_day
from frontrow.timetable.search.diaries import can_attend
from frontrow.timetable.search.fitting import could_fit, keeps_out
from frontrow.timetable.search.fixed import Ints, Smalls, Weights
from frontrow.timetable.search.memory import (
    AT,
    DAILY_VISITS,
    DAY,
    END,
    FIRST,
    FROM_AT,
    FROM_SCREEN,
    GRID_DAY,
    ITEM,
    LENGTH,
    MINUTE,
    MOVED,
    SCREEN,
    SHOWS,
    START,
    VENUE,
)
from frontrow.timetable.search.plan_log import gain
from frontrow.timetable.search.plans import commit_day, follow, improve_day


@compiled
def replan_leaver(M: Ints, W: Weights, P: Smalls, v: int, place: int) -> None:
    """Fill the gap that a moved screening left in a visitor's day, and look for its item elsewhere."""
    s, at = M[M[MOVED] + place], M[M[FROM_AT] + place]
    item, day, start = M[M[ITEM] + s], M[M[GRID_DAY] + at], M[M[MINUTE] + at]
    venue = M[M[VENUE] + M[M[FROM_SCREEN] + place]]
    if keeps_out(M, P, v, day, start, start + M[M[LENGTH] + s], venue, M[DAILY_VISITS] - 1):
        improve_day(M, W, P, v, day)
    if P[v, item] < 0:
        _find_room(M, W, P, v, item)


@compiled
def replan_misser(M: Ints, W: Weights, P: Smalls, v: int, s: int) -> None:
    """Let a visitor who does not see an item see it at its new place."""
    if P[v, M[M[ITEM] + s]] < 0 and could_fit(M, W, P, v, s):
        improve_day(M, W, P, v, M[M[DAY] + s])


@compiled
def _find_room(M: Ints, W: Weights, P: Smalls, v: int, item: int) -> None:
    """Let a visitor who does not see an item see it where that gains most."""
    top, top_day, last = 0, -1, -1
    for u in range(M[M[FIRST] + item], M[M[FIRST] + item] + M[M[SHOWS] + item]):
        if M[M[AT] + u] < 0 or M[M[DAY] + u] == last or not could_fit(M, W, P, v, u):
            continue
        last = M[M[DAY] + u]
        best, now = best_day(M, W, P, v, last, -1, 0)
        if best - now >= W[v, item]:  # nothing is pushed out: no other day can be better
            gain(M, v, best - now)
            follow(M, W, P, v, commit_day(M, P, v))
            return
        if best - now > top:
            top, top_day = best - now, last
    if top_day >= 0:
        improve_day(M, W, P, v, top_day)


@compiled
def _is_kept_busy(M: Ints, P: Smalls, v: int, seen: int) -> bool:
    """Return whether giving up a visit lets something that is not seen into its day."""
    venue = M[M[VENUE] + M[M[SCREEN] + seen]]
    return keeps_out(M, P, v, M[M[DAY] + seen], M[M[START] + seen], M[M[END] + seen], venue, M[DAILY_VISITS])


@compiled
def replan_elsewhere(M: Ints, W: Weights, P: Smalls, v: int, s: int) -> None:
    """Let a visitor see an item at `s` instead of where it is seen, if what that frees is worth more than it takes."""
    item, day = M[M[ITEM] + s], M[M[DAY] + s]
    seen = P[v, item]
    if seen < 0:
        replan_misser(M, W, P, v, s)
        return
    if seen == s or not can_attend(M, v, s):
        return
    other = M[M[DAY] + seen]
    if day == other:
        improve_day(M, W, P, v, day)
        return
    if not _is_kept_busy(M, P, v, seen):
        return
    weight = W[v, item]
    best, now = best_day(M, W, P, v, other, item, 0)
    freed = best - (now - weight)
    if freed <= 0:
        return
    best, now = best_day(M, W, P, v, day, item, freed)
    if best <= now:
        return
    lost = commit_day(M, P, v)
    if P[v, item] == seen:
        gain(M, v, best - now)
    else:
        gain(M, v, best - now - freed)
    follow(M, W, P, v, lost)
    improve_day(M, W, P, v, other)
