"""Engine and checker, two readings of one contract, on festivals that have every oddity at once, by chance."""

import json
import math
import random
from datetime import datetime, timedelta
from typing import Any

import pytest

from frontrow.timetable import checker
from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.score import score_of
from frontrow.timetable.timetable_file import Timetable, write_timetable
from frontrow.timetable.visitor_plans import visitors_part
from tests.timetable.festivals import item, read, screen, small

NIGHTS = {
    "Europe/Warsaw": "2026-10-23",
    "Europe/Lisbon": "2026-10-23",
    "America/New_York": "2026-03-06",
    "Australia/Lord_Howe": "2026-04-03",
}
SKIPPED = ("2026-03-08T02", "2026-10-04T02")  # hours that no clock there shows


def odd_festival(chance: random.Random) -> dict[str, Any]:
    """A festival over a night on which the clocks change, with odd hours, keys, windows, pins and limits."""
    zone, first = chance.choice(list(NIGHTS.items()))
    days = [(datetime.fromisoformat(first) + timedelta(days=n)).date().isoformat() for n in range(3)]

    def moment() -> str:
        found = datetime.fromisoformat(chance.choice(days)) + timedelta(minutes=chance.randrange(0, 1800, 5))
        text = found.strftime("%Y-%m-%dT%H:%M")
        return moment() if text.startswith(SKIPPED) else text

    def span() -> dict[str, str]:
        start, end = sorted((moment(), moment()))
        return {"from": start, "to": end} if start < end else span()

    def spans(most: int) -> list[dict[str, str]]:
        return [span() for _ in range(chance.randrange(most + 1))]

    def hours() -> dict[str, str]:
        return {"from": f"{chance.randrange(24):02}:{chance.randrange(60):02}", "to": f"{chance.randrange(24):02}:30"}

    screens = [
        screen(name, house, open=[span(), span()]) for name, house in (("r1", "rex"), ("r2", "rex"), ("l1", "lux"))
    ]
    rows = [
        item(
            f"i{n}", chance.choice((1, 60, 95)), screenings=2, qa_minutes=[chance.randrange(30)], prime=n == 0,
            section=chance.choice(("x", None)), copy=chance.choice(("c", None)), guests=["g"], guest_screenings=n % 3,
            daily=chance.choice((hours(), None)), days_between=chance.randrange(3),
            first_in=chance.choice((["r1"], [], None)),
        )
        for n in range(4)
    ]  # fmt: skip
    copies = [{"id": "c", "transport_minutes": 30, "windows": chance.choice((spans(2), None))}]
    copies[0]["keys"] = chance.choice(([], None, [{"screen": "r1", **span()}]))
    visitors = [{"people": 2, "ratings": {"i0": 5, "i1": 2, "gone": 1}, "available": spans(2)} for _ in range(2)]
    return small(
        timezone=zone, days=days, screens=screens, items=rows, copies=copies, audience=visitors, prime=hours(),
        grid_minutes=chance.choice((5, 7, 45)), festival_day_ends=chance.choice(("05:00", "00:00", "02:30")),
        guests=[{"id": "g", "windows": chance.choice((spans(2), None))}],
        pinned=[{"item": "i0", "screening": 1, "start": moment()}, {"item": "i1", "screening": 0, "screen": "l1"}],
        dayparts=[{"to": "12:00", "weekday": 0.3, "weekend": 0.7}, {"to": "23:59", "weekday": 1, "weekend": 0.9}],
    )  # fmt: skip


def scattered(problem: Problem, board: Board, chance: random.Random) -> tuple[Placed, ...]:
    """Most screenings, anywhere on the grid, many of them near the one before."""
    placed: list[Placed] = []
    for number in range(len(problem.screenings)):
        minutes = board.grid.minute
        at = chance.randrange(len(minutes))
        if placed and chance.random() < 0.6:
            at = min(len(minutes) - 1, board.grid.at(placed[-1].end + chance.randrange(-40, 60)))
        if chance.random() < 0.9:
            placed.append(placed_at(problem, number, chance.randrange(3), int(minutes[at])))
    return tuple(placed)


@pytest.mark.parametrize("seed", range(12))
def test_engine_and_checker_agree_on_every_rule_and_part(seed: int) -> None:
    chance = random.Random(seed)
    raw = odd_festival(chance)
    problem = read(raw)
    board = Board(problem)
    for _ in range(4):
        placed = scattered(problem, board, chance)
        timetable = json.loads(write_timetable(Timetable(problem, placed, {}, {}, (), 1, 1, None)))
        timetable |= {"score": score_of(problem, placed, visitors_part), "bound": None}
        verdict = checker.check(raw, timetable, problem.sha256)
        mine = {(one.rule, tuple(sorted(one.screenings))) for one in breaches_of(board, placed)}
        assert mine == {(one.rule, tuple(sorted(one.screenings))) for one in verdict.breaches}
        for part, value in verdict.score.items():
            assert math.isclose(value, timetable["score"][part], rel_tol=1e-9, abs_tol=1e-6), part
