"""Makes a plan that can be attended of a path that may see a film twice, and betters it by small exchanges."""

from frontrow.planner.search.compiling import compiled, inlined
from frontrow.planner.search.draft import Draft, clear, has_room, take
from frontrow.planner.search.paths import FREE, IN, Bytes, FriendPaths, Ints


@inlined
def _adds(p: FriendPaths, draft: Draft, j: int) -> int:
    """Return the weight of the films of node j that are not yet seen."""
    total = 0
    for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
        if draft.film_seen[p.film_of[k]] == 0:
            total += p.weight[p.film_of[k]]
    return total


@compiled
def mend(p: FriendPaths, status: Bytes, path: Ints, draft: Draft) -> None:
    """Make the draft a plan along the path, dropping what may not be; required nodes come first."""
    clear(draft)
    for j in path:
        if status[j] == IN or p.must[j]:
            take(p, draft, j, 1)
    for j in path:
        if draft.chosen[j] == 0 and draft.blocked[j] == 0 and has_room(p, draft, j) and _adds(p, draft, j) > 0:
            take(p, draft, j, 1)


@compiled
def better(p: FriendPaths, status: Bytes, draft: Draft) -> None:
    """Bring in films not seen, the most precious first: where one fits, or fits once a lesser visit moves or goes."""
    for f in p.by_weight:
        if p.weight[f] == 0:
            break
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            if draft.film_seen[f]:
                break
            j = p.shown_at[k]
            if status[j] != FREE or p.must[j]:
                continue
            if draft.blocked[j] == 0 and has_room(p, draft, j):
                take(p, draft, j, 1)
            elif draft.blocked[j] <= 1:
                _exchange(p, status, draft, j)


@inlined
def _exchange(p: FriendPaths, status: Bytes, draft: Draft, j: int) -> None:
    """Bring in node j, which one visit or a limit keeps out, if that visit can move or is worth less."""
    i = _in_the_way(p, status, draft, j)
    if i < 0:
        return
    take(p, draft, i, -1)
    gain = _adds(p, draft, j)
    if draft.blocked[j] == 0 and has_room(p, draft, j):
        take(p, draft, j, 1)
        for k in range(p.shown_ptr[p.alone[i]], p.shown_ptr[p.alone[i] + 1]):
            other = p.shown_at[k]
            if status[other] == FREE and draft.blocked[other] == 0 and has_room(p, draft, other):
                take(p, draft, other, 1)
                return
        if p.weight[p.alone[i]] < gain:
            return
        take(p, draft, j, -1)
    take(p, draft, i, 1)


@inlined
def _in_the_way(p: FriendPaths, status: Bytes, draft: Draft, j: int) -> int:
    """Return the visit against node j, or the least on its full day (or in all), that may be given up; or −1."""
    found = -1
    if draft.blocked[j]:
        for e in range(p.foe_ptr[j], p.foe_ptr[j + 1]):
            if draft.chosen[p.foe[e]]:
                found = p.foe[e]
        return int(found) if _may_go(p, status, draft, found) else -1
    first, end = 0, len(status)
    if draft.on_day[p.day[j]] >= p.day_room[p.day[j]]:
        first, end = p.day_ptr[p.day[j]], p.day_ptr[p.day[j] + 1]
    for i in range(first, end):
        if draft.chosen[i] == 0 or not _may_go(p, status, draft, i):
            continue
        if found < 0 or p.weight[p.alone[i]] < p.weight[p.alone[found]]:
            found = i
    return int(found)


@inlined
def _may_go(p: FriendPaths, status: Bytes, draft: Draft, i: int) -> bool:
    """Return whether visit i is nothing that must stay, and shows one film that no other visit shows."""
    free = p.must[i] == 0 and status[i] == FREE
    return bool(free and p.alone[i] >= 0 and draft.film_seen[p.alone[i]] == 1)
