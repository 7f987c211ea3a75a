"""The festival days of an edition, and its hours as people read them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def festival_day(start: datetime, zone: str, day_ends: time) -> date:
    """The festival day of an aware instant: a start before `day_ends` on the wall clock belongs to the evening
    before.
    """
    local = start.astimezone(ZoneInfo(zone))
    return local.date() - timedelta(days=1) if local.time() < day_ends else local.date()


def local_words(instant: datetime, zone: str) -> str:
    """An aware instant as the festival's people read it, with the zone: "Tue 24 Nov 18:00 CET"."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{local:%a} {local.day} {local:%b %H:%M %Z}"


def local_span(start: datetime, end: datetime, zone: str) -> str:
    """Two aware instants as a span; the date stands once where both are on one: "Tue 24 Nov 18:00–20:00 CET"."""
    one, two = start.astimezone(ZoneInfo(zone)), end.astimezone(ZoneInfo(zone))
    if one.date() == two.date():
        return f"{one:%a} {one.day} {one:%b %H:%M}–{two:%H:%M %Z}"
    return f"{one:%a} {one.day} {one:%b %H:%M} – {local_words(end, zone)}"
