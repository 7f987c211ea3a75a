"""What a search is asked for, and the arrays it works on."""

from typing import NamedTuple, TypeVar

import numpy as np

from frontrow.planner.search.compiling import compiled, making_arrays
from frontrow.planner.search.draft import Draft, new_draft
from frontrow.planner.search.paths import Bytes, FriendPaths, Ints, Reals

MOST_SHUT_OUT = 6

Values = TypeVar("Values", Bytes, Reals)


class Ask(NamedTuple):
    """Plans of worth = scale × value − change_cost × venue changes.

    Those of worth ≤ floor are of no interest, the search ends at the first of worth ≥ target, and visits of one day lie
    at least `least_gap` minutes apart.
    """

    scale: int
    change_cost: int
    least_gap: int
    floor: int
    target: int


class Best(NamedTuple):
    """The best plan so far: its nodes, its worth as one number, and the worth that a plan must exceed to be sought."""

    chosen: Bytes
    worth: Ints
    aim: Ints


class Scratch(NamedTuple):
    """Arrays that every branch of a search writes anew."""

    step_ptr: Ints  # the steps still possible to node j are step_ptr[j] … step_ptr[j + 1] − 1
    step_from: Ints  # the node a step comes from
    step_cost: Ints  # what its change of venue costs
    is_tight: Bytes  # 1 for the days whose limit some path of these steps would break
    most: Ints  # the most visits that are counted on a path's day up to node j; 0 where the day is not tight
    value: Reals  # [j, c]: the best path that ends at node j, the c-th counted on its day
    back: Ints  # [j, c]: the node before it
    best: Reals
    best_count: Ints
    onward: Reals  # [j, c]: the most that can follow
    later: Reals  # the most that the days from this one on can bring
    price: Reals  # one a node
    path: Ints
    done: Bytes  # films seen for certain
    seen: Ints  # how often the path shows each film
    passed: Bytes  # 1 where the path passes a node
    shut_out: Ints  # [f, …]: nodes of which at most one can be attended, and then film f cannot be seen any more
    shut_out_by: Ints  # how many they are for each film
    share: Reals  # how many of the late paths pass each node, the last weighing most
    slope: Reals  # the direction of the descent: one a film and one for the limit of the whole
    kept: Reals  # the multipliers of the best bound
    draft: Draft


@compiled
def overwrite(target: Values, source: Values) -> None:
    """Copy an array into another of its length."""
    for k in range(len(source)):
        target[k] = source[k]


@making_arrays
def new_scratch(p: FriendPaths) -> Scratch:
    """Return the arrays for these screenings."""
    n, films, days = len(p.must), len(p.weight), len(p.day_room)
    return Scratch(
        np.zeros(n + 1, np.int64),
        np.zeros(len(p.pred), np.int64),
        np.zeros(len(p.pred), np.int64),
        np.zeros(days, np.uint8),
        np.zeros(n, np.int64),
        np.zeros((n, p.counts)),
        np.zeros((n, p.counts), np.int64),
        np.zeros(n),
        np.zeros(n, np.int64),
        np.zeros((n, p.counts)),
        np.zeros(days + 2),
        np.zeros(n),
        np.zeros(n, np.int64),
        np.zeros(films, np.uint8),
        np.zeros(films, np.int64),
        np.zeros(n, np.uint8),
        np.zeros((films, MOST_SHUT_OUT), np.int64),
        np.zeros(films, np.int64),
        np.zeros(n),
        np.zeros(films + 1),
        np.zeros(films + 1),
        new_draft(p),
    )
