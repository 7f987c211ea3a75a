"""The greedy start: screenings with the least room first, each where it breaks and costs least."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

import numpy as np

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import enlist, has_room, put, start_after
from frontrow.timetable.search.fixed import Fixed, Ints, Reals
from frontrow.timetable.search.hard import hard_at
from frontrow.timetable.search.memory import (
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    DAYS,
    END,
    GRID_DAY,
    KIND,
    KIND_ROW,
    LENGTH,
    RUN_HIGH,
    RUN_LOW,
    RUN_SCREEN,
    START,
    TURNAROUND,
)
from frontrow.timetable.search.soft import soft_at

STEPS = 6  # starts tried in a run besides those beside a neighbour


def order_of_placing(fixed: Fixed, room: Ints) -> Ints:
    """Return the items' screenings, items with the least room and the most people first, each item's in order."""
    items = len(fixed.shows)
    tightest = np.full(items, np.iinfo(np.int64).max)
    np.minimum.at(tightest, fixed.item, room[fixed.kind])
    order = sorted(range(items), key=lambda i: (tightest[i], -fixed.share[i]))
    rows = [np.arange(fixed.first[i], fixed.first[i] + fixed.shows[i]) for i in order]
    return np.concatenate([np.zeros(0, np.int64), *rows]).astype(np.int64)


@compiled
def _better(M: Ints, R: Reals, s: int, screen: int, at: int, best: tuple[int, float, int, int]):
    if not has_room(M, screen, at):
        return best
    hard = hard_at(M, s, screen, at)
    if hard > best[0]:
        return best
    soft = soft_at(M, R, s, screen, at)
    if hard < best[0] or soft < best[1] - 1e-09:
        return (hard, soft, screen, at)
    return best


@compiled
def place_greedily(M: Ints, R: Reals, order: Ints) -> None:
    """Put every screening on the board, in that order."""
    for s in order:
        best = (1 << 60, 0.0, -1, -1)
        kind = M[M[KIND] + s]
        for run in range(M[M[KIND_ROW] + kind], M[M[KIND_ROW] + (kind + 1)]):
            screen, low, high = (M[M[RUN_SCREEN] + run], M[M[RUN_LOW] + run], M[M[RUN_HIGH] + run])
            step = max(1, (high - low) // STEPS)
            for at in range(low, high + 1, step):
                best = _better(M, R, s, screen, at, best)
            cell = screen * M[DAYS] + M[M[GRID_DAY] + low]
            for p in range(M[M[BUCKET_SIZE] + cell]):
                u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p]
                after = start_after(M, M[M[END] + u] + M[M[TURNAROUND] + screen])
                if low <= after <= high:
                    best = _better(M, R, s, screen, after, best)
                before = start_after(M, M[M[START] + u] - M[M[TURNAROUND] + screen] - M[M[LENGTH] + s] + 1) - 1
                if low <= before <= high:
                    best = _better(M, R, s, screen, before, best)
        if best[2] >= 0:
            put(M, s, best[2], best[3])
            enlist(M, s)
