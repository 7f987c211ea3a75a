"""Whatever JSON comes, the checker answers or refuses in one line; it never breaks."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontrow.timetable.checker import CannotCheck, check

_ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}), st.just([{}]),
    st.sampled_from([10**400, -1, "2026-11-05T25:00", "2026-11-05", "24:01", "9999-12-31T23:59", "0001-01-01T00:00"]),
    st.sampled_from(["2026-02-30T10:00", "2026-11-05T10:00+99:99", "2026-11-05T10:00-14:00", "Europe/../../etc"]),
)  # fmt: skip


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [path, *(place for key in keys for place in _places(value[key], (*path, key)))]


def _with(value: Any, path: tuple[Any, ...], odd: Any) -> Any:
    if not path:
        return odd
    value[path[0]] = _with(value[path[0]], path[1:], odd)
    return value


@pytest.fixture
def pair(case: Any) -> list[Any]:
    case.problem.update(
        guests=[{"id": "g", "name": "G", "windows": [{"from": "2026-11-05T05:00", "to": "2026-11-09T05:00"}]}],
        copies=[{"id": "p", "transport_minutes": 60,
                 "windows": [{"from": "2026-11-05T05:00", "to": "2026-11-09T05:00"}],
                 "keys": [{"screen": "a", "from": "2026-11-05T05:00", "to": "2026-11-09T05:00"}]}],
        audience=[{"people": 2, "ratings": {"x": 5, "y": 1},
                   "available": [{"from": "2026-11-05T05:00", "to": "2026-11-06T05:00"}]}],
        audience_rules={"max_per_day": 2},
        pinned=[{"item": "x", "screening": 0, "screen": "a", "start": "2026-11-05T10:00"}],
    )  # fmt: skip
    case.item("x", ("a", "2026-11-05T10:00"), ("a", "2026-11-06T10:00"), copy="p", guests=["g"], guest_screenings=1)
    case.item("y", ("c", "2026-11-05T19:00"), section="s", daily={"from": "18:00", "to": "05:00"}, qa_minutes=[5])
    said = {"problem_sha256": "abc", "bound": {"total": 0, "how": "nothing is below 0"}, "breaches": [], "seed": 1}
    timetable = {**case.timetable, **said}
    timetable["score"] = check(case.problem, timetable, "abc").score
    return [case.problem, timetable]


def test_checker_passes_the_pair_that_the_odd_ones_are_made_of(pair: list[Any]) -> None:
    assert check(*pair, "abc").breaches == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_checker_answers_or_refuses_whatever_stands_in_either_file(pair_: Any, data: st.DataObject) -> None:
    pair = copy.deepcopy(pair_)
    for _ in range(data.draw(st.integers(1, 2))):
        place = data.draw(st.sampled_from([place for place in _places(pair) if place]))
        pair = _with(pair, place, copy.deepcopy(data.draw(_ODD)))
    answer = _answer(pair)
    assert "\n" not in answer
    assert answer.startswith('{"ok": ') or len(answer) < 400


def _answer(pair: list[Any]) -> str:
    """The verdict as JSON, or the line of the refusal."""
    try:
        return json.dumps(check(pair[0], pair[1], "abc").as_json(), allow_nan=False)
    except CannotCheck as refusal:
        return str(refusal)


@pytest.fixture(name="pair_")
def _pair_again(pair: list[Any]) -> list[Any]:
    return pair
