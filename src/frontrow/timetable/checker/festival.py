"""The problem as the checker sees it: plain values, every time already an instant."""

from dataclasses import dataclass
from datetime import date, datetime

from frontrow.timetable.checker.clock import Clock, Span


@dataclass(frozen=True)
class Screen:
    """A screen: `seats` are those on sale, `turnaround` the minutes between two screenings."""

    id: str
    name: str
    venue: str
    seats: int
    formats: frozenset[str]
    abilities: frozenset[str]
    turnaround: int
    open: tuple[Span, ...]


@dataclass(frozen=True)
class Guest:
    """A guest and when they are here; `windows` None is always."""

    id: str
    name: str
    windows: tuple[Span, ...] | None


@dataclass(frozen=True)
class Copy:
    """A copy: when it is here, minutes to carry it to another house, and its keys as (screen id, span).

    `windows` None is always; `keys` None needs no key, while an empty tuple opens no projector.
    """

    id: str
    windows: tuple[Span, ...] | None
    transport: int
    keys: tuple[tuple[str, Span], ...] | None


@dataclass(frozen=True)
class Item:
    """What one ticket admits to: `lengths` has the minutes of each screening, introduction and talk included.

    `screens` and `first_in` None allow every screen; `daily` is a pair of minutes since midnight.
    """

    id: str
    name: str
    lengths: tuple[int, ...]
    section: str | None
    demand: float
    formats: frozenset[str]
    needs: frozenset[str]
    screens: frozenset[str] | None
    first_in: frozenset[str] | None
    copy: str | None
    guests: tuple[str, ...]
    guest_screenings: int
    daily: tuple[int, int] | None
    prime: bool
    days_between: int

    def called(self, number: int) -> str:
        """One of its screenings, as people say it."""
        return self.name + (f" (screening {number + 1} of {len(self.lengths)})" if len(self.lengths) > 1 else "")


@dataclass(frozen=True)
class Pin:
    """A screening that is to stay: on this screen, or at this instant, or both."""

    item: str
    number: int
    screen: str | None
    start: datetime | None


@dataclass(frozen=True)
class Daypart:
    """Hours of the festival day that end `ends` minutes after it began, and the share of demand they bring."""

    ends: int
    weekday: float
    weekend: float


@dataclass(frozen=True)
class Visitor:
    """`people` who rated alike: item id → 1..5; `available` None is always."""

    people: float
    ratings: tuple[tuple[str, int], ...]
    available: tuple[Span, ...] | None


@dataclass(frozen=True)
class Travel:
    """Minutes on the way between two screenings."""

    same: int
    other: int
    pairs: dict[frozenset[str], int]

    def minutes(self, venue: str, other_venue: str) -> int:
        """From one venue to another, or within one."""
        if venue == other_venue:
            return self.same
        return self.pairs.get(frozenset((venue, other_venue)), self.other)


@dataclass(frozen=True)
class Festival:
    """A whole problem; `prime` is a pair of minutes since midnight."""

    clock: Clock
    grid: int
    days: tuple[date, ...]
    travel: Travel
    screens: dict[str, Screen]
    guests: dict[str, Guest]
    copies: dict[str, Copy]
    items: dict[str, Item]
    prime: tuple[int, int] | None
    dayparts: tuple[Daypart, ...]
    visitors: tuple[Visitor, ...]
    max_per_day: int | None
    pins: tuple[Pin, ...]
    weights: dict[str, float]
