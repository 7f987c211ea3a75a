"""Pushes the breaches out of a timetable that stands, by the compiled search, which counts who is not at home."""

from collections.abc import Callable

import numpy as np

from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.search.lay_out import Layout, lay_out
from frontrow.timetable.search.run import Search

SEEDS = (1, 2, 3, 4)
MOVES = 100_000  # of one search, and as many again for every hundred screenings
ROUNDS = (1, 4)  # times so many moves: a longer search only where no short one got rid of all breaches
LOOK = 10_000
FIRST_HEAT = 0.2  # in moved screenings
BREACH_PRICE = 0.1  # moved screenings for a minute of breach; a breach counts 30 minutes at least


def pushed_out(
    problem: Problem, homes: dict[int, Placed], enough: int, over: Callable[[], bool]
) -> dict[int, Placed] | None:
    """Return the new places of those who moved until no rule was broken, the fewest of several searches.

    Fewer than `enough` are not looked for. None where no search got rid of all breaches. Each ends after a fixed
    number of moves, or as soon as the time is `over`.
    """
    layout = lay_out(problem, "sample")
    if layout.homeless:
        return None
    for times in ROUNDS:
        found = _fewest(layout, homes, enough, MOVES * times * (1 + len(problem.screenings) // 100), over)
        if found is not None:
            return found
    return None


def _fewest(
    layout: Layout, homes: dict[int, Placed], enough: int, moves: int, over: Callable[[], bool]
) -> dict[int, Placed] | None:
    best: dict[int, Placed] | None = None
    for seed in SEEDS:
        found = _searched(layout, homes, seed, moves, over)
        if found is not None and (best is None or len(found) < len(best)):
            best = found
        if best is not None and len(best) <= enough:
            break
    return best


def _searched(
    layout: Layout, homes: dict[int, Placed], seed: int, moves: int, over: Callable[[], bool]
) -> dict[int, Placed] | None:
    problem, search = layout.board.problem, Search(layout, seed)
    rows = {screen.id: row for row, screen in enumerate(problem.screens)}
    minute = search.fixed.minute
    home = {s: (rows[one.screen.id], int(np.searchsorted(minute, one.start))) for s, one in homes.items()}
    search.long_for_home(home)
    search.start_from(home)
    while search.moves < moves and not over():
        search.step(LOOK, BREACH_PRICE, FIRST_HEAT * (1 - search.moves / moves), visitors=False)
    if search.best_total[0] > 0:
        return None
    screens, starts = search.best
    there = {s: (int(screens[s]), int(starts[s])) for s in range(len(starts))}
    return {
        s: placed_at(problem, s, row, int(minute[at])) for s, (row, at) in there.items() if home.get(s) != (row, at)
    }
