"""Programme and wishes as files: what is kept, what is refused and with which words."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from frontrow.planner.attendance import understand
from frontrow.planner.programme import Programme, Screening, read_programme
from frontrow.planner.refusal import PlannerRefusal, ProgrammeRefused
from frontrow.planner.schemas import schema
from frontrow.planner.wishes import Friend, Window, Wishes, read_wishes

SCHEDULES = Path(__file__).parents[2] / "../shared/schedules"

PROGRAMME: dict[str, Any] = {
    "festival": "Made up",
    "timezone": "Europe/Warsaw",
    "films": [{"id": "f1", "title": "One", "minutes": 90, "section": None}, {"id": "f2", "minutes": None}],
    "venues": [{"id": "v1", "name": "Great Hall"}],
    "screenings": [
        {"id": "s1", "film_ids": ["f1"], "venue_id": "v1", "start": "2026-07-01T20:00", "end": None},
        {"id": "s2", "film_ids": ["f2"], "venue_id": None, "start": "2026-07-01T18:00", "end": "2026-07-01T19:00"},
    ],
}
WISHES: dict[str, Any] = {
    "format": "frontrow-wishes/1",
    "friends": [
        {"name": "Ada", "ratings": {"f1": 5}},
        {
            "name": "Bo",
            "ratings": {"f2": 1},
            "available": [{"from": "2026-07-01T10:00", "to": "2026-07-02T02:00"}],
            "max_per_day": 2,
            "has": ["s2"],
        },
    ],
    "travel_minutes": {"v2": {"v1": 12}},
    "together": 2,
}


def changed(document: dict[str, Any], *path: Any, value: Any) -> bytes:
    """Return the document as bytes with the value at a path replaced or added."""
    copy = json.loads(json.dumps(document))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(copy).encode()


def test_read_programme_keeps_what_the_planner_needs() -> None:
    assert read_programme(json.dumps(PROGRAMME).encode()) == Programme(
        "Europe/Warsaw",
        {"f1": 90, "f2": None},
        frozenset({"v1"}),
        (
            Screening("s1", ("f1",), "v1", "2026-07-01T20:00"),
            Screening("s2", ("f2",), None, "2026-07-01T18:00", "2026-07-01T19:00"),
        ),
    )


def test_read_wishes_fills_what_is_not_said() -> None:
    window = Window("2026-07-01T10:00", "2026-07-02T02:00")
    assert read_wishes(json.dumps(WISHES).encode()) == Wishes(
        friends=(Friend("Ada", {"f1": 5}), Friend("Bo", {"f2": 1}, (window,), 2, None, ("s2",))),
        same_venue_minutes=10,
        other_venue_minutes=30,
        travel={("v1", "v2"): 12},
        default_minutes=110,
        festival_day_ends="05:00",
        together=2,
    )


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("friends", 1, "ratings", "f12"), 7, "friends[1].ratings.f12: a rating is 1 to 5, not 7"),
        (("friends", 1, "ratings", "f12"), True, "friends[1].ratings.f12: a rating is 1 to 5, not true"),
        (("friends", 0, "max_pr_day"), 3, 'friends[0]: unknown key "max_pr_day"; did you mean "max_per_day"?'),
        (("friends", 0, "name"), "Bo", 'friends[1].name: two friends are called "Bo"'),
        (("friends",), [], "friends: 1 to 20 friends are wanted, not 0"),
        (("friends",), None, "friends: a list is wanted, not nothing"),
        (
            ("friends", 1, "available", 0, "form"),
            "",
            'friends[1].available[0]: unknown key "form"; did you mean "from"?',
        ),
        (("format",), "frontrow-wishes/2", 'format: "frontrow-wishes/1" is wanted, not "frontrow-wishes/2"'),
        (("together",), 0.5, "together: a whole number is wanted, not 0.5"),
        (("festival_day_ends",), "25:00", 'festival_day_ends: "25:00" is no hour of the day (HH:MM)'),
        (
            ("travel_minutes", "v1"),
            {"v2": 9},
            "travel_minutes.v1.v2: 9 minutes, but 12 the other way: ways are the same both ways",
        ),
        (
            ("travel_minutes", "v2", "v2"),
            9,
            "travel_minutes.v2.v2: the way from a venue to itself is same_venue_minutes",
        ),
    ],
)
def test_read_wishes_refuses_with_the_place(path: tuple[Any, ...], value: Any, words: str) -> None:
    with pytest.raises(PlannerRefusal) as refused:
        read_wishes(changed(WISHES, *path, value=value))
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (
            ("timezone",),
            "Mars/Base",
            'timezone: "Mars/Base" is no time zone (an IANA name such as "Europe/Vienna" is wanted)',
        ),
        (("screenings", 1, "id"), "s1", 'screenings[1].id: "s1" stands twice'),
        (("screenings", 1, "film_ids"), ["f9"], 'screenings[1].film_ids[0]: no film has the id "f9"'),
        (
            ("screenings", 0, "start"),
            "2026-02-30T10:00",
            'screenings[0].start: "2026-02-30T10:00" is not in the calendar',
        ),
        (("screenings", 0, "start"), "tonight", 'screenings[0].start: "tonight" is no local time (YYYY-MM-DDTHH:MM)'),
        (("films", 0, "minutes"), -5, "films[0].minutes: -5 is not between 1 and 14400"),
        (("screenings", 0, "sold_out"), "no", 'screenings[0].sold_out: true or false is wanted, not "no"'),
    ],
)
def test_read_programme_refuses_with_the_place(path: tuple[Any, ...], value: Any, words: str) -> None:
    with pytest.raises(ProgrammeRefused) as refused:
        read_programme(changed(PROGRAMME, *path, value=value))
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "line 1 column 1: not JSON: Expecting value"),
        (b"\xff{}", "byte 0: not UTF-8 text"),
        (b'{"a": 1, "a": 2}', 'the key "a" stands twice in one object'),
        (b'{"a": NaN}', "line 1 column 7: NaN is not a number of JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[]", "an object is wanted, not a list"),
    ],
)
def test_read_wishes_refuses_what_is_no_object_of_json(data: bytes, words: str) -> None:
    with pytest.raises(PlannerRefusal) as refused:
        read_wishes(data)
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("friends", 1, "has"), ["s2", "s77"], 'friends[1].has[1]: no screening has the id "s77"'),
        (
            ("friends", 1, "available", 0, "to"),
            "2026-07-01T09:00",
            "friends[1].available[0]: the window ends (2026-07-01T09:00) before it begins (2026-07-01T10:00)",
        ),
        (
            ("friends", 1, "available", 0, "to"),
            "soon",
            'friends[1].available[0].to: "soon" is no local time (YYYY-MM-DDTHH:MM)',
        ),
    ],
)
def test_understand_refuses_what_the_programme_cannot_hold(path: tuple[Any, ...], value: Any, words: str) -> None:
    with pytest.raises(PlannerRefusal) as refused:
        understand(read_programme(json.dumps(PROGRAMME).encode()), read_wishes(changed(WISHES, *path, value=value)))
    assert str(refused.value) == words


def test_schemas_accept_these_files_and_refuse_a_misspelt_wish() -> None:
    jsonschema.validate(PROGRAMME, schema("programme"))
    jsonschema.validate(WISHES, schema("wishes"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(changed(WISHES, "friends", 0, "rating", value={})), schema("wishes"))


@pytest.mark.skipif(not SCHEDULES.is_dir(), reason="the real schedules are not beside this repository")
def test_read_programme_reads_every_real_schedule() -> None:
    documents = [path.read_bytes() for path in sorted(SCHEDULES.glob("*.json"))]
    for document in documents:
        jsonschema.validate(json.loads(document), schema("programme"))
    read = [len(read_programme(document).screenings) for document in documents]
    assert read == [len(json.loads(document)["screenings"]) for document in documents]
