"""A problem by which nothing can be judged gets one line with its place."""

from typing import Any

import pytest

from frontrow.timetable.checker import CannotCheck, rule_breaches


def refusal(case: Any) -> str:
    with pytest.raises(CannotCheck) as caught:
        rule_breaches(case.problem, case.timetable)
    return str(caught.value)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"format": "x"}, "format: is not frontrow-timetable-problem/1"),
        ({"itmes": []}, 'unknown key "itmes"'),
        ({"timezone": "Europe/Nowhere"}, 'timezone: "Europe/Nowhere" is not a timezone'),
        ({"timezone": None}, "timezone: null is not a timezone"),
        ({"festival_day_ends": "5"}, 'festival_day_ends: "5" is not an hour like 19:30'),
        ({"grid_minutes": 2.5}, "grid_minutes: must be a whole number from 0"),
        ({"days": []}, "days: [] is not a list of days"),
        ({"days": [7]}, "days: [7] is not a list of days like 2026-11-05"),
        ({"items": {}}, "items: must be a list"),
        ({"items": [[]]}, "items[0]: must be an object"),
        ({"weights": {"visitors": 1}}, "weights.turned_away: must be a number from 0"),
        ({"weights": {"visitors": float("nan")}}, "weights.visitors: must be a number from 0"),
        ({"dayparts": [{"to": "05:00", "weekday": 1.5, "weekend": 1}]},
         "dayparts[0].weekday: must be a number from 0 to 1"),
        ({"audience": [{"people": 1, "ratings": {"x": 6}}]},
         "audience[0].ratings: must be whole numbers from 1 to 5, by item"),
        ({"travel_minutes": {"pairs": {"v1": {"v2": 5}, "v2": {"v1": 6}}}},
         "travel_minutes.pairs.v2.v1: differs from the way back"),
        ({"guests": [{"id": "g", "windows": [{"from": "2026-11-05T10:00", "to": "2026-11-05T10:00"}]}]},
         "guests[0].windows[0].to: is not after from"),
        ({"screens": [{"id": "a", "venue": "v1", "capacity": 1}, {"id": "a", "venue": "v1", "capacity": 1}]},
         'the id "a" is used twice'),
    ],
)  # fmt: skip
def test_problem_is_refused_with_its_place(case: Any, changes: dict[str, Any], line: str) -> None:
    case.problem.update(changes)
    assert refusal(case) == line


@pytest.mark.parametrize(
    ("pin", "line"),
    [
        ({"item": "x", "screen": ""}, 'pinned[0]: its screen "" is not declared'),
        ({"item": "nobody", "screen": "a"}, 'pinned[0]: its item "nobody" is not declared'),
    ],
)
def test_pin_is_refused_if_what_it_names_is_not_declared(case: Any, pin: dict[str, Any], line: str) -> None:
    case.problem["pinned"] = [{"screening": 0, **pin}]
    assert refusal(case.item("x", screenings=1)) == line


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"minutes": "100"}, "items[0].minutes: must be a number from 0"),
        ({"minutes": 0}, "items[0].minutes: is not the length of a film"),
        ({"qa_minutes": ["5"]}, "items[0].qa_minutes: must be whole minutes"),
        ({"prime": 1}, "items[0].prime: must be true or false"),
        ({"formats": "dcp"}, "items[0].formats: must be a list"),
        ({"needs": [1]}, "items[0].needs: must be a list of texts"),
        ({"daily": {"from": "18:00"}}, "items[0].daily.to: null is not an hour like 19:30"),
        ({"copy": "p"}, 'item "x": its copy "p" is not declared'),
        ({"guests": ["g"]}, 'item "x": its guest "g" is not declared'),
        ({"screenings": 10**7}, "items[0].screenings: is more than any festival shows"),
        ({"days_betwen": 2}, 'items[0]: unknown key "days_betwen"'),
    ],
)
def test_item_is_refused_with_its_place(case: Any, changes: dict[str, Any], line: str) -> None:
    assert refusal(case.item("x", **{"screenings": 1, **changes})) == line
