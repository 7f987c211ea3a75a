"""Dates and times as people type them in tables → instants, with the hours that daylight saving removes or doubles."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

_ISO_DATE = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?\s*(Z|[+-]\d{2}:?\d{2})?")
_LAST_HOUR = 30  # "25:30" is half past one in the night after, as in television and transport timetables
_YEARS = range(1895, 2200)


class NoSuchMoment(ValueError):
    """A text that is no date, no time, or a moment that does not exist or comes twice; `str()` says which and why."""


class SkippedHour(NoSuchMoment):
    """A wall-clock time that daylight saving skips: no such instant exists."""


class DoubledHour(NoSuchMoment):
    """A wall-clock time that comes twice in the night when clocks go back; an offset says which."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day: `minutes` since midnight (0 to 1799; above 1439 is the night after) and the offset typed, if
    any."""

    minutes: int
    offset: timezone | None = None


def read_date(text: str) -> date:
    """Read 2026-11-24, 24.11.2026 or 24/11/2026 where only one reading is possible; raises NoSuchMoment."""
    if found := _ISO_DATE.fullmatch(text):
        return _calendar(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return _calendar(int(found[3]), int(found[2]), int(found[1]))
    if found := _SLASHED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first <= 12 and second <= 12 and first != second:
            raise NoSuchMoment(f'"{text}" may mean two days; write it as {found[3]}-MM-DD')
        return _calendar(int(found[3]), min(first, second) if first > 12 or second > 12 else first, max(first, second))
    raise NoSuchMoment(f'"{text[:40]}" is no date (write 2026-11-24)')


def _calendar(year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise NoSuchMoment(f"the year {year} is not one of cinema")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoSuchMoment(f"{year}-{month:02}-{day:02} is not in the calendar") from error


def read_time(text: str) -> ClockTime:
    """Read 18:30, 18.30, 25:30 (night after) or 02:30+01:00; raises NoSuchMoment."""
    found = _TIME.fullmatch(text)
    if not found or int(found[2]) > 59 or int(found[1]) >= _LAST_HOUR:
        raise NoSuchMoment(f'"{text[:40]}" is no time (write 18:30)')
    return ClockTime(int(found[1]) * 60 + int(found[2]), _offset(found[3]) if found[3] else None)


def _offset(text: str) -> timezone:
    if text == "Z":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    if minutes >= 1440 or int(text[-2:]) > 59:
        raise NoSuchMoment(f'"{text}" is no offset (write +01:00)')
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def on_festival_day(day: date, clock: ClockTime, zone: str, day_ends: time) -> datetime:
    """The aware instant of a time on a festival day (a time before `day_ends` is in the night after); raises
    NoSuchMoment."""
    minutes = clock.minutes
    if minutes < day_ends.hour * 60 + day_ends.minute:
        minutes += 1440
    return moment(day, ClockTime(minutes, clock.offset), zone)


def moment(day: date, clock: ClockTime, zone: str) -> datetime:
    """The aware instant of a calendar day and a time, which may be in the night after; raises as `instant` does."""
    return instant(datetime.combine(day, time()) + timedelta(minutes=clock.minutes), zone, clock.offset)


def instant(wall: datetime, zone: str, offset: timezone | None = None) -> datetime:
    """The aware instant of a naive wall-clock time in a zone; raises SkippedHour, DoubledHour unless an offset says
    which, and NoSuchMoment for an offset that the zone does not have then."""
    place = ZoneInfo(zone)
    both = [wall.replace(tzinfo=place, fold=fold) for fold in (0, 1)]
    real = [one for one in both if one.astimezone(UTC).astimezone(place).replace(tzinfo=None) == wall]
    said = f"{wall:%Y-%m-%d %H:%M}"
    if not real:
        raise SkippedHour(f"{said} does not exist in {zone}: clocks go forward over it")
    if offset is not None:
        return _with_offset(real, offset, said, zone)
    if real[0].utcoffset() != real[1].utcoffset():
        either = f"{_said_offset(real[0])} or {_said_offset(real[1])}"
        raise DoubledHour(f"{said} comes twice in {zone}: add an offset, {either}")
    return real[0]


def _with_offset(real: list[datetime], offset: timezone, said: str, zone: str) -> datetime:
    for one in real:
        if one.utcoffset() == offset.utcoffset(None):
            return one
    typed = datetime(2000, 1, 1, tzinfo=offset)
    raise NoSuchMoment(f"{zone} is not at {_said_offset(typed)} on {said} but at {_said_offset(real[0])}")


def _said_offset(moment_: datetime) -> str:
    sign = moment_.strftime("%z")
    return f"{sign[:3]}:{sign[3:5]}"
