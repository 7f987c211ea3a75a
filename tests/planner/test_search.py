"""The compiled search where it must branch and aim more than once: crowded programmes, limits, too few branches."""

import random

import numpy as np
import pytest

from frontrow.planner import proof_value
from frontrow.planner.search.asked import Ask
from frontrow.planner.search.laying_out import Columns, lay_out
from frontrow.planner.search.paths import FriendPaths
from frontrow.planner.search.prices import starting_prices
from frontrow.planner.search.tree import search
from frontrow.planner.value import NO_GAP, Showings

DAYS, SLOTS, MINUTES = 6, 9, 110


def crowded(seed: int, most: int | None) -> Showings:
    """Return 60 films alike, each shown two or three times, at hours that all clash: bounds lie far above plans."""
    chance = random.Random(seed)
    films = [film for film in range(60) for _ in range(chance.choice([2, 2, 3]))]
    start = [chance.randrange(DAYS) * 1440 + 600 + chance.randrange(SLOTS) * 80 for _ in films]
    return Showings(
        start=start,
        end=[minute + MINUTES for minute in start],
        venue=[chance.randrange(5) for _ in films],
        day=[minute // 1440 for minute in start],
        films=[[film] for film in films],
        weights=[chance.choice([1, 3, 7, 15, 31]) for _ in range(60)],
        max_per_day=most,
    )


def paths_of(showings: Showings) -> FriendPaths:
    order = sorted(range(len(showings.start)), key=lambda k: showings.start[k])
    start, end, venue, day, film = (
        np.array([column[k] for k in order], np.int64)
        for column in (showings.start, showings.end, showings.venue, showings.day, [of[0] for of in showings.films])
    )
    ways = np.array([[showings.travel(here, there) for there in range(5)] for here in range(5)], np.int64)
    columns = Columns(np.zeros(len(order), np.uint8), start, end, venue, venue, day, film)
    weights = np.array(showings.weights, np.int64)
    return lay_out(columns, ways, [[int(one)] for one in film], weights, showings.max_per_day, None)


def searched(paths: FriendPaths, most_nodes: int, floor: int = -1, target: int = 1 << 50) -> tuple[int, int, int, bool]:
    n = len(paths.must)
    ask = Ask(1, 0, NO_GAP, floor, target)
    return search(paths, np.zeros(n, np.uint8), starting_prices(paths, 1), ask, most_nodes, np.zeros(n, np.uint8))


@pytest.mark.parametrize("most", [None, 1, 2, 3])
@pytest.mark.parametrize("seed", range(4))
def test_search_proves_the_value_that_the_integer_program_finds(seed: int, most: int | None) -> None:
    showings = crowded(seed, most)
    worth, bound, _nodes, proven = searched(paths_of(showings), 100_000)
    assert (worth, bound, proven) == (*proof_value.best_value(showings), True)


@pytest.mark.parametrize("seed", range(4))
def test_search_with_too_few_branches_states_a_bound_that_holds(seed: int) -> None:
    paths = paths_of(crowded(seed, 3))
    best, _bound, nodes, _proven = searched(paths, 100_000)
    for most_nodes in range(1, nodes):
        worth, bound, used, proven = searched(paths, most_nodes)
        assert worth <= best <= bound
        assert used <= most_nodes
        assert proven == (worth == bound)


@pytest.mark.parametrize("seed", range(4))
def test_search_finds_nothing_above_the_best_and_ends_at_its_target(seed: int) -> None:
    paths = paths_of(crowded(seed, 3))
    best = searched(paths, 100_000)[0]
    assert searched(paths, 100_000, floor=best)[0::3] == (best, True)
    assert searched(paths, 100_000, floor=best - 1)[0::3] == (best, True)
    assert searched(paths, 100_000, target=best - 20)[0] >= best - 20
