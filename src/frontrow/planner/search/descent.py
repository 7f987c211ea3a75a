"""Lowers the bound of one branch by moving its prices, and rules out what no better plan can hold."""

import numpy as np

from frontrow.planner.search.asked import Ask, Best, Scratch, new_scratch, overwrite
from frontrow.planner.search.compiling import compiled, making_arrays
from frontrow.planner.search.draft import keeps_limits, worth_of
from frontrow.planner.search.longest_path import find_steps, longest, rule_out
from frontrow.planner.search.mending import better, mend
from frontrow.planner.search.paths import FREE, NEVER, Bytes, FriendPaths, Reals
from frontrow.planner.search.prices import count, count_shut_out, required_price, set_prices, settle, slope, turn

SLACK = 1e-5  # far above the rounding of a bound, far below the distance of two values
MEMORY = 0.6
LEAST = 0.03  # the share of a full step at which a descent ends
QUICK = 4, 0.6  # after so many rounds without a lower bound steps shrink to this share
FINE = 6, 0.8  # the same where venue changes count too: the bound must then be right to a fraction of a film's weight
PHASES = 8
EXCHANGES = 6  # a plan is bettered every so many rounds
LATE = 0.05  # what the last path weighs in the average of the late ones


@compiled
def is_closed(bound: float, best: Best, ask: Ask) -> bool:
    """Return whether nothing of interest can be left below this bound."""
    return bool(np.floor(bound + SLACK) <= best.aim[0] or best.worth[0] >= ask.target)


@compiled
def number_free(status: Bytes) -> int:
    """Return how many nodes are still to be decided."""
    free = 0
    for j in range(len(status)):
        free += status[j] == FREE
    return free


@compiled
def lower(
    p: FriendPaths, status: Bytes, multiplier: Reals, ask: Ask, best: Best, rounds: int, s: Scratch
) -> tuple[float, int]:
    """Lower the bound of a branch and rule nodes out, bettering `best` on the way; return (bound, size of the path)."""
    find_steps(p, status, ask, s)
    sure = settle(p, status, multiplier, ask.scale, s)
    bound, size = _descend(p, status, multiplier, ask, best, rounds, sure, s)
    if not is_closed(bound, best, ask):
        beyond = set_prices(p, status, multiplier, ask.scale, s)
        _top, size = longest(p, status, s)
        rule_out(p, status, s, best.aim[0] + 1.0 - SLACK - sure - beyond)
    return bound, size


@making_arrays
def narrow(p: FriendPaths, status: Bytes, multiplier: Reals, ask: Ask) -> None:
    """Take out free nodes through which, by these multipliers, no plan of worth above ask.floor can go."""
    s = new_scratch(p)
    for _phase in range(PHASES):
        sure = settle(p, status, multiplier, ask.scale, s)
        beyond = set_prices(p, status, multiplier, ask.scale, s)
        find_steps(p, status, ask, s)
        longest(p, status, s)
        free, out = number_free(status), rule_out(p, status, s, ask.floor + 1.0 - SLACK - sure - beyond)
        if out * 20 <= free:
            break


@compiled
def _descend(
    p: FriendPaths, status: Bytes, multiplier: Reals, ask: Ask, best: Best, rounds: int, sure: float, s: Scratch
) -> tuple[float, int]:
    """Move the multipliers to where the bound is lowest; return (bound, size of the last path)."""
    required = 0.5 * required_price(p, status, ask.scale)
    patience, shrink = QUICK if ask.change_cost == 0 else FINE
    overwrite(s.kept, multiplier)
    s.slope[:] = 0.0
    bound, size, theta, stale = 1e17, 0, 1.0, 0
    for number in range(rounds):
        beyond = set_prices(p, status, multiplier, ask.scale, s)
        top, size = longest(p, status, s)
        here = top + sure + beyond
        if top + sure < -required:
            return NEVER, size
        _average(size, s)
        stale += 1
        if here < bound - SLACK:
            bound, stale = here, 0
            overwrite(s.kept, multiplier)
        keep_better(p, status, size, ask, best, number % EXCHANGES == 0, s)
        if is_closed(bound, best, ask):
            break
        excess = count(p, size, s) - p.room
        count_shut_out(size, s)
        steep = slope(p, multiplier, excess, ask.scale, MEMORY, s)
        if stale >= patience:
            theta, stale = theta * shrink, 0
        if steep == 0.0 or theta < LEAST:
            break
        turn(p, multiplier, ask.scale, theta * (here - best.aim[0]) / steep, s)
    overwrite(multiplier, s.kept)
    return bound, size


@compiled
def _average(size: int, s: Scratch) -> None:
    """Let the path weigh in the average of the late ones, which nears the best half-and-half plan of these prices.

    This is the primal estimate of the volume algorithm (Barahona and Anbil, 2000).
    """
    for j in range(len(s.share)):
        s.share[j] *= 1.0 - LATE
    for place in range(size):
        s.share[s.path[place]] += LATE


@compiled
def keep_better(p: FriendPaths, status: Bytes, size: int, ask: Ask, best: Best, thorough: bool, s: Scratch) -> None:
    """Make plans of the path and keep what is better than the best so far."""
    mend(p, status, s.path[:size], s.draft)
    for exchanges in range(1 + thorough):
        if exchanges:
            better(p, status, s.draft)
        worth = worth_of(p, s.draft, ask.scale, ask.change_cost)
        if worth > best.worth[0] and keeps_limits(p, s.draft):
            best.worth[0] = worth
            best.aim[0] = max(best.aim[0], worth)
            overwrite(best.chosen, s.draft.chosen)
