"""Local times of one zone ↔ minutes since 1970 in UTC, and the festival day that a moment belongs to."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY = 1440
EPOCH = 719163  # the day number of 1970-01-01
_TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::00)?")
_HOUR = re.compile(r"([0-9]{2}):([0-9]{2})")


class NoSuchTime(ValueError):
    """A text that is no local time, no hour or no zone."""


def zone_of(name: str) -> ZoneInfo:
    """Return a zone by its IANA name; raises NoSuchTime."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise NoSuchTime(f'"{name[:60]}" is no time zone (an IANA name such as "Europe/Vienna" is wanted)') from error


def hour_of_day(text: str, most: int = DAY - 1) -> int:
    """Return minutes since midnight of "HH:MM", 0 to `most`; raises NoSuchTime."""
    found = _HOUR.fullmatch(text)
    minutes = int(found[1]) * 60 + int(found[2]) if found and int(found[2]) < 60 else -1
    if not 0 <= minutes <= most:
        raise NoSuchTime(f'"{text[:20]}" is no hour of the day (HH:MM)')
    return minutes


@lru_cache(maxsize=100_000)
def _offset(zone: ZoneInfo, minute: int) -> int:
    there = datetime.fromtimestamp(minute * 60, zone).utcoffset()
    return int(there.total_seconds() // 60) if there else 0


@dataclass(frozen=True, slots=True)
class FestivalClock:
    """A zone and the minute of the morning (0 to 1439) at which its festival day ends."""

    zone: ZoneInfo
    day_ends: int = 300

    def minute(self, text: str) -> int:
        """Return the UTC minute of a local time; raises NoSuchTime.

        A time that comes twice means the first; one that clocks skip means the same instant after the change.
        """
        found = _TIME.fullmatch(text)
        if not found:
            raise NoSuchTime(f'"{text[:30]}" is no local time (YYYY-MM-DDTHH:MM)')
        try:
            naive = datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
        except ValueError as error:
            raise NoSuchTime(f'"{text}" is not in the calendar') from error
        if not 1902 <= naive.year <= 2999:
            raise NoSuchTime(f'"{text}" is too far away')
        return int(naive.replace(tzinfo=self.zone).timestamp() // 60)

    def is_skipped(self, text: str) -> bool:
        """Return whether clocks skip this local time, so that `minute` reads it after the change."""
        return self.text(self.minute(text))[:16] != text[:16].replace(" ", "T")

    def text(self, minute: int) -> str:
        """Return a UTC minute as local time, with its offset only where the hour comes for the second time."""
        local = self.local(minute)
        return local.isoformat(timespec="minutes") if local.fold else local.strftime("%Y-%m-%dT%H:%M")

    def local(self, minute: int) -> datetime:
        """Return a UTC minute as an aware moment of the zone; `fold` says that its hour comes for the second time."""
        return datetime.fromtimestamp(minute * 60, UTC).astimezone(self.zone)

    def offset(self, minute: int) -> int:
        """Return the zone's offset from UTC at a moment, in minutes."""
        return _offset(self.zone, minute)

    def festival_day(self, minute: int) -> int:
        """Return the festival day of a moment as a proleptic day number (`date.toordinal`)."""
        return EPOCH + (minute + self.offset(minute) - self.day_ends) // DAY


def day_text(day: int) -> str:
    """Return a day number as "2026-11-05"."""
    return date.fromordinal(day).isoformat()
