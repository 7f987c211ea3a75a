"""Each part of the score, worked out by hand."""

from typing import Any

import pytest

from frontrow.timetable.checker import check, score_of

THU, FRI, SAT = "2026-11-05", "2026-11-06", "2026-11-07"


def amount(case: Any, part: str) -> float:
    """One part of the score with all weights at 1."""
    case.problem["weights"] = dict.fromkeys(case.problem["weights"], 1)
    return score_of(case.problem, case.timetable)[part]


def test_score_of_an_empty_problem_is_nothing(case: Any) -> None:
    assert score_of(case.problem, case.timetable) == {
        "visitors": 0, "turned_away": 0, "empty_seat": 0, "prime": 0, "same_daypart": 0, "section_pile": 0, "total": 0,
    }  # fmt: skip


def test_score_parts_are_times_their_weights_and_total_is_their_sum(case: Any) -> None:
    case.problem["audience"] = [{"people": 3, "ratings": {"x": 5, "y": 4}}]
    case.item("x", ("a", f"{THU}T10:00"), demand=40, prime=True).item("y", ("c", f"{THU}T10:00"), demand=400)
    # 15 of 46 lost; 40 and 400 wish, a quarter comes: 10 and min(100, 70); 90 + 0 seats empty
    assert score_of(case.problem, case.timetable) == {
        "visitors": 1000 * (1 - 31 / 46),
        "turned_away": 360,
        "empty_seat": 4.5,
        "prime": 200,
        "same_daypart": 0,
        "section_pile": 0,
        "total": pytest.approx(1000 * 15 / 46 + 360 + 4.5 + 200),
    }


@pytest.mark.parametrize(
    ("screen", "start", "demand", "turned_away", "empty"),
    [
        ("a", f"{THU}T11:55", 60, 45, 85),  # a quarter of 60 comes
        ("a", f"{THU}T12:00", 60, 30, 70),  # a half: the first daypart is over
        ("a", f"{THU}T18:00", 60, 0, 40),
        ("a", f"{THU}T18:00", 130, 30, 0),
        ("a", f"{SAT}T11:00", 60, 30, 70),  # a half at the weekend
        ("a", "2026-11-08T04:55", 60, 0, 40),  # still Saturday's night
        ("c", f"{THU}T18:00", 75, 5, 0),  # 80 seats, 10 of them held
        ("c", f"{THU}T11:00", 75, 56.25, 51.25),  # nobody is rounded
        ("a", "2026-11-06T05:00", 60, 45, 85),  # Friday's morning has begun
    ],
)
def test_score_counts_who_comes_at_the_hour_and_who_gets_in(
    case: Any, screen: str, start: str, demand: int, turned_away: float, empty: float
) -> None:
    case.item("x", (screen, start), demand=demand)
    assert (amount(case, "turned_away"), amount(case, "empty_seat")) == (turned_away, empty)


def test_score_shares_demand_over_all_screenings(case: Any) -> None:
    case.item("x", ("b", f"{THU}T19:00"), ("b", f"{FRI}T11:00"), demand=120)
    # 60 each: 50 seats in the evening, 15 come in the morning
    assert (amount(case, "turned_away"), amount(case, "empty_seat")) == (10 + 45, 0 + 35)


def test_score_turns_everybody_away_from_a_screening_without_a_place(case: Any) -> None:
    case.item("x", ("a", f"{THU}T19:00"), demand=80)
    case.entries.clear()
    assert (amount(case, "turned_away"), amount(case, "empty_seat")) == (80, 0)


@pytest.mark.parametrize(("start", "outside"), [("T17:30", 0), ("T17:25", 1), ("T20:25", 0), ("T20:30", 1)])
def test_score_prime_is_half_open(case: Any, start: str, outside: int) -> None:
    assert amount(case.item("x", ("a", THU + start), prime=True), "prime") == outside


def test_score_prime_looks_at_the_first_screening_of_marked_items_only(case: Any) -> None:
    case.item("x", ("a", f"{THU}T18:00"), ("a", f"{FRI}T10:00"), prime=True).item("y", ("a", f"{THU}T10:00"))
    assert amount(case, "prime") == 0


