"""A bound below which no timetable of a problem can score: a linear program of its admissions, and each visitor alone.

Each screening takes shares of the kinds of place it may have (screen, daypart, share of demand); the places of one
kind on one screen hold no more minutes than that screen is open then. A screening counts with its length and the
turnaround after it; the last of a daypart may run over. Order, copies and guests the program leaves out. To it comes
what every visitor loses even in the timetable that is best for that visitor alone; that two visitors want different
timetables the bound does not see.
"""

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from typing import Any

import numpy as np

from frontrow.timetable.bound_of_visitors import visitors_bound
from frontrow.timetable.grid import Grid
from frontrow.timetable.search.lay_out import Layout

LARGEST = 400_000  # shares; beyond, the program would take longer than the search
EACH_ALONE = "what each visitor must lose, taken alone"
Cell = tuple[int, int, float]  # screen, daypart, factor
PartsOf = Callable[[int, int], list[tuple[int, float, bool]]]


def bound_of(layout: Layout) -> dict[str, object]:
    """Return the bound as the timetable file states it; a problem without a timetable is bounded as far as it goes."""
    parts_of = cache(partial(_parts, layout.board.grid))  # many screenings have the same runs
    costs = [_cheapest(layout, s, parts_of) for s in range(len(layout.fixed.length))]
    alone = sum(min(cells.values()) for cells in costs if cells)
    groups = _alike(layout, costs)
    if not 0 < sum(len(costs[group[0]]) for group in groups) <= LARGEST:
        how = "each screening at its cheapest place for admissions, prime time counted, screens shared freely"
        return {"total": _safe(alone + visitors_bound(layout)), "how": f"{how}; {EACH_ALONE}"}
    total = _solved(layout, costs, groups)
    how = "linear program of the admissions part: shares of screenings on screens, days and dayparts, minutes open"
    return {"total": _safe(max(total, alone) + visitors_bound(layout)), "how": f"{how}; {EACH_ALONE}"}


def _safe(total: float) -> float:
    """Round a bound down by more than a solver's arithmetic may err, so that every machine states the same."""
    return max(0.0, math.floor(total * (1 - 1e-6) * 100) / 100)


def _cheapest(layout: Layout, s: int, parts_of: PartsOf) -> dict[Cell, float]:
    """Return the cost of admissions and prime time of a screening in each kind of place that it may have."""
    fixed, problem = layout.fixed, layout.board.problem
    item, seats_of = int(fixed.item[s]), fixed.seats.tolist()
    runs = layout.runs[int(fixed.kind[s])]
    share, weights = float(fixed.share[item]), problem.weights
    wants = bool(fixed.wants_prime[item]) and int(fixed.number[s]) == 0
    found: dict[Cell, float] = {}
    for screen, low, high in zip(runs.screen.tolist(), runs.low.tolist(), runs.high.tolist(), strict=True):
        seats = seats_of[screen]
        for part, factor, prime in parts_of(low, high):
            seated = min(share * factor, seats)
            cost = weights.turned_away * (share - seated) + weights.empty_seat * (seats - seated)
            cost += weights.prime if wants and not prime else 0.0
            cell = (screen, part, factor)
            if cost < found.get(cell, np.inf):
                found[cell] = cost
    return found


def _parts(grid: Grid, low: int, high: int) -> list[tuple[int, float, bool]]:
    """Return the dayparts of a run of starts, with the share of the demand and whether one of its starts is prime."""
    part = grid.daypart[low : high + 1]
    first = [0, *(np.flatnonzero(part[1:] != part[:-1]) + 1).tolist(), len(part)]
    return [
        (int(part[at]), float(grid.factor[low + at]), bool(grid.prime[low + at : low + to].any()))
        for at, to in pairwise(first)
    ]


@dataclass
class _Room:
    """Minutes of one kind of place: between first and last start of each day, and the days on which there are some."""

    minutes: int = 0
    days: int = 0


def _rooms(layout: Layout) -> dict[Cell, _Room]:
    grid = layout.board.grid
    found: dict[Cell, _Room] = defaultdict(_Room)
    for row, screen in enumerate(layout.board.problem.screens):
        for span in screen.open:
            low, high = np.searchsorted(grid.minute, [span.start, span.end])
            cells = grid.day[low:high] * 100 + grid.daypart[low:high]
            for cell in np.unique(cells):
                at = np.flatnonzero(cells == cell) + low
                room = found[row, int(grid.daypart[at[0]]), float(grid.factor[at[0]])]
                room.minutes += int(grid.minute[at[-1]] - grid.minute[at[0]])
                room.days += 1
    return found


def _alike(layout: Layout, costs: list[dict[Cell, float]]) -> list[list[int]]:
    """Return the screenings in groups that are as long and have the same places at the same cost."""
    groups = defaultdict(list)
    for s, cells in enumerate(costs):
        if cells:
            groups[int(layout.fixed.length[s]), frozenset(cells.items())].append(s)
    return list(groups.values())


def _solved(layout: Layout, costs: list[dict[Cell, float]], groups: list[list[int]]) -> float:
    from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

    fixed = layout.fixed
    solver = pywraplp.Solver.CreateSolver("GLOP")
    load: dict[Cell, Any] = {cell: solver.Constraint(-solver.infinity(), 0.0) for cell in _rooms(layout)}
    longest: dict[Cell, int] = defaultdict(int)
    for group in groups:
        whole = solver.Constraint(len(group), len(group))
        for cell, cost in costs[group[0]].items():
            share = solver.NumVar(0, solver.infinity(), "")
            minutes = int(fixed.length[group[0]]) + int(fixed.turnaround[cell[0]])
            solver.Objective().SetCoefficient(share, cost)
            whole.SetCoefficient(share, 1)
            load[cell].SetCoefficient(share, minutes)
            longest[cell] = max(longest[cell], minutes)
    for cell, room in _rooms(layout).items():
        # all but the last screening of a daypart lie between its first and its last possible start
        load[cell].SetUb(room.minutes + room.days * longest[cell])
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        return 0.0
    return float(solver.Objective().Value())
