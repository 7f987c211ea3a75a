"""Mends a timetable stage by stage: one move more at each, until one is found; all fewer are then proved impossible.

The first two stages are asked at once, because most mishaps end there. Then it is asked whether there is any
timetable at all, the compiled search brings a repair that need not be the smallest, the solver cuts it down, and the
stages go on below it for as long as the time lasts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from frontrow.timetable.exact.broken import broken_pairs, least_cover, who_cannot_stay
from frontrow.timetable.exact.fewest import Effort, Fewest, Places, Verdict
from frontrow.timetable.exact.home import pushed_out
from frontrow.timetable.exact.named import Named
from frontrow.timetable.exact.ripple import TooWide, ripple
from frontrow.timetable.exact.stage import Stage
from frontrow.timetable.exact.standing import Limit, Standing
from frontrow.timetable.explain import explain, plain_conflict
from frontrow.timetable.placing import Placed
from frontrow.timetable.rules.demand import Board

STAGES_AT_ONCE = 2
EARLY_UNITS, LATE_UNITS, CUT_UNITS = 0.5, 5.0, 0.5  # of the solver's deterministic time, a stage or a cut


@dataclass(frozen=True)
class Mended:
    """New places of those who move (None: none were found), a bound below their number, and why there are none."""

    places: Places | None
    bound: int
    because: tuple[Named, ...] = ()


def mend(board: Board, old: Mapping[int, Placed], seconds: float, clock: Callable[[], float]) -> Mended:
    """Return the repair with the fewest moves that is found in so many seconds; `clock` counts from any origin."""
    mending = _Mending(board, old, clock() + seconds, clock)
    for extra in range(STAGES_AT_ONCE):
        if not mending.asked(extra, EARLY_UNITS):
            break
    if mending.places is None:
        because = mending.conflict()
        if because:
            return Mended(None, mending.bound, because)
        mending.search()
    return mending.finished()


class _Mending:
    """The state of a repair: the best so far, and how many moves are proved to be needed."""

    def __init__(self, board: Board, old: Mapping[int, Placed], deadline: float, clock: Callable[[], float]) -> None:
        self.board, self.deadline, self.clock = board, deadline, clock
        self.must = who_cannot_stay(board, old)
        self.homes = {s: one for s, one in old.items() if s not in self.must}
        self.pairs = broken_pairs(board, self.homes)
        self.loose = self.must | {s for pair in self.pairs for s in pair}
        self.standing = Standing(board, self.homes, self.loose)
        self.floor = self.bound = len(self.must) + least_cover(self.pairs)
        self.places: Places | None = None if self.loose else {}
        self.least_disturbing = not self.loose

    def left(self) -> float:
        """Seconds that are left."""
        return self.deadline - self.clock()

    def over(self) -> bool:
        """Return whether the time is over."""
        return self.left() <= 0

    def asked(self, extra: int, units: float) -> bool:
        """Ask for a repair with so many moves above the floor; return whether to go on with one more."""
        if self.least_disturbing or self.over():
            return False
        try:
            choices = ripple(self.standing, self.must, extra, self.over)
        except TooWide:
            return False
        stage = Stage(self.board, self.homes, self.pairs, self.must, choices)
        found = stage.solve(self.floor + extra, Effort(units, self.left), self.places)
        if found.verdict is Verdict.FOUND:
            self.places, self.least_disturbing = found.places, True
        if found.verdict is Verdict.NONE:
            self.bound = max(self.bound, self.floor + extra + 1)
        return found.verdict is Verdict.NONE

    def conflict(self) -> tuple[Named, ...]:
        """Return why there is no timetable at all, where a few demands by themselves say so."""
        return plain_conflict(Board(self.board.problem, whole=True), self.deadline, self.clock)

    def search(self) -> None:
        """Let the compiled search find some repair and cut it down."""
        places = pushed_out(self.board.problem, self.homes, self.bound, self.over)
        while places is not None:
            self.places = places
            places = self._cut(places, len(places) - 1) if len(places) > self.bound else None

    def _cut(self, moved: Places, most: int) -> Places | None:
        """Return a repair of at most `most` moves in which only those move who do now, or None."""
        may = self.loose | frozenset(moved)
        standing = Standing(self.board, self.homes, may)
        nobody = Limit(0, 0, np.zeros(len(self.board.problem.screenings), np.bool_))
        choices = {s: standing.choices(s, nobody) for s in sorted(may)}
        model = Fewest(self.board, self.homes, self.pairs, choices, most)
        found = model.solve(Effort(CUT_UNITS, self.left), count=True, hint=moved)
        return found.places if found.verdict is Verdict.FOUND else None

    def finished(self) -> Mended:
        """Go on with the stages below the repair that is known, then settle what disturbs least."""
        most = len(self.board.problem.screenings) + 1 if self.places is None else len(self.places)
        while self.bound < most and self.asked(self.bound - self.floor, LATE_UNITS):
            pass
        if self.places is None:
            return Mended(None, self.bound, self._reasons())
        if not self.least_disturbing and self.bound == len(self.places):
            self.asked(self.bound - self.floor, EARLY_UNITS)
        if not self.least_disturbing:
            self.places = self._cut(self.places, len(self.places)) or self.places
        return Mended(self.places, min(self.bound, len(self.places)))

    def _reasons(self) -> tuple[Named, ...]:
        return () if self.over() else explain(self.board.problem, self.left(), self.clock).because


__all__ = ["Mended", "mend"]
