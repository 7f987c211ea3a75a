"""From the programme to a problem."""

from datetime import timedelta

import pytest

from frontrow.desk.timetable.problem import problem_of
from frontrow.desk.timetable.taste import model_public
from frontrow.programme import deeds
from frontrow.programme.models import ScreenOpening
from frontrow.timetable.problem_file import read_problem

from ...programme.small_edition import Small, at
from ..festival import copy_here, festival, guest_here, key_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def small() -> Small:
    return festival()


def test_item_carries_length_copy_guests_and_days(small: Small) -> None:
    key_for(copy_here(small, 0, 24, 26, encrypted=True), small.big, 25)
    talk = small.screening(0, intro_minutes=5, qa_minutes=25)
    talk.guests.add(guest_here(small, 25))
    small.screening(0)
    problem = problem_of(small.edition).problem
    assert problem["items"] == [
        {
            "id": "wanda",
            "title": "Wanda",
            "minutes": 102,
            "section": "firsts",
            "demand": 150,
            "screenings": 2,
            "needs": [],
            "qa_minutes": [30, 0],
            "formats": ["dcp"],
            "guests": [problem["guests"][0]["id"]],
            "guest_screenings": 1,
            "prime": False,
            "days_between": 1,
            "copy": problem["copies"][0]["id"],
        }
    ]
    assert problem["copies"] == [
        {
            "id": problem["items"][0]["copy"],
            "transport_minutes": 60,
            "windows": [{"from": "2026-11-24T12:00", "to": "2026-11-26T12:00"}],
            "keys": [{"screen": "kino-welna-big", "from": "2026-11-25T17:00", "to": "2026-11-25T23:59"}],
        }
    ]
    assert problem["guests"][0] | {"id": ""} == {
        "id": "",
        "name": "Barbara",
        "windows": [{"from": "2026-11-25T10:00", "to": "2026-11-25T22:00"}],
    }
    assert problem["weights"]["visitors"] == 150


def test_engine_reads_the_problem_with_the_model_public(small: Small) -> None:
    for item in range(3):
        small.screening(item)
    assembled = problem_of(small.edition, model_public(small.edition, 1))
    read = read_problem(assembled.data())
    assert ([item.id for item in read.items], len(read.days), len(read.audience)) == (
        ["wanda", "shadows", "little-fugitive"],
        3,
        150,
    )


def test_model_public_is_the_same_for_the_same_seed(small: Small) -> None:
    assert model_public(small.edition, 3) == model_public(small.edition, 3) != model_public(small.edition, 4)


def test_press_screening_is_an_item_that_nobody_wishes_for(small: Small) -> None:
    small.screening(0, audience="press")
    small.screening(0)
    items = problem_of(small.edition).problem["items"]
    assert [(item["id"], item["demand"], item["screenings"], item["days_between"]) for item in items] == [
        ("wanda--1-press", 0, 1, 0),
        ("wanda", 150, 1, 1),
    ]


def test_pinned_and_sold_out_are_held_and_placed_ones_too_when_asked(small: Small) -> None:
    deeds.place(small.screening(0, pinned=True), small.big, at(24, "18:00"))
    deeds.place(small.screening(1, status="sold_out"), small.small, at(24, "18:00"))
    deeds.place(small.screening(2), small.big, at(25, "18:00"))
    pins = [
        {"item": "wanda", "screening": 0, "screen": "kino-welna-big", "start": "2026-11-24T18:00"},
        {"item": "shadows", "screening": 0, "screen": "kino-welna-small", "start": "2026-11-24T18:00"},
    ]
    assert problem_of(small.edition).problem["pinned"] == pins
    assert len(problem_of(small.edition, hold="placed").problem["pinned"]) == 3


def test_held_screening_outside_the_opening_makes_a_hole_instead(small: Small) -> None:
    deeds.place(small.screening(0, pinned=True), small.big, at(24, "23:00"))
    assembled = problem_of(small.edition)
    assert (assembled.problem["items"], assembled.problem["pinned"]) == ([], [])
    assert assembled.problem["screens"][0]["open"][0] == {"from": "2026-11-24T10:00", "to": "2026-11-24T22:40"}
    assert assembled.notices == ("s0-0: breaks a rule where it stands; the draft works around it",)


def test_cancelled_screening_is_no_part_of_a_problem(small: Small) -> None:
    deeds.set_status(small.screening(0), "cancelled")
    assert problem_of(small.edition).problem["items"] == []


def test_openings_of_another_year_are_not_offered(small: Small) -> None:
    ScreenOpening.objects.create(screen=small.big, opens=at(1, "10:00") - timedelta(days=365), closes=at(1, "23:00"))
    ScreenOpening.objects.create(screen=small.small, opens=at(1, "10:00") - timedelta(days=400), closes=at(1, "12:00"))
    small.screening(0)
    problem = problem_of(small.edition).problem
    edition = {"from": "2026-11-24T05:00", "to": "2026-11-27T05:00"}
    assert [span for screen in problem["screens"] for span in screen["open"] if span["from"] < edition["from"]] == []
    assert all(edition["from"] <= span["from"] < edition["to"] for one in problem["screens"] for span in one["open"])


def test_screenings_are_numbered_as_they_lie_on_the_board(small: Small) -> None:
    late, early = small.screening(0), small.screening(0)
    deeds.place(late, small.big, at(26, "18:00"))
    deeds.place(early, small.big, at(24, "18:00"))
    names = problem_of(small.edition).screenings
    assert names == {("wanda", 0): early.pk, ("wanda", 1): late.pk}


def test_screening_on_the_shelf_is_numbered_where_days_are_free(small: Small) -> None:
    placed, loose = small.screening(0), small.screening(0)
    deeds.place(placed, small.big, at(26, "18:00"))
    assert problem_of(small.edition).screenings == {("wanda", 0): loose.pk, ("wanda", 1): placed.pk}
    deeds.place(placed, small.big, at(24, "18:00"))
    assert problem_of(small.edition).screenings == {("wanda", 0): placed.pk, ("wanda", 1): loose.pk}
