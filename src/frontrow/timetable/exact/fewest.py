"""The fewest screenings that must move, by CP-SAT on those that may: choices as literals, pairs kept apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from ortools.sat.python import cp_model

from frontrow.timetable.exact.choices import Choice
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.rules import order, sharing, turnaround
from frontrow.timetable.rules.demand import Board

MOVE = 10_000_000  # the price of one move; what it costs beside stays below


@dataclass(frozen=True)
class Solved:
    """New places by screening, or None where there are none, and whether the number of moves is proved least."""

    places: dict[int, Placed] | None
    least: int
    proved: bool


class Fewest:
    """The model: every screening of `choices` stays (if it may) or takes one of its choices; all others stay."""

    def __init__(
        self, board: Board, old: Mapping[int, Placed], forced: frozenset[int], choices: Mapping[int, list[Choice]]
    ) -> None:
        self.board, self.old, self.forced, self.choices = board, old, forced, choices
        self.model = cp_model.CpModel()
        self.start: dict[int, Any] = {}
        self.moves: dict[int, Any] = {}
        self.takes: dict[int, list[tuple[Any, Choice | None]]] = {}
        self.costs: list[Any] = []

    def solve(self, seconds: float) -> Solved:
        """Return the places with the fewest moves, then the least disturbance."""
        self.moves = {s: self.model.new_bool_var(f"{s} moves") for s in self.choices}
        for s in self.choices:
            self._choose(s)
        self._on_screens()
        self._pairs()
        self.model.minimize(sum(self.moves.values()) * MOVE + sum(self.costs))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.05, seconds)
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        answer = solver.solve(self.model)
        if answer == cp_model.INFEASIBLE:
            return Solved(None, len(self.choices) + 1, True)
        if answer not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Solved(None, len(self.forced), False)
        least = max(len(self.forced), int(solver.best_objective_bound) // MOVE)
        return Solved(self._places(solver), least, answer == cp_model.OPTIMAL)

    def _choose(self, s: int) -> None:
        model, minute = self.model, self.board.grid.minute
        options: list[tuple[Any, Choice | None]] = []
        if s in self.old and s not in self.forced:
            options.append((model.new_bool_var(f"{s} stays"), None))
        options += [(model.new_bool_var(f"{s} choice {n}"), choice) for n, choice in enumerate(self.choices[s])]
        values = {int(minute[at]) for choice in self.choices[s] for at in choice.starts}
        values |= {self.old[s].start} if options and options[0][1] is None else set()
        self.takes[s] = options
        if not options:
            model.add_bool_or([])
            return
        self.start[s] = model.new_int_var_from_domain(cp_model.Domain.from_values(sorted(values)), f"start {s}")
        model.add_exactly_one(literal for literal, _ in options)
        for literal, choice in options:
            starts = [int(minute[at]) for at in choice.starts] if choice else [self.old[s].start]
            domain = cp_model.Domain.from_values(starts)
            model.add_linear_expression_in_domain(self.start[s], domain).only_enforce_if(literal)
            model.add_implication(literal, self.moves[s] if choice else ~self.moves[s])
            if choice:
                self._consequences(s, literal, choice)

    def _consequences(self, s: int, literal: Any, choice: Choice) -> None:
        for other in choice.pushes:
            self.model.add_implication(literal, self.moves[other])
        self.costs.append(literal * self._disturbance(s, choice))

    def _disturbance(self, s: int, choice: Choice) -> int:
        """Return how much a choice disturbs: the people who come, then another day, another house, another hour."""
        item = self.board.problem.items[self.board.problem.screenings[s][0]]
        cost = min(5000, int(item.demand / max(1, item.screenings)))
        if s in self.old:
            old, screen = self.old[s], self.board.problem.screens[choice.screen]
            day = self.board.grid.days[int(self.board.grid.day[choice.starts[0]])]
            cost += 500 * (day != self.board.problem.clock.festival_day(old.start))
            cost += 100 * (screen.venue != old.screen.venue) + 20 * (screen.id != old.screen.id)
            nearest = min(abs(int(self.board.grid.minute[at]) - old.start) for at in choice.starts)
            cost += min(200, nearest // 10)
        return cost

    def _length(self, s: int) -> int:
        number, k = self.board.problem.screenings[s]
        return self.board.problem.items[number].length(k)

    def _on_screens(self) -> None:
        spans: dict[int, list[Any]] = {}
        for s, options in self.takes.items():
            for literal, choice in options:
                row = choice.screen if choice else self.board.rows[self.old[s].screen.id]
                size = self._length(s) + self.board.problem.screens[row].turnaround_minutes
                span = self.model.new_optional_fixed_size_interval_var(self.start[s], size, literal, f"{s} on {row}")
                spans.setdefault(row, []).append(span)
        for row in spans:
            self.model.add_no_overlap(spans[row])

    def _pairs(self) -> None:
        """Keep apart what shares an item, a copy or a guest; choices that stay fixed to others are pruned already."""
        problem = self.board.problem
        for one, two in combinations(sorted(self.takes), 2):
            (i, k), (j, n) = problem.screenings[one], problem.screenings[two]
            a, b = problem.items[i], problem.items[j]
            if i == j and n == k + 1:
                self._follow(one, two, a.days_between)
            guests = bool(set(a.guests_of(k)) & set(b.guests_of(n)))
            if guests or (a.copy and a.copy == b.copy):
                self._apart(one, two, guests, a.copy if a.copy == b.copy else None)

    def _day(self, s: int) -> Any:
        first = self.board.grid.days[0]
        clock = self.board.problem.clock
        return sum(
            literal
            * ((self.board.grid.days[int(self.board.grid.day[choice.starts[0]])] if choice
                else clock.festival_day(self.old[s].start)) - first)
            for literal, choice in self.takes[s]
        )  # fmt: skip

    def _follow(self, one: int, two: int, days: int) -> None:
        if one in self.start and two in self.start:
            self.model.add(self.start[two] >= self.start[one] + self._length(one))
            self.model.add(self._day(two) >= self._day(one) + days)

    def _apart(self, one: int, two: int, guests: bool, copy: str | None) -> None:
        if one not in self.start or two not in self.start:
            return
        first = self.model.new_bool_var(f"{one} before {two}")
        for here, at_one in self._houses(one).items():
            for there, at_two in self._houses(two).items():
                gap = self.board.travel[here, there] if guests else 0
                if copy and here != there:
                    gap = max(gap, self.board.copies[copy].transport_minutes)
                both = [at_one, at_two]
                late = self.start[two] >= self.start[one] + self._length(one) + gap
                self.model.add(late).only_enforce_if([first, *both])
                early = self.start[one] >= self.start[two] + self._length(two) + gap
                self.model.add(early).only_enforce_if([~first, *both])

    def _houses(self, s: int) -> dict[str, Any]:
        screens = self.board.problem.screens
        found: dict[str, list[Any]] = {}
        for literal, choice in self.takes[s]:
            screen = screens[choice.screen] if choice else self.old[s].screen
            found.setdefault(screen.venue, []).append(literal)
        houses = {}
        for venue, literals in found.items():
            houses[venue] = self.model.new_bool_var(f"{s} at {venue}")
            self.model.add(sum(literals) == houses[venue])
        return houses

    def _places(self, solver: cp_model.CpSolver) -> dict[int, Placed]:
        found = {}
        for s, options in self.takes.items():
            choice = next(choice for literal, choice in options if solver.value(literal))
            if choice is not None:
                found[s] = placed_at(self.board.problem, s, choice.screen, solver.value(self.start[s]))
        return found


def broken_pairs(board: Board, placed: Mapping[int, Placed]) -> list[tuple[int, int]]:
    """Return the pairs of screenings that cannot both stay."""
    number = {one.name: s for s, one in placed.items()}
    found = set()
    for rule in (turnaround, order, sharing):
        for breach in rule.breaches(board.problem, list(placed.values())):
            one, two = (number[name] for name in breach.screenings)
            found.add((min(one, two), max(one, two)))
    return sorted(found)


def least_cover(pairs: list[tuple[int, int]]) -> int:
    """Return how many screenings must move at least so that no broken pair stays whole (vertex cover, CP-SAT)."""
    model = cp_model.CpModel()
    moves = {s: model.new_bool_var(str(s)) for pair in pairs for s in pair}
    for one, two in pairs:
        model.add_bool_or([moves[one], moves[two]])
    model.minimize(sum(moves.values()))
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = 2.0
    solver.parameters.num_workers = 1
    solver.solve(model)
    return -(-int(solver.best_objective_bound * 1000) // 1000)
