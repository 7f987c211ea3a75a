"""Screenings that shut a film out: each lies in the way of every screening that is left of it.

"A film counts once" then becomes "the film, or one of those": a bound by prices alone would count half of each.
"""

from frontrow.planner.search.asked import MOST_SHUT_OUT, Scratch
from frontrow.planner.search.compiling import compiled
from frontrow.planner.search.paths import FREE, Bytes, FriendPaths, Ints


@compiled
def find_shut_out(p: FriendPaths, status: Bytes, s: Scratch) -> None:
    """Write for each film with a choice of screenings some nodes that shut it out, no two of which can be attended."""
    against = s.against
    for f in range(len(p.weight)):
        s.shut_out_by[f] = 0
        if s.done[f]:
            continue
        left, most = 0, 0
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            j = p.shown_at[k]
            if status[j] != FREE:
                continue
            left += 1
            for e in range(p.foe_ptr[j], p.foe_ptr[j + 1]):
                against[p.foe[e]] += 1
                most = max(most, against[p.foe[e]])
        if left > 1 and most == left:
            _gather(p, status, f, against, left, s)
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            for e in range(p.foe_ptr[p.shown_at[k]], p.foe_ptr[p.shown_at[k] + 1]):
                against[p.foe[e]] = 0


@compiled
def _gather(p: FriendPaths, status: Bytes, f: int, against: Ints, left: int, s: Scratch) -> None:
    """Keep nodes that are against every screening of the film and against each other, the most precious first."""
    for g in p.by_weight:
        if g == f:
            continue
        for k in range(p.shown_ptr[g], p.shown_ptr[g + 1]):
            j, size = p.shown_at[k], s.shut_out_by[f]
            if status[j] != FREE or p.must[j] or against[j] < left or size == MOST_SHUT_OUT:
                continue
            fits = True
            for place in range(size):
                fits = fits and s.shut_out[f, place] != j and p.against[s.shut_out[f, place], j] == 1
            if fits:
                s.shut_out[f, size] = j
                s.shut_out_by[f] += 1
