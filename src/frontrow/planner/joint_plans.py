"""Friends who like company: the second solver plans them together, then breaks the ties with the same program."""

from collections.abc import Callable
from typing import Any

from frontrow.planner.attendance import Case
from frontrow.planner.joint_program import Found, JointProgram
from frontrow.planner.judging import NO_GAP_AT_ALL, Chosen, possible_gaps, shortest_gap, value, venue_changes
from frontrow.planner.smallest_ids import END, smallest_ids
from frontrow.planner.solution import Solution

TREE_NODES = 50
WORK = 700_000
MOST_OFFERS = 400  # beyond, one question takes longer than the proof of the value
Picked = tuple[int, ...]


def plan_together(case: Case, left: Callable[[], float]) -> Solution:
    """Return the best plan of friends with `together`; `left()` is the number of seconds that remain."""
    program = JointProgram(case)
    found = program.solve(program.worth, seconds=left())
    if found.chosen is None:
        chosen = tuple(tuple(k for k, booked in enumerate(c.booked) if booked) for c in case.choices)
        return Solution(chosen, value(case, chosen), min(found.bound, _plainest_bound(case)), False, False)
    worth = value(case, found.chosen)
    if found.bound > worth:
        return Solution(found.chosen, worth, found.bound, False, False)
    ties = _Ties(case, worth, found.chosen)
    return Solution(ties.broken(), worth, worth, True, ties.proven)


def _plainest_bound(case: Case) -> int:
    """Return what the friends would gain if everything could be seen together: true, and never far from useless."""
    seen = sum(friend.weight(film) for friend in case.wishes.friends for film in friend.ratings)
    offers = sum(len(choice.offers) for choice in case.choices)
    return seen + case.wishes.together * offers


class _Ties:
    """Breaks ties with a fixed number of questions to the integer program, each with a fixed number of tree nodes."""

    def __init__(self, case: Case, worth: int, chosen: Chosen) -> None:
        self.case, self.worth, self.chosen, self.proven = case, worth, chosen, True
        size = sum(len(choice.offers) for choice in case.choices)
        self.questions = WORK // (size * size + 1) if size <= MOST_OFFERS else 0

    def broken(self) -> Chosen:
        """Return the first of all plans of this value, or the best met where `proven` has become false."""
        changes = self._fewest_changes()
        least = self._longest_gap(changes)
        if self.proven:
            program, _ = self._program(changes, least)
            for i in range(len(self.case.choices)):
                self._smallest(program, i)
        return self.chosen

    def _program(self, changes: int | None, least: int | None) -> tuple[JointProgram, list[Any]]:
        program = JointProgram(self.case)
        program.program.at_least(self.worth, program.worth)
        counted = program.venue_changes()
        if changes is not None:
            program.program.at_most(changes, counted)
        if least is not None:
            program.forbid_gaps_below(least)
        return program, counted

    def _ask(self, program: JointProgram, objective: list[Any]) -> Found | None:
        """Return what the program found, or None where no question is left or it was not settled."""
        self.questions -= 1
        if self.questions < 0:
            self.proven = False
            return None
        found = program.solve(objective, nodes=TREE_NODES)
        if not found.proven and (objective or found.chosen is None):
            self.proven = False
        return found

    def _changes(self, chosen: Chosen) -> int:
        return sum(venue_changes(c, picked) for c, picked in zip(self.case.choices, chosen, strict=True))

    def _gap(self, chosen: Chosen) -> int:
        return min(shortest_gap(c, picked) for c, picked in zip(self.case.choices, chosen, strict=True))

    def _fewest_changes(self) -> int:
        now = self._changes(self.chosen)
        if now == 0:
            return 0
        program, counted = self._program(None, None)
        found = self._ask(program, [-1 * change for change in counted])
        if found and found.chosen and self._changes(found.chosen) < now:
            self.chosen = found.chosen
        return self._changes(self.chosen)

    def _longest_gap(self, changes: int) -> int:
        now = self._gap(self.chosen)
        gaps = {gap for choice in self.case.choices for gap in possible_gaps(self.case, choice)} | {NO_GAP_AT_ALL}
        better = sorted(gap for gap in gaps if gap > now)
        while better and self.proven:
            middle = len(better) // 2
            program, _ = self._program(changes, better[middle])
            found = self._ask(program, [])
            if found and found.chosen:
                self.chosen, now = found.chosen, self._gap(found.chosen)
                better = [gap for gap in better if gap > now]
            else:
                better = better[:middle]
        return now

    def _smallest(self, program: JointProgram, i: int) -> None:
        attends = program.attends[i]

        def found(prefix: Picked, following: int) -> Picked | None:
            given = prefix if following == END else (*prefix, following)
            until = len(attends) if following == END else given[-1] + 1
            if following == END and any(b and k not in given for k, b in enumerate(self.case.choices[i].booked)):
                return None
            _fix(attends, given, until)
            answer = self._ask(program, []) if self.proven else None
            _free(attends, self.case.choices[i].booked)
            if answer is None or answer.chosen is None:
                return None
            self.chosen = answer.chosen
            return answer.chosen[i]

        picked = smallest_ids(self.case.choices[i], self.chosen[i], found)
        _fix(attends, picked, len(attends))


def _fix(attends: list[Any], given: Picked, until: int) -> None:
    for k in range(until):
        attends[k].lower_bound = attends[k].upper_bound = int(k in given)


def _free(attends: list[Any], booked: tuple[bool, ...]) -> None:
    for attend, is_booked in zip(attends, booked, strict=True):
        attend.lower_bound, attend.upper_bound = int(is_booked), 1
