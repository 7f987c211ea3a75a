"""The tag by which a preview shows the site's own page."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from frontrow.desk.previews.public_page import NoEdition, public_page

register = template.Library()


@register.simple_tag
def public_preview(record: Any, language: str) -> SafeString:
    """The public page of a draft, as the site prints it (escaped there)."""
    try:
        return mark_safe(public_page(record, language))  # noqa: S308 (made by the site's templates, which escape)
    except NoEdition as missing:
        return format_html("<p>{}</p>", str(missing))
