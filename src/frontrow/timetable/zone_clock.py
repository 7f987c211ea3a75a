"""The festival's clock as timetable files are read: an offset may be stated, a time that clocks skip is refused."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from frontrow.planner.festival_clock import DAY, EPOCH, FestivalClock, NoSuchTime
from frontrow.planner.festival_clock import hour_of_day as hour_before_midnight

YEARS = range(1901, 2201)  # those of cinema, and those that the zone database knows
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::00)?(Z|[+-]\d\d:\d\d)?", re.ASCII)


def hour_of_day(text: str) -> int:
    """Return minutes since midnight of "HH:MM", 0 to 1440; raises NoSuchTime."""
    return hour_before_midnight(text, most=DAY)


@dataclass(frozen=True, slots=True)
class ZoneClock(FestivalClock):
    """A festival's clock that takes what it reads at its word."""

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
        if self.local(minute).replace(tzinfo=None) != naive:
            raise NoSuchTime(f'"{text}" does not exist in {self.zone.key}: daylight saving skips it')
        return minute

    def wall(self, minute: int) -> int:
        """Return minutes of wall clock since midnight."""
        return (minute + self.offset(minute)) % DAY

    def since_day_began(self, minute: int) -> int:
        """Return minutes of wall clock since the festival day began, 0 to 1439."""
        return (self.wall(minute) - self.day_ends) % DAY

    def date(self, minute: int) -> date:
        """Return the calendar date of a moment."""
        return self.local(minute).date()

    def hour(self, minute: int) -> str:
        """Return a moment as people say the hour: "18:00", or "02:30 (the second time)"."""
        local = self.local(minute)
        return f"{local:%H:%M}" + (" (the second time)" if local.fold else "")


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


__all__ = ["DAY", "EPOCH", "YEARS", "NoSuchTime", "ZoneClock", "day_words", "hour_of_day"]
