"""Longest paths through one visitor's priced screenings, in order of time: the dynamic program of the search."""

from frontrow.planner.search.asked import Ask, Scratch
from frontrow.planner.search.compiling import compiled, inlined
from frontrow.planner.search.paths import FREE, NEVER, OUT, Bytes, FriendPaths


@compiled
def find_steps(p: FriendPaths, status: Bytes, ask: Ask, s: Scratch) -> None:
    """Note the steps between nodes that are not out, with what they cost; the functions below take these only."""
    size = 0
    for j in range(len(status)):
        s.step_ptr[j] = size
        if status[j] != OUT:
            for e in range(p.pred_ptr[j], p.pred_ptr[j + 1]):
                if status[p.pred[e]] != OUT and p.pred_gap[e] >= ask.least_gap:
                    s.step_from[size], s.step_cost[size] = p.pred[e], ask.change_cost * p.pred_change[e]
                    size += 1
    s.step_ptr[len(status)] = size
    s.is_tight[:] = 0
    s.most[:] = 0
    if p.counts > 1:
        _find_tight_days(p, status, s)


@compiled
def _find_tight_days(p: FriendPaths, status: Bytes, s: Scratch) -> None:
    """Note how many visits must be counted at each node: none on days that no path of these steps can overfill."""
    for d in range(len(p.day_ptr) - 1):
        longest_day = 0
        for j in range(p.day_ptr[d], p.day_ptr[d + 1]):
            if status[j] == OUT:
                continue
            for e in range(s.step_ptr[j], s.step_ptr[j + 1]):
                s.most[j] = max(s.most[j], s.most[s.step_from[e]] if p.day[s.step_from[e]] == d else 0)
            s.most[j] += 1 - p.must[j]
            longest_day = max(longest_day, s.most[j])
        s.is_tight[d] = longest_day > p.day_room[d]
        for j in range(p.day_ptr[d], p.day_ptr[d + 1]):
            s.most[j] = min(s.most[j], p.day_room[d]) if s.is_tight[d] else 0


@inlined
def _counted(p: FriendPaths, j: int, s: Scratch) -> int:
    """Return what a visit of node j adds to the count of its day."""
    return int(s.is_tight[p.day[j]] and p.must[j] == 0)


@inlined
def _reach_uncounted(j: int, days_best: float, days_node: int, s: Scratch) -> None:
    """Set the best value of the paths that end at node j, where the day is not tight."""
    top, back = 0.0, -1
    if days_best > 0.0:
        top, back = days_best, days_node
    for e in range(s.step_ptr[j], s.step_ptr[j + 1]):
        here = s.best[s.step_from[e]] - s.step_cost[e]
        if here > top:
            top, back = here, s.step_from[e]
    s.back[j, 0] = back
    s.value[j, 0] = s.best[j] = top + s.price[j]
    s.best_count[j] = 0


@inlined
def _reach(p: FriendPaths, j: int, days_best: float, days_node: int, s: Scratch) -> None:
    """Set the best values of paths that end at node j, by the number counted on its day."""
    more = _counted(p, j, s)
    for c in range(s.most[j] + 1):
        s.value[j, c] = NEVER
    if more == 0 or p.day_room[p.day[j]] > 0:
        s.value[j, more] = max(days_best, 0.0)
        s.back[j, more] = days_node if days_best > 0.0 else -1
    for e in range(s.step_ptr[j], s.step_ptr[j + 1]):
        i, cost = s.step_from[e], s.step_cost[e]
        if p.day[i] != p.day[j]:
            if s.best[i] > s.value[j, more]:
                s.value[j, more], s.back[j, more] = s.best[i], i
        else:
            for c in range(more, min(s.most[i] + more, s.most[j]) + 1):
                if s.value[i, c - more] - cost > s.value[j, c]:
                    s.value[j, c], s.back[j, c] = s.value[i, c - more] - cost, i


