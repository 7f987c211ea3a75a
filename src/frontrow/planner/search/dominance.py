"""Screenings that another of the same film beats: whoever can attend the one could attend the other instead."""

from frontrow.planner.search.compiling import compiled
from frontrow.planner.search.paths import FREE, OUT, Bytes, FriendPaths


@compiled
def leave_out_beaten(p: FriendPaths, status: Bytes) -> None:
    """Take out each free node that shows a film alone and is against all that another node of the film is against.

    Holds for the value of a plan only, not for its venue changes, gaps and ids; a limit of the day asks for one day.
    """
    for f in range(len(p.weight)):
        for a in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            for b in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
                i, j = p.shown_at[a], p.shown_at[b]
                if i != j and (p.counts == 1 or p.day[i] == p.day[j]) and _beats(p, status, i, j):
                    status[j] = OUT


@compiled
def _beats(p: FriendPaths, status: Bytes, i: int, j: int) -> bool:
    """Return whether free node i can stand wherever free node j can."""
    if p.alone[i] < 0 or p.alone[i] != p.alone[j] or p.must[i] or p.must[j]:
        return False
    if status[i] != FREE or status[j] != FREE:
        return False
    for e in range(p.foe_ptr[i], p.foe_ptr[i + 1]):
        k = p.foe[e]
        if not p.against[j, k] and k != j and status[k] != OUT:
            return False
    return True
