"""The repair of a known number of moves that disturbs least, by CP-SAT: who may move takes a choice or stays."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ortools.sat.python import cp_model

from frontrow.timetable.exact.disturbance import disturbances
from frontrow.timetable.exact.standing import Choice, related
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.rules.demand import Board

Places = dict[int, Placed]
MOVE = 1_000_000  # the price of a move where moves are counted; what one disturbs beside stays below


class Verdict(Enum):
    """What the solver knows: a repair, that there is none of so few moves, or nothing in the time given."""

    FOUND = "found"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Solved:
    """The verdict, and the new places by screening where some were found."""

    verdict: Verdict
    places: Places = field(default_factory=dict)


@dataclass(frozen=True)
class Effort:
    """How long the solver may take: units of its own, the same on every machine, and the seconds that are left."""

    units: float
    left: Callable[[], float]


class Fewest:
    """The model: every screening of `choices` stays (if it has a home) or takes a choice; all others stay."""

    def __init__(
        self,
        board: Board,
        homes: Mapping[int, Placed],
        pairs: Sequence[tuple[int, int]],
        choices: Mapping[int, Sequence[Choice]],
        most: int,
    ) -> None:
        self.board, self.homes, self.choices, self.most = board, homes, choices, most
        self.model = cp_model.CpModel()
        self.start: dict[int, Any] = {}
        self.moves: dict[int, Any] = {s: self.model.new_bool_var(f"{s} moves") for s in sorted(choices)}
        self.takes: dict[int, list[tuple[Any, Choice]]] = {}
        self.spans: dict[tuple[int, int], dict[int, list[Any]]] = defaultdict(dict)
        for s in self.moves:
            self._choose(s)
        for one, two in pairs:
            self.model.add_bool_or([self.moves[one], self.moves[two]])
        self._on_screens()
        self._between()
        self.model.add(sum(self.moves.values()) <= most)

    def solve(self, effort: Effort, count: bool = False, hint: Mapping[int, Placed] | None = None) -> Solved:
        """Return the repair that disturbs least; with `count`, first of all the one with the fewest moves."""
        self.model.minimize(self._disturbed() + (sum(self.moves.values()) * MOVE if count else 0))
        self._hint(hint)
        solver = cp_model.CpSolver()
        solver.parameters.max_deterministic_time = effort.units
        solver.parameters.max_time_in_seconds = max(0.05, effort.left())
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        answer = solver.solve(self.model)
        if answer == cp_model.INFEASIBLE:
            return Solved(Verdict.NONE)
        if answer not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Solved(Verdict.UNKNOWN)
        return Solved(Verdict.FOUND, self._places(solver))

    def _disturbed(self) -> Any:
        return sum(
            literal * cost
            for s, taken in self.takes.items()
            for (literal, _), cost in zip(
                taken, disturbances(self.board, s, self.homes.get(s), self.choices[s]), strict=True
            )
        )

    def _choose(self, s: int) -> None:
        minute, moves = self.board.grid.minute, self.moves[s]
        spans = [[int(minute[choice.low]), int(minute[choice.high])] for choice in self.choices[s]]
        starts = {int(at) for choice in self.choices[s] for at in minute[choice.low : choice.high + 1]}
        self.takes[s] = []
        if s not in self.homes:
            self.model.add(moves == 1)
        if not starts:
            self.model.add(moves == 0)
            return
        self.start[s] = self.model.new_int_var_from_domain(cp_model.Domain.from_values(sorted(starts)), f"start {s}")
        for number, (choice, span) in enumerate(zip(self.choices[s], spans, strict=True)):
            literal = self.model.new_bool_var(f"{s} takes {number}")
            domain = cp_model.Domain.from_intervals([span])
            self.model.add_linear_expression_in_domain(self.start[s], domain).only_enforce_if(literal)
            for other in choice.pushes:
                self.model.add_implication(literal, self.moves[other])
            self.takes[s].append((literal, choice))
            self.spans[choice.screen, int(self.board.grid.day[choice.low])].setdefault(s, []).append(literal)
        self.model.add_exactly_one([~moves, *(literal for literal, _ in self.takes[s])])

    def _on_screens(self) -> None:
        """Keep new places on one screen apart; who stays there is pushed out by the choices themselves."""
        for (row, _), members in self.spans.items():
            if len(members) < 2:
                continue
            turnaround, spans = self.board.problem.screens[row].turnaround_minutes, []
            for s, literals in members.items():
                for literal in literals:
                    size = self._length(s) + turnaround
                    spans.append(self.model.new_optional_fixed_size_interval_var(self.start[s], size, literal, ""))
            self.model.add_no_overlap(spans)

    def _between(self) -> None:
        """Keep new places apart that share an item, a copy or a guest."""
        others = related(self.board)
        for one in sorted(self.start):
            for two in sorted(others[one]):
                if two > one and two in self.start:
                    self._apart(one, two)

    def _apart(self, one: int, two: int) -> None:
        problem = self.board.problem
        (i, k), (j, n) = problem.screenings[one], problem.screenings[two]
        a, b, both = problem.items[i], problem.items[j], [self.moves[one], self.moves[two]]
        if i == j and n == k + 1:
            self.model.add(self.start[two] >= self.start[one] + self._length(one)).only_enforce_if(both)
            self.model.add(self._day(two) >= self._day(one) + a.days_between).only_enforce_if(both)
        guests = bool(set(a.guests_of(k)) & set(b.guests_of(n)))
        if guests or (a.copy and a.copy == b.copy):
            self._houses_apart(one, two, guests, a.copy if a.copy == b.copy else None)

    def _houses_apart(self, one: int, two: int, guests: bool, copy: str | None) -> None:
        first = self.model.new_bool_var(f"{one} before {two}")
        for here, at_one in self._houses(one).items():
            for there, at_two in self._houses(two).items():
                gap = self.board.travel[here, there] if guests else 0
                if copy and here != there:
                    gap = max(gap, self.board.copies[copy].transport_minutes)
                late = self.start[two] >= self.start[one] + self._length(one) + gap
                self.model.add(late).only_enforce_if([first, at_one, at_two])
                early = self.start[one] >= self.start[two] + self._length(two) + gap
                self.model.add(early).only_enforce_if([~first, at_one, at_two])

    def _houses(self, s: int) -> dict[str, Any]:
        found: dict[str, list[Any]] = {}
        for literal, choice in self.takes[s]:
            found.setdefault(self.board.problem.screens[choice.screen].venue, []).append(literal)
        houses = {}
        for venue, literals in found.items():
            houses[venue] = self.model.new_bool_var(f"{s} at {venue}")
            self.model.add(sum(literals) == houses[venue])
        return houses

    def _day(self, s: int) -> Any:
        grid = self.board.grid
        return sum(literal * (grid.days[grid.day[choice.low]] - grid.days[0]) for literal, choice in self.takes[s])

    def _length(self, s: int) -> int:
        number, k = self.board.problem.screenings[s]
        return self.board.problem.items[number].length(k)

    def _hint(self, hint: Mapping[int, Placed] | None) -> None:
        if hint is None:
            return
        for s in self.moves:
            self.model.add_hint(self.moves[s], s in hint)
            if s in hint and s in self.start:
                self.model.add_hint(self.start[s], hint[s].start)
            for literal, choice in self.takes[s]:
                self.model.add_hint(literal, s in hint and self._is_at(hint[s], choice))

    def _is_at(self, one: Placed, choice: Choice) -> bool:
        at = self.board.grid.at(one.start)
        return self.board.rows[one.screen.id] == choice.screen and choice.low <= at <= choice.high

    def _places(self, solver: cp_model.CpSolver) -> Places:
        return {
            s: placed_at(self.board.problem, s, choice.screen, solver.value(self.start[s]))
            for s, taken in self.takes.items()
            for literal, choice in taken
            if solver.value(literal)
        }
