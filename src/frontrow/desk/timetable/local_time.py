"""Instants as a problem writes them: the festival's wall clock, with an offset only in the hour that comes twice."""

from datetime import datetime
from zoneinfo import ZoneInfo


def local_text(instant: datetime, zone: str) -> str:
    """An aware instant as "2026-11-24T18:00"."""
    local = instant.astimezone(ZoneInfo(zone))
    return (local if local.fold else local.replace(tzinfo=None)).isoformat(timespec="minutes")


def instant_of(text: str, zone: str) -> datetime:
    """The aware instant of a problem's or timetable's text; without an offset the first of two."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
