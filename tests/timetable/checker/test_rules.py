"""Each rule with the smallest timetable that breaks it and one that just does not."""

from typing import Any

import pytest

from frontrow.timetable.checker import rule_breaches

THU, FRI, SAT = "2026-11-05", "2026-11-06", "2026-11-07"


def named(case: Any) -> list[tuple[str, ...]]:
    """Every breach as its rule and its screenings, like ("order", "x0", "x1")."""
    breaches = rule_breaches(case.problem, case.timetable)
    return [(each.rule, *(f"{item}{number}" for item, number in each.screenings)) for each in breaches]


def test_timetable_that_keeps_every_rule_has_no_breach(case: Any) -> None:
    case.item("x", ("a", f"{THU}T19:00"), ("c", f"{FRI}T19:00")).item("y", ("a", f"{THU}T21:00"))
    assert named(case) == []


# open


@pytest.mark.parametrize(
    ("start", "breaches"),
    [
        (f"{THU}T10:00", []),
        (f"{THU}T09:55", [("open", "x0")]),
        (f"{THU}T12:20", []),
        (f"{THU}T12:25", [("open", "x0")]),
    ],
)
def test_open_span_holds_the_whole_screening_to_its_last_minute(
    case: Any, start: str, breaches: list[tuple[str, ...]]
) -> None:
    case.screen("a", open=[{"from": f"{THU}T10:00", "to": f"{THU}T14:00"}])
    assert named(case.item("x", ("a", start))) == breaches


def test_open_needs_one_span_and_not_two_that_touch(case: Any) -> None:
    touching = [{"from": f"{THU}T10:00", "to": f"{THU}T11:00"}, {"from": f"{THU}T11:00", "to": f"{THU}T20:00"}]
    case.screen("a", open=touching).item("x", ("a", f"{THU}T10:30"))
    assert named(case) == [("open", "x0")]


def test_open_screen_without_spans_is_closed(case: Any) -> None:
    case.screen("a", open=[]).item("x", ("a", f"{THU}T10:30"))
    assert named(case) == [("open", "x0")]


@pytest.mark.parametrize(("talk", "breaches"), [(25, []), (26, [("open", "x0")])])
def test_open_counts_introduction_and_talk(case: Any, talk: int, breaches: list[tuple[str, ...]]) -> None:
    case.screen("a", open=[{"from": f"{THU}T10:00", "to": f"{THU}T12:10"}])
    assert named(case.item("x", ("a", f"{THU}T10:00"), intro_minutes=5, qa_minutes=[talk])) == breaches


def test_open_from_and_end_with_offsets_are_instants(case: Any) -> None:
    case.screen("a", open=[{"from": f"{THU}T09:00:00Z", "to": f"{THU}T13:40+03:00"}])
    assert named(case.item("x", ("a", f"{THU}T10:00"))) == []


# turnaround


@pytest.mark.parametrize(("second", "breaches"), [("T12:00", []), ("T11:55", [("turnaround", "x0", "y0")])])
def test_turnaround_is_kept_to_the_minute(case: Any, second: str, breaches: list[tuple[str, ...]]) -> None:
    case.item("x", ("a", f"{THU}T10:00")).item("y", ("a", THU + second))
    assert named(case) == breaches


def test_turnaround_of_zero_lets_the_next_start_at_the_end(case: Any) -> None:
    case.item("x", ("b", f"{THU}T10:00")).item("y", ("b", f"{THU}T11:40"))
    assert named(case) == []


def test_turnaround_of_zero_still_refuses_an_overlap(case: Any) -> None:
    case.item("x", ("b", f"{THU}T10:00")).item("y", ("b", f"{THU}T11:35"))
    assert named(case) == [("turnaround", "x0", "y0")]


def test_turnaround_names_every_pair_and_not_only_neighbours(case: Any) -> None:
    case.item("long", ("a", f"{THU}T10:00"), minutes=300)
    case.item("x", ("a", f"{THU}T10:30"), minutes=20).item("y", ("a", f"{THU}T11:30"), minutes=20)
    assert named(case) == [("turnaround", "long0", "x0"), ("turnaround", "long0", "y0")]


