"""Makes a plan that can be attended of a path that may see a film twice, and says what it is worth."""

from frontrow.planner.compiling import compiled
from frontrow.planner.friend_paths import FREE, IN, Bytes, FriendPaths, Ints


@compiled
def worth_of(p: FriendPaths, chosen: Bytes, film_seen: Ints, scale: int, change_cost: int) -> int:
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


@compiled
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


@compiled
def _adds(p: FriendPaths, j: int, film_seen: Ints) -> int:
    total = 0
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        if film_seen[p.film_of[k]] == 0:
            total += p.weight[p.film_of[k]]
    return total


@compiled
def _take(p: FriendPaths, j: int, picked: Ints, size: int, film_seen: Ints) -> int:
    picked[size] = j
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        film_seen[p.film_of[k]] += 1
    return size + 1


@compiled
def mend(p: FriendPaths, status: Bytes, path: Ints, least_gap: int, picked: Ints, film_seen: Ints) -> int:
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


@compiled
def add_more(p: FriendPaths, status: Bytes, least_gap: int, picked: Ints, size: int, film_seen: Ints) -> int:
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


@compiled
def in_room(p: FriendPaths, chosen: Bytes) -> bool:
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
