"""Friends who gain nothing from each other's company: the first solver plans each by himself, then breaks the ties."""

from collections.abc import Callable
from dataclasses import replace

from frontrow.planner.attendance import Case, Choice
from frontrow.planner.compiled_choice import NO_GAP, PathSearch, Searched
from frontrow.planner.judging import NO_GAP_AT_ALL, Chosen, possible_gaps, shortest_gap, venue_changes
from frontrow.planner.smallest_ids import END, smallest_ids
from frontrow.planner.solution import Solution

TIE_NODES = 20_000
FIRST_NODES = 400
Picked = tuple[int, ...]


def plan_separately(case: Case, left: Callable[[], float]) -> Solution:
    """Return the best plan of friends without `together`; `left()` is the number of seconds that remain."""
    searches = [PathSearch(case, choice) for choice in case.choices]
    found = [_best_value(case, number, search, left) for number, search in enumerate(searches)]
    chosen = tuple(one.chosen or () for one in found)
    value, bound = sum(one.worth for one in found), sum(one.bound for one in found)
    if not all(one.proven for one in found):
        return Solution(chosen, value, bound, False, False)
    ties = _Ties(case, searches, [one.worth for one in found], list(chosen))
    return Solution(ties.broken(), value, bound, True, ties.proven)


def _best_value(case: Case, number: int, search: PathSearch, left: Callable[[], float]) -> Searched:
    """Let the compiled search prove the best value; where its nodes run out, let the integer program finish."""
    found = search.best(FIRST_NODES, floor=-1)
    if found.proven:
        return found
    from frontrow.planner.joint_program import JointProgram

    alone = replace(case, choices=(case.choices[number],))
    program = JointProgram(alone)
    other = program.solve(program.worth, seconds=left())
    bound = min(found.bound, other.bound)
    if other.chosen is None or other.worth < found.worth:
        return replace(found, bound=bound, proven=bound == found.worth)
    return Searched(other.chosen[0], other.worth, bound, found.nodes, bound == other.worth)


class _Ties:
    """Breaks ties one criterion after the other, each friend by himself; only the shortest gap is of all together."""

    def __init__(self, case: Case, searches: list[PathSearch], values: list[int], chosen: list[Picked]) -> None:
        self.case, self.searches, self.values, self.chosen = case, searches, values, chosen
        self.nodes, self.proven = TIE_NODES, True
        self.scales = [len(choice.offers) + 1 for choice in case.choices]

    def broken(self) -> Chosen:
        """Return the first of all plans of these values."""
        friends = range(len(self.searches))
        worths = [self._fewest_changes(i) for i in friends]
        least = NO_GAP_AT_ALL
        for i in friends:
            least = self._longest_gap(i, worths[i], least)
        for i in friends:
            self.chosen[i] = self._smallest(i, worths[i], least)
        return tuple(self.chosen)

    def _search(self, i: int, floor: int, target: int, least_gap: int, prefix: Picked | None = None) -> Picked | None:
        if self.nodes <= 0:
            self.proven = False
            return None
        found = self.searches[i].best(
            self.nodes, scale=self.scales[i], floor=floor, target=target, least_gap=least_gap, prefix=prefix
        )
        self.nodes -= found.nodes
        self.proven = self.proven and (found.proven or found.worth >= target)
        return found.chosen

    def _worth(self, i: int, picked: Picked) -> int:
        choice = self.case.choices[i]
        return self.scales[i] * choice.value(picked) - venue_changes(choice, picked)

    def _fewest_changes(self, i: int) -> int:
        worth = self._worth(i, self.chosen[i])
        better = self._search(i, worth, self.scales[i] * self.values[i], NO_GAP)
        if better is not None:
            self.chosen[i] = better
        return self._worth(i, self.chosen[i])

    def _longest_gap(self, i: int, worth: int, wanted: int) -> int:
        """Return the longest shortest gap this friend can have, up to `wanted`, and keep a plan that has it."""
        choice = self.case.choices[i]
        now = shortest_gap(choice, self.chosen[i])
        if now >= wanted:
            return wanted
        better = sorted({gap for gap in possible_gaps(self.case, choice) if now < gap < wanted} | {wanted})
        while better:
            middle = len(better) // 2
            found = self._search(i, worth - 1, worth, better[middle])
            if found is None:
                better = better[:middle]
            else:
                self.chosen[i], now = found, min(wanted, shortest_gap(choice, found))
                better = [gap for gap in better if gap > now]
        return now

    def _smallest(self, i: int, worth: int, least: int) -> Picked:
        choice = self.case.choices[i]

        def found(prefix: Picked, following: int) -> Picked | None:
            if following != END:
                return self._search(i, worth - 1, worth, least, (*prefix, following))
            return prefix if self._is_as_good(choice, i, prefix, worth, least) else None

        def possible(prefix: Picked) -> frozenset[int]:
            return self.searches[i].possible(prefix, self.scales[i], worth, least)

        return smallest_ids(choice, self.chosen[i], found, possible)

    def _is_as_good(self, choice: Choice, i: int, picked: Picked, worth: int, least: int) -> bool:
        booked = all(k in picked for k, is_booked in enumerate(choice.booked) if is_booked)
        return booked and self._worth(i, picked) == worth and shortest_gap(choice, picked) >= least