def test_turnaround_does_not_bind_different_screens(case: Any) -> None:
    assert named(case.item("x", ("a", f"{THU}T10:00")).item("y", ("b", f"{THU}T10:00"))) == []


# order


@pytest.mark.parametrize(
    ("start", "days_between", "breaches"),
    [
        (f"{FRI}T10:00", 1, []),
        (f"{THU}T23:55", 1, [("order", "x0", "x1")]),
        ("2026-11-06T04:55", 1, [("order", "x0", "x1")]),
        ("2026-11-06T05:00", 1, []),
        (f"{FRI}T10:00", 2, [("order", "x0", "x1")]),
        (f"{SAT}T05:00", 2, []),
        (f"{THU}T20:40", 0, []),
        (f"{THU}T20:35", 0, [("order", "x0", "x1")]),
        (f"{THU}T10:00", 0, [("order", "x0", "x1")]),
    ],
)
def test_order_counts_festival_days_and_never_overlaps(
    case: Any, start: str, days_between: int, breaches: list[tuple[str, ...]]
) -> None:
    case.item("x", ("a", f"{THU}T19:00"), ("c", start), days_between=days_between)
    assert named(case) == breaches


def test_order_without_days_between_means_another_day(case: Any) -> None:
    case.item("x", ("a", f"{THU}T10:00"), ("c", f"{THU}T19:00"))
    assert named(case) == [("order", "x0", "x1")]


def test_order_between_a_late_show_and_the_next_day_counts_calendar_dates(case: Any) -> None:
    case.item("x", ("a", f"{FRI}T01:00"), ("c", f"{FRI}T06:00"))
    assert named(case) == []


# screen


@pytest.mark.parametrize(
    ("changes", "breaches"),
    [
        ({"screens": ["b", "c"]}, [("screen", "x0")]),
        ({"screens": ["a"]}, []),
        ({"screens": []}, [("screen", "x0")]),
        ({"screens": None}, []),
        ({"first_in": ["c"]}, [("screen", "x0")]),
        ({"first_in": ["a"]}, []),
        ({"formats": ["35mm"]}, [("screen", "x0")]),
        ({"formats": ["35mm", "dcp"]}, []),
        ({"needs": ["subtitling"]}, [("screen", "x0")]),
        ({"needs": ["step_free"]}, []),
        ({"needs": ["step_free", "subtitling"]}, [("screen", "x0")]),
    ],
)
def test_screen_must_be_allowed_and_able(case: Any, changes: dict[str, Any], breaches: list[tuple[str, ...]]) -> None:
    case.screen("a", abilities=["step_free"]).item("x", ("a", f"{THU}T10:00"), **changes)
    assert named(case) == breaches


def test_screen_first_in_binds_the_first_screening_only(case: Any) -> None:
    case.item("x", ("a", f"{THU}T10:00"), ("b", f"{FRI}T10:00"), first_in=["a"])
    assert named(case) == []


def test_screen_plays_its_own_formats_only(case: Any) -> None:
    case.screen("a", formats=["35mm"]).item("x", ("a", f"{THU}T10:00"))
    case.item("y", ("a", f"{FRI}T10:00"), formats=["35mm"])
    assert named(case) == [("screen", "x0")]


# daily


