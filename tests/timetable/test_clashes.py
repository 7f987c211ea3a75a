"""What clashes cost is kept while moves are made, and a day's list of who is on; both must be what a fresh count gives."""

import numpy as np
import pytest

from frontrow.timetable.search import memory as m
from frontrow.timetable.search.clashes import clash_cost, clashes_at, count_clashes
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.search.run import Search
from tests.timetable.festivals import chance_festival, read


@pytest.mark.parametrize("visitors", [True, False])
@pytest.mark.parametrize("seed", range(6))
def test_kept_clashes_are_what_a_fresh_count_gives(seed: int, visitors: bool) -> None:
    search = Search(lay_out(read(chance_festival(seed)), "visitors", seed), seed)
    search.start()
    search.step(0, 50.0, 5.0)
    memory = search.memory
    before = memory.reals(m.CLASHES_NOW, len(search.fixed.length)).copy()
    search.step(3000, 50.0, 5.0, visitors)
    kept = memory.reals(m.CLASHES_NOW, len(search.fixed.length)).copy()
    count_clashes(memory.M, memory.R)
    fresh = memory.reals(m.CLASHES_NOW, len(search.fixed.length))
    assert kept == pytest.approx(fresh, abs=1e-9)
    assert clash_cost(memory.M, memory.R) == pytest.approx(fresh.sum() / 2)
    assert not np.allclose(before, kept)


@pytest.mark.parametrize("seed", range(6))
def test_a_day_lists_its_screenings_in_order_of_start_with_their_times(seed: int) -> None:
    search = Search(lay_out(read(chance_festival(seed)), "visitors", seed), seed)
    search.start()
    search.step(3000, 50.0, 5.0)
    block, fixed = search.memory, search.fixed
    n = len(fixed.length)
    day, start, end, screen = (block.ints(name, n) for name in (m.DAY, m.START, m.END, m.SCREEN))
    width, listed = int(block.M[m.DAY_WIDTH]), []
    for row, size in enumerate(block.ints(m.DAY_SIZE, len(fixed.date))):
        lines = [block.ints(name, width * (row + 1))[width * row :][:size] for name in
                 (m.DAY_LIST, m.DAY_START, m.DAY_END, m.DAY_VENUE)]  # fmt: skip
        for s, starts, ends, house in zip(*lines, strict=True):
            assert (day[s], start[s], end[s], fixed.venue[screen[s]]) == (row, starts, ends, house)
        assert list(lines[1]) == sorted(lines[1])
        listed += list(lines[0])
    assert sorted(listed) == list(range(n))


def test_a_repair_counts_no_clashes() -> None:
    search = Search(lay_out(read(chance_festival(0)), "visitors", 0), 0)
    search.start(visitors=False)
    block, real, n = search.memory.M, search.memory.R, len(search.fixed.length)
    places = search.memory.ints(m.SCREEN, n), search.memory.ints(m.AT, n)
    assert sum(clashes_at(block, real, s, places[0][s], places[1][s]) for s in range(n)) > 0
    search.long_for_home({})
    assert sum(clashes_at(block, real, s, places[0][s], places[1][s]) for s in range(n)) == 0
