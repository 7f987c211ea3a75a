"""Calendar entries → an iCalendar file (RFC 5545, RFC 7986) that calendars subscribe to: no METHOD, stable UIDs.

DTSTAMP is the entry's last change, as RFC 5545 §3.8.7.2 wants it where there is no METHOD; so the same entries give the
same bytes at any hour.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from frontrow.interchange.calendar_event import CalendarEvent
from frontrow.interchange.calendar_zone import timezone_lines

_PRODUCT = "-//Front Row//Festival programme//EN"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LINE = 75  # octets, RFC 5545 §3.1


def calendar_bytes(
    events: Sequence[CalendarEvent], *, name: str, description: str = "", url: str = "", language: str = "",
    refresh_hours: int = 4,
) -> bytes:  # fmt: skip
    """Write a whole calendar, entries in the order of start and UID; raises ValueError where two entries share a
    UID."""
    ordered = sorted(events, key=lambda event: (event.start.timestamp(), event.uid))
    if len({event.uid for event in ordered}) < len(ordered):
        raise ValueError("two entries of a calendar share a UID")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    lines += _head(name, description, url, language, refresh_hours)
    for zone in sorted({event.zone for event in ordered}):
        lines += timezone_lines(zone, [event for event in ordered if event.zone == zone])
    for event in ordered:
        lines += _event(event)
    return b"".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _head(name: str, description: str, url: str, language: str, refresh_hours: int) -> Iterator[str]:
    parameter = f";LANGUAGE={language}" if language else ""
    yield f"NAME{parameter}:{_text(name)}"
    yield f"X-WR-CALNAME:{_text(name)}"
    if description:
        yield f"DESCRIPTION{parameter}:{_text(description)}"
        yield f"X-WR-CALDESC:{_text(description)}"
    if url:
        yield f"URL:{_address(url)}"
    yield f"REFRESH-INTERVAL;VALUE=DURATION:PT{refresh_hours}H"
    yield f"X-PUBLISHED-TTL:PT{refresh_hours}H"


def _event(event: CalendarEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTAMP:{_utc(event.last_modified)}"
    yield f"LAST-MODIFIED:{_utc(event.last_modified)}"
    yield from _times(event)
    yield f"SUMMARY:{_text(event.summary)}"
    yield from (f"{key}:{_text(text)}" for key, text in _texts(event) if text)
    if event.geo:
        yield f"GEO:{event.geo[0]:.6f};{event.geo[1]:.6f}"
    if event.url:
        yield f"URL:{_address(event.url)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(_text, event.categories))}"
    yield f"STATUS:{event.status.upper()}"
    yield f"TRANSP:{'TRANSPARENT' if event.status == 'cancelled' else 'OPAQUE'}"
    yield "END:VEVENT"


def _texts(event: CalendarEvent) -> tuple[tuple[str, str], ...]:
    return ("DESCRIPTION", event.description), ("LOCATION", event.location)


def _times(event: CalendarEvent) -> Iterator[str]:
    """Local times with their zone; the second of two equal local times is not expressible so and goes out in UTC."""
    zone = ZoneInfo(event.zone)
    start, end = event.start.astimezone(zone), event.end.astimezone(zone)
    if start.fold or end.fold:
        yield f"DTSTART:{_utc(start)}"
        yield f"DTEND:{_utc(end)}"
    else:
        yield f"DTSTART;TZID={event.zone}:{start:%Y%m%dT%H%M%S}"
        yield f"DTEND;TZID={event.zone}:{end:%Y%m%dT%H%M%S}"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _address(url: str) -> str:
    """An address as it is; a line break in it would begin a property of its own."""
    if re.search(r"\s|[\x00-\x1f\x7f]", url):
        raise ValueError(f"{url!r} is no address")
    return url


def _folded(line: str) -> bytes:
    """One content line in pieces of at most 75 octets, never inside a character."""
    pieces: list[bytes] = []
    piece = b""
    for character in _characters(line):
        if len(piece) + len(character) > _LINE:
            pieces.append(piece)
            piece = b" "
        piece += character
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def _characters(line: str) -> Iterable[bytes]:
    encoded = line.encode("utf-8", "replace")
    return [encoded] if len(encoded) <= _LINE else (character.encode("utf-8", "replace") for character in line)