@pytest.mark.parametrize(
    ("start", "daily", "breaches"),
    [
        (f"{THU}T18:00", ("18:00", "23:00"), []),
        (f"{THU}T17:55", ("18:00", "23:00"), [("daily", "x0")]),
        (f"{THU}T21:20", ("18:00", "23:00"), []),
        (f"{THU}T21:25", ("18:00", "23:00"), [("daily", "x0")]),
        (f"{FRI}T01:00", ("18:00", "05:00"), []),
        (f"{THU}T23:30", ("18:00", "05:00"), []),
        (f"{FRI}T03:20", ("18:00", "05:00"), []),
        (f"{FRI}T03:25", ("18:00", "05:00"), [("daily", "x0")]),
        (f"{FRI}T12:00", ("18:00", "05:00"), [("daily", "x0")]),
        (f"{FRI}T05:00", ("18:00", "05:00"), [("daily", "x0")]),
        (f"{THU}T22:20", ("18:00", "00:00"), []),
        (f"{THU}T22:25", ("18:00", "00:00"), [("daily", "x0")]),
        (f"{THU}T22:20", ("18:00", "24:00"), []),
        (f"{THU}T18:00", ("18:00", "18:00"), []),
    ],
)
def test_daily_hours_hold_start_and_end_also_past_midnight(
    case: Any, start: str, daily: tuple[str, str], breaches: list[tuple[str, ...]]
) -> None:
    case.item("x", ("a", start), daily={"from": daily[0], "to": daily[1]})
    assert named(case) == breaches


def test_daily_window_does_not_stretch_over_a_whole_day(case: Any) -> None:
    case.item("x", ("a", f"{THU}T19:00"), minutes=25 * 60, daily={"from": "18:00", "to": "21:00"})
    assert named(case) == [("daily", "x0")]


# copy


@pytest.mark.parametrize(
    ("second", "transport", "breaches"),
    [
        (("c", f"{THU}T12:40"), 60, []),
        (("c", f"{THU}T12:35"), 60, [("copy", "x0", "y0")]),
        (("b", f"{THU}T11:40"), 60, []),
        (("b", f"{THU}T11:35"), 60, [("copy", "x0", "y0")]),
        (("a", f"{THU}T12:00"), 60, []),
        (("c", f"{THU}T10:00"), 0, [("copy", "x0", "y0")]),
        (("c", f"{THU}T11:40"), 0, []),
    ],
)
def test_copy_is_carried_between_houses_and_shown_once_at_a_time(
    case: Any, second: tuple[str, str], transport: int, breaches: list[tuple[str, ...]]
) -> None:
    case.problem["copies"] = [{"id": "p", "transport_minutes": transport}]
    case.item("x", ("a", f"{THU}T10:00"), copy="p").item("y", second, copy="p")
    assert named(case) == breaches


@pytest.mark.parametrize(
    ("start", "breaches"),
    [
        (f"{THU}T10:00", []),
        (f"{THU}T09:55", [("copy", "x0")]),
        (f"{FRI}T10:20", []),
        (f"{FRI}T10:25", [("copy", "x0")]),
    ],
)
def test_copy_is_here_in_one_of_its_windows(case: Any, start: str, breaches: list[tuple[str, ...]]) -> None:
    windows = [{"from": f"{THU}T10:00", "to": f"{THU}T18:00"}, {"from": f"{FRI}T08:00", "to": f"{FRI}T12:00"}]
    case.problem["copies"] = [{"id": "p", "windows": windows}]
    assert named(case.item("x", ("a", start), copy="p")) == breaches


def test_copy_without_a_window_is_never_here(case: Any) -> None:
    case.problem["copies"] = [{"id": "p", "windows": []}]
    assert named(case.item("x", ("a", f"{THU}T10:00"), copy="p")) == [("copy", "x0")]


def test_items_without_a_copy_have_as_many_as_they_need(case: Any) -> None:
    assert named(case.item("x", ("a", f"{THU}T10:00")).item("y", ("c", f"{THU}T10:00"))) == []


# key


@pytest.mark.parametrize(
    ("keys", "breaches"),
    [
        (None, []),
        ([], [("key", "x0")]),
        ([("a", "T10:00", "T11:40")], []),
        ([("a", "T10:00", "T11:39")], [("key", "x0")]),
        ([("a", "T10:01", "T18:00")], [("key", "x0")]),
        ([("b", "T08:00", "T18:00")], [("key", "x0")]),
        ([("a", "T08:00", "T11:00"), ("a", "T11:00", "T18:00")], [("key", "x0")]),
        ([("b", "T08:00", "T18:00"), ("a", "T08:00", "T18:00")], []),
    ],
)
def test_key_opens_that_very_screen_from_start_to_end(
    case: Any, keys: list[tuple[str, str, str]] | None, breaches: list[tuple[str, ...]]
) -> None:
    copy: dict[str, Any] = {"id": "p"}
    if keys is not None:
        copy["keys"] = [{"screen": screen, "from": THU + start, "to": THU + end} for screen, start, end in keys]
    case.problem["copies"] = [copy]
    assert named(case.item("x", ("a", f"{THU}T10:00"), copy="p")) == breaches


