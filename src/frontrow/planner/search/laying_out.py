"""Lays one visitor's screenings out as the arrays of the search; loading it loads Numba."""

from typing import NamedTuple

import numpy as np

from frontrow.planner.search.compiling import making_arrays
from frontrow.planner.search.paths import FAR, NO_LIMIT, Bytes, FriendPaths, Ints


class Columns(NamedTuple):
    """One visitor's screenings as columns, sorted by (start, end); `house` indexes the table of ways.

    `day` may hold any numbers that never fall. `venue` says where a change is a change, `house` how long the way is.
    """

    must: Bytes
    start: Ints
    end: Ints
    venue: Ints
    house: Ints
    day: Ints
    alone: Ints


def lay_out(
    columns: Columns, ways: Ints, films: list[list[int]], weight: Ints,
    max_per_day: int | None, max_total: int | None,
) -> FriendPaths:  # fmt: skip
    """Return the arrays; `films[j]` are those of node j, `ways` the minutes from house to house."""
    must, start, end, venue, _house, day, alone = columns
    _, days = np.unique(day, return_inverse=True)
    days = days.astype(np.int64)
    n, n_days = len(start), int(days[-1]) + 1 if len(days) else 0
    day_ptr = np.searchsorted(days, np.arange(n_days + 1)).astype(np.int64)
    conflict, against = _conflicts(columns, ways)
    safe_day = _safe_days(conflict, days, n_days)
    film_ptr, film_of = _rows(films)
    node_of = np.repeat(np.arange(n), np.diff(film_ptr))
    held, free = (np.bincount(days[must == one], minlength=n_days) for one in (1, 0))
    limit = NO_LIMIT if max_per_day is None else max_per_day
    day_room = np.maximum(0, limit - held).astype(np.int64)
    counted = np.any(day_room < free)
    order = np.argsort(safe_day, kind="stable").astype(np.int64)
    return FriendPaths(
        must, start, end, venue, days, alone, film_ptr, film_of, weight,
        np.argsort(-weight, kind="stable").astype(np.int64),
        np.searchsorted(np.sort(film_of), np.arange(len(weight) + 1)).astype(np.int64),
        node_of[np.argsort(film_of, kind="stable")].astype(np.int64), conflict, against, *foes(against),
        *_steps(conflict, start, end, venue, days, safe_day), safe_day,
        np.searchsorted(safe_day[order], np.arange(n_days + 2)).astype(np.int64), order,
        day_ptr, day_room, int(np.minimum(day_room, free).max(initial=1)) + 1 if counted else 1,
        NO_LIMIT if max_total is None else max(0, max_total - int(must.sum())),
    )  # fmt: skip


def foes(against: Bytes) -> tuple[Ints, Ints]:
    """Return the nodes that each node is against: pointers, nodes."""
    ptr = np.concatenate(([0], np.cumsum(against.sum(axis=1, dtype=np.int64))))
    return ptr, np.nonzero(against)[1].astype(np.int64)


def _rows(lists: list[list[int]]) -> tuple[Ints, Ints]:
    ptr = np.cumsum([0, *map(len, lists)]).astype(np.int64)
    return ptr, np.array([member for row in lists for member in row], np.int64)


@making_arrays
def _conflicts(c: Columns, ways: Ints) -> tuple[Bytes, Bytes]:
    """Return which two nodes nobody can attend: for hours and ways alone, and for these or one film shown twice."""
    n = len(c.start)
    conflict, against = np.zeros((n, n), np.uint8), np.zeros((n, n), np.uint8)
    for j in range(n):
        for i in range(j):
            if c.must[i] and c.must[j]:
                continue
            if c.start[j] - c.end[i] < ways[c.house[i], c.house[j]]:
                conflict[i, j] = conflict[j, i] = against[i, j] = against[j, i] = 1
            elif c.alone[j] >= 0 and c.alone[i] == c.alone[j]:
                against[i, j] = against[j, i] = 1
    return conflict, against


@making_arrays
def _safe_days(conflict: Bytes, days: Ints, n_days: int) -> Ints:
    """Return for each node the first later day from which on nothing is out of reach."""
    safe = days + 1
    for i in range(len(days)):
        for j in range(len(days) - 1, i, -1):
            if days[j] > days[i] and conflict[i, j]:
                safe[i] = min(days[j] + 1, n_days)
                break
    return safe


@making_arrays
def _steps(
    conflict: Bytes, start: Ints, end: Ints, venue: Ints, days: Ints, safe_day: Ints
) -> tuple[Ints, Ints, Ints, Ints]:
    """Return by node those from which it is reached: pointers, nodes, changes of venue, minutes between."""
    n, size = len(start), 0
    ptr = np.zeros(n + 1, np.int64)
    pred, change, gap = np.empty(n * n // 2, np.int64), np.empty(n * n // 2, np.int64), np.empty(n * n // 2, np.int64)
    for j in range(n):
        for i in range(j):
            if conflict[i, j] == 0 and safe_day[i] > days[j]:
                same = days[i] == days[j]
                pred[size], change[size] = i, int(same and venue[i] != venue[j])
                gap[size] = start[j] - end[i] if same else FAR
                size += 1
        ptr[j + 1] = size
    return ptr, pred[:size].copy(), change[:size].copy(), gap[:size].copy()
