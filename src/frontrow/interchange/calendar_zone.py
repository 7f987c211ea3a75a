"""A zone as VTIMEZONE: every change of offset that the entries of a calendar can meet, each written out."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from frontrow.interchange.calendar_event import CalendarEvent

_STEP = timedelta(days=7)


def timezone_lines(zone: str, events: Sequence[CalendarEvent]) -> Iterator[str]:
    """The lines of one VTIMEZONE, from the last change before the first start to the last end."""
    place = ZoneInfo(zone)
    first = min(event.start for event in events).astimezone(UTC)
    last = max(event.end for event in events).astimezone(UTC)
    changes = [change for change in _changes(place, first - timedelta(days=400), last + timedelta(days=400))]
    before = [change for change in changes if change <= first][-1:]
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone}"
    after = [change for change in changes if first < change <= last + timedelta(days=200)]
    if not before:
        yield from _part(place, first - timedelta(days=1), first - timedelta(days=1))
    for change in (*before, *after):
        yield from _part(place, change - timedelta(seconds=1), change)
    yield "END:VTIMEZONE"


def _changes(place: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The UTC instants at which the zone's offset changes, to the second."""
    early = start.replace(microsecond=0)
    while early < end:
        late = early + _STEP
        if _offset(place, early) != _offset(place, late):
            yield _exact(place, early, late)
        early = late


def _exact(place: ZoneInfo, early: datetime, late: datetime) -> datetime:
    old = _offset(place, early)
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=int((late - early).total_seconds()) // 2)
        early, late = (middle, late) if _offset(place, middle) == old else (early, middle)
    return late


def _offset(place: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(place).utcoffset() or timedelta()


def _part(place: ZoneInfo, before: datetime, change: datetime) -> Iterator[str]:
    old, new, local = _offset(place, before), _offset(place, change), change.astimezone(place)
    kind = "DAYLIGHT" if local.dst() else "STANDARD"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{(change.replace(tzinfo=None) + old):%Y%m%dT%H%M%S}"
    yield f"TZOFFSETFROM:{_signed(old)}"
    yield f"TZOFFSETTO:{_signed(new)}"
    yield f"TZNAME:{local.tzname()}"
    yield f"END:{kind}"


def _signed(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
