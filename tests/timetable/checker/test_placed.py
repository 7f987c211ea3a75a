"""What is placed, and what a timetable may say that places nothing; never a crash."""

import json
from typing import Any

import pytest

from frontrow.timetable.checker import CannotCheck, check, rule_breaches

ENTRY = {"item": "x", "screening": 0, "screen": "a", "start": "2026-11-05T10:00"}


def placed_breaches(case: Any, *entries: Any) -> list[tuple[Any, str]]:
    case.item("x", ("a", "2026-11-05T10:00"))
    timetable = {"format": "frontrow-timetable/1", "screenings": list(entries)}
    breaches = rule_breaches(case.problem, timetable)
    assert {breach.rule for breach in breaches} <= {"placed"}
    return [(breach.screenings, breach.detail) for breach in breaches]


def test_placed_names_a_screening_that_is_missing(case: Any) -> None:
    assert placed_breaches(case) == [((("x", 0),), "A film is not placed")]


def test_placed_names_a_screening_on_the_shelf_once(case: Any) -> None:
    assert placed_breaches(case, {**ENTRY, "screen": None, "start": None}) == [
        ((("x", 0),), "A film has no screen and start")
    ]


def test_placed_names_a_second_placing(case: Any) -> None:
    assert placed_breaches(case, ENTRY, {**ENTRY, "start": "2026-11-06T10:00"}) == [
        ((("x", 0),), "A film is placed twice")
    ]


@pytest.mark.parametrize(
    ("change", "name"),
    [({"item": "nobody"}, ("nobody", 0)), ({"screening": 1}, ("x", 1)), ({"screening": -1}, ("x", -1))],
)
def test_placed_names_what_the_problem_does_not_know(case: Any, change: Any, name: Any) -> None:
    assert [names for names, _ in placed_breaches(case, ENTRY, {**ENTRY, **change})] == [(name,)]


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        ({"screen": "z"}, 'A film lies on the unknown screen "z"'),
        ({"screen": 7}, "A film lies on the unknown screen 7"),
        ({"screen": ["a"]}, 'A film lies on the unknown screen ["a"]'),
        ({"start": "19:00"}, 'A film starts at "19:00", which is not a time like 2026-11-05T19:00'),
        ({"start": 19}, "A film starts at 19, which is not a time like 2026-11-05T19:00"),
        ({"start": "2026-11-05T10:03"}, "A film starts at 10:03:00, off the grid of 5 minutes"),
        ({"start": "2026-11-05T10:00:30"}, "A film starts at 10:00:30, off the grid of 5 minutes"),
        ({"start": "2026-11-05T10:01Z"}, "A film starts at 11:01:00, off the grid of 5 minutes"),
        ({"start": "9999-12-31T23:55"}, 'A film starts at "9999-12-31T23:55", which is not a year of cinema'),
    ],
)
def test_placed_names_a_place_that_is_none(case: Any, change: Any, detail: str) -> None:
    assert placed_breaches(case, {**ENTRY, **change}) == [((("x", 0),), detail)]


@pytest.mark.parametrize("number", ["0", 0.0, True, None, [], {}, 10**30])
def test_placed_takes_no_other_value_for_a_number(case: Any, number: Any) -> None:
    assert [detail for _, detail in placed_breaches(case, ENTRY, {**ENTRY, "screening": number})] == [
        f'"x" screening {json.dumps(number)} is not one of the item\'s 1 screenings'
    ]


@pytest.mark.parametrize("item", [None, 3, 2.5, ["x"], {"id": "x"}, "\ud800", "x" * 10_000])
def test_placed_takes_no_other_value_for_an_item(case: Any, item: Any) -> None:
    (breach,) = placed_breaches(case, ENTRY, {**ENTRY, "item": item})
    assert breach[1].endswith("is of an item that the problem does not know")
    assert len(breach[1]) < 200


@pytest.mark.parametrize(
    ("timetable", "line"),
    [
        ([], "a timetable must be an object"),
        ({}, "format: is not frontrow-timetable/1"),
        ({"format": "frontrow-timetable/1"}, "screenings: must be a list"),
        ({"format": "frontrow-timetable/1", "screenings": {}}, "screenings: must be a list"),
        ({"format": "frontrow-timetable/1", "screenings": ["x"]}, "screenings[0]: must be an object"),
        ({"format": "frontrow-timetable/1", "screenings": [{"itm": "x"}]}, 'screenings[0]: unknown key "itm"'),
        ({"format": "frontrow-timetable/1", "screenings": [], "socre": {}}, 'unknown key "socre"'),
    ],
)
def test_timetable_that_is_none_gets_one_line(case: Any, timetable: Any, line: str) -> None:
    with pytest.raises(CannotCheck) as caught:
        check(case.problem, timetable, "")
    assert str(caught.value) == line
