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
    by_weight: Ints  # films, the most precious first
    shown_ptr: Ints  # the nodes of film f are shown_at[shown_ptr[f]:shown_ptr[f + 1]]
    shown_at: Ints
    conflict: Bytes  # [j, k] 1 where the hours or the way keep everybody from attending both
    against: Bytes  # the same, and 1 where both show one film alone
    foe_ptr: Ints  # the nodes that node j is against are foe[foe_ptr[j]:foe_ptr[j + 1]], in order
    foe: Ints
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