def test_score_same_daypart_counts_pairs_on_whatever_day(case: Any) -> None:
    case.item("x", ("a", f"{THU}T10:00"), ("a", f"{FRI}T11:00"), ("a", f"{SAT}T06:00"), ("a", "2026-11-08T19:00"))
    case.item("y", ("c", f"{THU}T19:00"), ("c", f"{SAT}T03:00"))
    assert amount(case, "same_daypart") == 3 + 1


def test_score_section_pile_counts_beyond_an_even_share_and_one(case: Any) -> None:
    for number, start in enumerate(["T06:00", "T09:00", "T12:00", "T15:00", "T18:00"]):
        case.item(f"x{number}", ("a", THU + start), section="s")
    case.item("y", ("c", f"{THU}T10:00"), section="t").item("z", ("c", f"{THU}T13:00"))
    # five screenings over three days: two and one more are allowed, five lie on one day
    assert amount(case, "section_pile") == 2


def test_score_section_pile_counts_festival_days(case: Any) -> None:
    for number, start in enumerate([f"{THU}T20:00", f"{THU}T23:00", f"{FRI}T02:00"]):
        case.item(f"x{number}", ("a", start), section="s")
    # one a day and one more are allowed; the one after midnight is the third of Thursday
    assert amount(case, "section_pile") == 1


def lost(case: Any) -> float:
    return amount(case, "visitors")


def test_score_visitor_without_clashes_loses_nothing(case: Any) -> None:
    case.problem["audience"] = [{"people": 2, "ratings": {"x": 1, "y": 2}}]
    assert lost(case.item("x", ("a", f"{THU}T10:00")).item("y", ("a", f"{THU}T12:00"))) == 0


@pytest.mark.parametrize(
    ("second", "share"),
    [
        (("b", f"{THU}T11:50"), 0),  # ten minutes inside the house
        (("b", f"{THU}T11:45"), 7 / 38),
        (("c", f"{THU}T12:10"), 0),  # thirty to the other
        (("c", f"{THU}T12:05"), 7 / 38),
        (("d", f"{THU}T11:52"), 0),  # twelve by the shorter way
        (("d", f"{THU}T11:51"), 7 / 38),
    ],
)
def test_score_visitor_needs_time_on_the_way(case: Any, second: tuple[str, str], share: float) -> None:
    case.problem["audience"] = [{"people": 5, "ratings": {"x": 5, "y": 3}}]
    assert lost(case.item("x", ("a", f"{THU}T10:00")).item("y", second)) == pytest.approx(share, abs=1e-12)


def test_score_visitor_takes_the_better_of_two_that_clash_and_the_repeat(case: Any) -> None:
    case.problem["audience"] = [{"people": 1, "ratings": {"x": 2, "y": 4, "z": 5}}]
    case.item("x", ("a", f"{THU}T10:00")).item("y", ("b", f"{THU}T10:00"))
    case.item("z", ("c", f"{THU}T10:00"), ("c", f"{FRI}T10:00"))
    assert lost(case) == pytest.approx(3 / 49)


def test_score_denominator_is_all_that_was_rated(case: Any) -> None:
    case.problem["audience"] = [{"people": 1, "ratings": {"x": 3, "withdrawn": 4}}]
    assert lost(case.item("x", ("a", f"{THU}T10:00"))) == pytest.approx(15 / 22)


def test_score_leaves_out_who_rates_nothing_and_weighs_by_people(case: Any) -> None:
    case.problem["audience"] = [
        {"people": 3, "ratings": {"x": 5}},
        {"people": 1, "ratings": {"withdrawn": 5}},
        {"people": 90, "ratings": {}},
    ]
    assert lost(case.item("x", ("a", f"{THU}T10:00"))) == pytest.approx(1 / 4)


@pytest.mark.parametrize(("end", "share"), [("11:40", 0), ("11:39", 1)])
def test_score_visitor_stays_to_the_end(case: Any, end: str, share: float) -> None:
    available = [{"from": f"{THU}T10:00", "to": f"{THU}T{end}"}]
    case.problem["audience"] = [{"people": 1, "ratings": {"x": 5}, "available": available}]
    assert lost(case.item("x", ("a", f"{THU}T10:00"))) == share


def test_score_visitor_who_is_never_free_sees_nothing(case: Any) -> None:
    case.problem["audience"] = [{"people": 1, "ratings": {"x": 5}, "available": []}]
    assert lost(case.item("x", ("a", f"{THU}T10:00"))) == 1


