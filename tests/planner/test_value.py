"""The two light entries: what a visitor's best plan is worth, from bare lists."""

import random

import pytest

from frontrow.planner import proof_value, value
from frontrow.planner.value import Showings


def drawn(seed: int, screenings: int, films: int) -> Showings:
    chance = random.Random(seed)
    start = [chance.randrange(4) * 1440 + chance.randrange(48) * 15 for _ in range(screenings)]
    return Showings(
        start=start,
        end=[minute + chance.choice([60, 90, 120]) for minute in start],
        venue=[chance.randrange(-1, 4) for _ in start],
        day=[minute // 1440 for minute in start],
        films=[sorted(chance.sample(range(films), chance.choice([1, 1, 1, 2]))) for _ in start],
        weights=[chance.choice([1, 3, 7, 15, 31]) for _ in range(films)],
        pairs={(0, 1): 5, (2, 1): 70},
        max_per_day=chance.choice([None, 2, 3]),
        max_total=chance.choice([None, 5]),
    )


@pytest.mark.parametrize("seed", range(25))
def test_best_value_is_the_same_by_both_solvers(seed: int) -> None:
    showings = drawn(seed, 40, 20)
    first, second = value.best_value(showings), proof_value.best_value(showings)
    assert first == second
    assert first[0] == first[1]


def test_best_value_of_nothing_is_nothing() -> None:
    nothing = Showings([], [], [], [], [], [31])
    assert (value.best_value(nothing), proof_value.best_value(nothing)) == ((0, 0), (0, 0))


def test_best_value_asks_the_way_of_every_two_screenings_not_only_neighbours() -> None:
    there_and_back = Showings(
        start=[0, 70, 140], end=[60, 130, 200], venue=[0, 1, 2], day=[0, 0, 0], films=[[0], [1], [2]],
        weights=[7, 7, 7], same_venue_minutes=0, other_venue_minutes=10, pairs={(0, 2): 90},
    )  # fmt: skip
    assert (value.best_value(there_and_back), proof_value.best_value(there_and_back)) == ((14, 14), (14, 14))


def test_showings_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="of one length"):
        Showings([0], [60], [0], [0], [], [1])
