"""Runs the search: greedy start, breaches out first, then annealing with the visitors in it, the best kept."""

import math
from concurrent.futures import Executor

import numpy as np

from frontrow.timetable.search import memory as m
from frontrow.timetable.search.anneal import anneal
from frontrow.timetable.search.board import enlist, put
from frontrow.timetable.search.chance import exponential_table
from frontrow.timetable.search.clashes import clash_cost
from frontrow.timetable.search.diaries import write_all
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.greedy import order_of_placing, place_greedily
from frontrow.timetable.search.halves import Halves, worth_halving
from frontrow.timetable.search.lay_out import Layout
from frontrow.timetable.search.plans import forget_plans
from frontrow.timetable.search.shake import refresh
from frontrow.timetable.search.totals import recount


class Search:
    """A search over one layout; its memory holds the present and the best timetable.

    An executor with two threads works off the halves of a large festival side by side; the answer is the same without.
    """

    def __init__(self, layout: Layout, seed: int, executor: Executor | None = None) -> None:
        self.layout, self.fixed = layout, layout.fixed
        self.memory = m.lay_flat(layout.fixed, seed)
        self.table = exponential_table()
        self.moves = 0
        self.rated = np.asarray(self.fixed.rating.astype(np.int64).sum(axis=1))
        self.halves = Halves(self.memory, executor) if worth_halving(self.fixed) else None
        self.lowest_score = math.inf  # of the boards looked at that break no rule, by the kept plans

    @property
    def scale(self) -> float:
        """What one screening stands for in the score: people and visitors' wishes, at least 1."""
        fixed = self.fixed
        people = fixed.w_turned * sum(float(fixed.share[item]) for item in fixed.item)
        wishes = sum(float(cost) * int(rated) for cost, rated in zip(fixed.cost, self.rated, strict=True))
        return max(1.0, (people + wishes) / max(1, len(fixed.item)))

    @property
    def can_move(self) -> bool:
        """Return whether any screening has more than one place."""
        return int(self.memory.M[m.MOVABLES]) > 0

    @property
    def in_halves(self) -> bool:
        """Return whether there is enough to do for two halves of the days."""
        return self.halves is not None

    @property
    def total(self) -> Reals:
        """Hard, soft without visitors, visitors of the present board."""
        return self.memory.reals(m.TOTAL, 3)

    @property
    def score(self) -> float:
        """The score of the present board by the kept plans: what is printed, or more where plans are not the best."""
        lost = self.fixed.score_cost * (self.rated - self.memory.ints(m.VALUE, len(self.rated)))
        return float(self.total[1]) - clash_cost(self.memory.M, self.memory.R) + float(lost.sum())

    @property
    def best_total(self) -> Reals:
        """The same of the best board."""
        return self.memory.reals(m.BEST_TOTAL, 3)

    @property
    def best(self) -> tuple[Ints, Ints]:
        """Screens and starts of the best board, by screening."""
        n = len(self.fixed.length)
        return self.memory.ints(m.BEST_SCREEN, n), self.memory.ints(m.BEST_AT, n)

    def compile(self) -> None:
        """Have everything compiled before the clock of the search begins, so that no time to search is lost."""
        self.step(0, 1.0, 1.0)
        if self.in_halves:
            self.step_in_halves(0, 1.0, 1.0)

    def start(self, visitors: bool = True) -> None:
        """Put every screening on the board, greedily, and plan every visitor."""
        room = np.array([run.places for run in self.layout.runs], np.int64)
        place_greedily(self.memory.M, self.memory.R, order_of_placing(self.fixed, room))
        if visitors:
            self.recount(stale=True)
        else:
            recount(self.memory.M, self.memory.R)

    def start_from(self, places: dict[int, tuple[int, int]]) -> None:
        """Put screenings where they are said to lie (screen, start), the others greedily, plans aside."""
        block = self.memory.M
        for s, (screen, at) in places.items():
            put(block, s, screen, at)
            enlist(block, s)
        rest = [s for s in range(len(self.fixed.length)) if s not in places]
        place_greedily(block, self.memory.R, np.array(rest, np.int64))
        recount(block, self.memory.R)

    def long_for_home(self, places: dict[int, tuple[int, int]]) -> None:
        """Count from now on nothing but how many screenings are not where they are said to be at home."""
        n = len(self.fixed.length)
        screens, starts = self.memory.ints(m.HOME_SCREEN, n), self.memory.ints(m.HOME_AT, n)
        starts[:] = -1
        for s, (screen, at) in places.items():
            screens[s], starts[s] = screen, at
        self.memory.M[m.HOMING] = 1

    def recount(self, shakes: int = 2, stale: bool = False, share: tuple[int, int] = (0, 1)) -> None:
        """Better the plans (or make them anew, if `stale`) and write the totals afresh."""
        memory = self.memory
        if stale:
            forget_plans(memory.M, memory.P)
            write_all(memory.M)
        refresh(memory.M, memory.W, memory.P, shakes, *share)
        recount(memory.M, memory.R)
        if self.total[0] == 0:
            self.lowest_score = min(self.lowest_score, self.score)

    def step(self, moves: int, penalty: float, heat: float, visitors: bool = True) -> None:
        """Try moves; without `visitors` only breaches and cheap parts are weighed and nobody is planned again."""
        memory = self.memory
        try:
            anneal(memory.M, memory.R, memory.W, memory.P, self.table, heat, penalty, moves, visitors)
        finally:  # a Ctrl-C that came during the moves is raised after them
            self.moves += moves

    def step_in_halves(self, moves: int, penalty: float, heat: float) -> None:
        """Try moves in two halves of the days side by side; the totals are stale until the next `recount`."""
        if self.halves is None:
            raise ValueError("this festival is too small for halves")
        self.halves.step(self.table, moves, penalty, heat)
        self.moves += moves
