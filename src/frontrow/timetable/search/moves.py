"""The moves: relocate, swap, same time on another screen, shift, trade screens, trade neighbours.

Each leaves its proposal on the table. How often each is tried was measured (docs/timetable-figures.md): shifts and
trades are accepted most and bring least, so they are few.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import allowed, has_room, start_after
from frontrow.timetable.search.chance import below
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.gaps import fitted, squeezed, start_before
from frontrow.timetable.search.memory import (
    AT,
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    DAY,
    DAYS,
    END,
    GRID_DAY,
    HOME_AT,
    HOME_SCREEN,
    HOMING,
    LENGTH,
    MINUTE,
    RUN_HIGH,
    RUN_LOW,
    RUN_SCREEN,
    SCREEN,
    SCREENS,
    START,
    STARTS,
    TURNAROUND,
)
from frontrow.timetable.search.outlook import may_cost
from frontrow.timetable.search.pushing import push
from frontrow.timetable.search.runs import some_run
from frontrow.timetable.search.soft import admissions
from frontrow.timetable.search.table import is_free, lay, may_go
from frontrow.timetable.search.trades import swap, trade_neighbours, trade_screens

NEAR = 8
LOOKS = 4  # for another screen
PLACES = 8  # drawn at the most to find one that could pay and that it fits into


@compiled
def _beside(M: Ints, s: int, screen: int, day: int) -> int:
    """Return a start right before or after a random screening of that screen and day, −1 without one."""
    cell = screen * M[DAYS] + day
    size = M[M[BUCKET_SIZE] + cell]
    if size == 0:
        return -1
    u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + below(M, size)]
    if u == s:
        return -1
    if below(M, 2):
        return start_after(M, M[M[END] + u] + M[M[TURNAROUND] + screen])
    return start_before(M, M[M[START] + u] - M[M[TURNAROUND] + screen] - M[M[LENGTH] + s])


@compiled
def _relocate(M: Ints, R: Reals, s: int, strict: bool, limit: float) -> int:
    """Move a screening to a random place, on any day that it may be shown; neighbours are pushed aside if need be."""
    most = limit + may_cost(M, R, s)
    for _ in range(PLACES):
        run = some_run(M, s)
        screen, low, high = (M[M[RUN_SCREEN] + run], M[M[RUN_LOW] + run], M[M[RUN_HIGH] + run])
        if not may_go(M, s, M[M[GRID_DAY] + low]):
            continue
        wanted = -1
        if below(M, 3):
            wanted = _beside(M, s, screen, M[M[GRID_DAY] + low])
        if wanted < low or wanted > high:
            wanted = low + below(M, high - low + 1)
        if admissions(M, R, s, screen, wanted) <= most:
            size = _place(M, s, run, wanted, strict)
            if size:
                return size
    return 0


@compiled
def _place(M: Ints, s: int, run: int, wanted: int, strict: bool) -> int:
    """Lay a screening at the start nearest to the wanted one where it fits, or with neighbours pushed aside."""
    screen = M[M[RUN_SCREEN] + run]
    at, later = fitted(M, s, s, screen, wanted, strict), False
    tight = at < 0
    if tight:
        later = below(M, 2) == 0
        at = squeezed(M, s, s, screen, wanted, later)
    if at < M[M[RUN_LOW] + run] or at > M[M[RUN_HIGH] + run] or not has_room(M, screen, at):
        return 0
    lay(M, 0, s, screen, at)
    if tight:
        return push(M, 0, M[M[MINUTE] + wanted], 1, later)
    return 1 if screen != M[M[SCREEN] + s] or at != M[M[AT] + s] else 0


@compiled
def _other_screen(M: Ints, s: int, strict: bool) -> int:
    at = M[M[AT] + s]
    for _ in range(LOOKS):
        screen = below(M, M[SCREENS])
        if screen == M[M[SCREEN] + s] or not allowed(M, s, screen, at):
            continue
        near = fitted(M, s, s, screen, at, strict)
        if near >= 0 and allowed(M, s, screen, near) and has_room(M, screen, near):
            lay(M, 0, s, screen, near)
            return 1
    return 0


@compiled
def _shift(M: Ints, s: int) -> int:
    at = M[M[AT] + s] + below(M, 2 * NEAR + 1) - NEAR
    if below(M, 2):
        at = _beside(M, s, M[M[SCREEN] + s], M[M[DAY] + s])
    if at < 0 or at >= M[STARTS] or at == M[M[AT] + s] or (not allowed(M, s, M[M[SCREEN] + s], at)):
        return 0
    if not has_room(M, M[M[SCREEN] + s], at):
        return 0
    lay(M, 0, s, M[M[SCREEN] + s], at)
    return 1


@compiled
def _go_home(M: Ints, s: int) -> int:
    screen, at = M[M[HOME_SCREEN] + s], M[M[HOME_AT] + s]
    if at < 0 or (screen == M[M[SCREEN] + s] and at == M[M[AT] + s]):
        return 0
    if not allowed(M, s, screen, at) or not has_room(M, screen, at):
        return 0
    lay(M, 0, s, screen, at)
    return 1


@compiled
def _propose(M: Ints, R: Reals, s: int, strict: bool, limit: float) -> int:
    if M[HOMING] and below(M, 3) == 0:
        return _go_home(M, s)
    kind = below(M, 100)
    if kind < 43:
        return _relocate(M, R, s, strict, limit)
    if kind < 84:
        return swap(M, R, s, strict, limit)
    if kind < 92:
        return _other_screen(M, s, strict)
    if kind < 95:
        return _shift(M, s)
    if kind < 98:
        return trade_screens(M, s, strict)
    return trade_neighbours(M, s)


@compiled
def propose(M: Ints, R: Reals, s: int, strict: bool, limit: float) -> int:
    """Lay a random move of a screening on the table; return how many screenings it moves, 0 for none.

    If `strict`, a screening is moved nowhere between two others if it does not fit there. Places that cost more in
    seats and hours than the move could win, and `limit`, are passed over.
    """
    size = _propose(M, R, s, strict, limit)
    return size if is_free(M, size) else 0
