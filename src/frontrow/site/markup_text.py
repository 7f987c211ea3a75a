"""The bare text of a piece of safe HTML."""

import html
import re

_TAG = re.compile(r"<[^>]*>")


def bare_text(markup: str) -> str:
    """The text between the tags, its entities read, tags replaced by spaces."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())
