"""A large festival is searched in two halves of its days: joined they must be as true as one search, on any machine."""

import math
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.draft import AfterMoves, draft
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.score import score_of
from frontrow.timetable.search import memory as m
from frontrow.timetable.search.halves import FEWEST_SCREENINGS
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.search.run import Search
from frontrow.timetable.visitor_plans import visitor_values
from tests.timetable.festivals import item, read, screen, small, span

DAYS = [f"2026-11-{day:02}" for day in range(5, 13)]


def large(days_between: int) -> dict[str, Any]:
    """Eight days on six screens; each film is shown two or three times, in order, with days between."""
    count = FEWEST_SCREENINGS * 2 // 5 + 1
    names = [f"film-{number}" for number in range(count)]
    items = [
        item(
            name,
            60 + number % 4 * 10,
            screenings=2 + number % 2,
            days_between=days_between,
            demand=40 + number * 7 % 200,
            section=f"section-{number % 4}",
        )
        for number, name in enumerate(names)
    ]
    people = [
        {"people": 1 + v % 3, "ratings": {names[(v * 5 + wish * 7) % count]: 1 + wish % 5 for wish in range(12)}}
        for v in range(40)
    ]
    opening = [span(day, "10:00", "23:55") for day in DAYS]
    screens = [screen(f"s{n}", ("rex", "lux")[n % 2], capacity=60 + 40 * n, open=opening) for n in range(6)]
    return small(days=DAYS, screens=screens, items=items, guests=[], copies=[], audience=people)


def searched(problem: Problem) -> Search:
    """A search in halves whose greedy start has been cleaned."""
    search = Search(lay_out(problem, "sample"), 3)
    search.start()
    search.step(20_000, 50.0, 1.0)
    search.recount()
    assert search.in_halves
    assert search.total[0] == 0
    return search


def board_of(search: Search, problem: Problem) -> tuple[Placed, ...]:
    """What lies on the board now."""
    n = len(search.fixed.length)
    screens, starts = search.memory.ints(m.SCREEN, n), search.memory.ints(m.AT, n)
    return tuple(placed_at(problem, s, int(screens[s]), int(search.fixed.minute[starts[s]])) for s in range(n))


@pytest.mark.parametrize("days_between", [0, 2])
def test_halves_that_are_clean_are_clean_when_joined(days_between: int) -> None:
    problem = read(large(days_between))
    search = searched(problem)
    before = board_of(search, problem)
    for _ in range(25):
        search.step_in_halves(2000, 50.0, 20.0)
        search.recount(shakes=0)
        assert search.total[0] == 0
    after = board_of(search, problem)
    assert breaches_of(Board(problem), after) == ()
    moved = [one for one, other in zip(before, after, strict=True) if one != other]
    assert len(moved) > len(before) / 2
    days = {one.start // 1440 for one in after}
    assert any(one.start // 1440 != other.start // 1440 for one, other in zip(before, after, strict=True))
    assert len(days) == len(DAYS)


def test_totals_lists_and_plans_are_those_of_the_joined_board() -> None:
    problem = read(large(1))
    search = searched(problem)
    for heat in (40.0, 10.0):
        search.step_in_halves(4000, 50.0, heat)
        search.recount()
        placed = board_of(search, problem)
        full = score_of(problem, placed, lambda *_: 0.0)
        assert math.isclose(full["total"], search.total[1], rel_tol=1e-9)
        exact = [value for _, value, _ in visitor_values(problem, placed)]
        kept = search.memory.ints(m.VALUE, len(exact)).tolist()
        assert all(mine <= best for mine, best in zip(kept, exact, strict=True))
        assert sum(kept) >= 0.9 * sum(exact)


def test_one_processor_and_two_find_the_same() -> None:
    problem = read(large(1))
    alone, together = (draft(problem, AfterMoves(90_001), seed=5, cores=cores) for cores in (1, 2))
    assert alone == together
    assert alone.iterations == 90_001


def test_a_half_moves_only_its_own_days_and_keeps_bound_screenings_on_theirs() -> None:
    problem = read(large(0))
    search = searched(problem)
    day = search.memory.ints(m.DAY, len(search.fixed.length)).copy()
    with ThreadPoolExecutor(2) as executor:
        assert search.halves is not None
        search.halves.executor = executor
        search.step_in_halves(4000, 50.0, 60.0)
    half = search.halves.half
    for part, side in zip(search.halves.parts, (0, 1), strict=True):
        now = part.ints(m.DAY, len(day))
        held = part.ints(m.HELD, len(day)).astype(bool)
        assert (half[now] == half[day]).all()
        assert (now[half[day] != side] == day[half[day] != side]).all()
        assert (now[held] == day[held]).all()
        assert held.any()
    assert not search.memory.ints(m.HELD, len(day)).any()
