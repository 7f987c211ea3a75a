"""Wall clocks, instants and festival days of an edition."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def festival_day(start: datetime, zone: str, day_ends: time) -> date:
    """The festival day of an aware instant: a start before `day_ends` on the wall clock belongs to the evening
    before.
    """
    local = start.astimezone(ZoneInfo(zone))
    return local.date() - timedelta(days=1) if local.time() < day_ends else local.date()


class SkippedHour(ValueError):
    """A wall-clock time that daylight saving skips: no such instant exists."""


class DoubledHour(ValueError):
    """A wall-clock time that comes twice in the night when clocks go back; say which by an offset."""


def instant(wall_clock: datetime, zone: str) -> datetime:
    """The instant of a naive wall-clock time in a zone; raises SkippedHour and DoubledHour where it is none or two."""
    local = wall_clock.replace(tzinfo=ZoneInfo(zone))
    if local.astimezone(ZoneInfo("UTC")).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wall_clock:
        raise SkippedHour(f"{wall_clock:%Y-%m-%d %H:%M} does not exist in {zone}: clocks go forward over it")
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        raise DoubledHour(f"{wall_clock:%Y-%m-%d %H:%M} comes twice in {zone}: add an offset, like +02:00")
    return local
