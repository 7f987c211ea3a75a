"""The compiled search behind the exact plan of one visitor; loading it loads Numba.

Method: "each film counts once" is priced instead of demanded (Lagrangian relaxation by Held and Karp's subgradient
steps); with prices the best plan is a longest path through the screenings in order of time (dynamic programming). Its
value bounds every plan, the longest path through a screening every plan with that screening, so that most screenings
are soon out of the question; branching on a screening closes what remains. Everything in one file, because Numba's
cache notices changes only in the file of the function it compiled.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

from frontrow.planner.friend_paths import Bytes, FriendPaths, Ints

Reals = Any
_Function = TypeVar("_Function", bound=Callable[..., Any])

FREE, OUT, IN = 0, 1, 2
NEVER = -1e18
SLACK = 1e-5
ROOT_ROUNDS, ROUNDS, PHASES = 80, 16, 8


def _compiled(function: _Function) -> _Function:
    return cast(_Function, numba.njit(cache=True, error_model="numpy")(function))


@_compiled
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


@_compiled
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


@_compiled
def _longest(p: FriendPaths, status: Bytes, price: Reals, ask: Any, w: Any, path: Ints) -> tuple[float, int]:
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


@_compiled
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


@_compiled
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


@_compiled
def _rule_out(p: FriendPaths, status: Bytes, price: Reals, ask: Any, w: Any, onward: Reals, least: float) -> int:
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


@_compiled
def _worth(p: FriendPaths, chosen: Bytes, film_seen: Ints, scale: int, change_cost: int) -> int:
    """Return scale × value − changes of the chosen nodes, counting each film once."""
    film_seen[:] = 0
    total, last = 0, -1
    for j in range(len(chosen)):
        if chosen[j] == 0:
            continue
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            f = p.film_of[k]
            if film_seen[f] == 0:
                total += scale * p.weight[f]
            film_seen[f] += 1
        if last >= 0 and p.day[last] == p.day[j] and p.venue[last] != p.venue[j]:
            total -= change_cost
        last = j
    return total


@_compiled
def _fits(p: FriendPaths, j: int, picked: Ints, size: int, least_gap: int) -> bool:
    """Return whether a free node goes with all that are picked."""
    on_day, in_all = 0, 0
    for place in range(size):
        i = picked[place]
        if p.conflict[i, j] or (p.alone[j] >= 0 and p.alone[i] == p.alone[j]):
            return False
        in_all += 1 - p.must[i]
        if p.day[i] == p.day[j]:
            gap = p.start[j] - p.end[i] if i < j else p.start[i] - p.end[j]
            if gap < least_gap:
                return False
            on_day += 1 - p.must[i]
    return on_day < p.day_room[p.day[j]] and in_all < p.room


@_compiled
def _adds(p: FriendPaths, j: int, film_seen: Ints) -> int:
    total = 0
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        if film_seen[p.film_of[k]] == 0:
            total += p.weight[p.film_of[k]]
    return total


@_compiled
def _take(p: FriendPaths, j: int, picked: Ints, size: int, film_seen: Ints) -> int:
    picked[size] = j
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        film_seen[p.film_of[k]] += 1
    return size + 1


@_compiled
def _mend(p: FriendPaths, status: Bytes, path: Ints, least_gap: int, picked: Ints, film_seen: Ints) -> int:
    """Make of a path visits that can all be attended, dropping what may not be; return how many are picked."""
    film_seen[:] = 0
    size = 0
    for j in path:
        if status[j] == IN or p.must[j]:
            size = _take(p, j, picked, size, film_seen)
    for j in path:
        required = status[j] == IN or p.must[j]
        if not required and _adds(p, j, film_seen) > 0 and _fits(p, j, picked, size, least_gap):
            size = _take(p, j, picked, size, film_seen)
    return size


@_compiled
def _fill(p: FriendPaths, status: Bytes, least_gap: int, picked: Ints, size: int, film_seen: Ints) -> int:
    """Add what still fits; return how many are picked."""
    for f in range(len(film_seen)):
        if film_seen[f] or p.weight[f] == 0:
            continue
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            j = p.shown_at[k]
            if status[j] == FREE and p.must[j] == 0 and _fits(p, j, picked, size, least_gap):
                size = _take(p, j, picked, size, film_seen)
                break
    return size


@_compiled
def _include(p: FriendPaths, status: Bytes, j: int) -> None:
    """Make node j part of every plan below: whatever cannot go with it is out."""
    status[j] = IN
    for i in range(len(status)):
        if status[i] != FREE:
            continue
        if p.conflict[i, j] or (p.alone[j] >= 0 and p.alone[i] == p.alone[j]):
            status[i] = OUT


@_compiled
def _settle(p: FriendPaths, status: Bytes, done: Bytes, multiplier: Reals, scale: int) -> tuple[float, int]:
    """Mark the films seen for certain and those with one screening left; return their value and the nodes required."""
    done[:] = 0
    sure, required = 0.0, 0
    for j in range(len(status)):
        if status[j] == IN or p.must[j]:
            required += 1
            for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
                f = p.film_of[k]
                if done[f] == 0:
                    done[f] = 1
                    sure += scale * p.weight[f]
    for f in range(len(done)):
        left = 0
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            left += 1 if status[p.shown_at[k]] == FREE else 0
        if done[f] == 0 and left < 2:
            multiplier[f] = scale * p.weight[f]
    return sure, required


@_compiled
def _set_prices(
    p: FriendPaths, status: Bytes, done: Bytes, multiplier: Reals, toll: float, must: float, price: Reals
) -> None:
    for j in range(len(status)):
        price[j] = 0.0 if p.must[j] else -toll
        if status[j] == IN or p.must[j]:
            price[j] += must
            continue
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            if done[p.film_of[k]] == 0:
                price[j] += multiplier[p.film_of[k]]


@_compiled
def _count(p: FriendPaths, path: Ints, film_seen: Ints) -> int:
    """Count how often the path shows each film; return the screenings that were added."""
    film_seen[:] = 0
    added = 0
    for j in path:
        added += 1 - p.must[j]
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            film_seen[p.film_of[k]] += 1
    return added


@_compiled
def _turn(p: FriendPaths, done: Bytes, multiplier: Reals, film_seen: Ints, scale: int, step: float) -> None:
    """Make films seen twice cheaper and films not seen dearer, within 0 and their weight."""
    for f in range(len(done)):
        if done[f] == 0 and film_seen[f] != 1:
            top = scale * p.weight[f] * 1.0
            multiplier[f] = min(top, max(0.0, multiplier[f] - step * (film_seen[f] - 1)))


@_compiled
def _steepness(
    p: FriendPaths, done: Bytes, multiplier: Reals, film_seen: Ints, scale: int, toll: float, excess: int
) -> float:
    """Return the squared length of the part of the subgradient that the multipliers can follow."""
    total = 0.0
    if p.room < (1 << 30) and (excess > 0 or toll > 0.0):
        total += float(excess * excess)
    for f in range(len(done)):
        if done[f] or film_seen[f] == 1:
            continue
        if film_seen[f] > 1 or multiplier[f] < scale * p.weight[f]:
            total += float((film_seen[f] - 1) ** 2)
    return total


@_compiled
def _bound(
    p: FriendPaths, s: Any, status: Bytes, multiplier: Reals, toll: float, ask: Any, found: Any, rounds: int
) -> Any:
    """Lower the bound of one branch and rule nodes out; return (bound, toll, size of the last path).

    Betters `found` (the best plan so far and its worth) on the way.
    """
    bound, size = 1e17, 0
    for _phase in range(PHASES):
        here, toll, size = _descend(p, s, status, multiplier, toll, ask, found, rounds)
        bound = min(bound, here)
        if np.floor(bound + SLACK) <= found[1][0] or found[1][0] >= ask[3]:
            break
        w, price = s[4], s[1]
        must = _must_price(p, status, ask[0])
        sure, required = _settle(p, status, s[0], multiplier, ask[0])
        _set_prices(p, status, s[0], multiplier, toll, must, price)
        steps = (float(ask[1]), ask[2])
        _top, size = _longest(p, status, price, steps, w, s[3])
        const = sure - required * must + _slack(p, s[0], multiplier, ask[0]) + (toll * p.room if toll > 0.0 else 0.0)
        free = np.sum(status == FREE)
        out = _rule_out(p, status, price, steps, w, s[8], found[1][0] + 1.0 - SLACK - const)
        if out * 20 <= free:
            break
    return bound, toll, size


@_compiled
def _must_price(p: FriendPaths, status: Bytes, scale: int) -> float:
    """Return a price no plan without a required node can make good."""
    return float(4.0 + 2.0 * scale * p.weight.sum() + 2.0 * len(status))


@_compiled
def _slack(p: FriendPaths, done: Bytes, multiplier: Reals, scale: int) -> float:
    """Return what the bound counts for films beyond the prices of their screenings."""
    slack = 0.0
    for f in range(len(done)):
        slack += 0.0 if done[f] else scale * p.weight[f] - multiplier[f]
    return slack


@_compiled
def _descend(
    p: FriendPaths, s: Any, status: Bytes, multiplier: Reals, toll: float, ask: Any, found: Any, rounds: int
) -> Any:
    """Move the multipliers down the subgradients; return (bound, toll, size of the last path)."""
    done, price, best_multiplier, path, w, film_seen, chosen, picked, _onward = s
    scale, change_cost, least_gap, target = ask
    must = _must_price(p, status, scale)
    sure, required = _settle(p, status, done, multiplier, scale)
    best_multiplier[:] = multiplier
    bound, best_toll, size, theta, stale = 1e17, toll, 0, 1.2, 0
    for turn in range(rounds):
        _set_prices(p, status, done, multiplier, toll, must, price)
        top, size = _longest(p, status, price, (float(change_cost), least_gap), w, path)
        if top < (required - 0.5) * must:
            return NEVER, toll, size
        here = top - required * must + sure + _slack(p, done, multiplier, scale)
        here += toll * p.room if toll > 0.0 else 0.0
        stale += 1
        if here < bound - SLACK:
            bound, best_toll, stale = here, toll, 0
            best_multiplier[:] = multiplier
        _keep_better(p, status, path[:size], (picked, chosen, film_seen), ask, found, turn % 4 == 0)
        if np.floor(bound + SLACK) <= found[1][0] or found[1][0] >= target:
            break
        excess = _count(p, path[:size], film_seen) - p.room
        length = _steepness(p, done, multiplier, film_seen, scale, toll, excess)
        if length == 0.0:
            break
        if stale >= 6:
            theta, stale = theta * 0.6, 0
        step = theta * (here - found[1][0]) / length
        _turn(p, done, multiplier, film_seen, scale, step)
        if p.room < (1 << 30):
            toll = max(0.0, toll + step * excess)
    multiplier[:] = best_multiplier
    return bound, best_toll, size


@_compiled
def _keep_better(p: FriendPaths, status: Bytes, path: Ints, room: Any, ask: Any, found: Any, fill: bool) -> None:
    """Make a plan of the path and keep it where it is the best so far."""
    scale, change_cost, least_gap, _target = ask
    picked, chosen, film_seen = room
    size = _mend(p, status, path, least_gap, picked, film_seen)
    if fill:
        size = _fill(p, status, least_gap, picked, size, film_seen)
    value = 0
    for f in range(len(film_seen)):
        value += scale * p.weight[f] if film_seen[f] else 0
    if value <= found[1][0]:
        return
    chosen[:] = 0
    for place in range(size):
        chosen[picked[place]] = 1
    worth = _worth(p, chosen, film_seen, scale, change_cost)
    if worth > found[1][0] and _in_room(p, chosen):
        found[1][0] = worth
        found[0][:] = chosen


@_compiled
def _in_room(p: FriendPaths, chosen: Bytes) -> bool:
    """Return whether the chosen nodes keep the limits (required ones were never asked whether they do)."""
    in_all = 0
    for d in range(len(p.day_ptr) - 1):
        on_day = 0
        for j in range(p.day_ptr[d], p.day_ptr[d + 1]):
            on_day += 1 if chosen[j] and p.must[j] == 0 else 0
        if on_day > p.day_room[d]:
            return False
        in_all += on_day
    return in_all <= p.room


@_compiled
def _seen_twice(p: FriendPaths, status: Bytes, path: Ints, film_seen: Ints) -> int:
    """Return the free node of the path that shows the most precious film seen twice, or −1."""
    node, most = -1, -1
    for j in path:
        if status[j] != FREE or p.must[j]:
            continue
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            f = p.film_of[k]
            if film_seen[f] > 1 and p.weight[f] > most:
                node, most = int(j), p.weight[f]
    return node


@_compiled
def _out_of_reach(p: FriendPaths, status: Bytes, path: Ints) -> int:
    """Return a free node of two on the path that are no neighbours and cannot both be reached, or −1."""
    for a in range(len(path)):
        for b in range(a + 1, len(path)):
            if p.conflict[path[a], path[b]]:
                return int(path[a] if status[path[a]] == FREE and p.must[path[a]] == 0 else path[b])
    return -1


@_compiled
def _half_counted(p: FriendPaths, status: Bytes, done: Bytes, multiplier: Reals, film_seen: Ints, scale: int) -> int:
    """Return a free node of the film whose weight the bound counts most although it is not seen, or −1."""
    node, most = -1, SLACK
    for f in range(len(done)):
        lack = scale * p.weight[f] - multiplier[f]
        if done[f] or film_seen[f] or lack <= most:
            continue
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            j = p.shown_at[k]
            if status[j] == FREE and p.must[j] == 0:
                node, most = j, lack
    return node


@_compiled
def _branching(p: FriendPaths, status: Bytes, s: Any, multiplier: Reals, size: int, scale: int) -> int:
    """Return the free node to decide next, or −1 where nothing is left to decide."""
    done, path, film_seen = s[0], s[3][:size], s[5]
    _count(p, path, film_seen)
    node = _seen_twice(p, status, path, film_seen)
    if node < 0:
        node = _out_of_reach(p, status, path)
    if node < 0:
        node = _half_counted(p, status, done, multiplier, film_seen, scale)
    if node >= 0:
        return node
    for j in path:
        if status[j] == FREE and p.must[j] == 0:
            return int(j)
    for j in range(len(status)):
        if status[j] == FREE and p.must[j] == 0:
            return j
    return -1


@_compiled
def search(p: FriendPaths, first: Bytes, multipliers: Reals, ask: Any, most_nodes: int, chosen_best: Bytes) -> Any:
    """Find the plan of most worth = scale × value − change_cost × venue changes below the decisions in `first`.

    ask = (scale, change_cost, least_gap, floor, target): plans of worth ≤ floor are of no interest, the search ends
    at the first of worth ≥ target, and visits of one day lie at least `least_gap` minutes apart. `first[j]` is FREE,
    OUT or IN. `multipliers` (one a film) are a start and are left bettered. Returns (worth, bound, nodes, proven); the
    plan is in `chosen_best` where worth > floor.
    """
    scale, change_cost, least_gap, floor, target = ask
    n, n_films = len(first), len(p.weight)
    found = (chosen_best, np.array([floor], np.int64))
    w = (np.zeros((n, p.counts)), np.zeros((n, p.counts), np.int64), np.zeros(n), np.zeros(n, np.int64))
    s = (np.zeros(n_films, np.uint8), np.zeros(n), np.zeros(n_films), np.zeros(n, np.int64), w,
         np.zeros(n_films, np.int64), np.zeros(n, np.uint8), np.zeros(n, np.int64),
         np.zeros((n, p.counts)))  # fmt: skip
    statuses, open_multipliers = [first.copy()], [multipliers.copy()]
    tolls, bounds = [0.0], [1e17]
    nodes, root_bound, unproven = 0, 1e17, NEVER
    inner = (scale, change_cost, least_gap, target)
    while len(statuses) > 0:
        status, multiplier, toll, above = statuses.pop(), open_multipliers.pop(), tolls.pop(), bounds.pop()
        if np.floor(above + SLACK) <= found[1][0] or found[1][0] >= target:
            continue
        if nodes >= most_nodes:
            unproven = max(unproven, above)
            continue
        bound, toll, size = _bound(p, s, status, multiplier, toll, inner, found, ROOT_ROUNDS if nodes == 0 else ROUNDS)
        bound = min(bound, above)
        if nodes == 0:
            root_bound = bound
            multipliers[:] = multiplier
        nodes += 1
        if np.floor(bound + SLACK) <= found[1][0] or found[1][0] >= target:
            continue
        j = _branching(p, status, s, multiplier, size, scale)
        if j < 0:
            continue
        without = status.copy()
        without[j] = OUT
        statuses.append(without)
        open_multipliers.append(multiplier.copy())
        _include(p, status, j)
        statuses.append(status)
        open_multipliers.append(multiplier)
        tolls.append(toll)
        tolls.append(toll)
        bounds.append(bound)
        bounds.append(bound)
    best = found[1][0]
    if unproven == NEVER:
        return best, best, nodes, True
    return best, max(np.int64(np.floor(min(unproven, root_bound) + SLACK)), best), nodes, False
