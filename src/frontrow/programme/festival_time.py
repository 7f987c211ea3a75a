"""The festival days of an edition."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def festival_day(start: datetime, zone: str, day_ends: time) -> date:
    """The festival day of an aware instant: a start before `day_ends` on the wall clock belongs to the evening
    before.
    """
    local = start.astimezone(ZoneInfo(zone))
    return local.date() - timedelta(days=1) if local.time() < day_ends else local.date()
