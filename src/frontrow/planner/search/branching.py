"""What a branch of the search decides next, and what follows from a decision."""

from frontrow.planner.search.asked import Scratch
from frontrow.planner.search.compiling import compiled
from frontrow.planner.search.paths import FREE, IN, OUT, Bytes, FriendPaths, Reals
from frontrow.planner.search.prices import count

HALF_COUNTED = 1e-5
LEAST_SPLIT = 1e-6


@compiled
def include(p: FriendPaths, status: Bytes, j: int) -> None:
    """Make node j part of every plan below: whatever cannot go with it is out."""
    status[j] = IN
    for e in range(p.foe_ptr[j], p.foe_ptr[j + 1]):
        if status[p.foe[e]] == FREE:
            status[p.foe[e]] = OUT


@compiled
def to_decide(p: FriendPaths, status: Bytes, multiplier: Reals, scale: int, size: int, s: Scratch) -> int:
    """Return the free node to decide next (`s.path` and `s.price` as the bound left them), or −1 if none is left."""
    count(p, size, s)
    node = _split(p, status, multiplier, s)
    if node < 0:
        node = _out_of_reach(p, status, size, s)
    if node < 0:
        node = _half_counted(p, status, multiplier, scale, s)
    if node >= 0:
        return node
    for place in range(size):
        if status[s.path[place]] == FREE and p.must[s.path[place]] == 0:
            return int(s.path[place])
    for j in range(len(status)):
        if status[j] == FREE and p.must[j] == 0:
            return j
    return -1


@compiled
def _split(p: FriendPaths, status: Bytes, multiplier: Reals, s: Scratch) -> int:
    """Return the screening most used of the film that the late paths split most evenly and dearly, or −1 if none."""
    node, most = -1, LEAST_SPLIT
    for f in range(len(s.done)):
        if s.done[f]:
            continue
        first, second, at = 0.0, 0.0, -1
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            j = p.shown_at[k]
            if status[j] != FREE or p.must[j]:
                continue
            if s.share[j] > first:
                first, second, at = s.share[j], first, j
            else:
                second = max(second, s.share[j])
        if multiplier[f] * first * second > most:
            node, most = at, multiplier[f] * first * second
    return node


@compiled
def _out_of_reach(p: FriendPaths, status: Bytes, size: int, s: Scratch) -> int:
    """Return a free node of two on the path that are no neighbours and cannot both be reached, or −1."""
    for b in range(size):
        for a in range(b):
            here, there = s.path[a], s.path[b]
            if p.conflict[here, there]:
                return int(here if status[here] == FREE and p.must[here] == 0 else there)
    return -1


@compiled
def _half_counted(p: FriendPaths, status: Bytes, multiplier: Reals, scale: int, s: Scratch) -> int:
    """Return a free node of the film whose weight the bound counts most although it is not seen, or −1."""
    node, most = -1, HALF_COUNTED
    for f in range(len(s.done)):
        lack = scale * p.weight[f] - multiplier[f]
        if s.done[f] or s.seen[f] or lack <= most:
            continue
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            j = p.shown_at[k]
            if status[j] == FREE and p.must[j] == 0:
                node, most = j, lack
    return node
