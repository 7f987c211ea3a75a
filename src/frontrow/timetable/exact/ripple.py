"""Who may have to move in a repair of so many moves: the screenings that must, and whom their new places push out.

A repair with `extra` moves beside the loose screenings leaves everyone else at home. So whoever moves was pushed out,
at the end of a chain that began at a loose one, and all whom the chain and its places push out count among the extra
moves. Places that would need more are struck, again and again, until nothing more falls away; what remains holds
every repair of that many moves, and nothing left means there is none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from frontrow.timetable.exact.standing import Choice, Limit, Pushes, Standing
from frontrow.timetable.exact.ways import Ways

MOST_CHOICES = 150_000


class TooWide(RuntimeError):
    """So many may have to move that the solver cannot be asked."""


@dataclass
class _Ripple:
    """The choices known so far, and after how many pushes of others each screening is reached."""

    standing: Standing
    must: frozenset[int]
    extra: int
    over: Callable[[], bool]
    choices: dict[int, list[Choice]] = field(default_factory=dict)
    ways: dict[int, Ways] = field(default_factory=dict)
    depth: dict[int, int] = field(default_factory=dict)

    def spread(self) -> None:
        """Look at whom a chain of at most `extra` pushes reaches, level by level; raises TooWide."""
        level, size = sorted(self.standing.loose), 0
        for pushes in range(self.extra + 1):
            self.depth |= dict.fromkeys(level, pushes)
            limit = self._limit(pushes)
            for s in level:
                self.choices[s] = self.standing.choices(s, limit)
                size += len(self.choices[s])
                if size > MOST_CHOICES or self.over():
                    raise TooWide(f"{size} choices, or the time is over")
            self.strike(level, finished=False)  # at once, so that fewer are looked at beyond
            pushed = set().union(*(choice.beside for s in level for choice in self.choices[s]))
            level = sorted(pushed - self.choices.keys()) if pushes < self.extra else []

    def _limit(self, pushes: int) -> Limit:
        """Those pushed out count beside the chain that led here, of which some of them may be part."""
        behind = np.zeros(len(self.standing.board.problem.screenings), np.bool_)
        behind[[s for s, depth in self.depth.items() if depth < self.extra]] = True
        return Limit(self.extra - (pushes > 0), self.extra - pushes, behind)

    def strike(self, those: Iterable[int], finished: bool) -> None:
        """Leave out choices of some that cannot be part of a repair with so few moves, looking one step ahead.

        Who is not looked at yet is believed to have somewhere to go, until the look is `finished`.
        """
        known: dict[tuple[int, Pushes], bool] = {}

        def fits(s: int, beside: Pushes) -> bool:
            if (s, beside) not in known:
                known[s, beside] = self._others_fit(s, beside, finished)
            return known[s, beside]

        kept = {s: [choice for choice in self.choices[s] if fits(s, choice.beside)] for s in those}
        for s, own in kept.items():
            if len(own) < len(self.choices[s]):
                self.choices[s] = own
                self.ways.pop(s, None)

    def _others_fit(self, s: int, beside: Pushes, finished: bool) -> bool:
        """Those pushed out, and all who must move anyhow, still have somewhere to go."""
        moved = beside if s in self.standing.loose else beside | {s}
        if len(moved) > self.extra:
            return False
        others = (*beside, *(other for other in self.must if other != s))
        return all(
            self._ways(other).leads_out(moved, self.extra) if other in self.choices else not finished
            for other in others
        )

    def _ways(self, s: int) -> Ways:
        if s not in self.ways:
            self.ways[s] = Ways(choice.beside for choice in self.choices[s])
        return self.ways[s]

    def keep_within_reach(self) -> None:
        """Leave out whom nobody pushes out any more."""
        reached, ahead = set(self.standing.loose), sorted(self.standing.loose)
        while ahead:
            for choice in self.choices.get(ahead.pop(), ()):
                fresh = choice.beside - reached
                reached |= fresh
                ahead += sorted(fresh)
        self.choices = {s: own for s, own in self.choices.items() if s in reached}


def ripple(standing: Standing, must: frozenset[int], extra: int, over: Callable[[], bool]) -> dict[int, list[Choice]]:
    """Return the choices of all who may move when at most `extra` do beside the loose ones.

    `must` are the loose screenings that have no home to stay in. Raises TooWide, also when the time is `over`.
    """
    found = _Ripple(standing, must, extra, over)
    found.spread()
    size = -1
    while size != (size := sum(map(len, found.choices.values()))):
        found.strike(sorted(found.choices), finished=True)
        found.keep_within_reach()
    return found.choices