@pytest.mark.parametrize(("late", "share"), [(f"{FRI}T04:00", 1 / 35), (f"{FRI}T05:00", 0)])
def test_score_visitor_sees_so_many_a_festival_day(case: Any, late: str, share: float) -> None:
    case.problem["audience_rules"] = {"max_per_day": 2}
    case.problem["audience"] = [{"people": 1, "ratings": {"x": 5, "y": 2, "z": 1}}]
    case.item("x", ("a", f"{THU}T10:00")).item("y", ("a", f"{THU}T14:00")).item("z", ("a", late))
    assert lost(case) == pytest.approx(share)


def test_score_is_exact_where_the_greedy_plan_is_not(case: Any) -> None:
    case.problem["audience"] = [{"people": 1, "ratings": {"long": 5, "x": 4, "y": 4, "z": 4}}]
    case.item("long", ("a", f"{THU}T10:00"), minutes=400)
    for name, start in [("x", "T10:00"), ("y", "T12:00"), ("z", "T14:00")]:
        case.item(name, ("c", THU + start))
    assert lost(case) == pytest.approx(31 / 76)


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        ({}, None),
        ({"problem_sha256": "abc"}, None),
        ({"problem_sha256": "abd"}, 'made for the problem "abd", not for abc'),
        ({"bound": {"total": 62, "how": "h"}}, None),
        ({"bound": {"total": 62.001, "how": "h"}}, "says that no timetable is below 62.001, this one is at 62.0"),
        ({"bound": {"total": "0", "how": "h"}}, "the bound states no total"),
        ({"bound": {"total": float("nan"), "how": "h"}}, "the bound states no total"),
        ({"score": {"total": 62}},
         "the score must state visitors, turned_away, empty_seat, prime, same_daypart, section_pile, total"),
        ({"bound": None, "score": None, "seed": 1, "iterations": 9, "seconds": None, "breaches": []}, None),
    ],
)  # fmt: skip
def test_stated_facts_are_held_against_the_truth(case: Any, said: dict[str, Any], detail: str | None) -> None:
    case.item("x", ("b", f"{THU}T19:00"), demand=112)
    verdict = check(case.problem, {**case.timetable, **said}, "abc")
    assert verdict.as_json()["breaches"] == (
        [] if detail is None else [{"rule": "stated", "screenings": [], "detail": detail}]
    )
    assert verdict.ok is (detail is None)


@pytest.mark.parametrize(
    ("part", "wrong"), [("turned_away", 61.99), ("empty_seat", "0"), ("total", 62.00001), ("prime", True)]
)
def test_stated_score_must_be_true_in_every_part(case: Any, part: str, wrong: object) -> None:
    case.item("x", ("b", f"{THU}T19:00"), demand=112)
    true = score_of(case.problem, case.timetable)
    assert check(case.problem, {**case.timetable, "score": true}, "").ok
    verdict = check(case.problem, {**case.timetable, "score": {**true, part: wrong}}, "")
    assert [breach.rule for breach in verdict.breaches] == ["stated"]


@pytest.mark.parametrize(("end", "ok"), [("T20:40", True), ("T20:41", False), ("T20:40:01", False)])
def test_stated_end_is_start_and_length(case: Any, end: str, ok: bool) -> None:
    case.item("x", ("b", f"{THU}T19:00"))
    case.entries[0]["end"] = THU + end
    verdict = check(case.problem, case.timetable, "")
    assert [breach.screenings for breach in verdict.breaches] == ([] if ok else [(("x", 0),)])


@pytest.mark.parametrize("end", [7, [], "soon", "2026-11-05T99:99"])
def test_stated_end_that_is_no_time_is_false(case: Any, end: object) -> None:
    case.item("x", ("b", f"{THU}T19:00"))
    case.entries[0]["end"] = end
    assert [breach.rule for breach in check(case.problem, case.timetable, "").breaches] == ["stated"]


def test_bound_is_not_judged_by_a_timetable_that_breaks_rules(case: Any) -> None:
    case.item("x", ("b", f"{THU}T04:00"), demand=112)
    verdict = check(case.problem, {**case.timetable, "bound": {"total": 10**6, "how": "h"}}, "")
    assert [breach.rule for breach in verdict.breaches] == ["open"]
