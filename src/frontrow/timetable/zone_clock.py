"""Local times of one zone ↔ minutes since 1970 in UTC, and the festival day that a moment belongs to."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 1440
EPOCH = 719163  # the day number of 1970-01-01
YEARS = range(1901, 2201)  # those of cinema, and those that the zone database knows
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::00)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_HOUR = re.compile(r"(\d\d):(\d\d)", re.ASCII)


class NoSuchTime(ValueError):
    """A text that is no time, or a local time that daylight saving skips."""


def hour_of_day(text: str) -> int:
    """Return minutes since midnight of "HH:MM", 0 to 1440; raises NoSuchTime."""
    found = _HOUR.fullmatch(text)
    minutes = int(found[1]) * 60 + int(found[2]) if found and int(found[2]) < 60 else -1
    if not 0 <= minutes <= DAY:
        raise NoSuchTime(f'"{text[:20]}" is no hour of the day (HH:MM)')
    return minutes


@lru_cache(maxsize=100_000)
def _offset(zone: ZoneInfo, minute: int) -> int:
    there = datetime.fromtimestamp(minute * 60, zone).utcoffset()
    return int(there.total_seconds() // 60) if there else 0


@dataclass(frozen=True, slots=True)
class ZoneClock:
    """A zone and the minute of the morning (0 to 1439) at which its festival day ends."""

    zone: ZoneInfo
    day_ends: int

    def minute(self, text: str) -> int:
        """Return the UTC minute of a local time; one that comes twice means the first; raises NoSuchTime."""
        found = _TIME.fullmatch(text)
        if not found:
            raise NoSuchTime(f'"{text[:30]}" is no time (YYYY-MM-DDTHH:MM)')
        try:
            naive = datetime(*(int(found[part]) for part in range(1, 6)))  # type: ignore[arg-type]  # noqa: DTZ001
        except ValueError as error:
            raise NoSuchTime(f'"{text}" is not in the calendar') from error
        if naive.year not in YEARS:
            raise NoSuchTime(f'"{text}" is no year of cinema')
        if found[6]:
            return _utc_minute(naive.replace(tzinfo=_fixed(found[6])))
        minute = _utc_minute(naive.replace(tzinfo=self.zone))
        if self._naive(minute) != naive:
            raise NoSuchTime(f'"{text}" does not exist in {self.zone.key}: daylight saving skips it')
        return minute

    def text(self, minute: int) -> str:
        """Return a UTC minute as local time, with its offset only in the hour that comes twice."""
        naive = self._naive(minute)
        plain = naive.strftime("%Y-%m-%dT%H:%M")
        if _utc_minute(naive.replace(tzinfo=self.zone)) == minute:
            return plain
        return datetime.fromtimestamp(minute * 60, self.zone).isoformat(timespec="minutes")

    def wall(self, minute: int) -> int:
        """Return minutes of wall clock since midnight."""
        return (minute + self.offset(minute)) % DAY

    def offset(self, minute: int) -> int:
        """Return the zone's offset from UTC at a moment, in minutes."""
        return _offset(self.zone, minute)

    def date(self, minute: int) -> date:
        """Return the calendar date of a moment."""
        return self._naive(minute).date()

    def hour(self, minute: int) -> str:
        """Return a moment as people say the hour: "18:00", or "02:30 (the second time)"."""
        return f"{self._naive(minute):%H:%M}" + (" (the second time)" if self.is_second(minute) else "")

    def is_second(self, minute: int) -> bool:
        """Return whether this is the second coming of a local time."""
        return self.offset(minute) < self.offset(minute - 180) and (
            _utc_minute(self._naive(minute).replace(tzinfo=self.zone)) != minute
        )

    def festival_day(self, minute: int) -> int:
        """Return the festival day of a moment as a proleptic day number (`date.toordinal`)."""
        return EPOCH + (minute + self.offset(minute) - self.day_ends) // DAY

    def since_day_began(self, minute: int) -> int:
        """Return minutes of wall clock since the festival day began, 0 to 1439."""
        return (self.wall(minute) - self.day_ends) % DAY

    def _naive(self, minute: int) -> datetime:
        return datetime(1970, 1, 1) + timedelta(minutes=minute + self.offset(minute))  # noqa: DTZ001


def day_words(day: date) -> str:
    """Return a date as people say it: "Thu 5 Nov"."""
    return f"{day:%a} {day.day} {day:%b}"


def _fixed(text: str) -> timezone:
    if text == "Z":
        return UTC
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes >= DAY:
        raise NoSuchTime(f'"{text}" is no offset')
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _utc_minute(moment: datetime) -> int:
    return int(moment.timestamp() // 60)
