"""When a row of a screenings table starts and ends, and from where it was moved."""

import re
from datetime import UTC, date, datetime, timedelta

from frontrow.interchange.sheet_rows import RowReader
from frontrow.interchange.sheet_values import Fault
from frontrow.interchange.wall_clock import NoSuchMoment, moment, on_festival_day, read_date, read_time

_DATED = re.compile(r"(\S*\d{4}|\d{4}\S*)(?:T|\s+)(\d{1,2}[:.].+)")
_MIDNIGHT = re.compile(r"[T ]00:00(:00)?$")  # how some programs write a date alone


def start_of(row: RowReader) -> tuple[datetime, date] | None:
    """Start and festival day; None on the shelf, or where a fault is noted in the row."""
    start, day = row.cell("start"), row.cell("date")
    if not start and not day:
        return None
    if not start:
        row.fault("start", "missing: the row has a date and no time")
        return None
    dated = _DATED.fullmatch(start)
    if dated:
        return _dated_start(row, dated[1], dated[2])
    if not day:
        row.fault("date", "missing: the row has a time and no date")
        return None
    return _day_start(row, start)


def _dated_start(row: RowReader, day: str, clock: str) -> tuple[datetime, date] | None:
    start = _moment(row, "start", day, clock)
    if start is None:
        return None
    festival_day = start.date() - timedelta(days=1 if start.time() < row.ground.day_ends else 0)
    stated = _date(row)
    if stated and stated not in (festival_day, start.date()):
        row.fault("start", f"{start.date()} is not the row's date {stated}")
    return _inside(row, start, festival_day, "start")


def _day_start(row: RowReader, clock: str) -> tuple[datetime, date] | None:
    day = _date(row)
    try:
        typed = read_time(clock)
        if day is None:
            return None
        start = on_festival_day(day, typed, row.ground.zone, row.ground.day_ends)
    except NoSuchMoment as error:
        row.fault("start", str(error))
        return None
    return _inside(row, start, day, "date")


def _date(row: RowReader) -> date | None:
    text = _MIDNIGHT.sub("", row.cell("date"))
    if not text:
        return None
    try:
        return read_date(text)
    except NoSuchMoment as error:
        row.fault("date", str(error))
        return None


def _moment(row: RowReader, column: str, day: str, clock: str) -> datetime | None:
    try:
        return moment(read_date(day), read_time(clock), row.ground.zone)
    except NoSuchMoment as error:
        row.fault(column, str(error))
        return None


def _inside(row: RowReader, start: datetime, day: date, column: str) -> tuple[datetime, date] | None:
    if row.ground.first_day <= day <= row.ground.last_day:
        return start, day
    row.fault(column, f"{day} is outside the edition ({row.ground.first_day} to {row.ground.last_day})")
    return None


def end_of(row: RowReader, start: datetime, day: date, minutes: int) -> datetime:
    """The end by what is shown; a fault where the row's own end is not after its start, a warning where it differs."""
    lasts = start.astimezone(UTC) + timedelta(minutes=minutes)
    end = lasts.astimezone(start.tzinfo)
    stated = _stated_end(row, day)
    if stated is None or stated.astimezone(UTC) == lasts:
        return end
    if stated.astimezone(UTC) <= start.astimezone(UTC):
        row.fault("end", f"{stated:%Y-%m-%d %H:%M} is not after the start {start:%Y-%m-%d %H:%M}")
    else:
        said = f"{stated:%H:%M} is not {end:%H:%M}, the end of what is shown ({minutes} minutes), which is kept"
        row.warnings.append(Fault(row.file, row.row.number, "end", said))
    return end


def _stated_end(row: RowReader, day: date) -> datetime | None:
    text = row.cell("end")
    if not text:
        return None
    dated = _DATED.fullmatch(text)
    if dated:
        return _moment(row, "end", dated[1], dated[2])
    try:
        return on_festival_day(day, read_time(text), row.ground.zone, row.ground.day_ends)
    except NoSuchMoment as error:
        row.fault("end", str(error))
        return None


def moved_from(row: RowReader, status: str) -> datetime | None:
    """The start before the screening was moved, from "2026-11-25 18:00"; a fault where the status is not moved."""
    text = row.cell("moved_from")
    if not text:
        return None
    dated = _DATED.fullmatch(text)
    if not dated:
        row.fault("moved_from", f'"{text[:40]}" is no date and time (write 2026-11-25 18:00)')
        return None
    if status == "scheduled":
        row.fault("moved_from", "the row says from where it was moved, and its status is scheduled")
    return _moment(row, "moved_from", dated[1], dated[2])
