"""The timetable file: values to bytes, bytes to screenings laid on a problem."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.planner.json_tree import Node, read_tree, shown
from frontrow.timetable.placing import Breach, Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.refusal import TimetableFileRefused
from frontrow.timetable.zone_clock import NoSuchTime

FORMAT = "frontrow-timetable/1"
OPTIONAL = ("problem_sha256", "score", "bound", "breaches", "seed", "iterations", "seconds")


@dataclass(frozen=True)
class Timetable:
    """A timetable with its score, its bound, its breaches, and how it was found."""

    problem: Problem
    placed: tuple[Placed, ...]
    score: dict[str, float]
    bound: dict[str, object]
    breaches: tuple[Breach, ...]
    seed: int | None
    iterations: int | None
    seconds: float | None


def write_timetable(timetable: Timetable) -> bytes:
    """Return the file of a timetable: the same timetable, the same bytes."""
    text = timetable.problem.clock.text
    rows = [
        {"item": one.item.id, "screening": one.number, "screen": one.screen.id, "start": text(one.start),
         "end": text(one.end)}
        for one in timetable.placed
    ]  # fmt: skip
    head = {"format": FORMAT, "problem_sha256": timetable.problem.sha256}
    foot = {
        "score": timetable.score,
        "bound": timetable.bound,
        "breaches": [breach.as_json() for breach in timetable.breaches],
        "seed": timetable.seed,
        "iterations": timetable.iterations,
        "seconds": timetable.seconds,
    }
    lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    front = json.dumps(head, ensure_ascii=False)[1:-1]
    back = json.dumps(foot, ensure_ascii=False)[1:-1]
    return f'{{{front},\n "screenings": [\n  {lines}\n ],\n {back}}}\n'.encode()


def read_placed(data: bytes, problem: Problem) -> tuple[Placed, ...]:
    """Return the screenings of a timetable file that the problem still knows.

    Entries of items, numbers or screens that the problem no longer has are left out: after a change they are what
    there is to repair. Raises TimetableFileRefused for what cannot be read.
    """
    root = read_tree(data, TimetableFileRefused).only(("format", "screenings"), OPTIONAL)
    if root.value["format"] != FORMAT:
        raise root.at("format").refuse(f'"{FORMAT}" is wanted, not {shown(root.value["format"])}')
    screens = {screen.id: number for number, screen in enumerate(problem.screens)}
    numbers = {(problem.items[i].id, k): number for number, (i, k) in enumerate(problem.screenings)}
    found: dict[int, Placed] = {}
    for row in root.rows("screenings"):
        name, screen, start = _entry(row, problem)
        if name in numbers and numbers[name] in found:
            raise row.refuse(f"{shown(name[0])} screening {name[1]} stands twice")
        if name in numbers and screen in screens:
            found[numbers[name]] = placed_at(problem, numbers[name], screens[screen], start)
    return tuple(found[number] for number in sorted(found))


def _entry(row: Node, problem: Problem) -> tuple[tuple[str, int], str, int]:
    row.only(("item", "screening", "screen", "start"), ("end",))
    start = row.at("start")
    try:
        minute = problem.clock.minute(start.text())
    except NoSuchTime as error:
        raise start.refuse(str(error)) from error
    name = (row.at("item").text(), row.at("screening").whole(0, 20_000))
    return name, row.at("screen").text(), minute


def timetable_of(
    problem: Problem, placed: Sequence[Placed], score: dict[str, float], bound: dict[str, object]
) -> Timetable:
    """Return a timetable without breaches that no search has found."""
    return Timetable(problem, tuple(placed), score, bound, (), None, None, None)
