"""Longest paths through one visitor's priced screenings, in order of time: the dynamic program of the search."""

from typing import Any

import numpy as np

from frontrow.planner.compiling import compiled
from frontrow.planner.friend_paths import FREE, NEVER, OUT, Bytes, FriendPaths, Ints, Reals


@compiled
def _close(p: FriendPaths, j: int, price: float, w: Any) -> None:
    """Add the price of node j to what reaches it and note the best."""
    value, _back, best, best_count = w
    best[j], best_count[j] = NEVER, 0
    for c in range(p.counts):
        if c > p.day_room[p.day[j]]:
            value[j, c] = NEVER
        value[j, c] += price
        if value[j, c] > best[j]:
            best[j], best_count[j] = value[j, c], c


@compiled
def _reach(p: FriendPaths, j: int, days_best: float, days_node: int, price: float, ask: Any, w: Any) -> None:
    """Set the best values of paths that end at node j, by the number counted on its day."""
    value, back, best, _best_count = w
    change_cost, least_gap = ask
    more = 1 if p.counts > 1 and p.must[j] == 0 else 0
    for c in range(p.counts):
        value[j, c] = NEVER
    if more < p.counts and (more == 0 or p.day_room[p.day[j]] > 0):
        value[j, more] = max(days_best, 0.0)
        back[j, more] = days_node if days_best > 0.0 else -1
    for e in range(p.pred_ptr[j], p.pred_ptr[j + 1]):
        i = p.pred[e]
        if best[i] < NEVER / 2:
            continue
        if p.day[i] != p.day[j]:
            if best[i] > value[j, more]:
                value[j, more], back[j, more] = best[i], i
        elif p.pred_gap[e] >= least_gap:
            cost = change_cost * p.pred_change[e]
            for c in range(more, p.counts):
                if value[i, c - more] - cost > value[j, c]:
                    value[j, c], back[j, c] = value[i, c - more] - cost, i
    _close(p, j, price, w)


@compiled
def longest(p: FriendPaths, status: Bytes, price: Reals, ask: Any, w: Any, path: Ints) -> tuple[float, int]:
    """Return the value of the best path and the number of its nodes, written to `path` in order of time."""
    value, back, best, best_count = w
    carry, carried, top, last = 0.0, -1, 0.0, -1
    for d in range(len(p.day_ptr) - 1):
        for k in range(p.safe_ptr[d], p.safe_ptr[d + 1]):
            i = p.safe_node[k]
            if best[i] > carry:
                carry, carried = best[i], i
        for j in range(p.day_ptr[d], p.day_ptr[d + 1]):
            if status[j] == OUT:
                best[j] = NEVER
                value[j, :] = NEVER
                continue
            _reach(p, j, carry, carried, price[j], ask, w)
            if best[j] > top:
                top, last = best[j], j
    size = 0
    count = best_count[last] if last >= 0 else 0
    while last >= 0:
        path[size] = last
        size += 1
        i = back[last, count]
        if i >= 0 and p.day[i] == p.day[last]:
            count -= 1 if p.counts > 1 and p.must[last] == 0 else 0
        elif i >= 0:
            count = best_count[i]
        last = i
    path[:size] = path[:size][::-1].copy()
    return top, size


@compiled
def _push(p: FriendPaths, status: Bytes, j: int, more: int, price: float, ask: Any, onward: Reals) -> None:
    """Tell the nodes from which node j is reached what it and its continuation bring."""
    change_cost, least_gap = ask
    for e in range(p.pred_ptr[j], p.pred_ptr[j + 1]):
        i = p.pred[e]
        if status[i] == OUT:
            continue
        if p.day[i] != p.day[j]:
            for c in range(p.counts):
                onward[i, c] = max(onward[i, c], price + onward[j, more])
        elif p.pred_gap[e] >= least_gap:
            gain = price - change_cost * p.pred_change[e]
            for c in range(min(p.counts - more, p.day_room[p.day[j]] - more + 1)):
                onward[i, c] = max(onward[i, c], gain + onward[j, c + more])


@compiled
def _continue(p: FriendPaths, status: Bytes, price: Reals, ask: Any, onward: Reals) -> None:
    """Set `onward[j, c]` to the most that can follow node j, the c-th counted on its day."""
    days = len(p.day_ptr) - 1
    later = np.zeros(days + 2)
    onward[:] = 0.0
    for d in range(days - 1, -1, -1):
        later[d] = later[d + 1]
        for j in range(p.day_ptr[d + 1] - 1, p.day_ptr[d] - 1, -1):
            if status[j] == OUT:
                continue
            more = 1 if p.counts > 1 and p.must[j] == 0 else 0
            for c in range(p.counts):
                onward[j, c] = max(onward[j, c], later[p.safe_day[j]])
            _push(p, status, j, more, price[j], ask, onward)
            if more <= p.day_room[d]:
                later[d] = max(later[d], price[j] + onward[j, more])


@compiled
def rule_out(p: FriendPaths, status: Bytes, price: Reals, ask: Any, w: Any, onward: Reals, least: float) -> int:
    """Take out each free node through which no path reaches `least`; return how many (`w` as `_longest` left it)."""
    value = w[0]
    _continue(p, status, price, ask, onward)
    out = 0
    for j in range(len(status)):
        if status[j] != FREE or p.must[j]:
            continue
        top = NEVER
        for c in range(p.counts):
            top = max(top, value[j, c] + onward[j, c])
        if top < least:
            status[j] = OUT
            out += 1
    return out
