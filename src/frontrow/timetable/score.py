"""The score of a timetable, every part by itself, counted afresh; lower is better."""

from collections import Counter
from collections.abc import Callable, Sequence

from frontrow.timetable.grid import daypart_of, factor_of
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Problem

PARTS = ("visitors", "turned_away", "empty_seat", "prime", "same_daypart", "section_pile")
VisitorsPart = Callable[[Problem, Sequence[Placed]], float]


def score_of(problem: Problem, placed: Sequence[Placed], visitors: VisitorsPart) -> dict[str, float]:
    """Return each part of the score, times its weight, and their total; `visitors` counts the exact plans."""
    score = {
        "visitors": visitors(problem, placed),
        "turned_away": problem.weights.turned_away * _turned_away(problem, placed),
        "empty_seat": problem.weights.empty_seat * sum(one.screen.seats - _seated(problem, one) for one in placed),
        "prime": problem.weights.prime * sum(_misses_prime(problem, one) for one in placed),
        "same_daypart": problem.weights.same_daypart * _same_daypart(problem, placed),
        "section_pile": problem.weights.section_pile * _section_pile(problem, placed),
    }
    return score | {"total": sum(score.values())}


def share_of(one: Placed) -> float:
    """People who would come to this screening at the best hour."""
    return one.item.demand / one.item.screenings


def _seated(problem: Problem, one: Placed) -> float:
    return min(share_of(one) * factor_of(problem, one.start), float(one.screen.seats))


def _turned_away(problem: Problem, placed: Sequence[Placed]) -> float:
    there = {one.name for one in placed}
    absent = [problem.items[i] for i, k in problem.screenings if (problem.items[i].id, k) not in there]
    away = sum(max(0.0, share_of(one) - _seated(problem, one)) for one in placed)
    return away + sum(item.demand / item.screenings for item in absent)


def _misses_prime(problem: Problem, one: Placed) -> bool:
    return one.item.prime and one.number == 0 and not problem.prime.holds(problem.clock.wall(one.start))


def _same_daypart(problem: Problem, placed: Sequence[Placed]) -> int:
    counts = Counter((one.item.id, daypart_of(problem, one.start)) for one in placed)
    return sum(count * (count - 1) // 2 for count in counts.values())


def _section_pile(problem: Problem, placed: Sequence[Placed]) -> int:
    sizes = Counter[str]()
    for item in problem.items:
        if item.section is not None:
            sizes[item.section] += item.screenings
    piles = Counter(
        (one.item.section, problem.clock.festival_day(one.start)) for one in placed if one.item.section is not None
    )
    free = {section: -(-size // len(problem.days)) + 1 for section, size in sizes.items()}
    return sum(max(0, count - free[section]) for (section, _), count in piles.items() if section is not None)
