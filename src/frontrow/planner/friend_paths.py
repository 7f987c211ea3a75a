"""One visitor's screenings as arrays: what the compiled search reads, whoever asks (a plan, a timetable)."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]
Reals = NDArray[np.float64]

FREE, OUT, IN = 0, 1, 2  # what is decided about a node
NEVER = -1e18

NO_LIMIT = 1 << 30
FAR = 1 << 40
_NONE = np.zeros(0, np.int64)


class FriendPaths(NamedTuple):
    """The screenings ("nodes") one visitor may attend, in order of start, and every step between two of them."""

    must: Bytes  # 1 where the visitor has the screening already
    start: Ints  # elapsed minutes from any fixed moment
    end: Ints
    venue: Ints
    day: Ints  # festival days as 0, 1, 2… that never fall along the nodes
    alone: Ints  # the film of a screening that shows one film, else −1
    film_ptr: Ints  # the films of node j are film_of[film_ptr[j]:film_ptr[j + 1]]
    film_of: Ints
    weight: Ints  # one a film
    shown_ptr: Ints  # the nodes of film f are shown_at[shown_ptr[f]:shown_ptr[f + 1]]
    shown_at: Ints
    conflict: Bytes  # [j, k] 1 where nobody can attend both
    pred_ptr: Ints  # nodes from which node j is reached: pred[pred_ptr[j]:pred_ptr[j + 1]]
    pred: Ints
    pred_change: Ints  # 1 where that step changes the venue within one festival day
    pred_gap: Ints  # minutes between the two, FAR across days
    safe_day: Ints  # from node j every node of this day and later is reached
    safe_ptr: Ints  # the same by day: safe_node[safe_ptr[d]:safe_ptr[d + 1]] have it as their safe day
    safe_node: Ints
    day_ptr: Ints  # the nodes of day d are day_ptr[d] … day_ptr[d + 1] − 1
    day_room: Ints  # screenings that may be added on a day
    counts: int  # 1 + the most that can be counted on a day; 1 where no day has a limit
    room: int  # screenings that may be added in all


def lay_out(
    must: Bytes, start: Ints, end: Ints, venue: Ints, day: Ints, films: list[list[int]], weight: Ints,
    conflict: Bytes, max_per_day: int | None, max_total: int | None,
) -> FriendPaths:  # fmt: skip
    """Return the arrays for n nodes sorted by start; `day` may hold any numbers that never fall, films index `weight`.

    `conflict` is n × n and symmetric, 0 between two that the visitor has.
    """
    _, days = np.unique(day, return_inverse=True)
    days = days.astype(np.int64)
    n, n_days = len(start), int(days[-1]) + 1 if len(days) else 0
    day_ptr = np.searchsorted(days, np.arange(n_days + 1)).astype(np.int64)
    safe_day = _safe_days(conflict, must, day_ptr, days, end, start)
    steps = _steps(conflict, must, start, end, venue, days, day_ptr, safe_day)
    shown: list[list[int]] = [[] for _ in weight]
    for node, of_node in enumerate(films):
        for film in of_node:
            shown[film].append(node)
    held = np.bincount(days[must == 1], minlength=n_days) if n else np.zeros(0, np.int64)
    free = np.bincount(days[must == 0], minlength=n_days) if n else np.zeros(0, np.int64)
    limit = NO_LIMIT if max_per_day is None else max_per_day
    day_room = np.maximum(0, limit - held).astype(np.int64)
    counted = np.any(day_room < free)
    order = np.argsort(safe_day, kind="stable").astype(np.int64)
    return FriendPaths(
        must, start, end, venue, days,
        np.array([f[0] if len(f) == 1 else -1 for f in films], np.int64),
        *_rows(films), weight, *_rows(shown), conflict, *steps, safe_day,
        np.searchsorted(safe_day[order], np.arange(n_days + 2)).astype(np.int64), order,
        day_ptr, day_room, int(np.minimum(day_room, free).max(initial=1)) + 1 if counted else 1,
        NO_LIMIT if max_total is None else max(0, max_total - int(must.sum())),
    )  # fmt: skip


def _rows(lists: list[list[int]]) -> tuple[Ints, Ints]:
    ptr = np.cumsum([0, *map(len, lists)]).astype(np.int64)
    return ptr, np.array([member for row in lists for member in row], np.int64)


def _safe_days(conflict: Bytes, must: Bytes, day_ptr: Ints, days: Ints, end: Ints, start: Ints) -> Ints:
    """Return for each node the first later day from which on nothing is out of reach."""
    n, n_days = len(days), len(day_ptr) - 1
    safe = days + 1
    for node in range(n):
        against = np.flatnonzero((conflict[node] == 1) & (days > days[node]))
        if len(against):
            safe[node] = min(int(days[against[-1]]) + 1, n_days)
    return safe.astype(np.int64)


def _steps(
    conflict: Bytes, must: Bytes, start: Ints, end: Ints, venue: Ints, days: Ints, day_ptr: Ints, safe_day: Ints
) -> tuple[Ints, Ints, Ints, Ints]:
    ptr, pred, change, gap = [0], [_NONE], [_NONE], [_NONE]
    for node in range(len(start)):
        near = np.flatnonzero((conflict[node, :node] == 0) & (safe_day[:node] > days[node])).astype(np.int64)
        same = days[near] == days[node]
        pred.append(near)
        change.append((same & (venue[near] != venue[node])).astype(np.int64))
        gap.append(np.where(same, start[node] - end[near], FAR).astype(np.int64))
        ptr.append(ptr[-1] + len(near))
    return np.array(ptr, np.int64), np.concatenate(pred), np.concatenate(change), np.concatenate(gap)
