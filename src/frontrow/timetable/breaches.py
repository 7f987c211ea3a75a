"""Every hard rule that a timetable breaks, counted afresh by the engine's own rules."""

from collections.abc import Iterator, Sequence

from frontrow.timetable.domains import demands_alone
from frontrow.timetable.placing import Breach, Placed
from frontrow.timetable.rules import order, sharing, turnaround
from frontrow.timetable.rules.demand import Board


def breaches_of(board: Board, placed: Sequence[Placed]) -> tuple[Breach, ...]:
    """Return every breach of a timetable; a screening without a place is one of *placed*."""
    found = list(_missing(board, placed))
    for one in placed:
        found += _alone(board, one)
    for rule in (turnaround, order, sharing):
        found += rule.breaches(board, placed)
    return tuple(found)


def _missing(board: Board, placed: Sequence[Placed]) -> Iterator[Breach]:
    there = {one.name for one in placed}
    for number, k in board.problem.screenings:
        name = (board.problem.items[number].id, k)
        if name not in there:
            who = board.names.screening(board.problem.items[number], k)
            yield Breach("placed", (name,), f"{who} has no place on any screen that keeps the rules that bind it alone")


def _alone(board: Board, one: Placed) -> Iterator[Breach]:
    at = board.grid.at(one.start)
    if at == len(board.grid) or board.grid.minute[at] != one.start:
        who, when = board.names.screening(one.item, one.number), board.names.moment(one.start)
        yield Breach("open", (one.name,), f"{who} cannot start at {when}: no screen is open, or it is off the grid")
        return
    screen = next(row for row, screen in enumerate(board.problem.screens) if screen.id == one.screen.id)
    for demand in demands_alone(board, one.item, one.number):
        row = screen if demand.places.ndim == 2 else 0
        if demand.places.ndim == 1:
            holds = bool(demand.places[at])
        else:
            holds = bool(demand.places[row, at if demand.places.shape[1] > 1 else 0])
        if not holds:
            yield Breach(demand.rule, (one.name,), demand.text)
