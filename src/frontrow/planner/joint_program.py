"""The second solver: all friends in one integer program, solved by HiGHS; shares no formulation with the first.

Loading this module loads OR-Tools. One thread and a fixed seed, so that the same wishes give the same answer.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ortools.linear_solver.python import model_builder

from frontrow.planner.attendance import Case, Choice

_OPTIONS = "output_flag=false\nthreads=1\nrandom_seed=1\nmip_rel_gap=0\nmip_abs_gap=0.5"
NO_BOUND = 1 << 50
_PROVEN = (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.INFEASIBLE)
_FOUND = (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a solver found: chosen offers by friend (indexes into `Choice.offers`), None where nothing was found."""

    chosen: tuple[tuple[int, ...], ...] | None
    worth: int
    bound: int
    proven: bool


class JointProgram:
    """The integer program of a case: `worth` is the plan's value, `attends[i][k]` whether friend i attends offer k."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.model = model_builder.Model()
        self.attends = [[self._attend(booked) for booked in choice.booked] for choice in case.choices]
        self.worth: list[Any] = []
        for choice, attends in zip(case.choices, self.attends, strict=True):
            self._conflicts(choice, attends)
            self._limits(choice, attends)
            self._films(choice, attends)
        if case.wishes.together:
            self._company()

    def _yes_or_no(self) -> Any:
        return self.model.new_bool_var("")

    def _attend(self, booked: bool) -> Any:
        attends = self._yes_or_no()
        if booked:
            attends.lower_bound = 1
        return attends

    def _at_most(self, most: int, literals: Iterable[Any]) -> None:
        counted = list(literals)
        if len(counted) > most:
            self.model.add(sum(counted) <= most)

    def _conflicts(self, choice: Choice, attends: list[Any]) -> None:
        for clique in cliques(conflict_sets(self.case, choice)):
            self._at_most(1, (attends[k] for k in clique))

    def _limits(self, choice: Choice, attends: list[Any]) -> None:
        free = [k for k in range(len(attends)) if not choice.booked[k]]
        for day, room in choice.room_on_days().items():
            self._at_most(room, (attends[k] for k in free if choice.offers[k].day == day))
        room_in_all = choice.room()
        if room_in_all is not None:
            self._at_most(room_in_all, (attends[k] for k in free))
        for film in choice.friend.ratings:
            self._at_most(1, (attends[k] for k in free if choice.offers[k].film_ids == (film,)))

    def _films(self, choice: Choice, attends: list[Any]) -> None:
        for film in choice.friend.ratings:
            showing = [k for k, offer in enumerate(choice.offers) if film in offer.film_ids]
            if not showing:
                continue
            shown = sum(attends[k] for k in showing)
            if any(choice.offers[k].film_ids != (film,) or choice.booked[k] for k in showing):
                seen = self.model.new_num_var(0, 1, "")
                self.model.add(seen <= shown)
                shown = seen
            self.worth.append(choice.film_weight(film) * shown)

    def _company(self) -> None:
        """Count `together` for each friend beyond the first, once a screening, for the film that most present rated."""
        present: dict[str, list[tuple[int, int]]] = {}
        for i, choice in enumerate(self.case.choices):
            for k, offer in enumerate(choice.offers):
                present.setdefault(offer.id, []).append((i, k))
        for places in present.values():
            films = self.case.choices[places[0][0]].offers[places[0][1]].film_ids
            self._company_at(places, films)

    def _company_at(self, places: list[tuple[int, int]], films: tuple[str, ...]) -> None:
        bonus, counted = self.case.wishes.together, []
        for film in films:
            raters = [self.attends[i][k] for i, k in places if self.case.choices[i].friend.weight(film)]
            if len(raters) < 2:
                continue
            chosen = self._yes_or_no()
            counted.append(chosen)
            for attends in raters:
                counts = self.model.new_num_var(0, 1, "")
                self.model.add(counts <= attends)
                self.model.add(counts <= chosen)
                self.worth.append(bonus * counts)
            self.worth.append(-bonus * chosen)
        self._at_most(1, counted)

    def venue_changes(self) -> list[Any]:
        """Return variables whose smallest possible sum is the number of venue changes."""
        changes = []
        for choice, attends in zip(self.case.choices, self.attends, strict=True):
            for a, b in same_day_pairs(choice):
                if choice.offers[a].venue_id == choice.offers[b].venue_id:
                    continue
                change = self.model.new_num_var(0, 1, "")
                self.model.add(change >= attends[a] + attends[b] - 1 - sum(attends[a + 1 : b]))
                changes.append(change)
        return changes

    def forbid_gaps_below(self, least: int) -> list[Any]:
        """Demand `least` minutes between any two visits of one friend on one festival day; return the demands."""
        return [
            self.model.add(attends[a] + attends[b] <= 1)
            for choice, attends in zip(self.case.choices, self.attends, strict=True)
            for a, b in same_day_pairs(choice)
            if choice.offers[b].start - choice.offers[a].end < least
        ]

    def at_least(self, parts: list[Any], least: int) -> None:
        """Demand that a sum reaches a whole number."""
        self.model.add(sum(parts) >= least)

    def at_most(self, parts: list[Any], most: int) -> None:
        """Demand that a sum stays at or below a whole number."""
        if parts:
            self.model.add(sum(parts) <= most)

    def solve(self, objective: list[Any], seconds: float | None = None, nodes: int | None = None) -> Found:
        """Maximise the sum of `objective`, until proven, `seconds` are over or `nodes` of the tree are seen."""
        self.model.maximize(sum(objective) if objective else 0)
        solver = model_builder.Solver("highs")
        solver.enable_output(False)
        solver.set_solver_specific_parameters(_OPTIONS + (f"\nmip_max_nodes={nodes}" if nodes is not None else ""))
        if seconds is not None:
            solver.set_time_limit_in_seconds(max(0.01, seconds))
        status = solver.solve(self.model)
        if status not in _FOUND:
            return Found(None, 0, NO_BOUND, status in _PROVEN)
        chosen = tuple(tuple(k for k, one in enumerate(row) if solver.value(one) > 0.5) for row in self.attends)
        bound = min(NO_BOUND, math.floor(solver.best_objective_bound + 1e-4)) if objective else 0
        return Found(chosen, round(solver.objective_value), bound, status in _PROVEN)


def same_day_pairs(choice: Choice) -> Iterable[tuple[int, int]]:
    """Yield every two offers of one festival day, the earlier first."""
    for b, later in enumerate(choice.offers):
        for a in range(b - 1, -1, -1):
            if choice.offers[a].day != later.day:
                break
            yield a, b


def conflict_sets(case: Case, choice: Choice) -> list[set[int]]:
    """Return for each offer the offers that cannot be attended beside it."""
    sets: list[set[int]] = [set() for _ in choice.offers]
    for b, later in enumerate(choice.offers):
        for a in range(b):
            both_booked = choice.booked[a] and choice.booked[b]
            if not both_booked and case.in_conflict(choice.offers[a], later):
                sets[a].add(b)
                sets[b].add(a)
    return sets


def cliques(conflicts: list[set[int]]) -> list[list[int]]:
    """Return sets of offers of which at most one can be attended; together they hold every conflict (greedily few)."""
    found: list[list[int]] = []
    covered: set[tuple[int, int]] = set()
    for b, against in enumerate(conflicts):
        for a in sorted((a for a in against if a < b), reverse=True):
            if (a, b) in covered:
                continue
            clique = [a, b]
            for other in sorted(conflicts[a] & against, key=lambda k: (k > b, -k)):
                if all(other in conflicts[member] for member in clique):
                    clique.append(other)
            clique.sort()
            covered.update((x, y) for n, x in enumerate(clique) for y in clique[n + 1 :])
            found.append(clique)
    return found
