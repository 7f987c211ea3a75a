"""The compiled search behind the exact plan of one visitor; loading it loads Numba.

Method: "each film counts once" is priced instead of demanded (Lagrangian relaxation by Held and Karp's subgradient
steps, 1971, with a memory of the last direction); with prices the best plan is a longest path through the screenings in
order of time (dynamic programming). Its value bounds every plan, the longest path through a screening every plan with
that screening, so that many are soon out of the question; branching on a screening closes what remains.
"""

import numpy as np

from frontrow.planner.search.asked import Ask, Best, new_scratch
from frontrow.planner.search.branching import include, to_decide
from frontrow.planner.search.compiling import making_arrays
from frontrow.planner.search.descent import SLACK, is_closed, lower
from frontrow.planner.search.dominance import leave_out_beaten
from frontrow.planner.search.paths import NEVER, OUT, Bytes, FriendPaths, Reals

ROOT_ROUNDS, ROUNDS = 160, 14


@making_arrays
def search(
    p: FriendPaths, first: Bytes, multipliers: Reals, ask: Ask, most_nodes: int, chosen: Bytes
) -> tuple[int, int, int, bool]:
    """Find the plan of most worth below the decisions in `first` (FREE, OUT or IN for each node).

    `multipliers` (see `prices`) are a start and are left bettered. Returns (worth, bound, nodes, proven); the plan is
    in `chosen` where worth > ask.floor.
    """
    s, best = new_scratch(p), Best(chosen, np.array([ask.floor], np.int64))
    statuses, open_multipliers, bounds = [first.copy()], [multipliers.copy()], [1e17]
    if ask.change_cost == 0 and ask.least_gap < 0:
        leave_out_beaten(p, statuses[0])
    nodes, root_bound, unproven = 0, 1e17, NEVER
    while len(statuses) > 0:
        status, multiplier, above = statuses.pop(), open_multipliers.pop(), bounds.pop()
        if is_closed(above, best, ask):
            continue
        if nodes >= most_nodes:
            unproven = max(unproven, above)
            continue
        bound, size = lower(p, status, multiplier, ask, best, ROOT_ROUNDS if nodes == 0 else ROUNDS, s)
        bound = min(bound, above)
        if nodes == 0:
            root_bound = bound
            multipliers[:] = multiplier
        nodes += 1
        if is_closed(bound, best, ask):
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
            bounds.append(bound)
    worth = best.worth[0]
    if unproven == NEVER:
        return worth, worth, nodes, True
    return worth, max(np.int64(np.floor(min(unproven, root_bound) + SLACK)), worth), nodes, False
