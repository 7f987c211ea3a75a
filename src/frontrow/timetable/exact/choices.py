"""Where a screening could go in a repair, and which screenings that stand there would have to move as well."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from frontrow.timetable.domains import places_of
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board


@dataclass(frozen=True)
class Choice:
    """Starts on one screen and day (numbers of the grid, rising) that push out the same screenings."""

    screen: int
    starts: tuple[int, ...]
    pushes: frozenset[int]


class _Blocked:
    """What the screenings that stand around block, place by place: how many, and who."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.count = np.zeros((len(board.problem.screens), len(board.grid)), np.int32)
        self.strips: dict[int, list[tuple[int, int, int]]] = {row: [] for row in range(len(board.problem.screens))}

    def block(self, other: int, there: Placed, item: Item, number: int) -> None:
        """Count one that stands somewhere against a screening: once in each place where both cannot be."""
        problem, row = self.board.problem, self.board.rows[there.screen.id]
        strips = {row: [self._strip(there, item.length(number), problem.screens[row].turnaround_minutes)]}
        for gaps in _gaps(self.board, item, number, there):
            for screen, minutes in enumerate(gaps):
                strips.setdefault(screen, []).append(self._strip(there, item.length(number), minutes))
        if there.item.id == item.id and abs(there.number - number) == 1:
            low, high = _in_order(self.board, item, number, there)
            for screen in self.strips:
                strips.setdefault(screen, []).extend([(0, low), (high, len(self.board.grid))])
        for screen, found in strips.items():
            for low, high in _united(found):
                self.count[screen, low:high] += 1
                self.strips[screen].append((low, high, other))

    def _strip(self, there: Placed, length: int, gap: int) -> tuple[int, int]:
        ends = [there.start - gap - length + 1, there.end + gap]
        low, high = np.searchsorted(self.board.grid.minute, ends)
        return int(low), int(high)

    def who(self, screen: int, at: int) -> frozenset[int]:
        """Return who stands in the way of a place."""
        return frozenset(other for low, high, other in self.strips[screen] if low <= at < high)


def choices_of(
    board: Board, s: int, item: Item, number: int, old: Mapping[int, Placed], free: frozenset[int], most: int
) -> list[Choice]:
    """Return the places of a screening that push out at most `most` screenings beyond those in `free`."""
    blocked = _Blocked(board)
    for other, there in old.items():
        if other != s and other not in free:
            blocked.block(other, there, item, number)
    places = places_of(board, item, number)
    found: dict[tuple[int, int, frozenset[int]], list[int]] = {}
    for screen, at in zip(*np.nonzero(places & (blocked.count <= most)), strict=True):
        pushes = blocked.who(int(screen), int(at)) if blocked.count[screen, at] else frozenset()
        found.setdefault((int(screen), int(board.grid.day[at]), pushes), []).append(int(at))
    return [Choice(screen, tuple(starts), pushes) for (screen, _, pushes), starts in found.items()]


def _united(strips: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for low, high in sorted(strips):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        elif low < high:
            found.append((low, high))
    return found


def _gaps(board: Board, item: Item, number: int, there: Placed) -> list[list[int]]:
    """Return, for each thing that both need, the minutes between them by screen."""
    problem = board.problem
    gaps = []
    if item.copy and item.copy == there.item.copy:
        carried = board.copies[item.copy].transport_minutes
        gaps.append([carried if screen.venue != there.screen.venue else 0 for screen in problem.screens])
    if set(item.guests_of(number)) & set(there.item.guests_of(there.number)):
        gaps.append([board.travel[screen.venue, there.screen.venue] for screen in problem.screens])
    return gaps


def _in_order(board: Board, item: Item, number: int, there: Placed) -> tuple[int, int]:
    """Return the grid starts, half open, that keep the order beside the neighbour of the same item."""
    dates = np.array(board.grid.days, np.int64)[board.grid.day]
    day, minute = board.problem.clock.festival_day(there.start), board.grid.minute
    if there.number < number:
        low = max(np.searchsorted(dates, day + item.days_between), np.searchsorted(minute, there.end))
        return int(low), len(minute)
    last = np.searchsorted(minute, there.start - item.length(number), side="right")
    return 0, int(min(last, np.searchsorted(dates, day - item.days_between, side="right")))


__all__ = ["Choice", "choices_of"]
