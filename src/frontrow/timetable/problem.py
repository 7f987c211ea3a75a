"""The values of a timetable problem: frozen, checked at birth, times in minutes UTC since 1970."""

from dataclasses import dataclass, field
from functools import cached_property

from frontrow.timetable.zone_clock import ZoneClock


class ImpossibleValue(ValueError):
    """A value that no festival can mean; the reader of the file adds the place."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open span of minutes UTC."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ImpossibleValue(
                "the window ends before it starts" if self.end < self.start else "the window is empty"
            )


@dataclass(frozen=True, slots=True)
class DailyHours:
    """Hours of the wall clock, minutes since midnight; `end` at or before `start` passes midnight."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """Length of the hours; equal ends mean the whole day."""
        return (self.end - self.start) % 1440 or 1440

    def holds(self, wall: int) -> bool:
        """Return whether a minute of the wall clock lies inside."""
        return (wall - self.start) % 1440 < self.minutes


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen of a venue: seats, formats, abilities, minutes of turnaround, opening spans."""

    id: str
    venue: str
    name: str
    capacity: int
    held_seats: int
    formats: tuple[str, ...]
    abilities: tuple[str, ...]
    turnaround_minutes: int
    open: tuple[Span, ...]

    @property
    def seats(self) -> int:
        """Seats that the public can have."""
        return max(0, self.capacity - self.held_seats)


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest and the spans of the stay; None is no restriction, () is never here."""

    id: str
    name: str
    windows: tuple[Span, ...] | None


@dataclass(frozen=True, slots=True)
class Key:
    """A key (KDM): one screen, one span."""

    screen: str
    span: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy, when it is here (None: always), its keys (None: needs none) and its minutes between houses."""

    id: str
    windows: tuple[Span, ...] | None
    transport_minutes: int
    keys: tuple[Key, ...] | None


@dataclass(frozen=True, slots=True)
class Item:
    """What one ticket admits to, and what it asks of its screenings."""

    id: str
    title: str
    minutes: int
    section: str | None
    demand: float
    screenings: int
    intro_minutes: int = 0
    qa_minutes: tuple[int, ...] = ()
    formats: tuple[str, ...] = ("dcp",)
    needs: tuple[str, ...] = ()
    screens: tuple[str, ...] | None = None
    first_in: tuple[str, ...] | None = None
    copy: str | None = None
    guests: tuple[str, ...] = ()
    guest_screenings: int = 0
    daily: DailyHours | None = None
    prime: bool = False
    days_between: int = 1

    def __post_init__(self) -> None:
        if len(self.qa_minutes) > self.screenings:
            raise ImpossibleValue(f"{len(self.qa_minutes)} qa_minutes for {self.screenings} screenings")

    def length(self, screening: int) -> int:
        """Minutes of one screening: introduction, item, questions and answers."""
        talk = self.qa_minutes[screening] if screening < len(self.qa_minutes) else 0
        return self.intro_minutes + self.minutes + talk

    def guests_of(self, screening: int) -> tuple[str, ...]:
        """Return the guests that one screening needs."""
        return self.guests if screening < self.guest_screenings else ()


@dataclass(frozen=True, slots=True)
class Daypart:
    """Part of the festival day up to `end` (minutes since the day began) and the share of demand it draws."""

    end: int
    weekday: float
    weekend: float


@dataclass(frozen=True, slots=True)
class Visitor:
    """People of one taste: stars 1 to 5 by item, and when they can come (None: always)."""

    people: float
    ratings: tuple[tuple[str, int], ...]
    available: tuple[Span, ...] | None


@dataclass(frozen=True, slots=True)
class Pin:
    """A screening (0-based) held on a screen, at a start, or both."""

    item: str
    screening: int
    screen: str | None
    start: int | None

    def __post_init__(self) -> None:
        if self.screen is None and self.start is None:
            raise ImpossibleValue('a pin holds a "screen", a "start" or both')


@dataclass(frozen=True, slots=True)
class Weights:
    """What each part of the score weighs."""

    visitors: float
    turned_away: float
    empty_seat: float
    prime: float
    same_daypart: float
    section_pile: float


@dataclass(frozen=True, slots=True)
class Travel:
    """Minutes between two visits: in the same house, in another, and for named pairs of venues."""

    same: int
    other: int
    pairs: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True)
class Problem:
    """Everything a timetable is drafted from; `sha256` is that of the file's bytes."""

    festival: str
    clock: ZoneClock
    grid_minutes: int
    days: tuple[int, ...]
    venues: tuple[tuple[str, str], ...]
    travel: Travel
    screens: tuple[Screen, ...]
    guests: tuple[Guest, ...]
    copies: tuple[Copy, ...]
    items: tuple[Item, ...]
    prime: DailyHours
    dayparts: tuple[Daypart, ...]
    audience: tuple[Visitor, ...]
    max_per_day: int | None
    pinned: tuple[Pin, ...]
    weights: Weights
    sha256: str = field(default="")

    @cached_property
    def screenings(self) -> tuple[tuple[int, int], ...]:
        """Return every screening as (number of its item, number of the screening), in the order of the file."""
        return tuple((number, k) for number, item in enumerate(self.items) for k in range(item.screenings))

    def travel_table(self) -> list[list[int]]:
        """Return minutes between venues, by their order in the file; the diagonal is the same house."""
        place = {venue: number for number, (venue, _) in enumerate(self.venues)}
        size = len(place)
        table = [[self.travel.same if a == b else self.travel.other for b in range(size)] for a in range(size)]
        for one, two, minutes in self.travel.pairs:
            table[place[one]][place[two]] = table[place[two]][place[one]] = minutes
        return table
