"""A quick look whether a few screenings fit: placed one after the other, the least free first. A no proves nothing."""

from collections.abc import Sequence

from frontrow.timetable.domains import Runs, runs_of_item
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.rules import order, sharing, turnaround
from frontrow.timetable.rules.demand import Board

TRIES = 12  # starts tried in a run


def fits_easily(board: Board, numbers: Sequence[int]) -> bool:
    """Return True if the screenings fit by themselves; False if this did not find how."""
    problem = board.problem
    runs: dict[int, Runs] = {}
    for item_number in dict.fromkeys(problem.screenings[s][0] for s in numbers):
        item = problem.items[item_number]
        runs |= zip(_numbers_of(board, item_number), runs_of_item(board, item), strict=True)
    placed: list[Placed] = []
    for s in sorted(numbers, key=lambda one: (runs[one].places, one)):
        found = _first_free(board, s, runs[s], placed)
        if found is None:
            return False
        placed.append(found)
    return True


def _numbers_of(board: Board, item_number: int) -> range:
    first = sum(item.screenings for item in board.problem.items[:item_number])
    return range(first, first + board.problem.items[item_number].screenings)


def _first_free(board: Board, s: int, runs: Runs, placed: list[Placed]) -> Placed | None:
    for screen, low, high in zip(runs.screen, runs.low, runs.high, strict=True):
        for at in range(int(low), int(high) + 1, max(1, (int(high) - int(low)) // TRIES)):
            one = placed_at(board.problem, s, int(screen), int(board.grid.minute[at]))
            if _clean(board, one, placed):
                return one
    return None


def _clean(board: Board, one: Placed, placed: list[Placed]) -> bool:
    near = [*placed, one]
    return not any(True for rule in (turnaround, order, sharing) for _ in rule.breaches(board, near))
