"""Pushes neighbours aside for a screening that does not fit between them, as at most random places."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.board import allowed, start_after
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.gaps import start_before
from frontrow.timetable.search.memory import (
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    DAYS,
    END,
    GRID_DAY,
    LENGTH,
    MINUTE,
    MOST_MOVED,
    MOVED,
    START,
    STARTS,
    TO_AT,
    TO_SCREEN,
    TURNAROUND,
)
from frontrow.timetable.search.table import is_laid, lay


@compiled
def _neighbour(M: Ints, cell: int, wanted: int, size: int, later: bool) -> int:
    """Return the first screening of a screen and day that begins at `wanted` or later, or the last before; −1 if none.

    Those on the table are passed over.
    """
    nearest = -1
    for p in range(M[M[BUCKET_SIZE] + cell]):
        w = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p]
        if (M[M[START] + w] >= wanted) != later or is_laid(M, w, size):
            continue
        if nearest < 0 or (M[M[START] + w] < M[M[START] + nearest]) == later:
            nearest = w
    return nearest


@compiled
def _edge(M: Ints, place: int, later: bool) -> int:
    """Return when a screening on the table ends at its new place if `later`, else when it begins."""
    minute = M[M[MINUTE] + M[M[TO_AT] + place]]
    return minute + M[M[LENGTH] + M[M[MOVED] + place]] if later else minute


@compiled
def push(M: Ints, pusher: int, wanted: int, size: int, later: bool) -> int:
    """Lay on the table who must give way to the one at place `pusher`, one after the other, later or earlier.

    `wanted` is the minute that parts those before from those after. Returns how many screenings the move has then, 0
    where it would take more than `MOST_MOVED`, or one of them may not lie where it is pushed to.
    """
    screen, day = M[M[TO_SCREEN] + pusher], M[M[GRID_DAY] + M[M[TO_AT] + pusher]]
    cell, turnaround = screen * M[DAYS] + day, M[M[TURNAROUND] + screen]
    edge = _edge(M, pusher, later)
    while True:
        w = _neighbour(M, cell, wanted, size, later)
        if w < 0:
            return size
        if later:
            at, stays = start_after(M, edge + turnaround), M[M[START] + w] >= edge + turnaround
        else:
            latest = edge - turnaround - M[M[LENGTH] + w]
            at, stays = start_before(M, latest), M[M[END] + w] + turnaround <= edge
        if stays:
            return size
        if size == MOST_MOVED or not 0 <= at < M[STARTS] or M[M[GRID_DAY] + at] != day:
            return 0
        if not allowed(M, w, screen, at):
            return 0
        lay(M, size, w, screen, at)
        edge = _edge(M, size, later)
        size += 1
