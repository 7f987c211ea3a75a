"""The first solver: one visitor's choice laid out as arrays and searched by the compiled code."""

from dataclasses import dataclass, replace

import numpy as np

from frontrow.planner.attendance import Case, Choice
from frontrow.planner.search.asked import Ask
from frontrow.planner.search.descent import narrow
from frontrow.planner.search.laying_out import Columns, foes, lay_out
from frontrow.planner.search.paths import FREE, IN, OUT, Bytes, FriendPaths, Ints, Reals
from frontrow.planner.search.prices import starting_prices
from frontrow.planner.search.tree import search

NO_GAP = -(1 << 40)
NO_TARGET = 1 << 50


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search found: offers chosen (None: nothing above the floor), its worth, the bound, nodes used."""

    chosen: tuple[int, ...] | None
    worth: int
    bound: int
    nodes: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of all plans of a worth that begin with some visits: which offers none of them holds."""

    prefix: tuple[int, ...]
    scale: int
    least_gap: int
    worth: int
    status: Bytes
    multipliers: Reals

    def leads_to(self, prefix: tuple[int, ...], scale: int, least_gap: int, worth: int) -> bool:
        """Return whether what is known here holds for plans with these first visits, too."""
        same = (self.scale, self.least_gap, self.worth) == (scale, least_gap, worth)
        return same and prefix[: len(self.prefix)] == self.prefix


class PathSearch:
    """The best plan of one choice, for its value or for its value and fewest venue changes together."""

    def __init__(self, case: Case, choice: Choice) -> None:
        self.choice = choice
        films = {film: number for number, film in enumerate(choice.friend.ratings)}
        self.weight = np.array([choice.film_weight(film) for film in films], np.int64)
        self.paths = _lay_out(case, choice, films, self.weight)
        self.multipliers: dict[int, Reals] = {}
        self.spaced: dict[int, FriendPaths] = {}
        self.beginning: Beginning | None = None

    def best(self, most_nodes: int, *, scale: int = 1, floor: int = -NO_TARGET, target: int = NO_TARGET,
             least_gap: int = NO_GAP, prefix: tuple[int, ...] | None = None) -> Searched:  # fmt: skip
        """Search for the most scale × value − venue changes (the latter where scale > 1) above `floor`.

        With `prefix` the plan's first visits are given. The search ends at the first plan of worth ≥ `target`.
        """
        first = self._decided(prefix or ())
        if first is None:
            return Searched(None, floor, floor, 0, True)
        start = self.multipliers.get(scale)
        if prefix is not None and self.beginning and self.beginning.leads_to(prefix, scale, least_gap, floor + 1):
            first[(first == FREE) & (self.beginning.status == OUT)] = OUT
            start = self.beginning.multipliers
        chosen = np.zeros(len(self.choice.offers), np.uint8)
        multipliers = starting_prices(self.paths, scale) if start is None else start.copy()
        ask = Ask(scale, int(scale > 1), least_gap, floor, target)
        worth, bound, nodes, proven = search(self._spaced(least_gap), first, multipliers, ask, most_nodes, chosen)
        if prefix is None and least_gap == NO_GAP:
            self.multipliers[scale] = multipliers
        elif self.beginning and worth > floor:
            self.beginning = replace(self.beginning, multipliers=multipliers)
        found = tuple(int(k) for k in np.flatnonzero(chosen)) if worth > floor else None
        return Searched(found, int(worth), int(bound), int(nodes), bool(proven))

    def possible(self, prefix: tuple[int, ...], scale: int, worth: int, least_gap: int) -> frozenset[int]:
        """Return the offers that a plan with these first visits and of this worth may still hold; not all do."""
        status = self._decided(prefix)
        if status is None:
            return frozenset()
        multipliers = self.multipliers[scale].copy()
        if self.beginning and self.beginning.leads_to(prefix, scale, least_gap, worth):
            status[(status == FREE) & (self.beginning.status == OUT)] = OUT
            multipliers = self.beginning.multipliers.copy()
        ask = Ask(scale, int(scale > 1), least_gap, worth - 1, NO_TARGET)
        narrow(self._spaced(least_gap), status, multipliers.copy(), ask)
        self.beginning = Beginning(prefix, scale, least_gap, worth, status, multipliers)
        return frozenset(int(k) for k in np.flatnonzero((status != OUT) | (self.paths.must == 1)))

    def _spaced(self, least_gap: int) -> FriendPaths:
        """Return the paths, two visits of one day being against each other where less than `least_gap` lies between."""
        if least_gap == NO_GAP:
            return self.paths
        if least_gap not in self.spaced:
            p = self.paths
            gap = p.start[None, :] - p.end[:, None]
            gap = np.where(np.arange(len(gap))[:, None] < np.arange(len(gap)), gap, gap.T)
            near = (p.day[:, None] == p.day) & (gap < least_gap)
            np.fill_diagonal(near, False)
            against = p.against | near
            foe_ptr, foe = foes(against)
            self.spaced = {least_gap: p._replace(against=against, foe_ptr=foe_ptr, foe=foe)}
        return self.spaced[least_gap]

    def _decided(self, prefix: tuple[int, ...]) -> Bytes | None:
        """Return the decisions that a given beginning makes, or None where it breaks a condition."""
        p, n = self.paths, len(self.choice.offers)
        last = prefix[-1] if prefix else -1
        status = np.full(n, FREE, np.uint8)
        status[: last + 1] = OUT
        added = [k for k in prefix if not p.must[k]]
        for k in range(last + 1):
            if p.must[k]:
                if k not in prefix:
                    return None
                status[k] = FREE
        rows = np.array(added, np.int64)
        if len(added) > p.room or p.against[np.ix_(rows, rows)].any():
            return None
        if (np.bincount(p.day[rows], minlength=len(p.day_room)) > p.day_room).any():
            return None
        status[(status == FREE) & p.against[rows].any(axis=0) & (p.must == 0)] = OUT
        status[rows] = IN
        return status


def _lay_out(case: Case, choice: Choice, films: dict[str, int], weight: Ints) -> FriendPaths:
    offers = choice.offers
    rated = [[films[film] for film in offer.film_ids if film in films] for offer in offers]
    alone = [of[0] if len(offer.film_ids) == 1 and of else -1 for offer, of in zip(offers, rated, strict=True)]
    houses = list(dict.fromkeys(offer.house for offer in offers))
    ways = [[case.wishes.minutes_between(here, there) for there in houses] for here in houses]
    columns = Columns(
        must=np.array(choice.booked, np.uint8),
        start=np.array([offer.start for offer in offers], np.int64),
        end=np.array([offer.end for offer in offers], np.int64),
        venue=_numbered([offer.venue_id for offer in offers]),
        house=_numbered([offer.house for offer in offers]),
        day=np.array([offer.day for offer in offers], np.int64),
        alone=np.array(alone, np.int64),
    )
    table = np.array(ways, np.int64).reshape(len(houses), len(houses))
    return lay_out(columns, table, rated, weight, choice.friend.max_per_day, choice.friend.max_total)


def _numbered(names: list[str | None]) -> Ints:
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names], np.int64)
