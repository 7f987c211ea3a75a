"""A plan in the making: visits are taken and given up, and what they keep from being attended is counted."""

from typing import NamedTuple

import numpy as np

from frontrow.planner.search.compiling import compiled, inlined, making_arrays
from frontrow.planner.search.paths import Bytes, FriendPaths, Ints


class Draft(NamedTuple):
    """The visits chosen so far and, beside them, what is needed to tell at once whether one more fits."""

    chosen: Bytes  # one a node
    film_seen: Ints  # how often each film is seen
    blocked: Ints  # how many chosen nodes each node is against
    on_day: Ints  # visits added on each day, bookings not counted
    added: Ints  # one number: visits added in all


@making_arrays
def new_draft(p: FriendPaths) -> Draft:
    """Return a draft without visits."""
    n, films, days = len(p.must), len(p.weight), len(p.day_room)
    return Draft(
        np.zeros(n, np.uint8),
        np.zeros(films, np.int64),
        np.zeros(n, np.int64),
        np.zeros(days, np.int64),
        np.zeros(1, np.int64),
    )


@compiled
def clear(draft: Draft) -> None:
    """Give up all visits."""
    draft.chosen[:] = 0
    draft.film_seen[:] = 0
    draft.blocked[:] = 0
    draft.on_day[:] = 0
    draft.added[0] = 0


@inlined
def take(p: FriendPaths, draft: Draft, j: int, by: int) -> None:
    """Add a visit (by 1) or give it up (by −1)."""
    draft.chosen[j] += by
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        draft.film_seen[p.film_of[k]] += by
    for e in range(p.foe_ptr[j], p.foe_ptr[j + 1]):
        draft.blocked[p.foe[e]] += by
    if p.must[j] == 0:
        draft.on_day[p.day[j]] += by
        draft.added[0] += by


@inlined
def has_room(p: FriendPaths, draft: Draft, j: int) -> bool:
    """Return whether the limits leave room for one more visit on the day of node j."""
    return bool(draft.on_day[p.day[j]] < p.day_room[p.day[j]] and draft.added[0] < p.room)


@compiled
def keeps_limits(p: FriendPaths, draft: Draft) -> bool:
    """Return whether the visits keep the limits (required ones are never asked before they are taken)."""
    for d in range(len(draft.on_day)):
        if draft.on_day[d] > p.day_room[d]:
            return False
    return bool(draft.added[0] <= p.room)


@compiled
def worth_of(p: FriendPaths, draft: Draft, scale: int, change_cost: int) -> int:
    """Return scale × value − change_cost × venue changes, counting each film once."""
    total, last = 0, -1
    for f in range(len(draft.film_seen)):
        total += scale * p.weight[f] if draft.film_seen[f] else 0
    if change_cost == 0:
        return total
    for j in range(len(draft.chosen)):
        if draft.chosen[j]:
            if last >= 0 and p.day[last] == p.day[j] and p.venue[last] != p.venue[j]:
                total -= change_cost
            last = j
    return total
