"""The first solver: one visitor's choice laid out as arrays and searched by the compiled code."""

from dataclasses import dataclass

import numpy as np

from frontrow.planner.attendance import Case, Choice
from frontrow.planner.compiled import search
from frontrow.planner.friend_paths import FREE, IN, OUT, Bytes, FriendPaths, Ints, Reals, lay_out

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


class PathSearch:
    """The best plan of one choice, for its value or for its value and fewest venue changes together."""

    def __init__(self, case: Case, choice: Choice) -> None:
        self.choice = choice
        films = {film: number for number, film in enumerate(choice.friend.ratings)}
        self.weight = np.array([choice.film_weight(film) for film in films], np.int64)
        self.paths = _lay_out(case, choice, films, self.weight)
        self.multipliers: dict[int, Reals] = {}

    def best(self, most_nodes: int, *, scale: int = 1, floor: int = -NO_TARGET, target: int = NO_TARGET,
             least_gap: int = NO_GAP, prefix: tuple[int, ...] | None = None) -> Searched:  # fmt: skip
        """Search for the most scale × value − venue changes (the latter where scale > 1) above `floor`.

        With `prefix` the plan's first visits are given. The search ends at the first plan of worth ≥ `target`.
        """
        first = self._decided(prefix) if prefix is not None else np.zeros(len(self.choice.offers), np.uint8)
        if first is None:
            return Searched(None, floor, floor, 0, True)
        chosen = np.zeros(len(self.choice.offers), np.uint8)
        start = self.multipliers.get(scale)
        multipliers = self.weight.astype(np.float64) * scale if start is None else start.copy()
        ask = (scale, int(scale > 1), least_gap, floor, target)
        worth, bound, nodes, proven = search(self.paths, first, multipliers, ask, most_nodes, chosen)
        if prefix is None and least_gap == NO_GAP:
            self.multipliers[scale] = multipliers
        found = tuple(int(k) for k in np.flatnonzero(chosen)) if worth > floor else None
        return Searched(found, int(worth), int(bound), int(nodes), bool(proven))

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
        if len(added) > p.room or p.conflict[np.ix_(rows, rows)].any():
            return None
        alone = [int(p.alone[k]) for k in added if p.alone[k] >= 0]
        if len(set(alone)) < len(alone) or (np.bincount(p.day[rows], minlength=len(p.day_room)) > p.day_room).any():
            return None
        against = p.conflict[rows].any(axis=0) | np.isin(p.alone, alone)
        status[(status == FREE) & against & (p.must == 0)] = OUT
        status[rows] = IN
        return status


def _lay_out(case: Case, choice: Choice, films: dict[str, int], weight: Ints) -> FriendPaths:
    offers = choice.offers
    spans = ([offer.start for offer in offers], [offer.end for offer in offers])
    start, end, day = (np.array(column, np.int64) for column in (*spans, [offer.day for offer in offers]))
    must = np.array(choice.booked, np.uint8)
    needed = _ways(case, choice)
    conflict = (start[None, :] - end[:, None] < needed) & (start[:, None] - end[None, :] < needed)
    conflict &= (must[:, None] == 0) | (must[None, :] == 0)
    np.fill_diagonal(conflict, False)
    rated = [[films[film] for film in offer.film_ids if film in films] for offer in offers]
    paths = lay_out(must, start, end, _numbered([offer.venue_id for offer in offers]), day, rated, weight,
                    conflict.astype(np.uint8), choice.friend.max_per_day, choice.friend.max_total)  # fmt: skip
    alone = [of[0] if len(offer.film_ids) == 1 and of else -1 for offer, of in zip(offers, rated, strict=True)]
    return paths._replace(alone=np.array(alone, np.int64))


def _numbered(names: list[str | None]) -> Ints:
    numbers = {name: number for number, name in enumerate(sorted({name for name in names if name is not None}))}
    return np.array([-1 if name is None else numbers[name] for name in names], np.int64)


def _ways(case: Case, choice: Choice) -> Ints:
    """Return the minutes needed between every two offers, n × n."""
    houses = [offer.house for offer in choice.offers]
    names = list(dict.fromkeys(houses))
    table = [[case.wishes.minutes_between(here, there) for there in names] for here in names]
    rows = np.array([names.index(house) for house in houses], np.int64)
    return np.array(table, np.int64).reshape(len(names), len(names))[np.ix_(rows, rows)]
