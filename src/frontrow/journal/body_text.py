"""The plain text of a page's blocks, and HTML with links put in at places of that text."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Link:
    """A link over `[start, end)` code points of a block's plain text."""

    start: int
    end: int
    href: str


def plain(markup: str) -> str:
    """The text of a piece of HTML, tags taken out and entities read."""
    return html.unescape(TAG.sub("", markup))


def block_text(block: Any) -> str:
    """The plain text of a body's block: of a paragraph, heading or quotation; "" for a picture."""
    if block.block_type == "paragraph":
        return plain(block.value.source)
    return str(block.value) if block.block_type in ("heading", "quote") else ""


def with_links(markup: str, links: Sequence[Link]) -> str:
    """The HTML with each link set around its text; a link that would cross a tag or stand in another link is left
    out.
    """
    out, offset, in_anchor = [], 0, 0
    for piece, is_tag in _pieces(markup):
        if is_tag:
            in_anchor += piece.startswith("<a ") - piece.startswith("</a")
            out.append(piece)
            continue
        text = html.unescape(piece)
        inside = (
            [] if in_anchor else [link for link in links if offset <= link.start and link.end <= offset + len(text)]
        )
        out.append(_linked(text, offset, inside))
        offset += len(text)
    return "".join(out)


def _pieces(markup: str) -> Iterator[tuple[str, bool]]:
    place = 0
    for tag in TAG.finditer(markup):
        if tag.start() > place:
            yield markup[place : tag.start()], False
        yield tag.group(), True
        place = tag.end()
    if place < len(markup):
        yield markup[place:], False


def _linked(text: str, offset: int, links: Sequence[Link]) -> str:
    out, place = [], 0
    for link in links:
        start, end = link.start - offset, link.end - offset
        out += [
            html.escape(text[place:start]),
            f'<a href="{html.escape(link.href)}">',
            html.escape(text[start:end]),
            "</a>",
        ]
        place = end
    return "".join([*out, html.escape(text[place:])])
