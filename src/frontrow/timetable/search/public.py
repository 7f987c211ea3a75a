"""From a sample of visitors to the public it stands for: more visitors of the same kinds, drawn from a mixture.

A search that plans 150 visitors learns them by heart: their own value rises by ten per cent and that of other
visitors of the same public by three. So half of the weight goes to drawn visitors: the sample is explained as a
mixture of tastes (probabilistic latent semantic analysis, Hofmann 1999), and each visitor is drawn again a few times by
the tastes found in the wishes, with the same number of wishes, stars and free hours. What a taste likes is smoothed:
towards the sections it likes, and within a section by popularity, which a few wishes an item tell badly and the demand
that the problem states tells as well. Everything is plain arithmetic in a fixed order, so that every machine draws the
same public.
"""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

import math
from dataclasses import dataclass

import numpy as np

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below, exponential, exponential_table
from frontrow.timetable.search.fixed import Ints, Reals, Weights
from frontrow.timetable.search.memory import CONTENTS, RNG

TASTES = 8
ROUNDS = 80
# The next five were chosen by how likely other visitors of the same public are (docs/timetable-figures.md)
BY_POPULARITY = 60.0  # wishes that each taste is given by popularity before any is counted, where there are no sections
BY_SECTION = 200.0  # the same by popularity and the sections that it likes, where there are sections
SECTIONS_ALIKE = 15.0  # wishes that each taste is given by popularity alone before its sections are weighed
BY_DEMAND = 20.0  # wishes an item that its popularity is given by the demand
EVENNESS = 1.0  # wishes that each visitor is given by each taste before any is counted
FEWEST = 30  # below so many visitors nothing is to be learnt about others
ENOUGH = 600


@dataclass(frozen=True)
class Wished:
    """What a sample wishes, (visitors, items), with each item's public at one showing and the number of its section."""

    rating: Weights
    share: Reals
    section: Ints


def draws_of(visitors: int) -> int:
    """Return how often each visitor of a sample is drawn again."""
    return min(3, ENOUGH // visitors - 1) if visitors >= FEWEST else 0


def drawn_public(sample: Wished, times: int, seed: int) -> Weights:
    """Return `times` drawn visitors for each visitor of a sample, one sample after the other, (visitors, items)."""
    chance = np.zeros(CONTENTS, np.int64)
    chance[RNG] = seed
    rating, popularity = sample.rating, popularity_of(sample)
    tastes, theirs = _start(rating, popularity, chance)
    liked, who = np.nonzero(rating.T)
    order = np.lexsort((liked, who))
    _learn(who[order], liked[order], tastes, theirs, popularity, sample.section)
    drawn = np.zeros((times * len(rating), rating.shape[1]), np.int16)
    _draw(rating, tastes, theirs, drawn, exponential_table(), chance)
    return drawn


def popularity_of(sample: Wished) -> Reals:
    """Return each item's share of the wishes: those counted, and what its demand lets expect."""
    wishes = [int(count) for count in (sample.rating > 0).sum(axis=0)]
    total = sum(wishes)
    expected = min(_powers_of_demand(sample.share), key=lambda shares: _misfit(wishes, shares, total))
    given = BY_DEMAND * len(wishes)
    return np.array([(w + given * share) / (total + given) for w, share in zip(wishes, expected, strict=True)])


def _powers_of_demand(share: Reals) -> list[list[float]]:
    """Return shares of wishes that rise with the demand by powers of 0, 1/4, 1/2, 3/4 and 1."""
    # square roots are rounded alike on every machine, logarithms and powers are not
    halves = [math.sqrt(people + 1.0) for people in share.tolist()]
    quarters = [math.sqrt(half) for half in halves]
    rows = [[1.0] * len(halves), quarters, halves, [h * q for h, q in zip(halves, quarters, strict=True)]]
    rows.append([half * half for half in halves])
    return [[each / sum(row) for each in row] for row in rows]


def _misfit(wishes: list[int], shares: list[float], total: int) -> float:
    """Return Pearson's sum of squared errors of expected wishes."""
    return sum((w - total * share) ** 2 / (total * share) for w, share in zip(wishes, shares, strict=True))


def _start(rating: Weights, popularity: Reals, chance: Ints) -> tuple[Reals, Reals]:
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
def _learn(who: Ints, liked: Ints, tastes: Reals, theirs: Reals, popularity: Reals, section: Ints) -> None:
    """Expectation and maximisation over the wishes, in place."""
    for _ in range(ROUNDS):
        new_tastes, new_theirs = np.zeros_like(tastes), np.zeros_like(theirs)
        new_theirs += EVENNESS
        for wish in range(len(who)):
            v, item, total = who[wish], liked[wish], 0.0
            for taste in range(TASTES):
                total += theirs[v, taste] * tastes[taste, item]
            for taste in range(TASTES):
                part = theirs[v, taste] * tastes[taste, item] / total
                new_tastes[taste, item] += part
                new_theirs[v, taste] += part
        _smooth(new_tastes, popularity, section)
        _normalise(new_tastes, tastes)
        _normalise(new_theirs, theirs)


@compiled
def _smooth(counts: Reals, popularity: Reals, section: Ints) -> None:
    """Add to what each taste was counted to like what its sections and popularity let expect."""
    sections = section.max() + 1
    given = BY_SECTION if sections > 1 else BY_POPULARITY
    usual = np.zeros(sections)
    for item in range(len(popularity)):
        usual[section[item]] += popularity[item]
    for taste in range(counts.shape[0]):
        counted, total = np.zeros(sections), 0.0
        for item in range(len(popularity)):
            counted[section[item]] += counts[taste, item]
            total += counts[taste, item]
        for item in range(len(popularity)):
            own = section[item]
            liking = (counted[own] + SECTIONS_ALIKE * usual[own]) / (usual[own] * (total + SECTIONS_ALIKE))
            counts[taste, item] += given * popularity[item] * liking


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


__all__ = ["Wished", "drawn_public", "draws_of", "popularity_of"]
