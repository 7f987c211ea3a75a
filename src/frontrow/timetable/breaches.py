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


def breaches_of_one(board: Board, one: Placed, others: Sequence[Placed]) -> tuple[Breach, ...]:
    """Return every breach that one screening has at its place beside others."""
    found = list(_alone(board, one))
    near = [one, *(other for other in others if other.name != one.name and _share(one, other))]
    for rule in (turnaround, order, sharing):
        found += (breach for breach in rule.breaches(board, near) if one.name in breach.screenings)
    return tuple(found)


def _share(one: Placed, other: Placed) -> bool:
    """Whether two screenings share what a rule is about: a screen, an item, a copy, a guest."""
    guests = set(one.item.guests_of(one.number)) & set(other.item.guests_of(other.number))
    copy = one.item.copy is not None and one.item.copy == other.item.copy
    return bool(guests) or copy or one.screen.id == other.screen.id or one.item.id == other.item.id


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
