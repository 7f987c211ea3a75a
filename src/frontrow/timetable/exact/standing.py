"""Who stands where, and whom a screening would push out from each place that its own rules leave it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from frontrow.timetable.domains import places_of
from frontrow.timetable.grid import Flags, Ints
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board


@dataclass(frozen=True, slots=True)
class Choice:
    """Starts in a row on one screen and day (`low` to `high` of the grid, both possible), and whom all push out."""

    screen: int
    low: int
    high: int
    pushes: frozenset[int]


@dataclass(frozen=True)
class _Row:
    """Who stands on one screen, in order of time; nobody overlaps."""

    start: Ints
    end: Ints
    who: Ints

    def without(self, s: int) -> "_Row":
        keep = self.who != s
        return _Row(self.start[keep], self.end[keep], self.who[keep])


class Standing:
    """The screenings that may stay (`homes`); those in `loose` may have to move anyhow and are not counted."""

    def __init__(self, board: Board, homes: Mapping[int, Placed], loose: Collection[int]) -> None:
        self.board, self.homes, self.loose = board, homes, frozenset(loose)
        self.related = related(board)
        self.rows = [self._row(row) for row in range(len(board.problem.screens))]

    def _row(self, row: int) -> _Row:
        board, loose = self.board, self.loose
        own = sorted(
            (one.start, one.end, s)
            for s, one in self.homes.items()
            if s not in loose and board.rows[one.screen.id] == row
        )
        start, end, who = np.array(own, np.int64).reshape(-1, 3).T
        return _Row(start, end, who)

    def choices(self, s: int, most: int) -> list[Choice]:
        """Return the places of a screening that push out at most `most` screenings beside the loose ones."""
        number, k = self.board.problem.screenings[s]
        item = self.board.problem.items[number]
        places = places_of(self.board, item, k)
        others = [
            (u, self._mask(item, k, u)) for u in sorted(self.related[s] | self.loose) if u in self.homes and u != s
        ]
        found: list[Choice] = []
        for row in np.flatnonzero(places.any(axis=1)).tolist():
            found += self._on_screen(s, item.length(k), row, places[row], [(u, mask[row]) for u, mask in others], most)
        return found

    def _on_screen(
        self, s: int, length: int, row: int, places: Flags, others: Iterable[tuple[int, Flags]], most: int
    ) -> list[Choice]:
        """Group the places on one screen by whom they push out: neighbours there, and others near for a rule."""
        standing, minute = self.rows[row].without(s), self.board.grid.minute
        gap = self.board.problem.screens[row].turnaround_minutes
        first = np.searchsorted(standing.end + gap, minute, side="right")
        last = np.searchsorted(standing.start, minute + length + gap, side="left")
        count, near = last - first, []
        for u, mask in others:
            at = np.flatnonzero(standing.who == u)
            if len(at):  # who is pushed out as a neighbour is not counted twice
                mask = mask & ~((first <= at[0]) & (at[0] < last))
            if mask.any():
                near.append((u, mask))
                count = count + (mask if u not in self.loose else 0)
        kept = np.flatnonzero(places & (count <= most))
        found = []
        masks = [mask.astype(np.int64) for _, mask in near]
        for run in _alike(kept, [self.board.grid.day, first, last, *masks]):
            low = int(run[0])
            pushed = standing.who[first[low] : last[low]].tolist() + [u for u, mask in near if mask[low]]
            found.append(Choice(row, low, int(run[-1]), frozenset(pushed)))
        return found

    def _mask(self, item: Item, number: int, other: int) -> Flags:
        """Return where a screening cannot be while another stays at home, (screens, starts)."""
        board, there = self.board, self.homes[other]
        mask = np.zeros((len(board.problem.screens), len(board.grid)), np.bool_)
        for gaps in _gaps(board, item, number, there):
            for row, minutes in enumerate(gaps):
                self._strike(mask[row], there, item.length(number), minutes)
        if other in self.loose:
            row = board.rows[there.screen.id]
            self._strike(mask[row], there, item.length(number), board.problem.screens[row].turnaround_minutes)
        if there.item.id == item.id and abs(there.number - number) == 1:
            low, high = _in_order(board, item, number, there)
            mask[:, :low] = mask[:, high:] = True
        return mask

    def _strike(self, row: Flags, there: Placed, length: int, gap: int) -> None:
        low, high = np.searchsorted(self.board.grid.minute, [there.start - gap - length + 1, there.end + gap])
        row[low:high] = True


def related(board: Board) -> dict[int, frozenset[int]]:
    """Return, for each screening, those that share a copy or a guest with it or are its neighbours in order."""
    problem = board.problem
    groups: dict[tuple[str, str], list[int]] = {}
    found: dict[int, set[int]] = {s: set() for s in range(len(problem.screenings))}
    for s, (number, k) in enumerate(problem.screenings):
        item = problem.items[number]
        if item.copy:
            groups.setdefault(("copy", item.copy), []).append(s)
        for guest in item.guests_of(k):
            groups.setdefault(("guest", guest), []).append(s)
        if k:
            found[s].add(s - 1)
            found[s - 1].add(s)
    for members in groups.values():
        for s in members:
            found[s].update(other for other in members if other != s)
    return {s: frozenset(others) for s, others in found.items()}


def _alike(kept: Ints, features: list[Ints]) -> list[Ints]:
    """Split rising numbers of the grid wherever they leave a number out or a feature changes."""
    if not len(kept):
        return []
    cut = np.diff(kept) != 1
    for feature in features:
        cut |= np.diff(feature[kept]) != 0
    return np.split(kept, np.flatnonzero(cut) + 1)


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


__all__ = ["Choice", "Standing", "related"]
