"""The compiled search behind the exact plan of one visitor; loading it loads Numba.

Method: "each film counts once" is priced instead of demanded (Lagrangian relaxation by Held and Karp's subgradient
steps, 1971, with a memory of the last direction); with prices the best plan is a longest path through the screenings in
order of time (dynamic programming). Its value bounds every plan, the longest path through a screening every plan with
that screening, so that many are soon out of the question; branching on a screening closes what remains.

The tree is searched for plans hardly below the bound first: either one is found, or the bound falls to what was
aimed at and the next try aims lower (destructive bounds, Klein and Scholl, 1999). So much more is ruled out than by the
best plan known, which is often poor until the search is nearly over.
"""

import numpy as np

from frontrow.planner.search.asked import Ask, Best, Scratch, new_scratch
from frontrow.planner.search.branching import include, to_decide
from frontrow.planner.search.compiling import making_arrays
from frontrow.planner.search.descent import SLACK, is_closed, lower
from frontrow.planner.search.dominance import leave_out_beaten
from frontrow.planner.search.paths import NEVER, OUT, Bytes, FriendPaths, Reals

ROOT_ROUNDS, ROUNDS = 160, 14
WINDOW = 8  # how far below the bound the first try aims, in value; each next one twice as far


@making_arrays
def search(
    p: FriendPaths, first: Bytes, multipliers: Reals, ask: Ask, most_nodes: int, chosen: Bytes
) -> tuple[int, int, int, bool]:
    """Find the plan of most worth below the decisions in `first` (FREE, OUT or IN for each node).

    `multipliers` (see `prices`) are a start and are left bettered. Returns (worth, bound, nodes, proven); the plan is
    in `chosen` where worth > ask.floor.
    """
    floor = ask.floor
    s, best = new_scratch(p), Best(chosen, np.array([floor], np.int64), np.array([floor], np.int64))
    root = first.copy()
    if ask.change_cost == 0 and ask.least_gap < 0:
        leave_out_beaten(p, root)
    bound, _size = lower(p, root, multipliers, ask, best, ROOT_ROUNDS, s)
    nodes, window, left_open = 1, WINDOW * ask.scale, NEVER
    while left_open == NEVER and not is_closed(bound, best, ask):
        top = min(int(np.floor(bound + SLACK)), ask.target)
        best.aim[0] = max(best.worth[0], top - window)
        nodes, left_open = _explore(p, root, multipliers, bound, ask, best, nodes, most_nodes, s)
        bound, window = max(left_open, float(best.aim[0])), 2 * window
        best.aim[0] = best.worth[0]
    worth = best.worth[0]
    if is_closed(bound, best, ask):
        return worth, worth, nodes, True
    return worth, max(np.int64(np.floor(bound + SLACK)), worth), nodes, False


@making_arrays
def _explore(
    p: FriendPaths, root: Bytes, multipliers: Reals, bound: float, ask: Ask, best: Best,
    nodes: int, most_nodes: int, s: Scratch,
) -> tuple[int, float]:  # fmt: skip
    """Search the tree below a root for plans above best.aim; return (nodes used so far, the bound of what is left).

    That is NEVER where nothing is left: no plan is then worth more than best.aim.
    """
    statuses, open_multipliers, bounds = [root.copy()], [multipliers.copy()], [bound]
    left_open = NEVER
    while len(statuses) > 0:
        status, multiplier, above = statuses.pop(), open_multipliers.pop(), bounds.pop()
        if is_closed(above, best, ask):
            continue
        if nodes >= most_nodes:
            left_open = max(left_open, above)
            continue
        here, size = lower(p, status, multiplier, ask, best, ROUNDS, s)
        here = min(here, above)
        nodes += 1
        if is_closed(here, best, ask):
            continue
        j = to_decide(p, status, multiplier, ask.scale, size, s)
        if j < 0:
            continue
        without = status.copy()
        without[j] = OUT
        include(p, status, j)
        for branch in (without, status):
            statuses.append(branch)
            open_multipliers.append(multiplier.copy())
            bounds.append(here)
    return nodes, left_open
