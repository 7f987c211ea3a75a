"""Numbers as the desk writes them."""

from math import floor

from django import template

register = template.Library()


@register.filter
def percent(share: float) -> str:
    """A share (0 to 1) in whole per cent, rounded down, so that nothing short of all is "100 %": 0.997 is "99 %"."""
    return f"{whole_percent(share)} %"


def whole_percent(share: float) -> int:
    """A share (0 to 1) in whole per cent, rounded down."""
    return floor(round(share * 100, 6))  # 0.57 · 100 is a hair under 57
