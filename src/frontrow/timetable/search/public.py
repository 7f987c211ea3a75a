"""From a sample of visitors to the public it stands for: more visitors of the same kinds, drawn from a mixture.

A search that plans 150 visitors learns them by heart: their own value rises by ten per cent and that of other
visitors of the same public by three. So half of the weight goes to drawn visitors: the sample is explained as a
mixture of tastes (probabilistic latent semantic analysis, Hofmann 1999, with popularity as the prior of each taste),
and each visitor is drawn again a few times by the tastes found in the wishes, with the same number of wishes, stars
and free hours. Everything is plain arithmetic in a fixed order, so that every machine draws the same public.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

import numpy as np

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below, exponential, exponential_table
from frontrow.timetable.search.fixed import Ints, Reals, Weights
from frontrow.timetable.search.memory import CONTENTS, RNG

TASTES = 8
ROUNDS = 80
POPULARITY = 15.0  # wishes that each taste is given by popularity before any is counted
EVENNESS = 0.5  # wishes that each visitor is given by each taste before any is counted
FEWEST = 30  # below so many visitors nothing is to be learnt about others
ENOUGH = 600


def draws_of(visitors: int) -> int:
    """Return how often each visitor of a sample is drawn again."""
    return min(3, ENOUGH // visitors - 1) if visitors >= FEWEST else 0


def drawn_public(rating: Weights, times: int, seed: int) -> Weights:
    """Return `times` drawn visitors for each visitor of a sample, one sample after the other, (visitors, items)."""
    chance = np.zeros(CONTENTS, np.int64)
    chance[RNG] = seed
    tastes, theirs = _start(rating, chance)
    liked, who = np.nonzero(rating.T)
    order = np.lexsort((liked, who))
    _learn(who[order], liked[order], tastes, theirs, _popularity(rating))
    drawn = np.zeros((times * len(rating), rating.shape[1]), np.int16)
    _draw(rating, tastes, theirs, drawn, exponential_table(), chance)
    return drawn


def _popularity(rating: Weights) -> Reals:
    wished = (rating > 0).sum(axis=0) + 1
    return wished / float(wished.sum())


def _start(rating: Weights, chance: Ints) -> tuple[Reals, Reals]:
    popularity = _popularity(rating)
    tastes = np.zeros((TASTES, rating.shape[1]))
    theirs = np.zeros((len(rating), TASTES))
    _fill(tastes, popularity, chance)
    _fill(theirs, np.full(TASTES, 1.0 / TASTES), chance)
    return tastes, theirs


@compiled
def _fill(table: Reals, shares: Reals, chance: Ints) -> None:
    """Fill each row with shares that chance has shaken, adding up to 1."""
    for row in range(table.shape[0]):
        total = 0.0
        for column in range(table.shape[1]):
            table[row, column] = shares[column] * (1.0 + np.float64(below(chance, 1 << 20)) / (1 << 20))
            total += table[row, column]
        for column in range(table.shape[1]):
            table[row, column] /= total


@compiled
def _learn(who: Ints, liked: Ints, tastes: Reals, theirs: Reals, popularity: Reals) -> None:
    """Expectation and maximisation over the wishes, in place."""
    for _ in range(ROUNDS):
        new_tastes, new_theirs = np.zeros_like(tastes), np.zeros_like(theirs)
        for taste in range(TASTES):
            for item in range(tastes.shape[1]):
                new_tastes[taste, item] = POPULARITY * popularity[item]
        new_theirs += EVENNESS
        for wish in range(len(who)):
            v, item, total = who[wish], liked[wish], 0.0
            for taste in range(TASTES):
                total += theirs[v, taste] * tastes[taste, item]
            for taste in range(TASTES):
                part = theirs[v, taste] * tastes[taste, item] / total
                new_tastes[taste, item] += part
                new_theirs[v, taste] += part
        _normalise(new_tastes, tastes)
        _normalise(new_theirs, theirs)


@compiled
def _normalise(counts: Reals, shares: Reals) -> None:
    for row in range(counts.shape[0]):
        total = 0.0
        for column in range(counts.shape[1]):
            total += counts[row, column]
        for column in range(counts.shape[1]):
            shares[row, column] = counts[row, column] / total


@compiled
def _draw(rating: Weights, tastes: Reals, theirs: Reals, drawn: Weights, table: Reals, chance: Ints) -> None:
    """Draw wishes without replacement (the smallest exponential clocks) and deal the visitor's own stars to them."""
    visitors, items = rating.shape
    clock, stars = np.zeros(items), np.zeros(items, np.int16)
    for row in range(drawn.shape[0]):
        v, wishes = row % visitors, 0
        for item in range(items):
            pull = 0.0
            for taste in range(TASTES):
                pull += theirs[v, taste] * tastes[taste, item]
            clock[item] = (exponential(chance, table) + 1e-4) / pull
            if rating[v, item]:
                stars[wishes] = rating[v, item]
                wishes += 1
        for last in range(wishes - 1, 0, -1):
            other = below(chance, last + 1)
            stars[last], stars[other] = stars[other], stars[last]
        order = np.argsort(clock, kind="mergesort")
        for wish in range(wishes):
            drawn[row, order[wish]] = stars[wish]


__all__ = ["drawn_public", "draws_of"]
