"""What is known of a move before it is made never refuses one that a full count would let pass."""

import math

import pytest

from frontrow.timetable.search import memory as m
from frontrow.timetable.search.clashes import count_clashes
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.search.moves import propose
from frontrow.timetable.search.outlook import NO_LIMIT, is_hopeless, look_ahead, promised
from frontrow.timetable.search.run import Search
from frontrow.timetable.search.transfer import least_cost, put_back, set_down, take_off
from tests.timetable.festivals import chance_festival, read


def clean_search(seed: int) -> Search:
    search = Search(lay_out(read(chance_festival(seed)), "visitors", seed), seed)
    search.start()
    search.step(4000, 50.0, 5.0)
    search.recount(stale=True)
    assert search.total[0] == 0
    return search


@pytest.mark.parametrize("seed", range(3))
def test_the_cost_seen_before_a_move_is_made_is_never_above_the_cost_of_the_move(seed: int) -> None:
    search = clean_search(seed)
    block, real, turned_down, moved = search.memory.M, search.memory.R, 0, 0
    count_clashes(block, real)
    look_ahead(block, real, search.memory.W, search.memory.P)
    for turn in range(6000):
        size = propose(block, real, turn % len(search.fixed.length), True, NO_LIMIT)
        if size == 0:
            continue
        hopeless = is_hopeless(block, real, size, 1.0)
        wins = promised(block, real, size)
        hard_before, soft_before = take_off(block, real, size)
        stopped = least_cost(block, real, size, 50.0, 0.0)
        least = least_cost(block, real, size, 50.0, NO_LIMIT)
        hard, soft = set_down(block, real, size)
        put_back(block, size, True)
        moved += 1
        assert hard_before == 0
        assert least <= 50.0 * hard + soft + 1e-9
        assert stopped == least or 0.0 < stopped <= least
        if size == 1:
            assert math.isclose(least, 50.0 * hard + soft, abs_tol=1e-9)
        if hopeless:
            turned_down += 1
            assert soft - soft_before - wins > 1.0 - 1e-6
    assert moved > 1000
    assert turned_down > 100


@pytest.mark.parametrize("seed", range(3))
def test_places_that_cannot_pay_are_passed_over(seed: int) -> None:
    search = clean_search(seed)
    block, real = search.memory.M, search.memory.R
    count_clashes(block, real)
    look_ahead(block, real, search.memory.W, search.memory.P)

    def hopeless_of(limit: float) -> tuple[int, int]:
        sizes = [
            (size, is_hopeless(block, real, size, 0.0))
            for turn in range(6000)
            if (size := propose(block, real, turn % len(search.fixed.length), True, limit))
        ]
        return sum(hopeless for _, hopeless in sizes), len(sizes)

    blind, all_blind = hopeless_of(NO_LIMIT)
    seeing, all_seeing = hopeless_of(0.0)
    assert seeing / all_seeing < 0.7 * blind / all_blind


def test_what_visitors_promise_is_a_share_of_what_they_miss_and_see_elsewhere() -> None:
    search = clean_search(0)
    memory = search.memory
    count_clashes(memory.M, memory.R)
    look_ahead(memory.M, memory.R, memory.W, memory.P)
    item = 1
    pull = search.fixed.cost * memory.W[:, item]
    missed = pull[memory.P[:, item] < 0].sum()
    told = memory.reals(m.PROMISED, len(search.fixed.shows))[item]
    assert math.isclose(told, 0.2 * missed + 0.03 * (pull.sum() - missed), rel_tol=1e-9)
