import json
import pickle
from pathlib import Path

import jsonschema
import pytest

from frontrow.timetable import problem_file
from frontrow.timetable.problem_file import read_problem
from frontrow.timetable.refusal import ProblemRefused
from tests.timetable.festivals import DAYS, chance_festival, item, read, screen, small, span

SCHEMA = json.loads((Path(problem_file.__file__).parent / "problem.schema.json").read_text())


def refused(problem: object) -> str:
    with pytest.raises(ProblemRefused) as refusal:
        read_problem(json.dumps(problem).encode())
    return str(refusal.value)


def test_problem_reads_what_the_schema_allows() -> None:
    for problem in (small(), chance_festival(1)):
        jsonschema.validate(problem, SCHEMA)
        assert len(read(problem).screenings) == sum(row["screenings"] for row in problem["items"])


def test_problem_refuses_a_misspelt_key_and_says_which_was_meant() -> None:
    problem = small(items=[item("a", 90, days_betwen=2)])
    assert refused(problem) == 'items[0]: unknown key "days_betwen"; did you mean "days_between"?'
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(problem, SCHEMA)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"items": [item("a", 90, screens=["r9"])]}, 'items[0].screens[0]: "r9" is no screen that the file declares'),
        ({"items": [item("a", 90, guests=["x"])]}, 'items[0].guests[0]: "x" is no guest that the file declares'),
        ({"items": [item("a", 90), item("a", 80)]}, 'items[1].id: "a" is declared twice'),
        ({"items": [item("a", "90")]}, 'items[0].minutes: a whole number is wanted, not "90"'),
        ({"items": [item("a", 90, qa_minutes=[5, 5])]}, "items[0]: 2 qa_minutes for 1 screenings"),
        ({"timezone": "Europe/Lodz"}, 'timezone: "Europe/Lodz" is no time zone of the IANA database'),
        ({"days": ["2026-11-06", "2026-11-05"]}, "days[1]: the days must rise, each once"),
        ({"days": []}, "days: a festival has at least one day"),
        ({"format": "frontrow-timetable/1"},
         'format: "frontrow-timetable-problem/1" is wanted, not "frontrow-timetable/1"'),
        ({"pinned": [{"item": "a", "screening": 2, "screen": "r1"}]},
         'pinned[0].screening: "a" has 2 screenings, counted from 0'),
        ({"pinned": [{"item": "a", "screening": 0}]}, 'pinned[0]: a pin holds a "screen", a "start" or both'),
        ({"weights": {"visitors": 1}}, 'weights: the key "turned_away" is missing'),
        ({"audience": [{"people": 1, "ratings": {"a": 6}}]}, "audience[0].ratings.a: 6 is not between 1 and 5"),
        ({"items": [item("a", 90, screenings=0)]}, "items[0].screenings: 0 is not between 1 and 5000"),
        ({"items": [item("a\x1b[2J", 90)]}, "items[0].id: the character U+001B has no place in a text"),
        ({"festival": "Half \ud83d"}, "festival: the character U+D83D has no place in a text"),
        ({"travel_minutes": {"pairs": {"rex": {"rex": 0}}}},
         'travel_minutes.pairs.rex.rex: the way from a venue to itself is "same"'),
        ({"days": ["1800-11-05"]}, 'days[0]: "1800-11-05" is no date (YYYY-MM-DD)'),
        ({"days": ["2026-11-05", "2030-11-05"]}, "days: from the first to the last are more than the 1,000 days allowed"),
        ({"pinned": [{"item": "a", "screening": 0, "start": "2026-11-05 18:00"}]},
         'pinned[0].start: "2026-11-05 18:00" is no time (YYYY-MM-DDTHH:MM)'),
    ],
)  # fmt: skip
def test_problem_refuses_with_the_place_of_the_fault(changes: dict[str, object], line: str) -> None:
    assert refused(small(**changes)) == line


def test_problem_refuses_a_window_that_ends_before_it_starts() -> None:
    backwards = screen("r1", "rex", open=[span(DAYS[0], "20:00", "12:00")])
    line = 'screens[0].open[0]: the window ends before it starts ("2026-11-05T20:00" to "2026-11-05T12:00")'
    assert refused(small(screens=[backwards])) == line


def test_problem_refuses_the_hour_that_daylight_saving_takes() -> None:
    spring = screen("r1", "rex", open=[{"from": "2026-03-29T02:30", "to": "2026-03-29T12:00"}])
    line = 'screens[0].open[0].from: "2026-03-29T02:30" does not exist in Europe/Warsaw: daylight saving skips it'
    assert refused(small(days=["2026-03-28"], screens=[spring])) == line


def test_problem_reads_the_doubled_hour_as_its_first_coming() -> None:
    autumn = screen("r1", "rex", open=[{"from": "2026-10-25T02:30", "to": "2026-10-25T04:00"}])
    problem = read(small(days=["2026-10-24"], screens=[autumn], items=[]))
    assert problem.screens[0].open[0].end - problem.screens[0].open[0].start == 150
    assert problem.clock.text(problem.screens[0].open[0].start + 60) == "2026-10-25T02:30+01:00"


def test_problem_refuses_broken_files() -> None:
    for data, line in [
        (b"", "line 1 column 1: not JSON: Expecting value"),
        (b"\xff\xfe{", "byte 0: not UTF-8 text"),
        (b'{"a": 1, "a": 2}', 'the key "a" stands twice in one object'),
        (b'{"items": [{}, {"b": {"a": 1, "a": 2}}]}', 'items[1].b: the key "a" stands twice in one object'),
        (b'{"NaN, 12345678901234567890":\n "NaN", "a": NaN}', "line 2 column 14: NaN is not a number of JSON"),
        (b'{"a":\n 12345678901234567890}', "line 2 column 2: a number of 20 digits"),
        (b"[" + b" " * 64_000_000, "more than the 64,000,000 bytes allowed"),
        (b"[" * 200_000, "nested too deeply"),
        (b"[]", "an object is wanted, not a list"),
    ]:
        with pytest.raises(ProblemRefused) as refusal:
            read_problem(data)
        assert str(refusal.value) == line


def test_problem_refuses_more_screenings_than_it_can_hold() -> None:
    many = [item(f"i{n}", 90, screenings=5_000) for n in range(2)]
    assert refused(small(items=many)) == "items: 10,000 screenings are more than the 5,000 allowed"
    assert refused(small(items=[item("a", 90, screenings=10_000)])) == (
        "items[0].screenings: 10000 is not between 1 and 5000"
    )


def test_problem_refuses_an_opening_in_another_year() -> None:
    far = screen("r1", "rex", open=[span("1999-11-05", "12:00", "20:00")])
    line = "screens[0].open[0]: more than 31 days before the first or after the last day of the festival"
    assert refused(small(screens=[far])) == line


def test_problem_allows_no_screenings_and_demand_that_nobody_states() -> None:
    assert read(small(items=[], audience=[])).screenings == ()
    quiet = item("a", 90)
    del quiet["demand"]
    problem = small(items=[quiet], audience=[])
    jsonschema.validate(problem, SCHEMA)
    assert read(problem).items[0].demand == 0


def test_refusal_comes_whole_out_of_another_process() -> None:
    with pytest.raises(ProblemRefused) as refusal:
        read_problem(b"[]")
    again = pickle.loads(pickle.dumps(refusal.value))
    assert (str(again), again.place, again.fault) == (str(refusal.value), refusal.value.place, refusal.value.fault)
