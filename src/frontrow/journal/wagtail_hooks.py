"""Wagtail's moments at which the journal looks for mentions: a page published, a page taken down."""

from typing import Any

from wagtail import hooks

from frontrow.journal.deeds.mentions import forget_mentions, resolve_mentions
from frontrow.journal.models import EssayPage, NewsPage


@hooks.register("after_publish_page")
def find_mentions(request: Any, page: Any) -> None:
    """Find whom a freshly published essay or piece of news mentions."""
    if isinstance(page.specific, (EssayPage, NewsPage)):
        resolve_mentions(page.specific)


@hooks.register("after_unpublish_page")
def drop_mentions(request: Any, page: Any) -> None:
    """A page that is no longer public mentions nobody."""
    forget_mentions(page)
