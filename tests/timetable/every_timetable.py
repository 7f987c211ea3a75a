"""Every timetable that a tiny festival can have on its days, judged by the checker: what can hold together, by trying.

It shares nothing with the engine but the demands' names: which breaches are those of a demand is told from the
checker's verdict.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import cached_property
from typing import Any

from frontrow.timetable.checker.clock import minute_of_day, plus
from frontrow.timetable.checker.placing import Placed, place
from frontrow.timetable.checker.problem import read_problem
from frontrow.timetable.checker.rules import broken_rules
from frontrow.timetable.checker.verdict import Breach
from frontrow.timetable.exact.named import Named

SCREEN_DEMANDS = {
    "is not among the screens": "be shown on",
    "the first screening may not be": "must be on",
    "plays none of": "needs a screen that plays",
    "lacks": "needs a screen with",
}


class EveryTimetable:
    """All placings of a problem's screenings: each on each screen at each moment of the grid on a festival day."""

    def __init__(self, problem: dict[str, Any]) -> None:
        self.festival = read_problem(problem)
        self.names = [(item.id, k) for item in self.festival.items.values() for k in range(len(item.lengths))]
        self._alone: dict[tuple[int, int], list[Breach]] = {}
        self._pair: dict[tuple[int, int, int, int], list[Breach]] = {}

    @cached_property
    def places(self) -> list[tuple[str, str]]:
        """Every screen and start; a festival day begins when the one before has ended."""
        clock = self.festival.clock
        starts = []
        for day in self.festival.days:
            first = clock.instant(f"{day}T{clock.day_ends // 60:02d}:{clock.day_ends % 60:02d}")
            moments = (plus(first, minutes) for minutes in range(timedelta(days=1) // timedelta(minutes=1)))
            starts += [m.isoformat() for m in moments if minute_of_day(clock.wall(m)) % self.festival.grid == 0]
        return [(screen, start) for screen in self.festival.screens for start in starts]

    @cached_property
    def laid(self) -> list[list[Placed]]:
        """Each screening at each place."""
        return [[self._laid(name, *where) for where in self.places] for name in self.names]

    def _laid(self, name: tuple[str, int], screen: str, start: str) -> Placed:
        (one,), _ = place(self.festival, [{"item": name[0], "screening": name[1], "screen": screen, "start": start}])
        return one

    def can_hold(self, demands: Collection[Named] | None) -> bool:
        """Return whether some timetable breaks none of the demands (None: no rule at all)."""
        free = [[p for p in range(len(self.places)) if not self._hit(self.alone(s, p), (self.laid[s][p],), demands)]
                for s in range(len(self.names))]  # fmt: skip
        order = sorted(range(len(self.names)), key=lambda s: len(free[s]))
        return self._complete([], order, free, demands)

    def _complete(
        self,
        lain: list[tuple[int, int]],
        order: Sequence[int],
        free: list[list[int]],
        demands: Collection[Named] | None,
    ) -> bool:
        if len(lain) == len(order):
            return True
        s = order[len(lain)]
        for p in free[s]:
            others = ((*min((one, (s, p))), *max((one, (s, p)))) for one in lain)
            if all(not self._hit(self.pair(*four), self._both(four), demands) for four in others) and self._complete(
                [*lain, (s, p)], order, free, demands
            ):
                return True
        return False

    def _both(self, four: tuple[int, int, int, int]) -> tuple[Placed, ...]:
        return self.laid[four[0]][four[1]], self.laid[four[2]][four[3]]

    def alone(self, s: int, p: int) -> list[Breach]:
        """The breaches of one screening at one place."""
        if (s, p) not in self._alone:
            self._alone[s, p] = broken_rules(self.festival, [self.laid[s][p]])
        return self._alone[s, p]

    def pair(self, s: int, p: int, t: int, q: int) -> list[Breach]:
        """The breaches that two screenings have together."""
        key = (s, p, t, q)
        if key not in self._pair:
            found = broken_rules(self.festival, list(self._both(key)))
            self._pair[key] = [breach for breach in found if len(breach.screenings) == 2]
        return self._pair[key]

    def _hit(self, breaches: list[Breach], about: tuple[Placed, ...], demands: Collection[Named] | None) -> bool:
        if demands is None:
            return bool(breaches)
        return any(self._is_of(breach, about, one) for breach in breaches for one in demands)

    def _is_of(self, breach: Breach, about: tuple[Placed, ...], demand: Named) -> bool:
        if breach.rule != demand.rule or (demand.number < 0) != (len(breach.screenings) == 2):
            return False
        if demand.number >= 0 and breach.screenings != (self.names[demand.number],):
            return False
        if breach.rule == "guest":
            return breach.detail.startswith(self.festival.guests[demand.subject].name + " ")
        if breach.rule == "screen":
            return next(said for words, said in SCREEN_DEMANDS.items() if words in breach.detail) in demand.text
        if breach.rule == "pinned":
            return f" {breach.detail.removeprefix('is pinned to ').split(', lies')[0]} " in f"{demand.text} "
        one = about[0]
        return demand.subject == {"turnaround": one.screen.id, "copy": one.item.copy, "key": one.item.copy}.get(
            breach.rule, one.item.id
        )
