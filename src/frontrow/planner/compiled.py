"""The compiled search behind the exact plan of one visitor; loading it loads Numba.

Method: "each film counts once" is priced instead of demanded (Lagrangian relaxation, Held and Karp's subgradient steps);
with prices the best plan is a longest path through the screenings in order of time (dynamic programming). Its value
bounds every plan; branching on a screening closes what remains. Everything in one file, because Numba's cache
notices changes only in the file of the function it compiled.
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
ROOT_ROUNDS, ROUNDS = 250, 40


def _compiled(function: _Function) -> _Function:
    return cast(_Function, numba.njit(cache=True, error_model="numpy")(function))


@_compiled
def _reach(p: FriendPaths, j: int, days_best: float, days_node: int, price: float, ask: Any, w: Any) -> None:
    """Set the best values of paths that end at node j, by the number counted on its day."""
    value, back, best, best_count = w
    change_cost, least_gap = ask
    more = 1 if p.counts > 1 and p.must[j] == 0 else 0
    for c in range(p.counts):
        value[j, c] = NEVER
    if more < p.counts and (more == 0 or p.day_room[p.day[j]] > 0):
        value[j, more] = max(days_best, 0.0)
        back[j, more] = days_node if days_best > 0.0 else -1
    for e in range(p.pred_ptr[j], p.pred_ptr[j + 1]):
        i = p.pred[e]
        if p.day[i] != p.day[j]:
            if best[i] > value[j, more]:
                value[j, more], back[j, more] = best[i], i
        elif p.pred_gap[e] >= least_gap:
            cost = change_cost * p.pred_change[e]
            for c in range(more, p.counts):
                if value[i, c - more] - cost > value[j, c]:
                    value[j, c], back[j, c] = value[i, c - more] - cost, i
    best[j], best_count[j] = NEVER, 0
    for c in range(p.counts):
        if c > p.day_room[p.day[j]]:
            value[j, c] = NEVER
        value[j, c] += price
        if value[j, c] > best[j]:
            best[j], best_count[j] = value[j, c], c


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
def _fits(p: FriendPaths, j: int, chosen: Bytes, least_gap: int) -> bool:
    """Return whether a free node goes with all that are chosen."""
    on_day, in_all = 0, 0
    for i in range(len(chosen)):
        if chosen[i] == 0:
            continue
        if p.conflict[i, j]:
            return False
        if p.day[i] == p.day[j]:
            gap = p.start[j] - p.end[i] if i < j else p.start[i] - p.end[j]
            if gap < least_gap:
                return False
        if p.must[i] == 0:
            in_all += 1
            on_day += 1 if p.day[i] == p.day[j] else 0
        if p.alone[j] >= 0 and p.alone[i] == p.alone[j]:
            return False
    return on_day < p.day_room[p.day[j]] and in_all < p.room


@_compiled
def _adds(p: FriendPaths, j: int, film_seen: Ints) -> int:
    total = 0
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        if film_seen[p.film_of[k]] == 0:
            total += p.weight[p.film_of[k]]
    return total


@_compiled
def _take(p: FriendPaths, j: int, chosen: Bytes, film_seen: Ints) -> None:
    chosen[j] = 1
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        film_seen[p.film_of[k]] += 1


@_compiled
def _mend(p: FriendPaths, status: Bytes, path: Ints, least_gap: int, chosen: Bytes, film_seen: Ints, fill: bool) -> None:
    """Make of a path a plan that can be attended: drop what may not be, then add what still fits."""
    chosen[:] = 0
    film_seen[:] = 0
    for j in range(len(status)):
        if status[j] == IN or p.must[j]:
            _take(p, j, chosen, film_seen)
    for j in path:
        if chosen[j] == 0 and _adds(p, j, film_seen) > 0 and _fits(p, j, chosen, least_gap):
            _take(p, j, chosen, film_seen)
    if not fill:
        return
    for f in range(len(film_seen)):
        if film_seen[f] or p.weight[f] == 0:
            continue
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            j = p.shown_at[k]
            if status[j] == FREE and chosen[j] == 0 and _fits(p, j, chosen, least_gap):
                _take(p, j, chosen, film_seen)
                break


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
def _set_prices(p: FriendPaths, status: Bytes, done: Bytes, multiplier: Reals, toll: float, must: float, price: Reals) -> None:
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
def _turn(p: FriendPaths, done: Bytes, multiplier: Reals, film_seen: Ints, scale: int, excess: float, step: float) -> None:
    for f in range(len(done)):
        if done[f] == 0 and film_seen[f] != 1:
            top = scale * p.weight[f] * 1.0
            multiplier[f] = min(top, max(0.0, multiplier[f] - step * (film_seen[f] - 1)))


@_compiled
def _steepness(p: FriendPaths, done: Bytes, multiplier: Reals, film_seen: Ints, scale: int, toll: float, excess: int) -> float:
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
def _bound(p: FriendPaths, s: Any, status: Bytes, multiplier: Reals, toll: float, ask: Any, found: Any, rounds: int) -> Any:
    """Lower the bound of one branch; return it, the toll and the size of the last path.

    Betters `found` (the best plan so far and its worth) on the way.
    """
    done, price, best_multiplier, path, w, film_seen, chosen = s
    scale, change_cost, least_gap, target = ask
    must = 4.0 + 2.0 * scale * p.weight.sum() + 2.0 * len(status)
    sure, required = _settle(p, status, done, multiplier, scale)
    bound, best_toll, size, theta, stale = 1e17, toll, 0, 1.2, 0
    for turn in range(rounds):
        _set_prices(p, status, done, multiplier, toll, must, price)
        top, size = _longest(p, status, price, (float(change_cost), least_gap), w, path)
        if top < (required - 0.5) * must:
            return NEVER, toll, size
        slack = 0.0
        for f in range(len(done)):
            slack += 0.0 if done[f] else scale * p.weight[f] - multiplier[f]
        here = top - required * must + sure + slack + (toll * p.room if toll > 0.0 else 0.0)
        stale += 1
        if here < bound - SLACK:
            bound, best_toll, stale = here, toll, 0
            best_multiplier[:] = multiplier
        _keep_better(p, status, path[:size], chosen, film_seen, ask, found, turn % 4 == 0)
        if np.floor(bound + SLACK) <= found[1][0] or found[1][0] >= target:
            break
        excess = _count(p, path[:size], film_seen) - p.room
        length = _steepness(p, done, multiplier, film_seen, scale, toll, excess)
        if length == 0.0:
            break
        if stale >= 6:
            theta, stale = theta * 0.6, 0
        step = theta * (here - found[1][0]) / length
        _turn(p, done, multiplier, film_seen, scale, 0.0, step)
        if p.room < (1 << 30):
            toll = max(0.0, toll + step * excess)
    multiplier[:] = best_multiplier
    return bound, best_toll, size


@_compiled
def _keep_better(p: FriendPaths, status: Bytes, path: Ints, chosen: Bytes, film_seen: Ints, ask: Any, found: Any, fill: bool) -> None:
    scale, change_cost, least_gap, target = ask
    _mend(p, status, path, least_gap, chosen, film_seen, fill)
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
def _branching(p: FriendPaths, status: Bytes, done: Bytes, multiplier: Reals, path: Ints, film_seen: Ints, scale: int) -> int:
    """Return the free node to decide next, or −1 where nothing is left to decide."""
    _count(p, path, film_seen)
    node, most = -1, 0.0
    for j in path:  # a film seen twice
        if status[j] != FREE or p.must[j]:
            continue
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            f = p.film_of[k]
            if (film_seen[f] > 1 or done[f]) and (p.weight[f] > most or node < 0):
                node, most = j, float(p.weight[f])
    if node >= 0:
        return node
    for a in range(len(path)):  # two that are not neighbours and cannot both be reached
        for b in range(a + 1, len(path)):
            if p.conflict[path[a], path[b]]:
                return path[a] if status[path[a]] == FREE and not p.must[path[a]] else path[b]
    for f in range(len(done)):  # a film counted in part
        lack = scale * p.weight[f] - multiplier[f]
        if done[f] == 0 and film_seen[f] == 0 and lack > most + SLACK:
            for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
                if status[p.shown_at[k]] == FREE:
                    node, most = p.shown_at[k], lack
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

    ask = (scale, change_cost, least_gap, floor, target): plans of worth ≤ floor are of no interest, the search ends at
    the first of worth ≥ target, and visits of one day lie at least `least_gap` minutes apart. `first[j]` is FREE, OUT or
    IN. `multipliers` (one a film) are a start and are left bettered. Returns (worth, bound, nodes, proven); the plan is in
    `chosen_best` where worth > floor.
    """
    scale, change_cost, least_gap, floor, target = ask
    n, n_films = len(first), len(p.weight)
    found = (chosen_best, np.array([floor], np.int64))
    w = (np.zeros((n, p.counts)), np.zeros((n, p.counts), np.int64), np.zeros(n), np.zeros(n, np.int64))
    s = (np.zeros(n_films, np.uint8), np.zeros(n), np.zeros(n_films), np.zeros(n, np.int64), w,
         np.zeros(n_films, np.int64), np.zeros(n, np.uint8))  # fmt: skip
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
        j = _branching(p, status, s[0], multiplier, s[3][:size], s[5], scale)
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
