"""The hour that comes twice in autumn holds starts twice; an offset says which one is meant."""

import json
import time
from typing import Any

import pytest

from frontrow.timetable import checker
from frontrow.timetable.draft import AfterMoves, draft
from frontrow.timetable.explain import explain
from frontrow.timetable.grid import lay_grid
from frontrow.timetable.repair import repair
from frontrow.timetable.timetable_file import read_placed, write_timetable
from tests.timetable.festivals import item, read, screen, small

NIGHT = ("2026-10-25T00:00", "2026-10-25T04:00")  # five hours
SECOND = "2026-10-25T02:30+01:00"


def night(*items: dict[str, Any], **changes: Any) -> dict[str, Any]:
    hall = screen("r1", "rex", open=[{"from": NIGHT[0], "to": NIGHT[1]}])
    return small(days=["2026-10-24"], screens=[hall], items=list(items), audience=[], guests=[], copies=[]) | changes


def test_the_grid_has_both_comings() -> None:
    problem = read(night(item("a", 60)))
    starts = [problem.clock.text(int(minute))[11:] for minute in lay_grid(problem).minute]
    assert starts == [
        "00:00",
        "00:30",
        "01:00",
        "01:30",
        "02:00",
        "02:30",
        "02:00+01:00",
        "02:30+01:00",
        "03:00",
        "03:30",
    ]


def test_a_festival_day_that_ends_within_the_doubled_hour_does_not_begin_again() -> None:
    problem = read(
        night(
            item("a", 60),
            days=["2026-10-24", "2026-10-25"],
            festival_day_ends="02:30",
            dayparts=[{"to": "02:30", "weekday": 1, "weekend": 1}],
        )
    )
    days = lay_grid(problem).day.tolist()
    assert days == sorted(days)


@pytest.mark.parametrize(("start", "stated"), [(SECOND, SECOND), ("2026-10-25T02:30", "2026-10-25T02:30")])
def test_a_pin_to_either_coming_is_kept_by_draft_check_and_repair(start: str, stated: str) -> None:
    raw = night(item("a", 60), item("b", 60), pinned=[{"item": "a", "screening": 0, "start": start}])
    problem = read(raw)
    found = draft(problem, AfterMoves(2000))
    assert found.breaches == ()
    timetable = json.loads(write_timetable(found))
    assert timetable["screenings"][0]["start"] == stated
    assert checker.check(raw, timetable, problem.sha256).ok
    again = repair(problem, read_placed(write_timetable(found), problem), 10, time.process_time)
    assert again.as_json()["moved"] == 0


def test_five_hours_of_a_night_hold_what_four_on_the_wall_would_not() -> None:
    longs = [item(name, 100) for name in ("a", "b")]
    problem = read(night(*longs, item("c", 60)))
    assert explain(problem, 20, time.process_time).feasible