# guest


@pytest.mark.parametrize(
    ("second", "breaches"),
    [
        (("c", f"{THU}T12:10"), []),
        (("c", f"{THU}T12:05"), [("guest", "x0", "y0")]),
        (("b", f"{THU}T11:50"), []),
        (("b", f"{THU}T11:45"), [("guest", "x0", "y0")]),
        (("d", f"{THU}T11:55"), []),
        (("d", f"{THU}T11:50"), [("guest", "x0", "y0")]),
        (("c", f"{THU}T10:00"), [("guest", "x0", "y0")]),
    ],
)
def test_guest_travels_between_screenings(case: Any, second: tuple[str, str], breaches: list[tuple[str, ...]]) -> None:
    case.problem["guests"] = [{"id": "g", "name": "G"}]
    case.item("x", ("a", f"{THU}T10:00"), guests=["g"], guest_screenings=1)
    case.item("y", second, guests=["g"], guest_screenings=1)
    assert named(case) == breaches


def test_guest_needs_the_minutes_of_one_house_also_on_one_screen(case: Any) -> None:
    case.problem["guests"] = [{"id": "g", "name": "G"}]
    case.item("x", ("b", f"{THU}T10:00"), guests=["g"], guest_screenings=1)
    case.item("y", ("b", f"{THU}T11:45"), guests=["g"], guest_screenings=1)
    assert named(case) == [("guest", "x0", "y0")]


@pytest.mark.parametrize(
    ("start", "breaches"),
    [("T10:00", []), ("T09:55", [("guest", "x0")]), ("T10:20", []), ("T10:25", [("guest", "x0")])],
)
def test_guest_stays_for_the_whole_screening(case: Any, start: str, breaches: list[tuple[str, ...]]) -> None:
    case.problem["guests"] = [{"id": "g", "name": "G", "windows": [{"from": f"{THU}T10:00", "to": f"{THU}T12:00"}]}]
    assert named(case.item("x", ("a", THU + start), guests=["g"], guest_screenings=1)) == breaches


def test_guest_comes_to_the_first_screenings_only(case: Any) -> None:
    case.problem["guests"] = [{"id": "g", "name": "G", "windows": [{"from": f"{THU}T10:00", "to": f"{THU}T20:00"}]}]
    case.item("x", ("a", f"{THU}T10:00"), ("a", f"{FRI}T10:00"), guests=["g"], guest_screenings=1)
    case.item("y", ("a", f"{SAT}T10:00"), guests=["g"])
    assert named(case) == []


def test_guest_one_of_two_missing_is_a_breach(case: Any) -> None:
    case.problem["guests"] = [{"id": "g", "name": "G"}, {"id": "h", "name": "H", "windows": []}]
    case.item("x", ("a", f"{THU}T10:00"), guests=["g", "h"], guest_screenings=1)
    assert named(case) == [("guest", "x0")]


# pinned


@pytest.mark.parametrize(
    ("pin", "breaches"),
    [
        ({"screen": "a"}, []),
        ({"screen": "b"}, [("pinned", "x0")]),
        ({"start": f"{THU}T10:00"}, []),
        ({"start": f"{THU}T10:05"}, [("pinned", "x0")]),
        ({"screen": "a", "start": f"{THU}T09:00:00Z"}, []),
        ({"screen": "b", "start": f"{THU}T11:00"}, [("pinned", "x0"), ("pinned", "x0")]),
    ],
)
def test_pinned_screening_stays(case: Any, pin: dict[str, Any], breaches: list[tuple[str, ...]]) -> None:
    case.problem["pinned"] = [{"item": "x", "screening": 0, **pin}]
    assert named(case.item("x", ("a", f"{THU}T10:00"))) == breaches
