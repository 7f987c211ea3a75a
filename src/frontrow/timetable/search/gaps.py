"""Where a screening fits between its neighbours on a screen and day, or would fit if one side gave way."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import start_after
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    DAYS,
    END,
    GRID_DAY,
    LENGTH,
    MINUTE,
    START,
    STARTS,
    TURNAROUND,
)


@compiled
def start_before(M: Ints, minute: int) -> int:
    """Return the last start at or before a minute, −1 where there is none."""
    at = start_after(M, minute)
    if at < M[STARTS] and M[M[MINUTE] + at] == minute:
        return at
    return at - 1


@compiled
def _gap(M: Ints, s: int, u: int, screen: int, at: int) -> tuple[int, int]:
    """Return the first and last minute at which `s` can begin between those that begin before `at` and after it."""
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
    return low, high


@compiled
def fitted(M: Ints, s: int, u: int, screen: int, at: int, strict: bool) -> int:
    """Return the start nearest to `at` where `s` fits between those that begin before and after it, `s` and `u` aside.

    Where it fits nowhere between these: −1 if `strict`, else `at` itself.
    """
    low, high = _gap(M, s, u, screen, at)
    best = start_after(M, max(low, min(high, M[M[MINUTE] + at])))
    if best < M[STARTS] and M[M[MINUTE] + best] <= high:
        return best
    return -1 if strict else at


@compiled
def squeezed(M: Ints, s: int, u: int, screen: int, at: int, later: bool) -> int:
    """Return the start right after the screening before `at` if those after are to give way (`later`), else the start
    right before the one after, `s` and `u` aside; −1 where the day has none."""
    low, high = _gap(M, s, u, screen, at)
    best = start_after(M, low) if later else start_before(M, high)
    if 0 <= best < M[STARTS] and M[M[GRID_DAY] + best] == M[M[GRID_DAY] + at]:
        return best
    return -1
