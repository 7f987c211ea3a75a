"""A case: some screenings and the named demands on them, each of which can be left out, put to CP-SAT."""

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import combinations
from typing import Any

import numpy as np
from ortools.sat.python import cp_model

from frontrow.timetable.domains import demands_alone
from frontrow.timetable.exact.named import Named
from frontrow.timetable.grid import Flags
from frontrow.timetable.rules.demand import Board


class Case:
    """Screenings (numbers in the order of the file) with all their demands."""

    def __init__(self, board: Board, numbers: Sequence[int]) -> None:
        self.board, self.numbers = board, tuple(sorted(set(numbers)))
        problem = board.problem
        self.of = {s: (problem.items[i], k) for s, (i, k) in enumerate(problem.screenings) if s in set(self.numbers)}

    @cached_property
    def demands(self) -> tuple[Named, ...]:
        """Every demand on these screenings: those that bind one alone, then those on pairs."""
        return (*self._alone(), *self._shared())

    def _alone(self) -> list[Named]:
        return [
            Named(one.rule, one.subject, one.text, s, one.places)
            for s, (item, k) in self.of.items()
            for one in demands_alone(self.board, item, k)
        ]

    def _shared(self) -> list[Named]:
        problem, names, found = self.board.problem, self.board.names, []
        for screen in problem.screens:
            text = f"{names.screen(screen.id)} shows one thing at a time, {screen.turnaround_minutes} minutes between"
            found.append(Named("turnaround", screen.id, text))
        for item in {item.id: item for item, _ in self.of.values() if item.screenings > 1}.values():
            text = f"the {item.screenings} screenings of {names.film(item)} follow each other"
            text += f"{_days_apart(item.days_between)}, within {len(self.board.grid.days)} days"
            found.append(Named("order", item.id, text))
        for copy in {item.copy: item.copy for item, _ in self.of.values() if item.copy}:
            carried = self.board.copies[copy].transport_minutes
            text = f"{names.copy(copy)} is in one place at a time, {carried} minutes from house to house"
            found.append(Named("copy", copy, text))
        guests = dict.fromkeys(guest for item, k in self.of.values() for guest in item.guests_of(k))
        for guest in guests:
            text = f"{names.guest(guest)} is in one place at a time, and travels between houses"
            found.append(Named("guest", guest, text))
        return found

    def holds(self, active: Collection[Named], seconds: float) -> bool | None:
        """Return whether the active demands can hold together; None if the time was too short to know."""
        return _Model(self, active).solve(seconds)

    def places(self, active: Collection[Named]) -> dict[int, Flags]:
        """Return where each screening may lie by the active demands on it alone."""
        places = {s: self.board.everywhere() for s in self.numbers}
        for one in active:
            if one.places is not None:
                places[one.number] &= one.places
        return places


