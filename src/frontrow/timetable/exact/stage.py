"""One stage of a repair: is there one of so many moves, and if so, which of them disturbs least?

Where many could move, the solver first sees only the few choices of each that disturb least; what it finds there rules
out all choices that cannot disturb less, and only the rest is asked about.
"""

from collections.abc import Mapping, Sequence

from frontrow.timetable.exact.disturbance import disturbances
from frontrow.timetable.exact.fewest import Effort, Fewest, Places, Solved, Verdict
from frontrow.timetable.exact.standing import Choice
from frontrow.timetable.placing import Placed
from frontrow.timetable.rules.demand import Board

Choices = Mapping[int, Sequence[Choice]]
FEW_CHOICES = 400  # that the solver is asked about at once
SOME_CHOICES = 3_000  # that it is asked about once a repair is known
MOST_CHOICES = 12_000  # that the solver is asked about at all
KEPT = 12  # choices of each screening in the first look, and as many more for each that must move
FIRST_UNITS = 0.5  # of the solver's deterministic time for the first look


class Stage:
    """The question for some choices of those who may move; `must` have no home to stay in."""

    def __init__(
        self,
        board: Board,
        homes: Mapping[int, Placed],
        pairs: Sequence[tuple[int, int]],
        must: frozenset[int],
        choices: Choices,
    ) -> None:
        self.board, self.homes, self.pairs, self.must, self.choices = board, homes, pairs, must, choices
        self.cost = {s: disturbances(board, s, homes.get(s), own) for s, own in choices.items()}
        self.least = {s: min(own, default=0) for s, own in self.cost.items()}
        self.floors = self._floors()

    def solve(self, most: int, effort: Effort, hint: Places | None = None) -> Solved:
        """Return a repair of at most `most` moves, or the proof that there is none, or neither."""
        if self._size(self.choices) <= FEW_CHOICES:
            return self._asked(self.choices, most, effort, hint)
        found = self._asked(self._thinned(), most, Effort(FIRST_UNITS, effort.left), hint)
        if found.verdict is not Verdict.FOUND:
            return self._asked_whole(most, effort, hint)
        rest = self._better_than(self._price(found.places))
        if self._size(rest) > SOME_CHOICES:
            return found
        better = self._asked(rest, most, effort, None)
        return better if better.verdict is Verdict.FOUND else found

    def _asked_whole(self, most: int, effort: Effort, hint: Places | None) -> Solved:
        if self._size(self.choices) > MOST_CHOICES or effort.left() <= 0:
            return Solved(Verdict.UNKNOWN)
        return self._asked(self.choices, most, effort, hint)

    def _asked(self, choices: Choices, most: int, effort: Effort, hint: Places | None) -> Solved:
        return Fewest(self.board, self.homes, self.pairs, choices, most).solve(effort, hint=hint)

    def _size(self, choices: Choices) -> int:
        return sum(map(len, choices.values()))

    def _floors(self) -> dict[int, list[int]]:
        """Return what a repair disturbs at least if a choice is part of it, by screening and choice."""
        all_must = sum(self.least[s] for s in self.must)
        floors: dict[int, list[int]] = {}
        entry: dict[int, int] = {}
        for s in [s for s in self.choices if s not in self.homes]:
            floors[s] = []
            for choice, cost in zip(self.choices[s], self.cost[s], strict=True):
                pushed = sum(self.least.get(other, 0) for other in choice.pushes if other not in self.must)
                floors[s].append(all_must - self.least[s] + cost + pushed)
                for other in choice.pushes:
                    entry[other] = min(entry.get(other, floors[s][-1]), floors[s][-1])
        for s in [s for s in self.choices if s in self.homes]:
            base = max(entry.get(s, 0), all_must + self.least[s])
            floors[s] = [base - self.least[s] + cost for cost in self.cost[s]]
        return floors

    def _thinned(self) -> dict[int, list[Choice]]:
        """Return the least disturbing choices of who must move, of those whom these push out, and so on."""
        kept: dict[int, list[Choice]] = {}
        ahead = [s for s in self.choices if s in self.must or any(s in pair for pair in self.pairs)]
        while ahead:
            s = ahead.pop()
            own, floors = self.choices[s], self.floors[s]
            ranked = sorted(range(len(own)), key=floors.__getitem__)
            kept[s] = [own[n] for n in sorted(ranked[: KEPT * (4 if s in self.must else 1)])]
            pushed = {other for choice in kept[s] for other in choice.pushes}
            ahead += sorted(pushed - kept.keys() - set(ahead))
        return kept

    def _better_than(self, price: int) -> dict[int, list[Choice]]:
        return {
            s: [choice for choice, floor in zip(own, self.floors[s], strict=True) if floor < price]
            for s, own in self.choices.items()
        }

    def _price(self, places: Places) -> int:
        """Return what the solver counted for some places."""
        total = 0
        for s, one in places.items():
            row, at = self.board.rows[one.screen.id], self.board.grid.at(one.start)
            total += next(
                cost
                for choice, cost in zip(self.choices[s], self.cost[s], strict=True)
                if choice.screen == row and choice.low <= at <= choice.high
            )
        return total
