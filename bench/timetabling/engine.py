"""The engine as the benchmark calls it; searches are timed by the processor, so that a busy machine is no excuse.

Every timetable that comes out is checked whole, what it states of itself included.
"""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from frontrow.timetable.checker import Check, check
from frontrow.timetable.draft import Progress, Stop
from frontrow.timetable.draft import draft as engine_draft
from frontrow.timetable.problem import Problem
from frontrow.timetable.problem_file import read_problem
from frontrow.timetable.timetable_file import write_timetable


@dataclass(frozen=True)
class Drafted:
    """A timetable, its verdict, moves made, seconds until no rule was broken, and (seconds, score) on the way."""

    timetable: dict[str, Any]
    verdict: Check
    moves: int
    clean_after: float | None
    path: tuple[tuple[float, float], ...]

    @property
    def bound(self) -> float:
        """The total below which no timetable lies."""
        return float(self.timetable["bound"]["total"])


def read(problem: dict[str, Any]) -> tuple[Problem, str]:
    """The problem as the engine reads it, and the digest of its bytes."""
    data = json.dumps(problem).encode()
    return read_problem(data), hashlib.sha256(data).hexdigest()


def draft(problem: dict[str, Any], seconds: float, seed: int, objective: str = "visitors") -> Drafted:
    """The best timetable that a search of so many processor seconds finds, judged by the checker."""
    known, digest = read(problem)
    watch = _Watch(seconds)
    found = engine_draft(known, watch.stop, seed, watch.tell, objective)
    timetable = json.loads(write_timetable(found))
    return Drafted(
        timetable, check(problem, timetable, digest), found.iterations or 0, watch.clean_after, tuple(watch.path)
    )


class _Watch:
    """Stops a search after so many seconds, counted from its first question, and notes how it went."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.began, self.called = seconds, None, time.process_time()
        self.clean_after: float | None = None
        self.path: list[tuple[float, float]] = []

    def stop(self, moves: int) -> float:
        now = time.process_time()
        if self.began is None:
            self.began = now
        return (now - self.began) / self.seconds

    def tell(self, progress: Progress) -> None:
        now = time.process_time() - self.called
        if progress.breach_minutes == 0:
            self.clean_after = self.clean_after if self.clean_after is not None else now
            self.path.append((now, progress.score))


def warm() -> float:
    """Compiles or loads the search on a small festival, so that no measurement pays for it; seconds it took."""
    from timetabling import invented

    began = time.perf_counter()
    problem, _ = invented.festival(12, 1, 40)
    for objective in ("visitors", "clashes"):
        draft(problem, 0.2, 1, objective)
    return time.perf_counter() - began


Timed = tuple[Any, float]


def timed(work: Callable[[], Any]) -> Timed:
    """What `work` gives, and the wall-clock seconds it took."""
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


__all__ = ["Drafted", "Stop", "draft", "read", "timed", "warm"]
