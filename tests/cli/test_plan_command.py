"""`frontrow plan` as it is typed: files in, a plan or one clear line out."""

import json
from pathlib import Path
from typing import Any

import pytest

from frontrow.cli.__main__ import main

PROGRAMME: dict[str, Any] = {
    "timezone": "Europe/Helsinki",
    "films": [{"id": "f1", "minutes": 60}],
    "venues": [],
    "screenings": [{"id": "s1", "film_ids": ["f1"], "venue_id": None, "start": "2026-03-29T03:15", "end": None}],
}
WISHES: dict[str, Any] = {"format": "frontrow-wishes/1", "friends": [{"name": "Ada", "ratings": {"f1": 5}}]}


def files(folder: Path, wishes: dict[str, Any]) -> list[str]:
    (folder / "programme.json").write_text(json.dumps(PROGRAMME))
    (folder / "wishes.json").write_text(json.dumps(wishes))
    return ["plan", str(folder / "programme.json"), str(folder / "wishes.json"), "-o", str(folder / "plan.json")]


def test_plan_writes_the_plan_and_tells_notices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(files(tmp_path, WISHES)) == 0
    written = json.loads((tmp_path / "plan.json").read_text())
    written["seconds"] = None
    visit = {
        "screening_id": "s1",
        "film_ids": ["f1"],
        "start": "2026-03-29T04:15",
        "end": "2026-03-29T05:15",
        "venue_id": None,
        "minutes_to_next": None,
        "with": [],
    }
    assert written == {
        "format": "frontrow-plan/1",
        "value": 31,
        "upper_bound": 31,
        "optimal": True,
        "tie_break": "proven",
        "seconds": None,
        "days": [{"festival_day": "2026-03-28", "friend": "Ada", "visits": [visit]}],
        "left_out": [],
        "notices": ["screening s1: clocks skip 2026-03-29T03:15; read as 2026-03-29T04:15"],
    }
    told = capsys.readouterr()
    notice = "frontrow plan: notice: screening s1: clocks skip 2026-03-29T03:15; read as 2026-03-29T04:15"
    assert told.err.splitlines()[-1] == notice
    assert told.out == "1 visits worth 31, proved best; 0 films left out\n"


def test_plan_names_file_place_and_fault_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = files(tmp_path, {**WISHES, "friends": [{"name": "Ada", "ratings": {"f1": 7}}]})
    assert main(typed) == 2
    assert capsys.readouterr().err == f"frontrow plan: {typed[2]}: friends[0].ratings.f1: a rating is 1 to 5, not 7\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["programme.json", "wishes.json"]


def test_plan_refuses_a_booking_that_nobody_shows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = files(tmp_path, {**WISHES, "friends": [{"name": "Ada", "ratings": {}, "has": ["s9"]}]})
    assert main(typed) == 2
    assert capsys.readouterr().err == f'frontrow plan: {typed[2]}: friends[0].has[0]: no screening has the id "s9"\n'


def test_plan_says_which_file_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = files(tmp_path, WISHES)
    (tmp_path / "wishes.json").unlink()
    assert main(typed) == 2
    assert capsys.readouterr().err == f"frontrow plan: {typed[2]}: no such file or directory\n"