class _Model:
    """The CP-SAT model of a case with some demands active."""

    def __init__(self, case: Case, active: Collection[Named]) -> None:
        self.case, self.board, self.model = case, case.board, cp_model.CpModel()
        self.shared = {(one.rule, one.subject) for one in active if one.places is None}
        self.places = case.places(active)
        self.start: dict[int, Any] = {}
        self.on: dict[tuple[int, int], Any] = {}
        self.days: dict[int, Any] = {}
        self.numbers: list[int] = []

    def solve(self, seconds: float) -> bool | None:
        if any(not places.any() for places in self.places.values()):
            return False
        self.numbers = [s for s in self.case.numbers if self._is_bound(s)]
        if not self.numbers:
            return True
        for s in self.numbers:
            self._place(s)
        self._turnaround()
        self._order()
        self._sharing()
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.01, seconds)
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        answer = solver.solve(self.model)
        return {cp_model.OPTIMAL: True, cp_model.FEASIBLE: True, cp_model.INFEASIBLE: False}.get(answer)

    def _is_bound(self, s: int) -> bool:
        """Whether a shared demand binds a screening; one that none binds fits whatever the others do.

        Such is one that shares nothing and has a place on a screen that is not asked to show one thing at a time.
        """
        item, k = self.case.of[s]
        shares = [("order", item.id), ("copy", item.copy), *(("guest", guest) for guest in item.guests_of(k))]
        screens = self.board.problem.screens
        possible = np.flatnonzero(self.places[s].any(axis=1)).tolist()
        return any(one in self.shared for one in shares) or all(
            ("turnaround", screens[row].id) in self.shared for row in possible
        )

    def _place(self, s: int) -> None:
        minute, places = self.board.grid.minute, self.places[s]
        anywhere = minute[places.any(axis=0)]
        self.start[s] = self.model.new_int_var_from_domain(cp_model.Domain.from_values(anywhere.tolist()), f"start {s}")
        rows = np.flatnonzero(places.any(axis=1)).tolist()
        for row in rows:
            self.on[s, row] = self.model.new_bool_var(f"{s} on {row}")
            if not np.array_equal(places[row], places.any(axis=0)):
                domain = cp_model.Domain.from_values(minute[places[row]].tolist())
                self.model.add_linear_expression_in_domain(self.start[s], domain).only_enforce_if(self.on[s, row])
        self.model.add_exactly_one(self.on[s, row] for row in rows)

    def _length(self, s: int) -> int:
        item, k = self.case.of[s]
        return item.length(k)

    def _turnaround(self) -> None:
        for row, screen in enumerate(self.board.problem.screens):
            if ("turnaround", screen.id) not in self.shared:
                continue
            spans = []
            for s in self.numbers:
                if (s, row) in self.on:
                    size = self._length(s) + screen.turnaround_minutes
                    span = self.model.new_optional_fixed_size_interval_var(
                        self.start[s], size, self.on[s, row], f"{s} at {row}"
                    )
                    spans.append(span)
            self.model.add_no_overlap(spans)

    def _day(self, s: int) -> Any:
        if s not in self.days:
            grid = self.board.grid
            possible = self.places[s].any(axis=0)
            numbers = sorted(set(grid.day[possible].tolist()))
            literals = []
            for number in numbers:
                literal = self.model.new_bool_var(f"{s} on day {number}")
                values = grid.minute[possible & (grid.day == number)].tolist()
                domain = cp_model.Domain.from_values(values)
                self.model.add_linear_expression_in_domain(self.start[s], domain).only_enforce_if(literal)
                literals.append(literal)
            self.model.add_exactly_one(literals)
            dates = [grid.days[number] - grid.days[0] for number in numbers]
            self.days[s] = sum(date * literal for date, literal in zip(dates, literals, strict=True))
        return self.days[s]

    def _order(self) -> None:
        for s in self.numbers:
            item, k = self.case.of[s]
            before = s - 1
            if k == 0 or before not in self.case.of or ("order", item.id) not in self.shared:
                continue
            self.model.add(self.start[s] >= self.start[before] + self._length(before))
            if item.days_between:
                self.model.add(self._day(s) >= self._day(before) + item.days_between)

    def _sharing(self) -> None:
        travel = self.board.problem.travel_table()
        groups: dict[tuple[str, str], list[int]] = {}
        for s in self.numbers:
            item, k = self.case.of[s]
            if item.copy:
                groups.setdefault(("copy", item.copy), []).append(s)
            for guest in item.guests_of(k):
                groups.setdefault(("guest", guest), []).append(s)
        for (rule, name), members in groups.items():
            if (rule, name) not in self.shared:
                continue
            carried = self.board.copies[name].transport_minutes if rule == "copy" else 0
            for one, two in combinations(members, 2):
                self._apart(one, two, travel if rule == "guest" else None, carried)

    def _apart(self, one: int, two: int, travel: list[list[int]] | None, carried: int) -> None:
        """Keep two screenings the minutes apart that their houses ask for."""
        first = self.model.new_bool_var(f"{one} before {two}")
        at_one, at_two = self._houses(one), self._houses(two)
        for a, here in at_one.items():
            for b, there in at_two.items():
                gap = travel[a][b] if travel is not None else (carried if a != b else 0)
                late = self.start[two] >= self.start[one] + self._length(one) + gap
                self.model.add(late).only_enforce_if([first, here, there])
                early = self.start[one] >= self.start[two] + self._length(two) + gap
                self.model.add(early).only_enforce_if([~first, here, there])

    def _houses(self, s: int) -> dict[int, Any]:
        venue = {name: number for number, (name, _) in enumerate(self.board.problem.venues)}
        rows: dict[int, list[Any]] = {}
        for row, screen in enumerate(self.board.problem.screens):
            if (s, row) in self.on:
                rows.setdefault(venue[screen.venue], []).append(self.on[s, row])
        found = {}
        for number, literals in rows.items():
            found[number] = self.model.new_bool_var(f"{s} in house {number}")
            self.model.add(sum(literals) == found[number])
        return found


def _days_apart(days: int) -> str:
    return f", at least {days} festival day{'s' if days > 1 else ''} apart" if days else ""
