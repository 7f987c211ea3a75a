"""A proposed move may push neighbours aside: nothing meets on a screen then, and the order of a day is kept."""

import itertools
from typing import Any

import pytest

from frontrow.timetable.search import memory as m
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.search.moves import propose
from frontrow.timetable.search.outlook import NO_LIMIT
from frontrow.timetable.search.run import Search
from tests.timetable.festivals import item, read, screen, small, span

DAYS = ["2026-11-05", "2026-11-06"]


def full(turnaround: int) -> dict[str, Any]:
    """Two screens on two days, so full that hardly anything fits between two others as they lie."""
    opening = [span(day, "10:00", "22:30") for day in DAYS]
    screens = [screen(f"s{n}", "rex", capacity=100, open=opening, turnaround_minutes=turnaround) for n in range(2)]
    items = [item(f"film-{n}", 70 + n * 35 % 60, demand=50 + n) for n in range(22)]
    return small(days=DAYS, screens=screens, items=items, guests=[], copies=[], audience=[])


def after(search: Search, size: int) -> dict[int, tuple[int, int, int]]:
    """Screen, start and end of every screening when the move on the table has been made."""
    memory, n = search.memory, len(search.fixed.length)
    minute, length = search.fixed.minute, search.fixed.length
    screens, starts = memory.ints(m.SCREEN, n).copy(), memory.ints(m.AT, n).copy()
    moved = memory.ints(m.MOVED, size)
    screens[moved], starts[moved] = memory.ints(m.TO_SCREEN, size), memory.ints(m.TO_AT, size)
    return {s: (int(screens[s]), int(minute[at]), int(minute[at] + length[s])) for s, at in enumerate(starts)}


@pytest.mark.parametrize("turnaround", [0, 20])
def test_pushed_screenings_meet_nobody_and_keep_their_order(turnaround: int) -> None:
    search = Search(lay_out(read(full(turnaround)), "sample"), 2)
    search.start()
    search.step(20_000, 50.0, 1.0)
    assert search.total[0] == 0
    sizes = dict.fromkeys(range(m.MOST_MOVED + 1), 0)
    before = after(search, 0)
    for turn in range(20_000):
        size = propose(search.memory.M, search.memory.R, turn % 22, True, NO_LIMIT)
        sizes[size] += 1
        moved = search.memory.ints(m.MOVED, size).tolist()
        assert len(set(moved)) == size
        if size < 3:  # a shift or a trade of neighbours may meet others, and is weighed with that
            continue
        places = after(search, size)
        for screen_number in range(2):
            spans = sorted((a, b, s) for s, (on, a, b) in places.items() if on == screen_number)
            assert all(end + turnaround <= start for (_, end, _), (start, _, _) in itertools.pairwise(spans))
            pushed = [s for _, _, s in spans if s not in moved[:2]]
            was = sorted((before[s][1], s) for s in pushed)
            assert pushed == [s for _, s in was]
    assert sizes[3] > 100
    assert sizes[4] > 10


def test_a_move_proposes_nothing_but_places_that_are_allowed() -> None:
    problem = full(10)
    problem["items"][3]["daily"] = {"from": "12:00", "to": "18:00"}
    problem["items"][7]["screens"] = ["s1"]
    search = Search(lay_out(read(problem), "sample"), 5)
    search.start()
    search.step(20_000, 50.0, 1.0)
    ten = int(search.fixed.minute[0])  # of the first day
    for turn in range(20_000):
        size = propose(search.memory.M, search.memory.R, turn % 22, True, NO_LIMIT)
        places = after(search, size)
        assert places[7][0] == 1
        assert any(ten + day + 120 <= places[3][1] and places[3][2] <= ten + day + 480 for day in (0, 1440))