@inlined
def _close(p: FriendPaths, j: int, s: Scratch) -> None:
    """Add the price of node j to what reaches it and note the best."""
    s.best[j], s.best_count[j] = NEVER, 0
    for c in range(s.most[j] + 1):
        s.value[j, c] += s.price[j]
        if s.value[j, c] > s.best[j]:
            s.best[j], s.best_count[j] = s.value[j, c], c


@compiled
def longest(p: FriendPaths, status: Bytes, s: Scratch) -> tuple[float, int]:
    """Return the value of the best path and the number of its nodes, written to `s.path` in order of time."""
    carry, carried, top, last = 0.0, -1, 0.0, -1
    for d in range(len(p.day_ptr) - 1):
        for k in range(p.safe_ptr[d], p.safe_ptr[d + 1]):
            i = p.safe_node[k]
            if s.best[i] > carry:
                carry, carried = s.best[i], i
        for j in range(p.day_ptr[d], p.day_ptr[d + 1]):
            if status[j] == OUT:
                s.best[j] = NEVER
                continue
            if s.is_tight[d]:
                _reach(p, j, carry, carried, s)
                _close(p, j, s)
            else:
                _reach_uncounted(j, carry, carried, s)
            if s.best[j] > top:
                top, last = s.best[j], j
    return top, _trace(p, last, s)


@inlined
def _trace(p: FriendPaths, last: int, s: Scratch) -> int:
    """Write the path that ends at a node; return its length."""
    size = 0
    count = s.best_count[last] if last >= 0 else 0
    while last >= 0:
        s.path[size] = last
        size += 1
        i = s.back[last, count]
        if i >= 0 and p.day[i] == p.day[last]:
            count -= _counted(p, last, s)
        elif i >= 0:
            count = s.best_count[i]
        last = i
    for k in range(size // 2):
        s.path[k], s.path[size - 1 - k] = s.path[size - 1 - k], s.path[k]
    return size


@inlined
def _push(p: FriendPaths, j: int, more: int, s: Scratch) -> None:
    """Tell the nodes from which node j is reached what it and its continuation bring."""
    for e in range(s.step_ptr[j], s.step_ptr[j + 1]):
        i = s.step_from[e]
        if p.day[i] != p.day[j]:
            for c in range(s.most[i] + 1):
                s.onward[i, c] = max(s.onward[i, c], s.price[j] + s.onward[j, more])
        else:
            gain = s.price[j] - s.step_cost[e]
            for c in range(min(s.most[i], s.most[j] - more) + 1):
                s.onward[i, c] = max(s.onward[i, c], gain + s.onward[j, c + more])


@compiled
def _continue(p: FriendPaths, status: Bytes, s: Scratch) -> None:
    """Set `s.onward[j, c]` to the most that can follow node j, the c-th counted on its day."""
    days = len(p.day_ptr) - 1
    s.later[:] = 0.0
    s.onward[:] = 0.0
    for d in range(days - 1, -1, -1):
        s.later[d] = s.later[d + 1]
        for j in range(p.day_ptr[d + 1] - 1, p.day_ptr[d] - 1, -1):
            if status[j] == OUT:
                continue
            more = _counted(p, j, s)
            for c in range(s.most[j] + 1):
                s.onward[j, c] = max(s.onward[j, c], s.later[p.safe_day[j]])
            if more <= s.most[j]:
                _push(p, j, more, s)
                s.later[d] = max(s.later[d], s.price[j] + s.onward[j, more])


@compiled
def rule_out(p: FriendPaths, status: Bytes, s: Scratch, least: float) -> int:
    """Take out each free node through which no path reaches `least`; return how many (`s` as `longest` left it)."""
    _continue(p, status, s)
    out = 0
    for j in range(len(status)):
        if status[j] != FREE or p.must[j]:
            continue
        top = NEVER
        for c in range(s.most[j] + 1):
            top = max(top, s.value[j, c] + s.onward[j, c])
        if top < least:
            status[j] = OUT
            out += 1
    return out
