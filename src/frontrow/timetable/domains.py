"""Where each screening may lie by the rules that bind it alone: runs of starts on a screen and a day."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from frontrow.timetable.grid import Flags, Ints
from frontrow.timetable.problem import Item
from frontrow.timetable.rules import copy, daily, guest, key, open, pinned, screen
from frontrow.timetable.rules.demand import Board, Demand

ALONE = (screen, open, pinned, daily, copy, key, guest)


@dataclass(frozen=True)
class Runs:
    """Allowed starts as runs `low` to `high` (both allowed, numbers of the grid), each on one screen and day."""

    screen: Ints
    day: Ints
    low: Ints
    high: Ints

    def __len__(self) -> int:
        return len(self.screen)

    @property
    def places(self) -> int:
        """How many places the runs hold."""
        return int((self.high - self.low + 1).sum())

    def on_days(self, first: int, last: int) -> "Runs":
        """Return the runs between two days, both allowed."""
        keep = (self.day >= first) & (self.day <= last)
        return Runs(self.screen[keep], self.day[keep], self.low[keep], self.high[keep])


def demands_alone(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield every demand that binds one screening by itself."""
    for rule in ALONE:
        yield from rule.demands(board, item, number)


def places_of(board: Board, item: Item, number: int) -> Flags:
    """Return where a screening may lie by itself, (screens, starts)."""
    places = board.everywhere()
    for demand in demands_alone(board, item, number):
        places &= demand.places
    return places


def runs_of(board: Board, places: Flags) -> Runs:
    """Return places (screens, starts) as runs that never cross from one festival day into the next."""
    if not places.size:
        return Runs(*(np.zeros(0, np.int64) for _ in range(4)))
    day = board.grid.day
    same = np.concatenate([[False], day[1:] == day[:-1]])
    before = np.zeros_like(places)
    before[:, 1:] = places[:, :-1]
    begins = places & ~(before & same)
    after = np.zeros_like(places)
    after[:, :-1] = begins[:, 1:] | ~places[:, 1:]
    after[:, -1] = True
    screens, low = np.nonzero(begins)
    _, high = np.nonzero(places & after)
    return Runs(screens.astype(np.int64), day[low], low.astype(np.int64), high.astype(np.int64))


def runs_of_item(board: Board, item: Item) -> list[Runs]:
    """Return the runs of each screening of an item, days out of reach by *order* taken away."""
    alike: dict[tuple[object, ...], Runs] = {}
    found = []
    for number in range(item.screenings):
        kind = (
            item.length(number),
            item.guests_of(number),
            number == 0,
            number if (item.id, number) in board.pins else -1,
        )
        if kind not in alike:
            alike[kind] = runs_of(board, places_of(board, item, number))
        found.append(alike[kind])
    return _within_order(board, item, found)


def _within_order(board: Board, item: Item, runs: list[Runs]) -> list[Runs]:
    dates = np.array(board.grid.days, np.int64)
    earliest, latest = -1, 10**9
    for number, run in enumerate(runs):
        runs[number] = run = _dated(run, dates, earliest, 10**9)
        earliest = int(dates[run.day].min()) + item.days_between if len(run) else earliest
    for number in range(len(runs) - 1, -1, -1):
        runs[number] = run = _dated(runs[number], dates, -1, latest)
        latest = int(dates[run.day].max()) - item.days_between if len(run) else latest
    return runs


def _dated(runs: Runs, dates: Ints, first: int, last: int) -> Runs:
    low, high = np.searchsorted(dates, [first, last + 1])
    return runs.on_days(int(low), int(high) - 1)
