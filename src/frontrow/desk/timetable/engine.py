"""The timetable's engine as the background worker uses it: no other file of the desk loads it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from frontrow.desk.timetable.problem import Assembled
from frontrow.planner.compile_watch import CompileWatch
from frontrow.timetable.checker import CannotCheck, check
from frontrow.timetable.refusal import TimetableRefusal

Entries = list[dict[str, Any]]
TELL_EVERY_SECONDS = 1.0


@dataclass
class EngineRefused(Exception):
    """What the engine or the checker could not do, in one line."""

    reason: str

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True)
class Found:
    """A timetable's entries, its score by part and the breaches the independent checker found."""

    entries: Entries
    score: dict[str, float]
    breaches: tuple[dict[str, Any], ...]


def keep_compiled_in(folder: Path) -> None:
    """Keep the compiled search in the data folder, so that it is made once; where that fails, it is made each time."""
    from contextlib import suppress

    from frontrow.timetable.engine_cache import keep_in

    with suppress(OSError):
        keep_in(folder)


def draft(assembled: Assembled, seconds: float, seed: int, tell: Callable[[float, float, int], bool]) -> Found:
    """The best timetable found in a time; `tell` (seconds, score, minutes in breach) is called each second, and ends
    it by True.
    """
    from frontrow.timetable.draft import draft as search
    from frontrow.timetable.timetable_file import write_timetable

    problem, reporter = _read(assembled), _Reporter(seconds, tell)
    # one processor is left to the site, which runs beside the worker
    found = search(problem, reporter.share, seed, reporter, cores=1)
    return judged(assembled, json.loads(write_timetable(found))["screenings"])


class _Reporter:
    """Measures the time from the first move on, so that compiling costs no search, and reports once a second."""

    def __init__(self, seconds: float, tell: Callable[[float, float, int], bool]) -> None:
        self.seconds, self.tell, self.stopped = seconds, tell, False
        self.began = self.told = 0.0

    def share(self, moves: int) -> float:
        if not self.began:
            self.began = monotonic()
        return 1.0 if self.stopped else (monotonic() - self.began) / self.seconds

    def __call__(self, progress: Any) -> None:
        now = monotonic()
        if now - self.told >= TELL_EVERY_SECONDS:
            self.told = now
            self.stopped = self.tell(now - (self.began or now), progress.score, progress.breach_minutes)


def repair(assembled: Assembled, entries: Entries, seconds: float) -> tuple[dict[str, Any], Entries]:
    """The fewest changes that mend a timetable: the answer as `frontrow timetable repair` prints it, and entries."""
    from frontrow.timetable.repair import repair as mend
    from frontrow.timetable.timetable_file import read_placed, write_timetable

    problem = _read(assembled)
    old = json.dumps({"format": "frontrow-timetable/1", "screenings": entries}).encode()
    with CompileWatch(monotonic) as watch:
        found = mend(problem, read_placed(old, problem), seconds, watch.clock)
    return found.as_json(), json.loads(write_timetable(found.timetable))["screenings"] if found.timetable else []


def explain(assembled: Assembled, seconds: float) -> dict[str, Any]:
    """Why there is no timetable, as `frontrow timetable explain` prints it."""
    from frontrow.timetable.explain import explain as ask

    with CompileWatch(monotonic) as watch:
        return ask(_read(assembled), seconds, watch.clock).as_json()


def judged(assembled: Assembled, entries: Sequence[dict[str, Any]]) -> Found:
    """A timetable's score and breaches by the independent checker; raises EngineRefused."""
    timetable = {"format": "frontrow-timetable/1", "screenings": list(entries)}
    try:
        verdict = check(assembled.problem, timetable, "")
    except CannotCheck as refusal:
        raise EngineRefused(str(refusal)) from refusal
    answer = verdict.as_json()
    return Found(list(entries), answer["score"], tuple(answer["breaches"]))


def _read(assembled: Assembled) -> Any:
    from frontrow.timetable.problem_file import read_problem

    try:
        return read_problem(assembled.data())
    except TimetableRefusal as refusal:
        raise EngineRefused(str(refusal)) from refusal
