import time

import pytest

from frontrow.timetable.exact.case import Case
from frontrow.timetable.explain import explain
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from tests.timetable.festivals import DAYS, item, read, screen, small, span


def because(problem: Problem) -> set[tuple[str, str]]:
    found = explain(problem, 30, time.process_time)
    assert found.feasible is False
    return {(one.rule, one.subject) for one in found.because}


def test_explain_says_that_a_timetable_exists() -> None:
    assert explain(read(small()), 30, time.process_time).as_json() == {"feasible": True, "because": []}


def test_explain_names_a_film_longer_than_any_opening() -> None:
    assert because(read(small(items=[item("long", 900)], audience=[]))) == {("open", "long")}


def test_explain_names_two_pins_on_one_screen_at_once() -> None:
    pins = [{"item": name, "screening": 0, "screen": "r1", "start": f"{DAYS[0]}T18:00"} for name in ("c", "d")]
    assert because(read(small(pinned=pins))) == {("pinned", "c"), ("pinned", "d"), ("turnaround", "r1")}


def test_explain_names_the_guest_who_is_never_there_while_the_screen_is_open() -> None:
    guests = [{"id": "g", "name": "Gena", "windows": [span(DAYS[0], "08:00", "13:00")]}]
    assert because(read(small(guests=guests))) == {("guest", "g"), ("open", "a")}


def test_explain_names_the_copy_whose_keys_open_nothing() -> None:
    copies = [{"id": "c", "keys": []}]
    assert because(read(small(copies=copies))) == {("key", "c")}


def test_explain_names_screenings_for_which_there_are_too_few_days() -> None:
    assert because(read(small(items=[item("a", 60, screenings=3)], audience=[]))) == {("order", "a")}


def test_explain_names_a_guest_asked_for_in_too_many_places() -> None:
    guests = [{"id": "g", "name": "Gena", "windows": [span(DAYS[0], "18:00", "21:00")]}]
    items = [item(name, 100, guests=["g"], guest_screenings=1) for name in ("a", "b")]
    found = because(read(small(items=items, guests=guests, audience=[])))
    assert found == {("guest", "g")} or found == {("guest", "g"), ("turnaround", "r1")}


def test_explain_names_what_overfills_one_screen() -> None:
    items = [item(f"i{n}", 200, screens=["r1"]) for n in range(7)]
    found = because(read(small(items=items, audience=[])))
    assert ("turnaround", "r1") in found
    assert {subject for rule, subject in found if rule == "screen"} == {f"i{n}" for n in range(7)}


@pytest.mark.parametrize("dropped", range(3))
def test_no_member_of_a_core_can_be_dropped(dropped: int) -> None:
    pins = [{"item": name, "screening": 0, "screen": "r1", "start": f"{DAYS[0]}T18:00"} for name in ("c", "d")]
    problem = read(small(pinned=pins))
    core = explain(problem, 30, time.process_time).because
    case = Case(Board(problem, whole=True), [one.number for one in core if one.number >= 0])
    assert case.holds(core, 10) is False
    assert case.holds([one for one in core if one is not core[dropped]], 10) is True


def test_explain_knows_a_day_without_a_screen() -> None:
    closed = [screen("r1", "rex", open=[])]
    found = because(read(small(screens=closed, items=[item("a", 60)], audience=[])))
    assert found == {("open", "a")}
