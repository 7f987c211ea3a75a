"""Two halves of the days, annealed side by side on two processors and joined again.

Chance deals the days into two halves anew each time. Each half has a memory of its own, takes the other half as it was,
and moves only screenings on its own days, to its own days. What binds screenings of one item to each other must not be
broken from two sides: of an item that is shown in both halves, the screenings of one half keep their days. Breaches
and the cheap parts of the score then add up. Visits are taken day by day from the half whose day it is; to better the
plans is left to the caller. The answer does not depend on how many processors there are: one works off both halves in
turn.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from concurrent.futures import Executor

import numpy as np

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search import memory as m
from frontrow.timetable.search.anneal import anneal
from frontrow.timetable.search.board import enlist, lift, put
from frontrow.timetable.search.chance import below, draw
from frontrow.timetable.search.diaries import write_all
from frontrow.timetable.search.fixed import Fixed, Ints, Reals, Smalls, Weights
from frontrow.timetable.search.memory import (
    AT,
    BEST_TOTAL,
    BUCKET_SIZE,
    DAY,
    DAY_SIZE,
    DAYS,
    FIRST,
    HELD,
    ITEMS,
    MOVABLE,
    MOVABLES,
    RNG,
    SCREEN,
    SCREENINGS,
    SCREENS,
    SHOWS,
    SHUT,
    VALUE,
    VISITORS,
)

FEWEST_DAYS = 4  # two days a half; with fewer nothing could change its day
FEWEST_SCREENINGS = 200  # with 60 nothing is gained


@compiled
def _deal(M: Ints, half: Ints) -> None:
    """Deal the days into halves 0 and 1; of an odd number 0 has one more."""
    for day in range(M[DAYS]):
        half[day] = day & 1
    for last in range(M[DAYS] - 1, 0, -1):
        other = below(M, last + 1)
        half[last], half[other] = half[other], half[last]


@compiled
def _share_out(M: Ints, half: Ints, bound: Ints) -> None:
    """Bind to their days what one half, a random one, shows of each item that both halves show."""
    for item in range(M[ITEMS]):
        first, last = M[M[FIRST] + item], M[M[FIRST] + item] + M[M[SHOWS] + item]
        in_second = 0
        for s in range(first, last):
            in_second += half[M[M[DAY] + s]]
        side = below(M, 2)
        for s in range(first, last):
            bound[s] = 0 < in_second < last - first and half[M[M[DAY] + s]] == side


@compiled
def _enclose(whole: Ints, M: Ints, R: Reals, half: Ints, side: int) -> None:
    """Leave a copy of the memory nothing to move but what is shown in one half, and no day to move to but its own."""
    kept = 0
    for place in range(M[MOVABLES]):
        s = M[M[MOVABLE] + place]
        if half[M[M[DAY] + s]] == side:
            M[M[MOVABLE] + kept] = s
            kept += 1
    M[MOVABLES] = kept
    for day in range(M[DAYS]):
        M[M[SHUT] + day] = half[day] != side
    M[RNG] = np.int64(draw(whole))
    R[M[BEST_TOTAL]] = -1.0  # half a board is never the best


@compiled
def _join(M: Ints, W: Weights, P: Smalls, half: Ints, M0: Ints, P0: Smalls, M1: Ints, P1: Smalls) -> None:
    """Take each screening and each visit from the half that its day belongs to."""
    for cell in range(M[SCREENS] * M[DAYS]):
        M[M[BUCKET_SIZE] + cell] = 0
    for day in range(M[DAYS]):
        M[M[DAY_SIZE] + day] = 0
    for s in range(M[SCREENINGS]):
        if M[M[AT] + s] >= 0:
            theirs = M0 if half[M[M[DAY] + s]] == 0 else M1
            lift(M, s)
            put(M, s, theirs[theirs[SCREEN] + s], theirs[theirs[AT] + s])
            enlist(M, s)
    for v in range(M[VISITORS]):
        M[M[VALUE] + v] = 0
        for item in range(M[ITEMS]):
            seen = P0[v, item]
            if seen < 0 or half[M[M[DAY] + seen]] != 0:
                seen = P1[v, item]
                if seen >= 0 and half[M[M[DAY] + seen]] != 1:
                    seen = -1
            P[v, item] = seen
            if seen >= 0:
                M[M[VALUE] + v] += W[v, item]
    write_all(M)


def worth_halving(fixed: Fixed) -> bool:
    """Return whether a festival has days and screenings enough for two halves."""
    return len(fixed.date) >= FEWEST_DAYS and len(fixed.length) >= FEWEST_SCREENINGS


class Halves:
    """Two memories beside a search's own, for the two halves of its days."""

    def __init__(self, memory: m.Memory, executor: Executor | None) -> None:
        self.whole, self.executor = memory, executor
        self.parts = [m.Memory(memory.M.copy(), memory.R.copy(), memory.W, memory.P.copy()) for _ in range(2)]
        self.half = np.zeros(int(memory.M[DAYS]), np.int64)
        self.copied = int(min(memory.M[log] for log in m.LOGS))  # the logs lie behind and are empty between moves

    def step(self, table: Reals, moves: int, penalty: float, heat: float) -> None:
        """Try moves, half of them in each half of the days, and put the halves together."""
        whole, (first, second) = self.whole, self.parts
        self._part()
        shares = ((first, (moves + 1) // 2), (second, moves // 2))
        tasks = [(part.M, part.R, part.W, part.P, table, heat, penalty, share, True) for part, share in shares]
        if self.executor is None:
            for task in tasks:
                anneal(*task)
        else:
            for running in [self.executor.submit(anneal, *task) for task in tasks]:
                running.result()
        _join(whole.M, whole.W, whole.P, self.half, first.M, first.P, second.M, second.P)

    def _part(self) -> None:
        """Deal the days out and give each part its half."""
        whole = self.whole
        bound = whole.ints(HELD, int(whole.M[SCREENINGS]))
        _deal(whole.M, self.half)
        _share_out(whole.M, self.half, bound)
        for side, part in enumerate(self.parts):
            part.M[: self.copied] = whole.M[: self.copied]
            part.R[:] = whole.R
            part.P[:] = whole.P
            _enclose(whole.M, part.M, part.R, self.half, side)
        bound[:] = 0
