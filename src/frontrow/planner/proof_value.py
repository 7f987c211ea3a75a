"""The value of one visitor's best plan by the second solver: an integer program of conflicts, for checkers."""

from itertools import combinations

from frontrow.planner.cliques import cliques
from frontrow.planner.value import Showings


def best_value(showings: Showings, seconds: float | None = None) -> tuple[int, int]:
    """Return (value of the best plan found, upper bound of every plan); they are equal where it is proved best.

    Loads OR-Tools. Shares nothing with `value.best_value` but the question.
    """
    from frontrow.planner.highs import Program

    n = len(showings.start)
    order = sorted(range(n), key=lambda k: (showings.start[k], showings.end[k], k))
    program = Program()
    attends = [program.yes_or_no() for _ in order]
    for clique in cliques(_conflicts(showings, order)):
        program.at_most(1, (attends[k] for k in clique))
    days: dict[int, list[int]] = {}
    for place, k in enumerate(order):
        days.setdefault(showings.day[k], []).append(place)
    for places in days.values():
        if showings.max_per_day is not None and len(places) > showings.max_per_day:
            program.at_most(showings.max_per_day, (attends[place] for place in places))
    if showings.max_total is not None:
        program.at_most(showings.max_total, attends)
    worth = []
    for film, weight in enumerate(showings.weights):
        showing = [attends[place] for place, k in enumerate(order) if film in showings.films[k]]
        alone = [attends[place] for place, k in enumerate(order) if set(showings.films[k]) == {film}]
        program.at_most(1, alone)
        if showing:
            seen = program.share()
            program.at_most(0, [seen, *(-1 * attend for attend in showing)])
            worth.append(weight * seen)
    answer = program.solve(worth, seconds)
    return answer.worth, min(answer.bound, sum(showings.weights))


def _conflicts(showings: Showings, order: list[int]) -> list[set[int]]:
    sets: list[set[int]] = [set() for _ in order]
    for a, b in combinations(range(len(order)), 2):
        if showings.in_conflict(order[a], order[b]):
            sets[a].add(b)
            sets[b].add(a)
    return sets
