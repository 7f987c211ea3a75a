"""The plan as visitors get it: days, companions, reasons, clock changes, real schedules."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from frontrow.planner.attendance import understand
from frontrow.planner.joint_plans import plan_together
from frontrow.planner.plan import LeftOut, Plan, PlannedDay, Swap, Visit
from frontrow.planner.planning import best_plan, solve
from frontrow.planner.programme import read_programme
from frontrow.planner.schemas import schema
from frontrow.planner.wishes import Friend, Wishes, read_wishes

SCHEDULES = Path(__file__).parents[2] / "../shared/schedules"


def plan(screenings: list[dict[str, Any]], friends: list[dict[str, Any]], **more: Any) -> Plan:
    films = [{"id": f"f{n}", "minutes": 60} for n in range(1, 6)]
    venues = [{"id": "v1"}, {"id": "v2"}]
    programme = {"timezone": "Europe/Helsinki", "films": films, "venues": venues, "screenings": screenings}
    wishes = {"format": "frontrow-wishes/1", "friends": friends, **more}
    return best_plan(read_programme(json.dumps(programme).encode()), read_wishes(json.dumps(wishes).encode()))


def at(name: str, film: str, start: str, venue: str | None = "v1", **more: Any) -> dict[str, Any]:
    return {"id": name, "film_ids": [film], "venue_id": venue, "start": start, "end": None, **more}


def test_best_plan_tells_days_company_and_minutes_to_the_next() -> None:
    found = plan(
        [
            at("s1", "f1", "2026-07-01T23:30"),
            at("s2", "f2", "2026-07-02T01:00", "v2"),
            at("s3", "f3", "2026-07-02T20:00"),
        ],
        [{"name": "Ada", "ratings": {"f1": 5, "f2": 4}}, {"name": "Bo", "ratings": {"f2": 1, "f3": 2}}],
        together=1,
    )
    ada = (
        Visit("s1", ("f1",), "2026-07-01T23:30", "2026-07-02T00:30", "v1", 30, ()),
        Visit("s2", ("f2",), "2026-07-02T01:00", "2026-07-02T02:00", "v2", None, ("Bo",)),
    )
    bo = Visit("s2", ("f2",), "2026-07-02T01:00", "2026-07-02T02:00", "v2", None, ("Ada",))
    alone = Visit("s3", ("f3",), "2026-07-02T20:00", "2026-07-02T21:00", "v1", None, ())
    days = (
        PlannedDay("2026-07-01", "Ada", ada),
        PlannedDay("2026-07-01", "Bo", (bo,)),
        PlannedDay("2026-07-02", "Bo", (alone,)),
    )
    assert found == Plan(51, 51, True, True, days, ())


def test_best_plan_names_why_each_film_is_left_out() -> None:
    found = plan(
        [
            at("s1", "f1", "2026-07-01T18:00"),
            at("s2", "f2", "2026-07-01T18:30"),
            at("s3", "f3", "2026-07-01T12:00", sold_out=True),
            at("s4", "f4", "2026-07-03T12:00"),
        ],
        [
            {
                "name": "Ada",
                "ratings": {"f1": 5, "f2": 4, "f3": 5, "f4": 5, "f5": 1, "f99": 2},
                "available": [{"from": "2026-07-01T00:00", "to": "2026-07-02T00:00"}],
            }
        ],
    )
    assert found.left_out == (
        LeftOut("Ada", "f2", "clash", (Swap("s1", 31),)),
        LeftOut("Ada", "f3", "sold_out", ()),
        LeftOut("Ada", "f4", "unavailable", ()),
        LeftOut("Ada", "f5", "no_screening", ()),
        LeftOut("Ada", "f99", "no_screening", ()),
    )


def test_best_plan_calls_a_limit_a_clash_and_offers_each_visit_in_exchange() -> None:
    friends = [{"name": "Ada", "ratings": {"f1": 2, "f2": 1}, "max_total": 1}]
    found = plan([at("s1", "f1", "2026-07-01T10:00"), at("s2", "f2", "2026-07-05T10:00")], friends)
    assert found.left_out == (LeftOut("Ada", "f2", "clash", (Swap("s1", 3),)),)


def test_best_plan_never_gives_up_a_booking_for_a_film() -> None:
    friends = [{"name": "Ada", "ratings": {"f2": 5}, "has": ["s1"]}]
    found = plan([at("s1", "f1", "2026-07-01T10:00", sold_out=True), at("s2", "f2", "2026-07-01T10:30")], friends)
    assert (found.value, found.left_out) == (0, (LeftOut("Ada", "f2", "clash", ()),))


def test_best_plan_sends_nobody_again_to_a_film_that_is_booked() -> None:
    friends = [{"name": "Ada", "ratings": {"f1": 5}, "has": ["s2"]}]
    found = plan([at("s1", "f1", "2026-07-01T10:00"), at("s2", "f1", "2026-07-05T10:00")], friends)
    assert [visit.screening_id for day in found.days for visit in day.visits] == ["s2"]


def test_best_plan_reads_a_skipped_hour_after_the_change_and_says_so() -> None:
    found = plan([at("s1", "f1", "2026-03-29T03:15")], [{"name": "Ada", "ratings": {"f1": 1}}])
    visit = Visit("s1", ("f1",), "2026-03-29T04:15", "2026-03-29T05:15", "v1", None, ())
    assert found.days == (PlannedDay("2026-03-28", "Ada", (visit,)),)
    assert found.notices == ("screening s1: clocks skip 2026-03-29T03:15; read as 2026-03-29T04:15",)


def test_best_plan_lets_nothing_into_a_window_that_the_clocks_skip() -> None:
    friends = [
        {"name": "Ada", "ratings": {"f1": 1}, "available": [{"from": "2026-03-29T03:00", "to": "2026-03-29T04:00"}]}
    ]
    found = plan([at("s1", "f1", "2026-03-29T03:00")], friends)
    assert (found.value, found.left_out) == (0, (LeftOut("Ada", "f1", "unavailable", ()),))


def test_best_plan_measures_real_minutes_in_the_night_of_25_hours() -> None:
    screenings = [at("s1", "f1", "2026-10-25T02:30"), at("s2", "f2", "2026-10-25T04:00")]
    found = plan(screenings, [{"name": "Ada", "ratings": {"f1": 1, "f2": 1}}])
    first, second = found.days[0].visits
    assert (first.end, first.minutes_to_next, second.start) == ("2026-10-25T03:30", 90, "2026-10-25T04:00")


def test_best_plan_states_a_bound_when_time_ends_first() -> None:
    ratings = {f"f{n}": 3 for n in range(1, 6)}
    films = [{"id": film, "minutes": 60} for film in ratings]
    screenings = [at(f"s{n}", f"f{1 + n % 5}", f"2026-07-01T{10 + n % 12}:00", f"v{1 + n % 2}") for n in range(24)]
    programme = {"timezone": "UTC", "films": films, "venues": [], "screenings": screenings}
    wishes = Wishes(tuple(Friend(name, ratings) for name in "ABCD"), together=3)
    case = understand(read_programme(json.dumps(programme).encode()), wishes)
    found = plan_together(case, lambda: 0.0)
    best = 4 * 35 + 3 * 15
    assert found.value <= best <= found.bound
    assert found.optimal == (found.value == found.bound)


def test_plan_refuses_a_bound_below_its_value() -> None:
    with pytest.raises(ValueError, match="contradict"):
        Plan(5, 4, False, True, (), ())


@pytest.mark.skipif(not SCHEDULES.is_dir(), reason="the real schedules are not beside this repository")
@pytest.mark.parametrize("name", ["viennale-2023", "fipadoc-2026", "curta-metralha-2022"])
def test_solvers_agree_on_real_schedules_and_the_plan_keeps_its_schema(name: str) -> None:
    programme = read_programme((SCHEDULES / f"{name}.json").read_bytes())
    ratings = {film: 1 + number * 7 % 5 for number, film in enumerate(sorted(programme.minutes)) if number % 2}
    wishes = Wishes((Friend("Ada", ratings, max_per_day=4), Friend("Bo", dict(list(ratings.items())[::2]))))
    case = understand(programme, wishes)
    first, second = solve(case, lambda: 60.0), plan_together(case, lambda: 60.0)
    assert (first.value, first.bound, first.optimal) == (second.value, second.bound, True)
    told = best_plan(programme, wishes).to_json(None)
    jsonschema.validate(told, schema("plan"))
    assert (told["value"], told["tie_break"]) == (first.value, "proven")


@pytest.mark.skipif(not SCHEDULES.is_dir(), reason="the real schedules are not beside this repository")
def test_best_plan_is_the_same_twice() -> None:
    programme = read_programme((SCHEDULES / "cambridge-2023.json").read_bytes())
    ratings = {film: 1 + number % 5 for number, film in enumerate(sorted(programme.minutes))}
    wishes = Wishes((Friend("Ada", ratings), Friend("Bo", dict(list(ratings.items())[::3]))), together=2)
    assert best_plan(programme, wishes) == best_plan(programme, wishes)
