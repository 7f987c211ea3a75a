"""Prices instead of the rule that a film counts once: what each screening may collect, and what a bound adds to it.

A branch's `multiplier` holds one number a film (what each of its screenings may collect, up to the film's weight) and,
last, the toll of every added visit where the whole has a limit.
"""

import numpy as np

from frontrow.planner.search.asked import Scratch
from frontrow.planner.search.compiling import compiled, making_arrays
from frontrow.planner.search.paths import FREE, IN, NO_LIMIT, Bytes, FriendPaths, Reals
from frontrow.planner.search.shutting_out import find_shut_out


@making_arrays
def starting_prices(p: FriendPaths, scale: int) -> Reals:
    """Return the multipliers to begin with: films in full, unless the whole has a limit that some must yield to.

    Then as if the most precious films could all be seen: the toll is the weight of the first that has no room.
    """
    films = len(p.weight)
    multiplier = np.zeros(films + 1)
    multiplier[films] = scale * p.weight[p.by_weight[p.room]] if p.room < films else 0
    for f in range(films):
        multiplier[f] = scale * p.weight[f]
        if p.room < films:
            multiplier[f] = min(multiplier[f], multiplier[films])
    return multiplier


@compiled
def required_price(p: FriendPaths, status: Bytes, scale: int) -> float:
    """Return a price no plan without a required node can make good."""
    return float(4.0 + 2.0 * scale * p.weight.sum() + 2.0 * len(status))


@compiled
def settle(p: FriendPaths, status: Bytes, multiplier: Reals, scale: int, s: Scratch) -> float:
    """Mark the films seen for certain, price in full those with one screening left; return what is certain.

    That is the value of the films seen for certain, less the prices of the nodes required.
    """
    s.done[:] = 0
    sure, required = 0.0, 0
    for j in range(len(status)):
        if status[j] == IN or p.must[j]:
            required += 1
            for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
                f = p.film_of[k]
                if s.done[f] == 0:
                    s.done[f] = 1
                    sure += scale * p.weight[f]
    for f in range(len(s.done)):
        left = 0
        for k in range(p.shown_ptr[f], p.shown_ptr[f + 1]):
            left += 1 if status[p.shown_at[k]] == FREE else 0
        if s.done[f] == 0 and left < 2:
            multiplier[f] = scale * p.weight[f]
    find_shut_out(p, status, s)
    return sure - required * required_price(p, status, scale)


@compiled
def set_prices(p: FriendPaths, status: Bytes, multiplier: Reals, scale: int, s: Scratch) -> float:
    """Set the price of every node; return what the bound counts beyond the nodes of its path."""
    toll, must, room = multiplier[len(s.done)], required_price(p, status, scale), p.room
    for j in range(len(status)):
        if status[j] == IN or p.must[j]:
            s.price[j] = must
            room -= 1 - p.must[j]
            continue
        s.price[j] = -toll
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            if s.done[p.film_of[k]] == 0:
                s.price[j] += multiplier[p.film_of[k]]
    beyond = toll * room if p.room < NO_LIMIT else 0.0
    for f in range(len(s.done)):
        rest = 0.0 if s.done[f] else scale * p.weight[f] - multiplier[f]
        beyond += rest
        for place in range(s.shut_out_by[f]):
            s.price[s.shut_out[f, place]] -= rest
    return beyond


@compiled
def count(p: FriendPaths, size: int, s: Scratch) -> int:
    """Count how often the path shows each film; return the visits it adds."""
    s.seen[:] = 0
    added = 0
    for place in range(size):
        j = s.path[place]
        added += 1 - p.must[j]
        for k in range(p.film_ptr[j], p.film_ptr[j + 1]):
            s.seen[p.film_of[k]] += 1
    return added


@compiled
def count_shut_out(size: int, s: Scratch) -> None:
    """Count a film as seen once more where the path passes a node that shuts it out."""
    s.passed[:] = 0
    for place in range(size):
        s.passed[s.path[place]] = 1
    for f in range(len(s.seen)):
        for place in range(s.shut_out_by[f]):
            s.seen[f] += s.passed[s.shut_out[f, place]]


@compiled
def slope(p: FriendPaths, multiplier: Reals, excess: int, scale: int, memory: float, s: Scratch) -> float:
    """Lean the direction of descent towards the path's subgradient; return the squared length that can be followed.

    The direction keeps a share `memory` of what it was (Camerini, Fratta and Maffioli, 1975).
    """
    films, steep = len(s.done), 0.0
    for f in range(films):
        s.slope[f] = 0.0 if s.done[f] else s.seen[f] - 1 + memory * s.slope[f]
        rises, top = s.slope[f] < 0.0, scale * p.weight[f] * 1.0
        if (rises and multiplier[f] >= top) or (not rises and multiplier[f] <= 0.0):
            s.slope[f] = 0.0
        steep += s.slope[f] ** 2
    s.slope[films] = excess + memory * s.slope[films] if p.room < NO_LIMIT else 0.0
    if s.slope[films] < 0.0 and multiplier[films] <= 0.0:
        s.slope[films] = 0.0
    return float(steep + s.slope[films] ** 2)


@compiled
def turn(p: FriendPaths, multiplier: Reals, scale: int, step: float, s: Scratch) -> None:
    """Make films seen twice cheaper and films not seen dearer, within 0 and their weight; the toll never below 0."""
    films = len(s.done)
    for f in range(films):
        if s.done[f] == 0:
            multiplier[f] = min(scale * p.weight[f] * 1.0, max(0.0, multiplier[f] - step * s.slope[f]))
    multiplier[films] = max(0.0, multiplier[films] + step * s.slope[films])
