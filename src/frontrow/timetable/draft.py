"""Drafts a timetable: problem → draft(problem, stop, seed) → timetable, the best found whatever stops it."""

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.score import score_of
from frontrow.timetable.timetable_file import Timetable
from frontrow.timetable.visitor_plans import visitors_part

if TYPE_CHECKING:
    from frontrow.timetable.search.run import Search

Stop = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class AfterMoves:
    """Stops after exactly so many moves: the same seed then gives the same timetable everywhere."""

    moves: int

    def __call__(self, moves: int) -> float:
        """Return the share of the way."""
        return moves / self.moves if self.moves else 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How a search stands: moves made, share of the way from 0 to 1, breach minutes of the best and the lowest score.

    The lowest of the boards without a breach that were looked at, or the present one's until there is one; its part of
    the visitors is that of the kept plans, an upper estimate of the exact one.
    """

    moves: int
    share: float
    breach_minutes: int
    score: float


def after_seconds(seconds: float, clock: Callable[[], float]) -> Stop:
    """Return the stop condition of so many seconds by a clock, counted from its first look."""
    began: list[float] = []

    def share(_moves: int) -> float:
        began[:] = began or [clock()]
        return (clock() - began[0]) / seconds if seconds else 1.0

    return share


def draft(
    problem: Problem,
    stop: Stop,
    seed: int = 1,
    tell: Callable[[Progress], None] = lambda _: None,
    objective: str = "visitors",
    cores: int = 2,
) -> Timetable:
    """Return the best timetable found until `stop` (moves made → share of the way, 1.0 ends) says so.

    `stop` is asked every 2,000 moves, every 40,000 in large festivals, where two `cores` work side by side; how many
    moves they make in a second depends on `cores`, what comes of so many moves does not. `AfterMoves` is kept exactly.
    The timetable states the moves that were made.

    Ends early, with the best so far, when a KeyboardInterrupt comes. Screenings that have no place at all are left out
    and named among the breaches. `objective`: see `search.audience`.
    """
    # the compiled search is loaded only when a draft is asked for
    from frontrow.timetable.bound import bound_of
    from frontrow.timetable.search.anneal_down import anneal_down
    from frontrow.timetable.search.lay_out import lay_out
    from frontrow.timetable.search.run import Search

    layout = lay_out(problem, objective, seed)
    with ThreadPoolExecutor(2) if cores > 1 else nullcontext() as executor:
        search = Search(layout, seed, executor)
        search.start()
        search.compile()
        most = stop.moves if isinstance(stop, AfterMoves) else None
        anneal_down(search, stop, lambda moves, share: tell(_progress(search, moves, share)), most)
    placed = best_of(problem, search)
    return Timetable(
        problem=problem,
        placed=placed,
        score=score_of(problem, placed, visitors_part),
        bound=bound_of(layout),
        breaches=breaches_of(layout.board, placed),
        seed=seed,
        iterations=search.moves,
        seconds=None,
    )


def best_of(problem: Problem, search: "Search") -> tuple[Placed, ...]:
    """Return the best timetable of a search, in the order of the file."""
    screens, starts = search.best
    minute = search.fixed.minute
    return tuple(
        placed_at(problem, s, int(screens[s]), int(minute[starts[s]])) for s in range(len(starts)) if starts[s] >= 0
    )


def _progress(search: "Search", moves: int, share: float) -> Progress:
    lowest = search.lowest_score if math.isfinite(search.lowest_score) else search.score
    return Progress(moves, min(1.0, share), int(search.best_total[0]), lowest)
