"""What a changed problem forbids of a timetable: who cannot stay, which two cannot both stay, how many must move."""

from collections.abc import Mapping

from ortools.sat.python import cp_model

from frontrow.timetable.domains import demands_alone
from frontrow.timetable.placing import Placed
from frontrow.timetable.rules import order, sharing, turnaround
from frontrow.timetable.rules.demand import Board

COVER_UNITS = 2.0  # of the solver's deterministic time


def who_cannot_stay(board: Board, old: Mapping[int, Placed]) -> frozenset[int]:
    """Return the screenings without a place, and those whose place a rule forbids by itself."""
    everyone = range(len(board.problem.screenings))
    return frozenset(s for s in everyone if s not in old or not _may_stay(board, old[s]))


def _may_stay(board: Board, one: Placed) -> bool:
    at, row = board.grid.at(one.start), board.rows[one.screen.id]
    if at == len(board.grid) or board.grid.minute[at] != one.start:
        return False
    for demand in demands_alone(board, one.item, one.number):
        places = demand.places if demand.places.ndim == 2 else demand.places[None, :]
        if not places[row if len(places) > 1 else 0, at if places.shape[1] > 1 else 0]:
            return False
    return True


def broken_pairs(board: Board, homes: Mapping[int, Placed]) -> list[tuple[int, int]]:
    """Return the pairs of screenings that cannot both stay."""
    number = {one.name: s for s, one in homes.items()}
    found = set()
    for rule in (turnaround, order, sharing):
        for breach in rule.breaches(board, list(homes.values())):
            one, two = (number[name] for name in breach.screenings)
            found.add((min(one, two), max(one, two)))
    return sorted(found)


def least_cover(pairs: list[tuple[int, int]]) -> int:
    """Return how many screenings must move at least so that no broken pair stays whole (vertex cover, CP-SAT)."""
    if not pairs:
        return 0
    model = cp_model.CpModel()
    moves = {s: model.new_bool_var(str(s)) for pair in pairs for s in pair}
    for one, two in pairs:
        model.add_bool_or([moves[one], moves[two]])
    model.minimize(sum(moves.values()))
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = COVER_UNITS
    solver.parameters.num_workers = 1
    solver.solve(model)
    return -(-int(solver.best_objective_bound * 1000) // 1000)
