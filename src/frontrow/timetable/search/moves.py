"""The moves: relocate, same time on another screen, abut a neighbour, swap. Each leaves its proposal on the table."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import allowed, has_room, start_after
from frontrow.timetable.search.chance import below
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    AT,
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    DAY,
    DAYS,
    END,
    FROM_AT,
    FROM_SCREEN,
    GRID_DAY,
    HELD,
    HOME_AT,
    HOME_SCREEN,
    HOMING,
    ITEM,
    KIND,
    KIND_ROW,
    LENGTH,
    MINUTE,
    MOVED,
    RUN_HIGH,
    RUN_LOW,
    RUN_SCREEN,
    SCREEN,
    SCREENS,
    SHUT,
    START,
    STARTS,
    TO_AT,
    TO_SCREEN,
    TURNAROUND,
)

NEAR = 8
LOOKS = 4  # for a run on a day that is not shut


@compiled
def _lay(M: Ints, place: int, s: int, screen: int, at: int) -> None:
    M[M[MOVED] + place] = s
    M[M[TO_SCREEN] + place] = screen
    M[M[TO_AT] + place] = at
    M[M[FROM_SCREEN] + place] = M[M[SCREEN] + s]
    M[M[FROM_AT] + place] = M[M[AT] + s]


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
    latest = M[M[START] + u] - M[M[TURNAROUND] + screen] - M[M[LENGTH] + s]
    at = start_after(M, latest)
    if at < M[STARTS] and M[M[MINUTE] + at] == latest:
        return at
    return at - 1


@compiled
def _fitted(M: Ints, s: int, u: int, screen: int, at: int, strict: bool) -> int:
    """Return the start nearest to `at` where `s` fits between those that begin before and after it, `s` and `u` aside.

    Where it fits nowhere between these: −1 if `strict`, else `at` itself.
    """
    cell, turnaround = screen * M[DAYS] + M[M[GRID_DAY] + at], M[M[TURNAROUND] + screen]
    low, high = M[M[MINUTE]], M[M[MINUTE] + M[STARTS] - 1]
    wanted = M[M[MINUTE] + at]
    for p in range(M[M[BUCKET_SIZE] + cell]):
        w = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p]
        if w in (u, s):
            continue
        if M[M[START] + w] < wanted:
            low = max(low, M[M[END] + w] + turnaround)
        else:
            high = min(high, M[M[START] + w] - turnaround - M[M[LENGTH] + s])
    best = start_after(M, max(low, min(high, wanted)))
    if best < M[STARTS] and M[M[MINUTE] + best] <= high:
        return best
    return -1 if strict else at


@compiled
def _some_run(M: Ints, s: int) -> int:
    """Return one of the runs of starts of a screening, on a day that is not shut if a few looks find one."""
    kind = M[M[KIND] + s]
    first, last = (M[M[KIND_ROW] + kind], M[M[KIND_ROW] + (kind + 1)])
    run = first + below(M, last - first)
    for _ in range(LOOKS):
        if not M[M[SHUT] + M[M[GRID_DAY] + M[M[RUN_LOW] + run]]]:
            break
        run = first + below(M, last - first)
    return run


@compiled
def _is_free(M: Ints, size: int) -> bool:
    """Return whether the move on the table leads to no shut day, and nothing held from its own day."""
    for place in range(size):
        s, day = M[M[MOVED] + place], M[M[GRID_DAY] + M[M[TO_AT] + place]]
        if M[M[SHUT] + day] or (M[M[HELD] + s] and day != M[M[DAY] + s]):
            return False
    return True


@compiled
def _relocate(M: Ints, s: int, strict: bool) -> bool:
    run = _some_run(M, s)
    screen, low, high = (M[M[RUN_SCREEN] + run], M[M[RUN_LOW] + run], M[M[RUN_HIGH] + run])
    at = -1
    if below(M, 3):
        at = _beside(M, s, screen, M[M[GRID_DAY] + low])
    if at < low or at > high:
        at = low + below(M, high - low + 1)
    at = _fitted(M, s, s, screen, at, strict)
    if at < low or at > high or not has_room(M, screen, at):
        return False
    _lay(M, 0, s, screen, at)
    return screen != M[M[SCREEN] + s] or at != M[M[AT] + s]


@compiled
def _other_screen(M: Ints, s: int, strict: bool) -> bool:
    at = M[M[AT] + s]
    for _ in range(4):
        screen = below(M, M[SCREENS])
        if screen == M[M[SCREEN] + s] or not allowed(M, s, screen, at):
            continue
        fitted = _fitted(M, s, s, screen, at, strict)
        if fitted >= 0 and allowed(M, s, screen, fitted) and has_room(M, screen, fitted):
            _lay(M, 0, s, screen, fitted)
            return True
    return False


@compiled
def _shift(M: Ints, s: int) -> bool:
    at = M[M[AT] + s] + below(M, 2 * NEAR + 1) - NEAR
    if below(M, 2):
        at = _beside(M, s, M[M[SCREEN] + s], M[M[DAY] + s])
    if at < 0 or at >= M[STARTS] or at == M[M[AT] + s] or (not allowed(M, s, M[M[SCREEN] + s], at)):
        return False
    if not has_room(M, M[M[SCREEN] + s], at):
        return False
    _lay(M, 0, s, M[M[SCREEN] + s], at)
    return True


@compiled
def _swap(M: Ints, s: int, strict: bool) -> bool:
    run = _some_run(M, s)
    cell = M[M[RUN_SCREEN] + run] * M[DAYS] + M[M[GRID_DAY] + M[M[RUN_LOW] + run]]
    if M[M[BUCKET_SIZE] + cell] == 0:
        return False
    u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + below(M, M[M[BUCKET_SIZE] + cell])]
    if M[M[ITEM] + u] == M[M[ITEM] + s]:
        return False
    at = _fitted(M, s, u, M[M[SCREEN] + u], M[M[AT] + u], strict)
    back = _fitted(M, u, s, M[M[SCREEN] + s], M[M[AT] + s], strict) if at >= 0 else -1
    if back < 0:
        return False
    if not allowed(M, s, M[M[SCREEN] + u], at) or not allowed(M, u, M[M[SCREEN] + s], back):
        return False
    _lay(M, 0, s, M[M[SCREEN] + u], at)
    _lay(M, 1, u, M[M[SCREEN] + s], back)
    return True


@compiled
def _trade_neighbours(M: Ints, s: int) -> bool:
    """Let a screening and one of the same screen and day change their order, the pair keeping its outer ends."""
    cell = M[M[SCREEN] + s] * M[DAYS] + M[M[DAY] + s]
    u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + below(M, M[M[BUCKET_SIZE] + cell])]
    if M[M[ITEM] + u] == M[M[ITEM] + s]:
        return False
    one, two = (s, u) if M[M[START] + s] < M[M[START] + u] else (u, s)
    ahead, after = (M[M[AT] + one], start_after(M, M[M[END] + two] - M[M[LENGTH] + one]))
    if after >= M[STARTS]:
        return False
    if not allowed(M, two, M[M[SCREEN] + s], ahead) or not allowed(M, one, M[M[SCREEN] + s], after):
        return False
    _lay(M, 0, two, M[M[SCREEN] + s], ahead)
    _lay(M, 1, one, M[M[SCREEN] + s], after)
    return True


@compiled
def _go_home(M: Ints, s: int) -> bool:
    screen, at = M[M[HOME_SCREEN] + s], M[M[HOME_AT] + s]
    if at < 0 or (screen == M[M[SCREEN] + s] and at == M[M[AT] + s]):
        return False
    if not allowed(M, s, screen, at) or not has_room(M, screen, at):
        return False
    _lay(M, 0, s, screen, at)
    return True


@compiled
def _propose(M: Ints, s: int, strict: bool) -> int:
    if M[HOMING] and below(M, 3) == 0:
        return 1 if _go_home(M, s) else 0
    kind = below(M, 100)
    if kind < 40:
        return 1 if _relocate(M, s, strict) else 0
    if kind < 55:
        return 1 if _other_screen(M, s, strict) else 0
    if kind < 68:
        return 1 if _shift(M, s) else 0
    if kind < 92:
        return 2 if _swap(M, s, strict) else 0
    return 2 if _trade_neighbours(M, s) else 0


@compiled
def propose(M: Ints, s: int, strict: bool) -> int:
    """Lay a random move of a screening on the table; return how many screenings it moves, 0 for none.

    If `strict`, a screening is moved nowhere between two others if it does not fit there.
    """
    size = _propose(M, s, strict)
    return size if _is_free(M, size) else 0
