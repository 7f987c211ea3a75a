"""Pushes the breaches out of a timetable that stands, by the compiled search, which counts who is not at home."""

from collections.abc import Callable

import numpy as np

from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.search.run import Search

MOVES = 1_500_000
LOOK = 10_000
FIRST_HEAT = 0.8  # in moved screenings
BREACH_PRICE = 0.1  # moved screenings for a minute of breach; a breach counts 30 minutes at least


def pushed_out(problem: Problem, old: dict[int, Placed], share: Callable[[], float]) -> dict[int, Placed] | None:
    """Return new places of the screenings that moved until no rule was broken; None where that was not reached.

    `share` tells how much of the time is gone; the search also ends after a fixed number of moves.
    """
    search = Search(lay_out(problem, "sample"), seed=1)
    if search.layout.homeless:
        return None
    home = _homes(search, problem, old)
    search.long_for_home(home)
    search.start_from(home)
    while (gone := max(share(), search.moves / MOVES)) < 1.0:
        search.step(LOOK, BREACH_PRICE, FIRST_HEAT * (1 - gone), visitors=False)
    if search.best_total[0] > 0:
        return None
    screens, starts = search.best
    there = {s: (int(screens[s]), int(starts[s])) for s in range(len(starts))}
    minute = search.fixed.minute
    return {
        s: placed_at(problem, s, row, int(minute[at])) for s, (row, at) in there.items() if home.get(s) != (row, at)
    }


def _homes(search: Search, problem: Problem, old: dict[int, Placed]) -> dict[int, tuple[int, int]]:
    rows = {screen.id: row for row, screen in enumerate(problem.screens)}
    minute = search.fixed.minute
    return {s: (rows[one.screen.id], int(np.searchsorted(minute, one.start))) for s, one in old.items()}
