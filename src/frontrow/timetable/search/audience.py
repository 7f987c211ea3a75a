"""Lays the audience out for the search: weights of ratings, costs of lost weight, who rated what."""

import random

import numpy as np

from frontrow.timetable.problem import Problem, Visitor
from frontrow.timetable.search.fixed import Ints, Reals, Weights
from frontrow.timetable.search.public import Wished, drawn_public, draws_of

RATING_WEIGHT = (0, 1, 3, 7, 15, 31)
OBJECTIVES = ("visitors", "sample", "clashes")
LARGE = 500  # screenings
CLASHES_OF_LARGE = 0.25  # of their cost, above LARGE: for other visitors as good as all of it, and more are admitted
MOST_VISITORS = 600  # of more, a seeded sample is planned inside the search; the score counts all


def lay_out_audience(problem: Problem, objective: str, seed: int) -> dict[str, object]:
    """Return the audience's arrays for one objective.

    "visitors" plans the visitors of the file and as many drawn from the public that they stand for, and counts pairs of
    items that cannot be combined as well, which keeps it from fitting its sample too closely
    (docs/timetable-figures.md); "sample" plans those of the file alone and "clashes" counts the pairs alone: both are
    there to be compared with.
    """
    if objective not in OBJECTIVES:
        raise ValueError(f"the objective is one of {', '.join(OBJECTIVES)}, not {objective!r}")
    visitors = _sampled([visitor for visitor in problem.audience if visitor.ratings and visitor.people], seed)
    rating, cost = _ratings(problem, visitors), _costs(problem, visitors)
    score_cost = cost
    times = draws_of(len(visitors)) if objective == "visitors" and problem.items else 0
    if times:
        drawn = drawn_public(Wished(rating, *_shares_and_sections(problem)), times, seed)
        cost = np.concatenate([cost / 2, _drawn_costs(problem, visitors, drawn) / (2 * times)])
        rating, visitors = np.concatenate([rating, drawn]), visitors * (times + 1)
        score_cost = np.concatenate([score_cost, np.zeros(len(drawn))])
    clash = np.zeros((0, 0), np.float64)
    if objective != "sample":
        clash = _clashes(problem, rating, cost)
    if objective == "visitors" and sum(item.screenings for item in problem.items) > LARGE:
        clash *= CLASHES_OF_LARGE
    if objective == "clashes":
        rating, cost, score_cost, visitors = rating[:0], cost[:0], cost[:0], []
    rater_row, rater = _raters(rating, cost)
    return {
        "rating": rating,
        "cost": cost,
        "score_cost": score_cost,
        "rater_row": rater_row,
        "rater": rater,
        "rater_pull": _pull(rating, cost),
        "clash": clash,
        **_stays(visitors),
    }


def _shares_and_sections(problem: Problem) -> tuple[Reals, Ints]:
    names = list(dict.fromkeys(item.section for item in problem.items))
    shares = [item.demand / max(1, item.screenings) for item in problem.items]
    return np.array(shares, np.float64), np.array([names.index(item.section) for item in problem.items], np.int64)


def _sampled(visitors: list[Visitor], seed: int) -> list[Visitor]:
    if len(visitors) <= MOST_VISITORS:
        return visitors
    return random.Random(seed).sample(visitors, MOST_VISITORS)  # noqa: S311 — a sample, not a secret


def _pull(rating: Weights, cost: Reals) -> Reals:
    pull = np.zeros(rating.shape[1])
    for row, price in zip(rating, cost, strict=True):
        pull += price * row
    return pull


def _drawn_costs(problem: Problem, visitors: list[Visitor], drawn: Weights) -> Reals:
    people = sum(visitor.people for visitor in visitors)
    rated = drawn.astype(np.int64).sum(axis=1)
    shares = np.array([visitor.people for visitor in visitors] * (len(drawn) // len(visitors))) / people
    return np.where(rated > 0, problem.weights.visitors * shares / np.maximum(rated, 1), 0.0)


def _ratings(problem: Problem, visitors: list[Visitor]) -> Weights:
    place = {item.id: number for number, item in enumerate(problem.items)}
    rating = np.zeros((len(visitors), len(place)), np.int16)
    for row, visitor in enumerate(visitors):
        for item, stars in visitor.ratings:
            if item in place:
                rating[row, place[item]] = RATING_WEIGHT[stars]
    return rating


def _costs(problem: Problem, visitors: list[Visitor]) -> Reals:
    people = sum(visitor.people for visitor in visitors)
    rated = [sum(RATING_WEIGHT[stars] for _, stars in visitor.ratings) for visitor in visitors]
    weight = problem.weights.visitors
    pairs = zip(visitors, rated, strict=True)
    return np.array([weight * one.people / people / total for one, total in pairs], np.float64)


def _raters(rating: Weights, cost: Reals) -> tuple[Ints, Ints]:
    rows, members = [0], []
    for item in range(rating.shape[1]):
        who = np.nonzero(rating[:, item])[0]
        pull = cost[who] * rating[who, item]
        members.append(who[np.argsort(-pull, kind="stable")])
        rows.append(rows[-1] + len(who))
    return np.array(rows, np.int64), np.concatenate([np.zeros(0, np.int64), *members]).astype(np.int64)


def _stays(visitors: list[Visitor]) -> dict[str, object]:
    # a visitor who is never there (`available` is an empty list) gets one window that nothing fits
    stays = [[(0, 0)] if one.available == () else [(s.start, s.end) for s in one.available or ()] for one in visitors]
    return {
        "stay_row": np.array([0, *np.cumsum([len(one) for one in stays])], np.int64),
        "stay_from": np.array([start for one in stays for start, _ in one], np.int64),
        "stay_to": np.array([end for one in stays for _, end in one], np.int64),
    }


def _clashes(problem: Problem, rating: Weights, cost: Reals) -> Reals:
    """Cost of a clash of two items: what their common raters lose at the least, shared out over screenings."""
    size = rating.shape[1]
    clash = np.zeros((size, size), np.float64)
    for row, price in zip(rating.astype(np.float64), cost, strict=True):
        liked = np.nonzero(row)[0]
        clash[np.ix_(liked, liked)] += price * np.minimum.outer(row[liked], row[liked])
    shows = np.array([max(1, item.screenings) for item in problem.items], np.float64)
    clash /= np.outer(shows, shows)
    np.fill_diagonal(clash, 0.0)
    return clash
