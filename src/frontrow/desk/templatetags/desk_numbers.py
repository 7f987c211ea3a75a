"""Numbers as the desk writes them."""

from django import template

register = template.Library()


@register.filter
def percent(share: float) -> str:
    """A share (0 to 1) in whole per cent: 0.934 is "93 %"."""
    return f"{share * 100:.0f} %"
