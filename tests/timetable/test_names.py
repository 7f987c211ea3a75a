"""Reasons name things as a festival's people do; files keep the ids."""

import json
import time
from typing import Any

import pytest

from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.checker import rule_breaches
from frontrow.timetable.explain import explain
from frontrow.timetable.names import Names, distinct, listed
from frontrow.timetable.problem import Span
from frontrow.timetable.repair import repair
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.timetable_file import read_placed
from tests.timetable.festivals import DAYS, item, read, screen, small, span


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ([("a", "Hero"), ("b", "Faces")], {"a": "Hero", "b": "Faces"}),
        ([("a", "Hero"), ("b", "Hero"), ("c", "")], {"a": "Hero (a)", "b": "Hero (b)", "c": "c"}),
        ([("a", "Two\n lines")], {"a": "Two lines"}),
    ],
)
def test_an_id_stands_only_where_a_name_is_missing_or_shared(
    named: list[tuple[str, str]], called: dict[str, str]
) -> None:
    assert distinct(named) == called


def test_screens_of_one_name_are_told_apart_by_their_houses() -> None:
    screens = [screen("r1", "rex", name="Hall"), screen("l1", "lux", name="Hall"), screen("l2", "lux", name="Studio")]
    names = Names(read(small(screens=screens)))
    assert [names.screen(one) for one in ("r1", "l1", "l2")] == ["Hall, Rex", "Hall, Lux", "Studio"]


def test_screenings_copies_and_lists_read_as_people_say_them() -> None:
    items = [item("a", 90, screenings=2, copy="c"), item("b", 90, copy="c"), item("e", 90, copy="own")]
    problem = read(small(items=items, copies=[{"id": "c"}, {"id": "own"}], audience=[]))
    names, (a, _, e) = Names(problem), problem.items
    assert (names.screening(a, 1), names.screening(e, 0)) == ("Film a (screening 2 of 2)", "Film e")
    assert (names.copy("c"), names.copy_for(a), names.copy_for(e)) == (
        "the copy of Film a and Film b", "the copy of Film a and Film b", "its copy",
    )  # fmt: skip
    assert listed(["1", "2", "3", "4", "5", "6"]) == "1, 2, 3, 4 and 2 more"


def test_hours_are_local_and_the_hour_that_comes_twice_says_so() -> None:
    names = Names(read(small(days=["2026-10-24", "2026-10-25"])))
    clock = names.clock
    two = clock.minute("2026-10-25T02:30")
    assert names.moment(two) == "Sun 25 Oct 02:30"
    assert names.moment(two + 60) == "Sun 25 Oct 02:30 (the second time)"
    assert names.span(Span(two, two + 120)) == "Sun 25 Oct 02:30 to 03:30"
    evening = clock.minute("2026-12-31T22:00")
    assert names.span(Span(evening, evening + 180)) == "Thu 31 Dec 22:00 to Fri 1 Jan 2027 01:00"
    assert names.spans(()) == "never"


def texts(**changes: Any) -> list[str]:
    found = explain(read(small(**changes)), 30, time.process_time)
    assert all(one.as_json()["subject"] == one.subject for one in found.because)
    return [one.text for one in found.because]


GUEST = {"id": "g17", "name": "Gena", "windows": [span(DAYS[0], "08:00", "13:00")]}
ROOMS = [screen("r17", "rex", name="Great Hall"), screen("l17", "lux", name="Studio", abilities=["step_free"])]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"guests": [GUEST], "items": [item("i17", 90, guests=["g17"], guest_screenings=1)]},
         ["Film i17 lasts 90 minutes and must lie inside one opening of a screen",
          "Gena, needed at Film i17, is here Thu 5 Nov 08:00 to 13:00"]),
        ({"items": [item("i17", 90, screens=["r17"], needs=["step_free"])]},
         ["Film i17 may only be shown on Great Hall", "Film i17 needs a screen with the ability step free"]),
        ({"items": [item("i17", 90, first_in=["l17"], formats=["35mm", "16mm"], screenings=2)]},
         ["Film i17 (screening 1 of 2) needs a screen that plays 35mm or 16mm"]),
        ({"items": [item("i17", 90, screens=[])]}, ["Film i17 may be shown on no screen"]),
        ({"items": [item("i17", 90, copy="c17")], "copies": [{"id": "c17", "keys": []}]},
         ["Film i17 is shown from its copy, whose keys open no screen"]),
        ({"items": [item("i17", 90, copy="c17", screens=["l17"])],
          "copies": [{"id": "c17", "keys": [{"screen": "r17"} | span(DAYS[0], "18:00", "23:00")]}]},
         ["Film i17 may only be shown on Studio",
          "Film i17 is shown from its copy, whose keys open Great Hall Thu 5 Nov 18:00 to 23:00"]),
        ({"items": [item("i17", 90, copy="c17", daily={"from": "14:00", "to": "18:00"}), item("k", 60, copy="c17")],
          "copies": [{"id": "c17", "windows": [span(DAYS[0], "19:00", "23:00")]}]},
         ["Film i17 must lie between 14:00 and 18:00",
          "Film i17 is shown from the copy of Film i17 and Film k, here Thu 5 Nov 19:00 to 23:00"]),
        ({"items": [item("i17", 90), item("k", 90)],
          "pinned": [{"item": name, "screening": 0, "screen": "r17", "start": f"{DAYS[0]}T18:00"} for name in ("i17", "k")]},
         ["Film i17 is pinned to Great Hall at Thu 5 Nov 18:00", "Film k is pinned to Great Hall at Thu 5 Nov 18:00",
          "Great Hall shows one thing at a time, 20 minutes between"]),
        ({"items": [item("i17", 90, screenings=3)]},
         ["the 3 screenings of Film i17 follow each other, at least 1 festival day apart, within 2 days"]),
        ({"items": [item(name, 90, guests=["g17"], guest_screenings=1) for name in ("i17", "k")],
          "guests": [GUEST | {"windows": [span(DAYS[0], "18:00", "21:00")]}]},
         ["Gena is in one place at a time, and travels between houses",
          "Gena, needed at Film i17, is here Thu 5 Nov 18:00 to 21:00",
          "Gena, needed at Film k, is here Thu 5 Nov 18:00 to 21:00"]),
        ({"items": [item("i17", 90, copy="c17", screens=["r17"]), item("k", 90, copy="c17", screens=["l17"])],
          "copies": [{"id": "c17", "windows": [span(DAYS[0], "18:00", "21:30")], "transport_minutes": 60}]},
         ["Film i17 may only be shown on Great Hall", "Film k may only be shown on Studio",
          "Film i17 is shown from the copy of Film i17 and Film k, here Thu 5 Nov 18:00 to 21:30",
          "Film k is shown from the copy of Film i17 and Film k, here Thu 5 Nov 18:00 to 21:30",
          "the copy of Film i17 and Film k is in one place at a time, 60 minutes from house to house"]),
    ],
)  # fmt: skip
def test_every_reason_of_explain_speaks_in_names(changes: dict[str, Any], said: list[str]) -> None:
    found = texts(**({"screens": ROOMS, "guests": [], "copies": [], "audience": []} | changes))
    assert sorted(found) == sorted(said)
    assert not [code for code in ("(i17)", "r17", "l17", "g17", "c17", "T18") if code in json.dumps(found)]


