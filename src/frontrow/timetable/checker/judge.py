"""Puts the verdict together: what is placed, what is broken, what it scores, what it says of itself."""

from collections.abc import Callable
from typing import Any

from frontrow.timetable.checker.placing import place
from frontrow.timetable.checker.problem import read_problem
from frontrow.timetable.checker.rules import broken_rules
from frontrow.timetable.checker.score import score
from frontrow.timetable.checker.stated import false_bound, false_digest, false_ends, false_score
from frontrow.timetable.checker.verdict import Breach, CannotCheckTimetable, Check, shown
from frontrow.timetable.checker.visitors import values

FORMAT = "frontrow-timetable/1"
_TOP = (
    "format", "problem_sha256", "screenings", "score", "bound", "breaches", "seed", "iterations", "seconds",
)  # fmt: skip


def never() -> bool:
    """Does not stop."""
    return False


def check(
    problem: dict[str, Any], timetable: dict[str, Any], problem_sha256: str, stop: Callable[[], bool] = never
) -> Check:
    """The verdict on `timetable` (both as parsed JSON; the digest is of the problem file's bytes).

    Raises CannotCheck where one of the two is no such file, or where `stop` says so before the visitors are valued.
    """
    festival = read_problem(problem)
    screenings, misplaced = place(festival, _entries(timetable))
    breaches = [*misplaced, *broken_rules(festival, screenings)]
    parts = score(festival, screenings, stop)
    stated = [*false_digest(timetable, problem_sha256), *false_ends(festival, screenings)]
    if not misplaced:
        stated += false_score(timetable, parts)
    if not breaches:
        stated += false_bound(timetable, parts["total"])
    return Check((*breaches, *stated), parts)


def rule_breaches(problem: dict[str, Any], timetable: dict[str, Any]) -> list[Breach]:
    """The broken hard rules alone, without the score."""
    festival = read_problem(problem)
    screenings, misplaced = place(festival, _entries(timetable))
    return [*misplaced, *broken_rules(festival, screenings)]


def score_of(problem: dict[str, Any], timetable: dict[str, Any], stop: Callable[[], bool] = never) -> dict[str, float]:
    """The parts of the score alone, each times its weight, and their total."""
    festival = read_problem(problem)
    return score(festival, place(festival, _entries(timetable))[0], stop)


def visitor_values(
    problem: dict[str, Any], timetable: dict[str, Any], stop: Callable[[], bool] = never
) -> list[tuple[float, int, int]]:
    """For each visitor who rated anything: people, value of the best plan, value of all that was rated."""
    festival = read_problem(problem)
    return list(values(festival, place(festival, _entries(timetable))[0], stop))


def _entries(timetable: object) -> list[Any]:
    if not isinstance(timetable, dict):
        raise CannotCheckTimetable("", "a timetable must be an object")
    if timetable.get("format") != FORMAT:
        raise CannotCheckTimetable("format", f"is not {FORMAT}")
    for key in timetable:
        if key not in _TOP:
            raise CannotCheckTimetable("", f"unknown key {shown(key)}")
    entries = timetable.get("screenings")
    if not isinstance(entries, list):
        raise CannotCheckTimetable("screenings", "must be a list")
    return entries
