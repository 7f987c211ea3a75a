"""What each visitor could see at the best if the timetable were made for that visitor alone.

A visitor who wishes more films than fit into the days of a stay, or films that cannot be shown in free hours, loses
something in every timetable. Each visitor is taken alone: an item may lie on any day that leaves it a place inside one
of the visitor's windows, and a day takes as many visits as its hours hold and `max_per_day` allows. The best choice of
items is then exact: sets of items that can be given days are independent sets of a transversal matroid (Edmonds and
Fulkerson 1965), so taking the dearest item that still fits, by augmenting paths, gives the best value.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from frontrow.timetable.problem import Problem, Span, Visitor
from frontrow.timetable.search.lay_out import Layout
from frontrow.timetable.visitor_plans import RATING_WEIGHT

Flags = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
MOST_STAYS = 2_000  # different sets of windows that are looked at; whoever has another one is taken to be free always


def visitors_bound(layout: Layout) -> float:
    """Return a number below which the part `visitors` of the score cannot fall."""
    problem = layout.board.problem
    item_number = {item.id: number for number, item in enumerate(problem.items)}
    places, stays = _Places(layout), dict[tuple[Span, ...] | None, _Stay]()
    people = lost = 0.0
    for visitor in problem.audience:
        if not visitor.ratings:
            continue
        windows = visitor.available if visitor.available in stays or len(stays) < MOST_STAYS else None
        if windows not in stays:
            stays[windows] = _Stay(places, windows)
        people += visitor.people
        lost += visitor.people * stays[windows].share_lost(problem, visitor, item_number)
    return problem.weights.visitors * lost / people if people else 0.0


class _Places:
    """All runs of allowed starts, one after the other: item, length of the screening, day, first and last start."""

    def __init__(self, layout: Layout) -> None:
        fixed, self.grid = layout.fixed, layout.board.grid
        self.low, self.high = fixed.run_low, fixed.run_high
        self.day = self.grid.day[self.low]
        lengths, items = (np.zeros(len(layout.runs), np.int64) for _ in range(2))
        lengths[fixed.kind], items[fixed.kind] = fixed.length, fixed.item  # screenings of a kind are alike in both
        kind = np.repeat(np.arange(len(layout.runs)), np.diff(fixed.kind_row))
        self.item, self.length = items[kind], lengths[kind]
        self.shortest = np.full(len(fixed.shows), np.iinfo(np.int64).max)
        np.minimum.at(self.shortest, fixed.item, fixed.length)

    def inside(self, span: Span | None) -> tuple[Ints, Ints]:
        """Return first and last start of each run that leave the whole screening inside a window (None: no window)."""
        if span is None:
            return self.low, self.high
        lengths, which = np.unique(self.length, return_inverse=True)
        latest = np.searchsorted(self.grid.minute, span.end - lengths, side="right") - 1
        earliest = int(np.searchsorted(self.grid.minute, span.start))
        return np.maximum(self.low, earliest), np.minimum(self.high, latest[which])


class _Stay:
    """The days that a set of windows leaves to each item, and the first and last minute of each such day."""

    def __init__(self, places: _Places, windows: tuple[Span, ...] | None) -> None:
        minute, days = places.grid.minute, len(places.grid.days)
        self.shortest = places.shortest
        self.items = np.zeros((len(places.shortest), days), np.bool_)
        self.first, self.last = np.full(days, np.iinfo(np.int64).max), np.zeros(days, np.int64)
        for span in windows if windows is not None else (None,):
            low, high = places.inside(span)
            fits = np.flatnonzero(low <= high)
            day = places.day[fits]
            self.items[places.item[fits], day] = True
            np.minimum.at(self.first, day, minute[low[fits]])
            np.maximum.at(self.last, day, minute[high[fits]] + places.length[fits])

    def share_lost(self, problem: Problem, visitor: Visitor, item_number: dict[str, int]) -> float:
        """Return the share of all that a visitor rated that is lost in every timetable."""
        rated = sum(RATING_WEIGHT[stars] for _, stars in visitor.ratings)
        wishes = sorted(
            ((RATING_WEIGHT[stars], item_number[item]) for item, stars in visitor.ratings if item in item_number),
            reverse=True,
        )
        own = np.array([item for _, item in wishes], np.int64)
        room = self._room(own, problem.max_per_day)
        return 1 - _best(wishes, self.items, room) / rated

    def _room(self, own: Ints, most: int | None) -> list[int]:
        """Return how many of a visitor's items each day holds: the shortest must fit between its ends."""
        room = []
        for day in range(self.items.shape[1]):
            lengths = np.sort(self.shortest[own[self.items[own, day]]])
            fit = int(np.searchsorted(lengths.cumsum(), self.last[day] - self.first[day], side="right"))
            room.append(fit if most is None else min(fit, most))
        return room


def _best(wishes: Iterable[tuple[int, int]], items: Flags, room: list[int]) -> int:
    """Return the value of the dearest items that can be given days, `room` visits a day."""
    on_day: list[list[int]] = [[] for _ in room]
    value = 0
    for weight, item in wishes:
        if _give_day(item, items, room, on_day, set()):
            value += weight
    return value


def _give_day(item: int, items: Flags, room: list[int], on_day: list[list[int]], asked: set[int]) -> bool:
    """Give an item a day, moving others to further days where that makes room."""
    for day in np.flatnonzero(items[item]).tolist():
        if day in asked:
            continue
        asked.add(day)
        if len(on_day[day]) < room[day]:
            on_day[day].append(item)
            return True
        for place, other in enumerate(on_day[day]):
            if _give_day(other, items, room, on_day, asked):
                on_day[day][place] = item
                return True
    return False