PLACES = (  # item, number, screen, hour of the first day: two on one screen, a guest and a copy in two places
    ("i17", 0, "r17", "18:00"), ("i17", 1, "r17", "19:00"), ("k", 0, "l17", "18:30"), ("k", 1, "l17", "22:00"),
)  # fmt: skip


def crowded() -> tuple[dict[str, Any], bytes]:
    """A festival whose timetable breaks many rules at once, and that timetable."""
    items = [item(name, 90, copy="c17", guests=["g17"], guest_screenings=1, screenings=2) for name in ("i17", "k")]
    items[1]["needs"] = ["subtitling"]
    guests = [GUEST | {"windows": [span(DAYS[0], "18:00", "23:30")]}]
    copies = [{"id": "c17", "transport_minutes": 60, "keys": [{"screen": "r17"} | span(DAYS[0], "12:00", "19:00")]}]
    problem = small(items=items, screens=ROOMS, guests=guests, copies=copies, audience=[])
    rows = [
        {"item": name, "screening": number, "screen": where, "start": f"{DAYS[0]}T{hour}"}
        for name, number, where, hour in PLACES
    ]
    return problem, json.dumps({"format": "frontrow-timetable/1", "screenings": rows}).encode()


SAID = {
    "Film i17 (screening 1 of 2) and Film i17 (screening 2 of 2) run on Great Hall at the same time",
    "Film i17 (screening 2 of 2) begins before the one before it has ended",
    "Film i17 (screening 1 of 2) and Film k (screening 1 of 2) need Gena at the same time",
    "Film i17 (screening 1 of 2) and Film k (screening 1 of 2) need the copy of Film i17 and Film k at the same time",
    "Film k (screening 1 of 2) needs a screen with the ability subtitling",
    "Film k (screening 2 of 2) lies 0 festival days after the one before it, at least 1 are needed",
}
JUDGED = {
    "Film i17 (screening 1 of 2) and Film i17 (screening 2 of 2): both run on Great Hall at the same time",
    "Film i17 (screening 1 of 2) and Film k (screening 1 of 2): Gena is wanted at both at the same time",
    "Film i17 (screening 2 of 2) and Film k (screening 2 of 2): 90 minutes to carry the copy, 120 needed",
    "Film k (screening 1 of 2): no key of the copy opens Studio all that time",
    "Film k (screening 1 of 2): Studio lacks subtitling",
}


def test_breaches_that_engine_and_checker_name_speak_in_names() -> None:
    problem, data = crowded()
    known = read(problem)
    said = {breach.detail for breach in breaches_of(Board(known), read_placed(data, known))}
    assert said >= SAID
    problem["copies"][0]["transport_minutes"] = 120
    judged = {breach.as_json()["detail"] for breach in rule_breaches(problem, json.loads(data))}
    assert judged >= JUDGED
    assert not [text for text in said | judged if any(code in text for code in ("r17", "l17", "g17", "c17", "T18"))]


def test_moves_of_a_repair_keep_ids_and_say_names() -> None:
    problem, data = crowded()
    problem["items"] = problem["items"][:1]
    problem["copies"][0]["keys"] = [{"screen": "l17"} | span(day, "12:00", "21:00") for day in DAYS[:2]]
    known = read(problem)
    found = repair(known, read_placed(data, known), 30, time.process_time).as_json()
    first, second = found["moves"]  # type: ignore[misc]
    assert (first["item"], first["to"]["screen"], first["guests"]) == ("i17", "l17", ["g17"])
    moved = "Film i17 (screening 1 of 2) moves from Great Hall, Thu 5 Nov 18:00, to Studio, Thu 5 Nov "
    assert first["text"].startswith(moved)
    keys = "whose keys open Studio Thu 5 Nov 12:00 to 21:00 and Studio Fri 6 Nov 12:00 to 21:00"
    assert [one["detail"] for one in first["because"]] == [
        f"Film i17 (screening 1 of 2) is shown from its copy, {keys}"
    ]
    assert "; Gena must know; a key of its copy must open Studio Thu 5 Nov " in first["text"]
    assert "Fri 6 Nov" in second["text"]
