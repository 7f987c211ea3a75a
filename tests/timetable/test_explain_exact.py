"""What `explain` names, beside every timetable that a tiny festival can have, as the checker judges it.

The named demands cannot hold together, and leave out any one of them: the others can.
"""

import random
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontrow.timetable.explain import explain
from tests.timetable.every_timetable import EveryTimetable
from tests.timetable.festivals import DAYS, item, read, screen, small, span

DAY, NEXT = DAYS[:2]
EVENING = [span(day, "18:00", "22:00") for day in (DAY, NEXT)]


def tiny(items: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    """A festival of two screens in two houses, open on two evenings, on a grid of an hour."""
    screens = [screen("r", "rex", open=EVENING, abilities=["subtitling"], formats=["dcp", "35mm"]),
               screen("l", "lux", open=EVENING)]  # fmt: skip
    plain = {"screens": screens, "items": items, "guests": [], "copies": [], "audience": [], "grid_minutes": 60}
    return small(**(plain | changes))


def named(problem: dict[str, Any]) -> list[tuple[str, str]]:
    """The rules and subjects that are named, proved by trying: impossible together, possible with any one left out."""
    found = explain(read(problem), 60, time.process_time)
    tried = EveryTimetable(problem)
    assert found.feasible is not None
    assert found.feasible == tried.can_hold(None)
    if found.feasible:
        return []
    assert not tried.can_hold(found.because), "they can hold together"
    for one in found.because:
        assert tried.can_hold([other for other in found.because if other is not one]), f"not needed: {one.text}"
    return sorted((one.rule, one.subject) for one in found.because)


def pin(name: str, screen: str | None = None, hour: str | None = None, **where: Any) -> dict[str, Any]:
    """A pin of a first screening on the first evening, if `where` says nothing else."""
    held = {"screen": screen} | ({"start": f"{where.pop('day', DAY)}T{hour}"} if hour else {})
    return {"item": name, "screening": 0} | {key: value for key, value in held.items() if value} | where


def guest(*windows: dict[str, str]) -> list[dict[str, Any]]:
    return [{"id": "g", "name": "Gena", "windows": list(windows)}]


def copies(*windows: dict[str, str], keys: list[dict[str, str]] | None = None, **changes: Any) -> list[dict[str, Any]]:
    row: dict[str, Any] = {"id": "c"} | changes
    row |= {"windows": list(windows)} if windows else {}
    return [row | ({} if keys is None else {"keys": keys})]


def key(screen: str, day: str = DAY, start: str = "18:00", end: str = "22:00") -> dict[str, str]:
    return {"screen": screen} | span(day, start, end)


WITH_GUEST = {"guests": ["g"], "guest_screenings": 1}
LATE, EARLY = {"from": "22:00", "to": "24:00"}, {"from": "18:00", "to": "20:00"}
THREE_EVENINGS = {
    "days": list(DAYS), "screens": [screen("r", "rex", open=[span(day, "18:00", "22:00") for day in DAYS])],
}  # fmt: skip
COMBINATIONS: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "a film longer than every opening": (tiny([item("a", 300)]), [("open", "a")]),
    "a film and hours in which no screen is open": (
        tiny([item("a", 90, daily={"from": "10:00", "to": "17:00"})]), [("daily", "a"), ("open", "a")]),
    "an ability and the opening of the screen that has it": (
        tiny([item("a", 300, needs=["subtitling"])],
             screens=[screen("r", "rex", open=EVENING, abilities=["subtitling"]),
                      screen("l", "lux", open=[span(DAY, "12:00", "23:00")])]),
        [("open", "a"), ("screen", "a")]),
    "a format and the screens that are allowed": (
        tiny([item("a", 90, formats=["35mm"], screens=["l"])]), [("screen", "a"), ("screen", "a")]),
    "an ability and the screen of the first showing": (
        tiny([item("a", 90, needs=["subtitling"], first_in=["l"], screenings=2)]), [("screen", "a"), ("screen", "a")]),
    "a guest's stay and the opening": (
        tiny([item("a", 90, **WITH_GUEST)], guests=guest(span(DAY, "10:00", "18:30"))), [("guest", "g"), ("open", "a")]),
    "a guest's stay and a copy's window": (
        tiny([item("a", 90, copy="c", **WITH_GUEST)], guests=guest(span(DAY, "17:00", "23:00")),
             copies=copies(span(NEXT, "12:00", "23:00"))),
        [("copy", "c"), ("guest", "g")]),
    "the stays of two guests": (
        tiny([item("a", 90, guests=["g", "h"], guest_screenings=1)],
             guests=[*guest(EVENING[0]), {"id": "h", "name": "Hana", "windows": [EVENING[1]]}]),
        [("guest", "g"), ("guest", "h")]),
    "a guest's stay and the item's hours": (
        tiny([item("a", 60, daily=EARLY, **WITH_GUEST)], guests=guest(span(DAY, "20:00", "23:00"))),
        [("daily", "a"), ("guest", "g")]),
    "a key and the screen that is allowed": (
        tiny([item("a", 90, copy="c", screens=["l"])], copies=copies(keys=[key("r")])), [("key", "c"), ("screen", "a")]),
    "a key and the day on which the copy is here": (
        tiny([item("a", 90, copy="c")], copies=copies(span(NEXT, "12:00", "23:00"), keys=[key("r")])),
        [("copy", "c"), ("key", "c")]),
    "a key on one screen, another one on another day, and the ability": (
        tiny([item("a", 90, copy="c", needs=["subtitling"], **WITH_GUEST)], guests=guest(EVENING[1]),
             copies=copies(keys=[key("r", DAY), key("l", NEXT)])),
        [("guest", "g"), ("key", "c"), ("screen", "a")]),
    "a key shorter than the film": (tiny([item("a", 90, copy="c")],
                                         copies=copies(keys=[key("r", end="19:00")])), [("key", "c")]),
    "a pin and the opening": (tiny([item("a", 90)], pinned=[pin("a", "r", "21:00")]), [("open", "a"), ("pinned", "a")]),
    "a pin and a guest's stay": (
        tiny([item("a", 90, **WITH_GUEST)], guests=guest(EVENING[1]), pinned=[pin("a", hour="19:00")]),
        [("guest", "g"), ("pinned", "a")]),
    "a pin and a copy's window": (
        tiny([item("a", 90, copy="c")], copies=copies(EVENING[1]), pinned=[pin("a", hour="19:00")]),
        [("copy", "c"), ("pinned", "a")]),
    "a pin and a key": (
        tiny([item("a", 90, copy="c")], copies=copies(keys=[key("r")]), pinned=[pin("a", "l")]),
        [("key", "c"), ("pinned", "a")]),
    "a pin and the item's hours": (
        tiny([item("a", 60, daily=EARLY)], pinned=[pin("a", hour="20:00")]), [("daily", "a"), ("pinned", "a")]),
    "a pin and the screens that are allowed": (
        tiny([item("a", 90, screens=["l"])], pinned=[pin("a", "r")]), [("pinned", "a"), ("screen", "a")]),
    "two pins of one screening": (
        tiny([item("a", 90)], pinned=[pin("a", "r"), pin("a", "l")]), [("pinned", "a"), ("pinned", "a")]),
    "two pins on one hour of one screen": (
        tiny([item("a", 90), item("b", 90)], pinned=[pin("a", "r", "19:00"), pin("b", "r", "19:00")]),
        [("pinned", "a"), ("pinned", "b"), ("turnaround", "r")]),
    "two pins that leave no turnaround": (
        tiny([item("a", 60), item("b", 60)], pinned=[pin("a", "r", "19:00"), pin("b", "r", "20:00")]),
        [("pinned", "a"), ("pinned", "b"), ("turnaround", "r")]),
    "two pins against the order": (
        tiny([item("a", 60, screenings=2)], **THREE_EVENINGS,
             pinned=[pin("a", hour="18:00", day=NEXT), pin("a", hour="20:00", day=NEXT, screening=1)]),
        [("order", "a"), ("pinned", "a"), ("pinned", "a")]),
    "two pins, and a guest who cannot be in both houses": (
        tiny([item("a", 60, **WITH_GUEST), item("b", 60, **WITH_GUEST)], guests=[{"id": "g", "name": "Gena"}],
             pinned=[pin("a", "r", "19:00"), pin("b", "l", "20:00")]),
        [("guest", "g"), ("pinned", "a"), ("pinned", "b")]),
    "two pins, and a copy that is still on its way": (
        tiny([item("a", 60, copy="c"), item("b", 60, copy="c")], copies=copies(transport_minutes=90),
             pinned=[pin("a", "r", "19:00"), pin("b", "l", "21:00")]),
        [("copy", "c"), ("pinned", "a"), ("pinned", "b")]),
    "a guest wanted at two films in a stay too short for both": (
        tiny([item("a", 60, **WITH_GUEST), item("b", 60, **WITH_GUEST)], guests=guest(span(DAY, "18:00", "20:00"))),
        [("guest", "g"), ("guest", "g"), ("guest", "g")]),
    "a copy wanted at two films in a window too short for both": (
        tiny([item("a", 60, copy="c", screens=["r"]), item("b", 60, copy="c", screens=["l"])],
             copies=copies(span(DAY, "18:00", "21:00"), transport_minutes=90)),
        [("copy", "c"), ("copy", "c"), ("copy", "c"), ("screen", "a"), ("screen", "b")]),
    "more showings than days": (tiny([item("a", 60, screenings=3)], grid_minutes=240), [("order", "a")]),
    "two showings on two days, and a copy that is here on one": (
        tiny([item("a", 60, screenings=2, copy="c")], copies=copies(EVENING[0])),
        [("copy", "c"), ("order", "a")]),  # before the first day there is none
    "two showings on two days, and a guest who is here on one": (
        tiny([item("a", 60, screenings=2, guests=["g"], guest_screenings=2)], guests=guest(EVENING[0])),
        [("guest", "g"), ("order", "a")]),
    "two showings on two days, and openings on one": (
        tiny([item("a", 60, screenings=2)], screens=[screen("r", "rex", open=EVENING[:1])]),
        [("open", "a"), ("order", "a")]),
    "two showings in the middle of three days, and a copy that is here on that day": (
        tiny([item("a", 60, screenings=2, copy="c")], copies=copies(EVENING[1]), **THREE_EVENINGS),
        [("copy", "c"), ("copy", "c"), ("order", "a")]),
    "two films whose keys open one screen for the same hours": (
        tiny([item("a", 120, copy="c"), item("b", 120, copy="d")],
             copies=[*copies(keys=[key("r")]), {"id": "d", "keys": [key("r")]}]),
        [("key", "c"), ("key", "d"), ("turnaround", "r")]),
    "more films than one screen has hours for": (
        tiny([item(name, 120, screens=["r"]) for name in "abc"],
             screens=[screen("r", "rex", open=EVENING[:1]), screen("l", "lux", open=EVENING)]),
        [("open", "a"), ("open", "b"), ("screen", "a"), ("screen", "b"), ("turnaround", "r")]),
    "more films than all screens have hours for": (
        tiny([item(name, 120) for name in "abc"], screens=[screen(name, "rex", open=EVENING[:1]) for name in ("r", "s")],
             grid_minutes=120),
        [("open", "a"), ("open", "b"), ("open", "c"), ("turnaround", "r"), ("turnaround", "s")]),
}  # fmt: skip


