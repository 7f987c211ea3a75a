"""Screenings that shut a film out: each lies in the way of every screening that is left of it.

"A film counts once" then becomes "the film, or one of those": a bound by prices alone would count half of each.
"""

from frontrow.planner.search.asked import MOST_SHUT_OUT, Scratch
from frontrow.planner.search.compiling import compiled, inlined
from frontrow.planner.search.paths import FREE, Bytes, FriendPaths


@compiled
def find_shut_out(p: FriendPaths, status: Bytes, s: Scratch) -> None:
    """Write for each film with a choice of screenings some nodes that shut it out, no two of which can be attended."""
    for f in range(len(p.weight)):
        s.shut_out_by[f] = 0
        if s.done[f]:
            continue
        left, first = 0, -1
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            if status[p.shown_at[k]] == FREE:
                left, first = left + 1, p.shown_at[k]
        if left < 2:
            continue
        for e in range(p.foe_ptr[first], p.foe_ptr[first + 1]):
            if _shuts_out(p, status, p.foe[e], f):
                _gather(p, status, f, s)
                break


@inlined
def _shuts_out(p: FriendPaths, status: Bytes, j: int, f: int) -> bool:
    """Return whether free node j is against every free screening of film f."""
    if status[j] != FREE or p.must[j]:
        return False
    for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
        if status[p.shown_at[k]] == FREE and p.against[p.shown_at[k], j] == 0:
            return False
    return True


@compiled
def _gather(p: FriendPaths, status: Bytes, f: int, s: Scratch) -> None:
    """Keep nodes that are against every screening of the film and against each other, the most precious first."""
    for g in p.by_weight:
        if g == f:
            continue
        for k in range(p.shown_ptr[g], p.shown_ptr[g + 1]):
            j, size = p.shown_at[k], s.shut_out_by[f]
            if size == MOST_SHUT_OUT or not _shuts_out(p, status, j, f):
                continue
            fits = True
            for place in range(size):
                fits = fits and s.shut_out[f, place] != j and p.against[s.shut_out[f, place], j] == 1
            if fits:
                s.shut_out[f, size] = j
                s.shut_out_by[f] += 1
