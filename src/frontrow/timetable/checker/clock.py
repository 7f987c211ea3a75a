"""Time as the contract tells it: instants for lengths and gaps, wall clocks for what people call the hour.

Every instant is an aware datetime in UTC: Python subtracts two times of one zone by their wall clocks, which is an hour
wrong on two nights a year.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_HOUR = re.compile(r"(\d\d):(\d\d)", re.ASCII)
_YEARS = range(1901, 2201)
MINUTES_A_DAY = 1440


@dataclass(frozen=True)
class Span:
    """The time from `start` up to, but not including, `end`; both instants in UTC."""

    start: datetime
    end: datetime

    def holds(self, other: "Span") -> bool:
        """Whether the whole of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share any moment; one may end when the other starts."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Clock:
    """The festival's wall clock: its zone, and the minute of the morning at which a festival day ends."""

    zone: ZoneInfo
    day_ends: int

    def instant(self, text: object) -> datetime:
        """The instant that `text` names, local unless it has an offset; ValueError says why there is none."""
        if not isinstance(text, str) or not _MOMENT.fullmatch(text):
            raise ValueError("is not a time like 2026-11-05T19:00")
        moment = datetime.fromisoformat(text)
        if moment.year not in _YEARS:
            raise ValueError("is not a year of cinema")
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
        instant = moment.replace(tzinfo=self.zone, fold=0).astimezone(UTC)
        if self.wall(instant) != moment:
            raise ValueError("is a time that daylight saving skips")
        return instant

    def wall(self, instant: datetime) -> datetime:
        """What the clock on the wall shows at `instant`, without a zone."""
        return instant.astimezone(self.zone).replace(tzinfo=None, fold=0)

    def festival_day(self, instant: datetime) -> date:
        """The festival day of `instant`: the small hours belong to the evening before."""
        wall = self.wall(instant)
        return wall.date() - timedelta(days=minute_of_day(wall) < self.day_ends)

    def minutes_into_day(self, instant: datetime) -> int:
        """Wall-clock minutes since the festival day began, 0 to 1439."""
        return (minute_of_day(self.wall(instant)) - self.day_ends) % MINUTES_A_DAY


def minute_of_day(wall: datetime) -> int:
    """Wall-clock minutes since midnight."""
    return wall.hour * 60 + wall.minute


def hour(text: object) -> int:
    """Minutes since midnight of `HH:MM`, up to 24:00; ValueError if it is none."""
    found = _HOUR.fullmatch(text) if isinstance(text, str) else None
    minutes = int(found[1]) * 60 + int(found[2]) if found else MINUTES_A_DAY + 1
    if found is None or int(found[2]) > 59 or minutes > MINUTES_A_DAY:
        raise ValueError("is not an hour like 19:30")
    return minutes


def plus(instant: datetime, minutes: int) -> datetime:
    """The instant `minutes` elapsed minutes later."""
    return instant + timedelta(minutes=minutes)


def minutes_between(earlier: datetime, later: datetime) -> float:
    """Elapsed minutes from `earlier` to `later`, negative if it comes before."""
    return (later - earlier) / timedelta(minutes=1)
