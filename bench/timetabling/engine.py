"""The engine as the benchmark calls it: on one core timed by the processor, so that a busy machine is no excuse, on two
by the clock on the wall.

Every timetable that comes out is checked whole, what it states of itself included.
"""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from frontrow.timetable.checker import Check, check
from frontrow.timetable.draft import Progress
from frontrow.timetable.draft import draft as engine_draft
from frontrow.timetable.problem import Problem
from frontrow.timetable.problem_file import read_problem
from frontrow.timetable.timetable_file import write_timetable


@dataclass(frozen=True)
class Drafted:
    """A timetable, its verdict, moves made, and seconds until no rule was broken.

    `clean_after` counts from the call, the problem's layout included; `clean_in_search` from the search's first look.
    """

    timetable: dict[str, Any]
    verdict: Check
    moves: int
    clean_after: float | None
    clean_in_search: float | None

    @property
    def bound(self) -> float:
        """The total below which no timetable lies."""
        return float(self.timetable["bound"]["total"])


def read(problem: dict[str, Any]) -> tuple[Problem, str]:
    """The problem as the engine reads it, and the digest of its bytes."""
    data = json.dumps(problem).encode()
    return read_problem(data), hashlib.sha256(data).hexdigest()


def draft(problem: dict[str, Any], seconds: float, seed: int, objective: str = "visitors", cores: int = 1) -> Drafted:
    """The best timetable that a search of so many seconds finds, judged by the checker."""
    known, digest = read(problem)
    watch = _Watch(seconds, time.process_time if cores == 1 else time.perf_counter)
    found = engine_draft(known, watch.stop, seed, watch.tell, objective, cores)
    timetable = json.loads(write_timetable(found))
    verdict = check(problem, timetable, digest)
    return Drafted(timetable, verdict, found.iterations or 0, watch.clean_after, watch.clean_in_search)


class _Watch:
    """Stops a search after so many seconds, counted from its first question, and notes when no rule was broken."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self.seconds, self.clock, self.called = seconds, clock, clock()
        self.began: float | None = None
        self.clean_after: float | None = None
        self.clean_in_search: float | None = None

    def stop(self, moves: int) -> float:
        """The share of the time that is over."""
        now = self.clock()
        self.began = now if self.began is None else self.began
        return (now - self.began) / self.seconds

    def tell(self, progress: Progress) -> None:
        """Takes note of the search's progress."""
        if progress.breach_minutes == 0 and self.clean_after is None:
            now = self.clock()
            self.clean_after, self.clean_in_search = now - self.called, now - (self.began or now)


def warm() -> float:
    """Compiles or loads the search on a small festival, so that no measurement pays for it; seconds it took."""
    from timetabling import invented

    from frontrow.timetable.search.halves import FEWEST_SCREENINGS

    began = time.perf_counter()
    for screenings in (12, FEWEST_SCREENINGS):  # the larger is worked off in halves
        problem, _ = invented.festival(screenings, 1, 40)
        for objective in ("visitors", "clashes"):
            draft(problem, 0.2, 1, objective)
    return time.perf_counter() - began


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock on the wall, and processor seconds of all threads together."""

    wall: float
    processor: float


def timed(work: Callable[[], Any]) -> tuple[Any, Spent]:
    """What `work` gives, and the time it took."""
    began, busy = time.perf_counter(), time.process_time()
    result = work()
    return result, Spent(time.perf_counter() - began, time.process_time() - busy)


def spent(times: list[Spent]) -> str:
    """Median and worst of several times, processor seconds in brackets."""
    wall, processor = [each.wall for each in times], [each.processor for each in times]
    return f"median {median(wall):.2f} ({median(processor):.2f}), worst {max(wall):.2f} ({max(processor):.2f})"
