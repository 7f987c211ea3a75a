"""Where a screening stands in a day's grid: steps of five minutes from the hour at which the earliest day begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from frontrow.programme.published import Programme, Screening

STEP_MINUTES = 5
STEPS_AN_HOUR = 60 // STEP_MINUTES
NARROWEST = 6  # steps: half an hour, the least that holds a time
READABLE = 15  # steps: a short item may spread so far into the pause after it, so that its title can be read


@dataclass(frozen=True, slots=True)
class Axis:
    """The hours that all days share: `first` and `last` count from 00:00 of the festival day, past 24 after
    midnight."""

    first: int
    last: int

    @property
    def steps(self) -> int:
        """How many steps wide a day is."""
        return (self.last - self.first) * STEPS_AN_HOUR

    @property
    def hours(self) -> range:
        """The hours written above a day."""
        return range(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Place:
    """A screening's place: `start` steps after the axis begins, `length` steps long."""

    start: int
    length: int


def axis(programme: Programme) -> Axis:
    """The axis that holds every screening in a house of the programme (10 to 24 where there is none)."""
    spans = [_minutes(s) for s in in_houses(programme)]
    if not spans:
        return Axis(10, 24)
    return Axis(min(start for start, _ in spans) // 60, -(-max(end for _, end in spans) // 60))


def place(screening: Screening, on: Axis) -> Place:
    """Where a screening stands on the axis, rounded to whole steps."""
    start, end = _minutes(screening)
    first = (start - on.first * 60) // STEP_MINUTES
    return Place(first, max(NARROWEST, -(-(end - on.first * 60) // STEP_MINUTES) - first))


def places(screenings: Iterable[Screening], on: Axis) -> dict[str, Place]:
    """Where each of a day's screenings stands, by its code; short ones spread into the pause that follows on their
    screen."""
    rows: dict[str, list[tuple[str, Place]]] = {}
    for screening in sorted(screenings, key=lambda s: s.start):
        rows.setdefault(screening.screen, []).append((screening.code, place(screening, on)))
    found = {}
    for row in rows.values():
        limits = [following.start for _, following in row[1:]] + [on.steps]
        for (code, at), limit in zip(row, limits, strict=True):
            found[code] = Place(at.start, max(at.length, min(READABLE, limit - at.start)))
    return found


def in_houses(programme: Programme) -> Iterable[Screening]:
    """The screenings that have an hour in a house, not a window online."""
    return [s for s in programme.screenings.values() if not programme.venues[s.venue].virtual]


def _minutes(screening: Screening) -> tuple[int, int]:
    # Wall-clock minutes, not elapsed ones: in the night when clocks change the axis must still agree with the printed
    # hours.
    midnight = datetime.combine(screening.festival_day, time(), tzinfo=screening.start.tzinfo)
    start = screening.start.replace(tzinfo=None) - midnight.replace(tzinfo=None)
    length = screening.end.astimezone(ZoneInfo("UTC")) - screening.start.astimezone(ZoneInfo("UTC"))
    minutes = start // timedelta(minutes=1)
    return minutes, minutes + length // timedelta(minutes=1)
