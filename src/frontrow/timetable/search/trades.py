"""Moves that let two screenings change places, screens, or their order."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import allowed, start_after
from frontrow.timetable.search.chance import below
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.gaps import fitted, squeezed
from frontrow.timetable.search.memory import (
    AT,
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    DAY,
    DAYS,
    END,
    GRID_DAY,
    ITEM,
    LENGTH,
    MINUTE,
    RUN_LOW,
    RUN_SCREEN,
    SCREEN,
    SCREENS,
    START,
    STARTS,
)
from frontrow.timetable.search.outlook import may_cost
from frontrow.timetable.search.pushing import push
from frontrow.timetable.search.runs import some_run
from frontrow.timetable.search.soft import admissions
from frontrow.timetable.search.table import lay, may_go

LOOKS = 4  # for another screen
PARTNERS = 8  # drawn at the most to find one with which changing places could pay, and fits
APART = 120  # minutes between the starts of two that trade screens, at the most


@compiled
def swap(M: Ints, R: Reals, s: int, strict: bool, limit: float) -> int:
    """Let a screening and a random other one change places; neighbours of the longer are pushed aside if need be."""
    screen, at = M[M[SCREEN] + s], M[M[AT] + s]
    most = limit + may_cost(M, R, s)
    for _ in range(PARTNERS):
        u = _some_other(M, s)
        if u < 0:
            continue
        cost = admissions(M, R, s, M[M[SCREEN] + u], M[M[AT] + u]) + admissions(M, R, u, screen, at)
        if cost <= most + may_cost(M, R, u):
            size = _swapped(M, s, u, strict)
            if size:
                return size
    return 0


@compiled
def _some_other(M: Ints, s: int) -> int:
    """Return a random screening of another item where `s` may go and that may go where `s` is, −1 for none."""
    run = some_run(M, s)
    day = M[M[GRID_DAY] + M[M[RUN_LOW] + run]]
    cell = M[M[RUN_SCREEN] + run] * M[DAYS] + day
    if M[M[BUCKET_SIZE] + cell] == 0 or not may_go(M, s, day):
        return -1
    u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + below(M, M[M[BUCKET_SIZE] + cell])]
    return u if M[M[ITEM] + u] != M[M[ITEM] + s] and may_go(M, u, M[M[DAY] + s]) else -1


@compiled
def _swapped(M: Ints, s: int, u: int, strict: bool) -> int:
    """Lay the swap of two screenings on the table, each about the other's start."""
    here, there = M[M[AT] + s], M[M[AT] + u]
    at = fitted(M, s, u, M[M[SCREEN] + u], there, strict)
    back = fitted(M, u, s, M[M[SCREEN] + s], here, strict)
    if at >= 0 and back >= 0:
        return _lay_swapped(M, s, u, at, back)
    if (at < 0 and back < 0) or (M[M[SCREEN] + s] == M[M[SCREEN] + u] and M[M[DAY] + s] == M[M[DAY] + u]):
        return 0
    later, longer, wanted = below(M, 2) == 0, 0, there
    if at < 0:
        at = squeezed(M, s, u, M[M[SCREEN] + u], there, later)
    else:
        back, longer, wanted = squeezed(M, u, s, M[M[SCREEN] + s], here, later), 1, here
    size = _lay_swapped(M, s, u, at, back)
    return push(M, longer, M[M[MINUTE] + wanted], size, later) if size else 0


@compiled
def _lay_swapped(M: Ints, s: int, u: int, at: int, back: int) -> int:
    """Lay `s` on the screen of `u` and `u` on that of `s`; return 2, or 0 where they may not lie there."""
    if at < 0 or back < 0 or not allowed(M, s, M[M[SCREEN] + u], at) or not allowed(M, u, M[M[SCREEN] + s], back):
        return 0
    lay(M, 0, s, M[M[SCREEN] + u], at)
    lay(M, 1, u, M[M[SCREEN] + s], back)
    return 2


@compiled
def _nearest_in_time(M: Ints, s: int, screen: int) -> int:
    """Return the screening on a screen that begins nearest to `s` on its day, −1 without one."""
    cell, nearest, least = screen * M[DAYS] + M[M[DAY] + s], -1, APART
    for p in range(M[M[BUCKET_SIZE] + cell]):
        u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p]
        apart = abs(M[M[START] + u] - M[M[START] + s])
        if apart < least and M[M[ITEM] + u] != M[M[ITEM] + s]:
            nearest, least = u, apart
    return nearest


@compiled
def trade_screens(M: Ints, s: int, strict: bool) -> int:
    """Let a screening and the one nearest to it in time on another screen change screens, each about its own time.

    Few visitors mind, so that seats and demand can be matched without undoing what their plans stand on.
    """
    for _ in range(LOOKS):
        screen = below(M, M[SCREENS])
        if screen == M[M[SCREEN] + s] or not allowed(M, s, screen, M[M[AT] + s]):
            continue
        u = _nearest_in_time(M, s, screen)
        if u < 0 or not allowed(M, u, M[M[SCREEN] + s], M[M[AT] + u]):
            continue
        at = fitted(M, s, u, screen, M[M[AT] + s], strict)
        back = fitted(M, u, s, M[M[SCREEN] + s], M[M[AT] + u], strict)
        size = _lay_swapped(M, s, u, at, back)
        if size:
            return size
    return 0


@compiled
def trade_neighbours(M: Ints, s: int) -> int:
    """Let a screening and one of the same screen and day change their order, the pair keeping its outer ends."""
    cell = M[M[SCREEN] + s] * M[DAYS] + M[M[DAY] + s]
    u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + below(M, M[M[BUCKET_SIZE] + cell])]
    if M[M[ITEM] + u] == M[M[ITEM] + s]:
        return 0
    one, two = (s, u) if M[M[START] + s] < M[M[START] + u] else (u, s)
    ahead, after = (M[M[AT] + one], start_after(M, M[M[END] + two] - M[M[LENGTH] + one]))
    if after >= M[STARTS]:
        return 0
    if not allowed(M, two, M[M[SCREEN] + s], ahead) or not allowed(M, one, M[M[SCREEN] + s], after):
        return 0
    lay(M, 0, two, M[M[SCREEN] + s], ahead)
    lay(M, 1, one, M[M[SCREEN] + s], after)
    return 2
