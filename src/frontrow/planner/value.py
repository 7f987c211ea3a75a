"""The value of one visitor's best plan from bare lists: the light entry for whoever scores many visitors.

Only screenings that the visitor may attend belong in the lists; there are no bookings, no festival file, no clock.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOST_NODES = 200_000
NO_GAP = -(1 << 40)


@dataclass(frozen=True, slots=True)
class Showings:
    """What one visitor may attend: screening k runs start[k]…end[k] (minutes) at venue[k] and shows films[k].

    `day[k]` is its festival day (any number), `weights[f]` what film f is worth; venue −1 is unknown. `pairs` overrides
    `other_venue_minutes` for two venues, either way round. Raises ValueError where the lists are not of one length.
    """

    start: Sequence[int]
    end: Sequence[int]
    venue: Sequence[int]
    day: Sequence[int]
    films: Sequence[Sequence[int]]
    weights: Sequence[int]
    same_venue_minutes: int = 10
    other_venue_minutes: int = 30
    pairs: Mapping[tuple[int, int], int] = field(default_factory=dict)
    max_per_day: int | None = None
    max_total: int | None = None

    def __post_init__(self) -> None:
        lengths = {len(part) for part in (self.start, self.end, self.venue, self.day, self.films)}
        if len(lengths) != 1:
            raise ValueError(f"start, end, venue, day and films must be of one length, not {sorted(lengths)}")

    def travel(self, here: int, there: int) -> int:
        """Return the minutes needed from one venue to another."""
        if here < 0 or there < 0:
            return self.other_venue_minutes
        if here == there:
            return self.same_venue_minutes
        return self.pairs.get((here, there), self.pairs.get((there, here), self.other_venue_minutes))

    def in_conflict(self, k: int, m: int) -> bool:
        """Return whether nobody can attend both screenings."""
        first, second = (k, m) if self.start[k] <= self.start[m] else (m, k)
        return self.start[second] - self.end[first] < self.travel(self.venue[first], self.venue[second])


def best_value(showings: Showings, most_nodes: int = MOST_NODES) -> tuple[int, int]:
    """Return (value of the best plan found, upper bound of every plan); they are equal where it is proved best."""
    import numpy as np

    from frontrow.planner.search.asked import Ask
    from frontrow.planner.search.laying_out import Columns, lay_out
    from frontrow.planner.search.prices import starting_prices
    from frontrow.planner.search.tree import search

    order = sorted(range(len(showings.start)), key=lambda k: (showings.start[k], showings.end[k], k))
    n = len(order)
    start, end, venue, day = (
        np.array([column[k] for k in order], np.int64)
        for column in (showings.start, showings.end, showings.venue, showings.day)
    )
    weights = np.array(showings.weights, np.int64)
    films = [sorted(set(showings.films[k])) for k in order]
    alone = np.array([of[0] if len(of) == 1 else -1 for of in films], np.int64)
    houses = sorted(set(showings.venue))
    ways = [[showings.travel(here, there) for there in houses] for here in houses]
    columns = Columns(np.zeros(n, np.uint8), start, end, venue, np.searchsorted(houses, venue), day, alone)
    paths = lay_out(columns, np.array(ways, np.int64).reshape(len(houses), len(houses)), films, weights,
                    showings.max_per_day, showings.max_total)  # fmt: skip
    ask = Ask(1, 0, NO_GAP, -1, int(weights.sum()))
    value, bound, _, _ = search(paths, np.zeros(n, np.uint8), starting_prices(paths, 1), ask, most_nodes,
                                np.zeros(n, np.uint8))  # fmt: skip
    return max(0, int(value)), max(0, int(bound))
