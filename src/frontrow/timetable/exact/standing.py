"""Who stands where, and whom a screening would push out from each place that its own rules leave it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from frontrow.timetable.domains import places_of
from frontrow.timetable.grid import Flags, Ints
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board

Pushes = frozenset[int]


@dataclass(frozen=True, slots=True)
class Choice:
    """Starts in a row on one screen and day (`low` to `high` of the grid, both possible), and whom all push out.

    `beside` are those of them who could stay if they were not pushed out.
    """

    screen: int
    low: int
    high: int
    pushes: Pushes
    beside: Pushes


@dataclass(frozen=True)
class Limit:
    """How many may be pushed out, and how many of those who are not `behind` (by number); the loose do not count."""

    most: int
    ahead: int
    behind: Flags


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
        self._kept: dict[Pushes, tuple[Pushes, Pushes]] = {}
        self._known: dict[tuple[int, int], tuple[Ints, Ints, Ints]] = {}

    def _row(self, row: int) -> _Row:
        board, loose = self.board, self.loose
        own = sorted(
            (one.start, one.end, s)
            for s, one in self.homes.items()
            if s not in loose and board.rows[one.screen.id] == row
        )
        start, end, who = np.array(own, np.int64).reshape(-1, 3).T
        return _Row(start, end, who)

    def choices(self, s: int, limit: Limit) -> list[Choice]:
        """Return the places of a screening that push out no more than the limit allows, the loose ones not counted."""
        number, k = self.board.problem.screenings[s]
        item = self.board.problem.items[number]
        places = places_of(self.board, item, k)
        if s in self.homes:  # who is at home does not move
            places[self.board.rows[self.homes[s].screen.id], self.board.grid.at(self.homes[s].start)] = False
        near = self._near(s, item, k)
        found: list[Choice] = []
        for row in np.flatnonzero(places.any(axis=1)).tolist():
            found += self._on_screen(s, item.length(k), row, places[row], near[row], limit)
        return found

    def _near(self, s: int, item: Item, number: int) -> dict[int, list[tuple[int, Flags]]]:
        """Return whom a screening pushes out for a rule, and where, by screen: those who share with it, the loose."""
        found: dict[int, list[tuple[int, Flags]]] = defaultdict(list)
        for u in sorted(self.related[s] | self.loose):
            if u in self.homes and u != s:
                mask = self._mask(item, number, u)
                for row in np.flatnonzero(mask.any(axis=1)).tolist():
                    found[row].append((u, mask[row]))
        return found

    def _on_screen(
        self, s: int, length: int, row: int, places: Flags, others: Iterable[tuple[int, Flags]], limit: Limit
    ) -> list[Choice]:
        """Group the places on one screen by whom they push out: neighbours there, and others near for a rule."""
        who, first, last = self._neighbours(s, row, length)
        before = np.concatenate([[0], np.cumsum(~limit.behind[who])])
        count, ahead, near = last - first, before[last] - before[first], []
        for u, mask in others:
            at = np.flatnonzero(who == u)
            if len(at):  # who is pushed out as a neighbour is not counted twice
                mask = mask & ~((first <= at[0]) & (at[0] < last))
            near.append((u, mask))
            if u not in self.loose:
                count = count + mask
                ahead = ahead + (mask if not limit.behind[u] else 0)
        kept = np.flatnonzero(places & (count <= limit.most) & (ahead <= limit.ahead))
        found = []
        for low, high in _alike(kept, [self.board.grid.day, first, last, *(mask for _, mask in near)]):
            pushed = [*who[first[low] : last[low]].tolist(), *(u for u, mask in near if mask[low])]
            found.append(Choice(row, low, high, *self._sets(frozenset(pushed))))
        return found

    def _sets(self, pushes: Pushes) -> tuple[Pushes, Pushes]:
        """Return a set, and its members that are not loose; one object for all choices with the same members."""
        if pushes not in self._kept:
            self._kept[pushes] = (pushes, pushes if pushes.isdisjoint(self.loose) else pushes - self.loose)
        return self._kept[pushes]

    def _neighbours(self, s: int, row: int, length: int) -> tuple[Ints, Ints, Ints]:
        """Return who stands on a screen beside a screening, and from which to which of them each start pushes out."""
        standing = self.rows[row]
        if s in standing.who:
            return self._pushed_out(standing.without(s), row, length)
        if (row, length) not in self._known:
            self._known[row, length] = self._pushed_out(standing, row, length)
        return self._known[row, length]

    def _pushed_out(self, standing: _Row, row: int, length: int) -> tuple[Ints, Ints, Ints]:
        gap, minute = self.board.problem.screens[row].turnaround_minutes, self.board.grid.minute
        first = np.searchsorted(standing.end + gap, minute, side="right")
        return standing.who, first, np.searchsorted(standing.start, minute + length + gap, side="left")

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


def _alike(kept: Ints, features: Sequence[Ints | Flags]) -> list[tuple[int, int]]:
    """Split rising numbers of the grid, left out or with another feature between, into (first, last) that are alike."""
    if not len(kept):
        return []
    cut = np.diff(kept) != 1
    for feature in features:
        own = feature[kept]
        cut |= own[1:] != own[:-1]
    ends = np.flatnonzero(cut)
    return list(zip(kept[[0, *(ends + 1)]].tolist(), kept[[*ends, -1]].tolist(), strict=True))


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


__all__ = ["Choice", "Limit", "Pushes", "Standing", "related"]
