"""Every real schedule that the benches plan again is a problem that the engine reads."""

import importlib
import json
import sys
from pathlib import Path

import pytest

from frontrow.timetable.problem_file import read_problem

ROOT = Path(__file__).resolve().parents[2]
SCHEDULES = ROOT / "../shared/schedules"
pytestmark = pytest.mark.skipif(not SCHEDULES.is_dir(), reason="the folder ../shared is not beside the repository")


@pytest.mark.parametrize("name", sorted(path.stem for path in SCHEDULES.glob("*.json")))
def test_published_schedule_becomes_a_problem(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT / "bench")])
    published, public = (importlib.import_module(f"timetabling.{one}") for one in ("published", "public"))
    schedule = published.load(name)
    problem = read_problem(json.dumps(public.with_public(schedule, 1, 5)).encode())
    assert len(problem.screenings) == len(schedule.timetable["screenings"])
