"""Moments as the desk writes them: by the festival's clock, not by that of a server or of an account."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template

from frontrow.programme.models import Edition

register = template.Library()


@register.simple_tag
def festival_zone() -> str:
    """The zone of the current edition; UTC before there is one."""
    return Edition.current_zone()


@register.filter
def festival_time(instant: datetime, zone: str) -> str:
    """An instant in a zone: "24 Nov 2026 18:00 CET"."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{local.day} {local:%b %Y %H:%M %Z}"
