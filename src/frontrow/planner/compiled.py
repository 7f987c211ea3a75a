"""The compiled search behind the exact plan of one visitor; loading it loads Numba.

Method: "each film counts once" is priced instead of demanded (Lagrangian relaxation by Held and Karp's subgradient
steps); with prices the best plan is a longest path through the screenings in order of time (dynamic programming). Its
value bounds every plan, the longest path through a screening every plan with that screening, so that most screenings
are soon out of the question; branching on a screening closes what remains.
"""

from typing import Any

import numpy as np

from frontrow.planner.attendable import add_more, in_room, mend, worth_of
from frontrow.planner.compiling import compiled
from frontrow.planner.friend_paths import FREE, IN, NEVER, OUT, Bytes, FriendPaths, Ints, Reals
from frontrow.planner.longest_path import longest, rule_out

SLACK = 1e-5
ROOT_ROUNDS, ROUNDS, PHASES = 80, 16, 8


@compiled
def _include(p: FriendPaths, status: Bytes, j: int) -> None:
    """Make node j part of every plan below: whatever cannot go with it is out."""
    status[j] = IN
    for i in range(len(status)):
        if status[i] != FREE:
            continue
        if p.conflict[i, j] or (p.alone[j] >= 0 and p.alone[i] == p.alone[j]):
            status[i] = OUT


@compiled
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


@compiled
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


@compiled
def _count(p: FriendPaths, path: Ints, film_seen: Ints) -> int:
    """Count how often the path shows each film; return the screenings that were added."""
    film_seen[:] = 0
    added = 0
    for j in path:
        added += 1 - p.must[j]
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            film_seen[p.film_of[k]] += 1
    return added


@compiled
def _turn(p: FriendPaths, done: Bytes, multiplier: Reals, film_seen: Ints, scale: int, step: float) -> None:
    """Make films seen twice cheaper and films not seen dearer, within 0 and their weight."""
    for f in range(len(done)):
        if done[f] == 0 and film_seen[f] != 1:
            top = scale * p.weight[f] * 1.0
            multiplier[f] = min(top, max(0.0, multiplier[f] - step * (film_seen[f] - 1)))


@compiled
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


@compiled
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
        _top, size = longest(p, status, price, steps, w, s[3])
        const = sure - required * must + _slack(p, s[0], multiplier, ask[0]) + (toll * p.room if toll > 0.0 else 0.0)
        free = np.sum(status == FREE)
        out = rule_out(p, status, price, steps, w, s[8], found[1][0] + 1.0 - SLACK - const)
        if out * 20 <= free:
            break
    return bound, toll, size


@compiled
def _must_price(p: FriendPaths, status: Bytes, scale: int) -> float:
    """Return a price no plan without a required node can make good."""
    return float(4.0 + 2.0 * scale * p.weight.sum() + 2.0 * len(status))


@compiled
def _slack(p: FriendPaths, done: Bytes, multiplier: Reals, scale: int) -> float:
    """Return what the bound counts for films beyond the prices of their screenings."""
    slack = 0.0
    for f in range(len(done)):
        slack += 0.0 if done[f] else scale * p.weight[f] - multiplier[f]
    return slack


@compiled
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
        top, size = longest(p, status, price, (float(change_cost), least_gap), w, path)
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


@compiled
def _keep_better(p: FriendPaths, status: Bytes, path: Ints, room: Any, ask: Any, found: Any, fill: bool) -> None:
    """Make a plan of the path and keep it where it is the best so far."""
    scale, change_cost, least_gap, _target = ask
    picked, chosen, film_seen = room
    size = mend(p, status, path, least_gap, picked, film_seen)
    if fill:
        size = add_more(p, status, least_gap, picked, size, film_seen)
    value = 0
    for f in range(len(film_seen)):
        value += scale * p.weight[f] if film_seen[f] else 0
    if value <= found[1][0]:
        return
    chosen[:] = 0
    for place in range(size):
        chosen[picked[place]] = 1
    worth = worth_of(p, chosen, film_seen, scale, change_cost)
    if worth > found[1][0] and in_room(p, chosen):
        found[1][0] = worth
        found[0][:] = chosen


@compiled
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


@compiled
def _out_of_reach(p: FriendPaths, status: Bytes, path: Ints) -> int:
    """Return a free node of two on the path that are no neighbours and cannot both be reached, or −1."""
    for a in range(len(path)):
        for b in range(a + 1, len(path)):
            if p.conflict[path[a], path[b]]:
                return int(path[a] if status[path[a]] == FREE and p.must[path[a]] == 0 else path[b])
    return -1


@compiled
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


@compiled
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


@compiled
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
