"""The bound lies below every timetable of problems small enough to try them all, and counts what visitors must lose."""

import itertools
import math

import pytest

from frontrow.timetable.bound import bound_of
from frontrow.timetable.bound_of_visitors import visitors_bound
from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.draft import AfterMoves, draft
from frontrow.timetable.placing import placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.score import score_of
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.visitor_plans import visitors_part
from tests.timetable.festivals import DAYS, chance_festival, item, read, screen, small, span


def tiny(seed: int) -> Problem:
    """Two days of one screen and one day of another, three items, visitors who are rarely free."""
    opening = [{"from": f"{day}T17:00", "to": f"{day}T21:00"} for day in DAYS[:2]]
    lengths = [(60, 90, 120), (75, 75, 75), (45, 105, 90)][seed % 3]
    rows = [item(f"i{n}", lengths[n], demand=50 + 70 * n, section="x", prime=n == seed % 3) for n in range(3)]
    screens = [screen("r1", "rex", open=opening), screen("l1", "lux", capacity=50, open=opening[:1])]
    audience = [
        {"people": 2, "ratings": {"i0": 5, "i1": 4, "i2": 3}, "available": [span(DAYS[0], "17:00", "19:00")]},
        {"people": 1, "ratings": {"i0": 1, "i2": 5}, "available": [span(DAYS[1], "18:30", "21:00")]},
        {"people": 3, "ratings": {"i1": 2, "i2": 4}},
    ]
    rules = {"max_per_day": 1 + seed % 2}
    return read(
        small(items=rows, screens=screens, audience=audience, audience_rules=rules, guests=[], copies=[])
        | {"grid_minutes": 30}
    )


@pytest.mark.parametrize("seed", range(6))
def test_bound_lies_below_every_timetable(seed: int) -> None:
    problem = tiny(seed)
    board = Board(problem)
    places = [(row, int(minute)) for row in range(2) for minute in board.grid.minute]
    bound, of_visitors = float(str(bound_of(lay_out(problem))["total"])), visitors_bound(lay_out(problem))
    lowest = lowest_visitors = math.inf
    for chosen in itertools.product(places, repeat=3):
        placed = tuple(placed_at(problem, s, *where) for s, where in enumerate(chosen))
        if breaches_of(board, placed):
            continue
        score = score_of(problem, placed, visitors_part)
        lowest, lowest_visitors = min(lowest, score["total"]), min(lowest_visitors, score["visitors"])
    assert 0 < of_visitors <= lowest_visitors + 1e-9
    assert of_visitors < bound <= lowest


@pytest.mark.parametrize("seed", range(6))
def test_bound_lies_below_what_the_search_finds(seed: int) -> None:
    found = draft(read(chance_festival(seed)), AfterMoves(4000), seed)
    assert found.breaches or 0 < float(str(found.bound["total"])) <= found.score["total"]


def alone(most: int, *windows: dict[str, str], minutes: int = 90) -> float:
    """The share of four equal wishes that one visitor must lose."""
    rows = [item(f"i{n}", minutes) for n in range(4)]
    visitor = {"people": 1, "ratings": {f"i{n}": 3 for n in range(4)}, "available": list(windows)}
    problem = small(items=rows, guests=[], copies=[], audience=[visitor], audience_rules={"max_per_day": most})
    problem["weights"]["visitors"] = 1
    return visitors_bound(lay_out(read(problem)))


def test_visitor_loses_what_the_days_do_not_hold() -> None:
    whole_day = span(DAYS[0], "12:00", "23:59")
    assert alone(4, whole_day) == 0
    assert alone(1, whole_day) == 0.75
    assert alone(1, whole_day, span(DAYS[1], "12:00", "23:59")) == 0.5
    assert alone(4, span(DAYS[0], "18:00", "21:30")) == 0.5
    assert alone(4, span(DAYS[0], "18:00", "19:00")) == 1
    assert alone(4) == 1  # never there
