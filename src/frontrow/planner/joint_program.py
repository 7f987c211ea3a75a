"""The second solver: all friends in one integer program, solved by HiGHS; shares no formulation with the first.

Loading this module loads OR-Tools.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from frontrow.planner.attendance import Case, Choice
from frontrow.planner.cliques import cliques
from frontrow.planner.highs import Program


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
        self.program = Program()
        self.attends = [[self._attend(booked) for booked in choice.booked] for choice in case.choices]
        self.worth: list[Any] = []
        for choice, attends in zip(case.choices, self.attends, strict=True):
            self._conflicts(choice, attends)
            self._limits(choice, attends)
            self._films(choice, attends)
        if case.wishes.together:
            self._company()

    def _attend(self, booked: bool) -> Any:
        attends = self.program.yes_or_no()
        if booked:
            attends.lower_bound = 1
        return attends

    def _conflicts(self, choice: Choice, attends: list[Any]) -> None:
        for clique in cliques(conflict_sets(self.case, choice)):
            self.program.at_most(1, (attends[k] for k in clique))

    def _limits(self, choice: Choice, attends: list[Any]) -> None:
        free = [k for k in range(len(attends)) if not choice.booked[k]]
        for day, room in choice.room_on_days().items():
            self.program.at_most(room, (attends[k] for k in free if choice.offers[k].day == day))
        room_in_all = choice.room()
        if room_in_all is not None:
            self.program.at_most(room_in_all, (attends[k] for k in free))
        for film in choice.friend.ratings:
            self.program.at_most(1, (attends[k] for k in free if choice.offers[k].film_ids == (film,)))

    def _films(self, choice: Choice, attends: list[Any]) -> None:
        for film in choice.friend.ratings:
            showing = [k for k, offer in enumerate(choice.offers) if film in offer.film_ids]
            if not showing:
                continue
            shown = sum(attends[k] for k in showing)
            if any(choice.offers[k].film_ids != (film,) or choice.booked[k] for k in showing):
                seen = self.program.share()
                self.program.at_most(0, [seen - shown])
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
            chosen = self.program.yes_or_no()
            counted.append(chosen)
            for attends in raters:
                counts = self.program.share()
                self.program.at_most(0, [counts - attends])
                self.program.at_most(0, [counts - chosen])
                self.worth.append(bonus * counts)
            self.worth.append(-bonus * chosen)
        self.program.at_most(1, counted)

    def venue_changes(self) -> list[Any]:
        """Return variables whose smallest possible sum is the number of venue changes."""
        changes = []
        for choice, attends in zip(self.case.choices, self.attends, strict=True):
            for a, b in same_day_pairs(choice):
                if choice.offers[a].venue_id == choice.offers[b].venue_id:
                    continue
                change = self.program.share()
                between = [-1 * attends[k] for k in range(a + 1, b)]
                self.program.at_most(1, [attends[a], attends[b], -1 * change, *between])
                changes.append(change)
        return changes

    def forbid_gaps_below(self, least: int) -> None:
        """Demand `least` minutes between any two visits of one friend on one festival day."""
        for choice, attends in zip(self.case.choices, self.attends, strict=True):
            for a, b in same_day_pairs(choice):
                if choice.offers[b].start - choice.offers[a].end < least:
                    self.program.at_most(1, [attends[a], attends[b]])

    def solve(self, objective: list[Any], seconds: float | None = None, nodes: int | None = None) -> Found:
        """Maximise the sum of `objective`, until proven, `seconds` are over or `nodes` of the tree are seen."""
        answer = self.program.solve(objective, seconds, nodes)
        if not answer.found:
            return Found(None, 0, answer.bound, answer.proven)
        chosen = tuple(tuple(k for k, one in enumerate(row) if answer.true(one)) for row in self.attends)
        return Found(chosen, answer.worth, answer.bound, answer.proven)


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
