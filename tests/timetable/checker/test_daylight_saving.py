"""The two nights of the year on which the clock on the wall is no measure of length."""

from typing import Any

import pytest

from frontrow.timetable.checker import CannotCheck, check, rule_breaches

AUTUMN, SPRING = "2026-10-25", "2026-03-29"  # 03:00 becomes 02:00; 02:00 becomes 03:00


def rules_broken(case: Any) -> list[str]:
    return [breach.rule for breach in rule_breaches(case.problem, case.timetable)]


@pytest.fixture
def night(case: Any) -> Any:
    for screen in case.problem["screens"]:
        screen["open"] = [
            {"from": "2026-03-28T05:00", "to": "2026-03-30T05:00"},
            {"from": "2026-10-24T05:00", "to": "2026-10-26T05:00"},
        ]
    return case


@pytest.mark.parametrize(("second", "broken"), [(f"{AUTUMN}T02:40", []), (f"{AUTUMN}T02:35", ["turnaround"])])
def test_length_is_elapsed_when_an_hour_comes_twice(night: Any, second: str, broken: list[str]) -> None:
    night.item("x", ("b", f"{AUTUMN}T01:00"), minutes=160).item("y", ("b", f"{second}+01:00"))
    assert rules_broken(night) == broken


@pytest.mark.parametrize(("second", "broken"), [("T04:10", []), ("T04:05", ["turnaround"])])
def test_length_is_elapsed_when_an_hour_is_skipped(night: Any, second: str, broken: list[str]) -> None:
    night.item("x", ("b", f"{SPRING}T01:30")).item("y", ("b", SPRING + second))
    assert rules_broken(night) == broken


def test_time_that_comes_twice_means_the_first(night: Any) -> None:
    night.problem["pinned"] = [{"item": "x", "screening": 0, "start": f"{AUTUMN}T00:30:00Z"}]
    assert rules_broken(night.item("x", ("b", f"{AUTUMN}T02:30"))) == []


def test_second_of_the_two_is_another_instant(night: Any) -> None:
    night.problem["pinned"] = [{"item": "x", "screening": 0, "start": f"{AUTUMN}T02:30"}]
    assert rules_broken(night.item("x", ("b", f"{AUTUMN}T02:30+01:00"))) == ["pinned"]


def test_start_in_the_skipped_hour_is_misplaced(night: Any) -> None:
    assert rules_broken(night.item("x", ("b", f"{SPRING}T02:30"))) == ["placed"]


def test_problem_with_a_skipped_time_is_refused(night: Any) -> None:
    night.screen("a", open=[{"from": f"{SPRING}T02:30", "to": f"{SPRING}T12:00"}])
    with pytest.raises(
        CannotCheck, match=r"screens\[0\].open\[0\].from: \"2026-03-29T02:30\" .* daylight saving skips"
    ):
        rule_breaches(night.problem, night.timetable)


@pytest.mark.parametrize(
    ("end", "ok"),
    [
        (f"{AUTUMN}T02:20+01:00", True),
        (f"{AUTUMN}T02:20", False),
        (f"{AUTUMN}T01:20:00Z", True),
        ("2026-10-25T03:20", False),
    ],
)
def test_stated_end_in_the_hour_that_comes_twice_needs_its_offset(night: Any, end: str, ok: bool) -> None:
    night.item("x", ("b", f"{AUTUMN}T01:40"))
    night.entries[0]["end"] = end
    assert check(night.problem, night.timetable, "").ok is ok


def test_daily_hours_are_wall_clock_in_the_long_night(night: Any) -> None:
    night.item("x", ("b", f"{AUTUMN}T01:00"), minutes=180, daily={"from": "18:00", "to": "03:00"})
    night.item("y", ("c", f"{AUTUMN}T01:00"), minutes=185, daily={"from": "18:00", "to": "03:00"})
    assert [(breach.rule, breach.screenings) for breach in rule_breaches(night.problem, night.timetable)] == [
        ("daily", (("y", 0),))
    ]


@pytest.mark.parametrize(("opens", "breaches"), [("02:00", []), ("02:40", ["daily"])])
def test_an_end_that_the_long_night_puts_before_the_start_on_the_wall(
    night: Any, opens: str, breaches: list[str]
) -> None:
    night.item("x", ("b", f"{AUTUMN}T02:45"), minutes=25, daily={"from": opens, "to": "06:00"})  # ends at 02:10 again
    assert [breach.rule for breach in rule_breaches(night.problem, night.timetable)] == breaches