@pytest.mark.parametrize("words", COMBINATIONS)
def test_named_demands_cannot_hold_together_and_none_can_be_left_out(words: str) -> None:
    problem, expected = COMBINATIONS[words]
    assert named(problem) == expected


def test_a_timetable_that_a_cold_search_misses_is_found() -> None:
    items = [item("a", 60, screenings=2, days_between=0, screens=["r"], **WITH_GUEST),
             item("b", 100, screenings=2, copy="c", formats=["35mm"])]  # fmt: skip
    stays = guest(EVENING[1], span(DAY, "20:00", "22:00"))
    assert named(tiny(items, guests=stays, copies=copies(transport_minutes=60))) == []


@st.composite
def crowded(draw: st.DrawFn) -> dict[str, Any]:
    """Two or three items with demands by chance on two screens of two evenings: often impossible."""
    chance = random.Random(draw(st.integers(0, 10**9)))
    hours = [("18:00", "22:00"), ("18:00", "20:00"), ("20:00", "22:00")]

    def evening() -> dict[str, str]:
        return span(chance.choice((DAY, NEXT)), *chance.choice(hours))

    def sometimes(share: float, **row: Any) -> dict[str, Any]:
        return row if chance.random() < share else {}

    items = []
    for name in "abc"[: chance.choice((2, 3))]:
        row = item(name, chance.choice((60, 100, 130)), screenings=chance.choice((1, 1, 2)))
        row |= {"days_between": chance.choice((0, 1))} | sometimes(0.4, copy="c")
        row |= sometimes(0.4, guests=["g"], guest_screenings=1) | sometimes(0.2, daily=chance.choice((EARLY, LATE)))
        row |= sometimes(0.2, needs=["subtitling"]) | sometimes(0.3, screens=[chance.choice("rl")])
        items.append(row | sometimes(0.2, formats=["35mm"]) | sometimes(0.1, first_in=[chance.choice("rl")]))
    windows = [evening() for _ in range(chance.choice((1, 2)))]
    held = [pin(row["id"], **sometimes(0.7, screen=chance.choice("rl")), hour=chance.choice(("18:00", "19:00", "20:00")))
            for row in items if chance.random() < 0.3]  # fmt: skip
    copy = copies(
        transport_minutes=60, keys=None if chance.random() < 0.5 else [key(chance.choice("rl")) for _ in "12"]
    )
    return tiny(items, guests=guest(*windows), copies=[copy[0] | sometimes(0.4, windows=[evening()])], pinned=held)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(crowded())
def test_whatever_conflicts_is_named_and_nothing_else(problem: dict[str, Any]) -> None:
    named(problem)
