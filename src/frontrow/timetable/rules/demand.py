"""A demand: one named wish of the problem and the places that it leaves to one screening."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from frontrow.timetable.grid import Flags, Grid, Ints, lay_grid, wall_elapsed
from frontrow.timetable.names import Names
from frontrow.timetable.problem import Copy, Guest, Pin, Problem, Span


@dataclass(frozen=True)
class Demand:
    """A rule about one screening; `places` is true where it holds and broadcasts to (screens, starts)."""

    rule: str
    subject: str
    text: str
    places: Flags = field(repr=False)


@dataclass(frozen=True)
class Board:
    """A problem with its grid, as the rules look at it; `whole` days to ask what a rule forbids by itself."""

    problem: Problem
    whole: bool = False

    @cached_property
    def grid(self) -> Grid:
        """The possible starts."""
        return lay_grid(self.problem, self.whole)

    @cached_property
    def names(self) -> Names:
        """What reasons call things."""
        return Names(self.problem)

    @cached_property
    def pins(self) -> dict[tuple[str, int], list[Pin]]:
        """Pins by (item, screening)."""
        found: dict[tuple[str, int], list[Pin]] = {}
        for pin in self.problem.pinned:
            found.setdefault((pin.item, pin.screening), []).append(pin)
        return found

    @cached_property
    def copies(self) -> dict[str, Copy]:
        """Copies by id."""
        return {copy.id: copy for copy in self.problem.copies}

    @cached_property
    def guests(self) -> dict[str, Guest]:
        """Guests by id."""
        return {guest.id: guest for guest in self.problem.guests}

    @cached_property
    def rows(self) -> dict[str, int]:
        """Number of each screen by id."""
        return {screen.id: row for row, screen in enumerate(self.problem.screens)}

    @cached_property
    def travel(self) -> dict[tuple[str, str], int]:
        """Minutes between two venues by id."""
        table = self.problem.travel_table()
        names = [venue for venue, _ in self.problem.venues]
        return {(a, b): table[i][j] for i, a in enumerate(names) for j, b in enumerate(names)}

    @cached_property
    def _elapsed(self) -> dict[int, Ints]:
        return {}

    @cached_property
    def _open(self) -> dict[int, Flags]:
        return {}

    def elapsed(self, length: int) -> Ints:
        """How far the wall clock moves in `length` minutes, by start."""
        if length not in self._elapsed:
            self._elapsed[length] = wall_elapsed(self.problem, self.grid, length)
        return self._elapsed[length]

    def open(self, length: int) -> Flags:
        """Where a screening of `length` minutes lies inside one opening span, (screens, starts)."""
        if length not in self._open:
            rows = [self.inside(screen.open, length) for screen in self.problem.screens]
            self._open[length] = np.array(rows, np.bool_).reshape(len(rows), len(self.grid))
        return self._open[length]

    def inside(self, spans: tuple[Span, ...], length: int) -> Flags:
        """Starts from which `length` minutes lie inside one of the spans."""
        minute = self.grid.minute
        places = np.zeros(len(self.grid), np.bool_)
        for span in spans:
            low, high = np.searchsorted(minute, [span.start, span.end - length + 1])
            places[low:high] = True
        return places

    def everywhere(self) -> Flags:
        """All places, (screens, starts)."""
        return np.ones((len(self.problem.screens), len(self.grid)), np.bool_)
