"""Finding whom and what a journal page mentions, by the names that the catalogue knows."""

import hashlib
from typing import Any

from django.db import transaction
from wagtail.models import Page

from frontrow.catalogue.known_names import known_names
from frontrow.journal.body_text import block_text
from frontrow.journal.models import EssayPage, NewsPage, PageMention
from frontrow.reading.names import Names
from frontrow.reading.reading import Reading
from frontrow.reading.view import TextView

SURE_MENTION = 0.5


def resolve_mentions(page: EssayPage | NewsPage, names: Names | None = None) -> int:
    """Find the page's mentions anew and keep them in place of the old ones; returns how many there are."""
    from frontrow.reading import read  # a web worker loads the grammar only when a page is published

    text, starts = _page_text(page)
    view = TextView(page.slug, hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, page.locale.language_code)
    reading = read(view, names or known_names(), is_essay=True)
    found = [mention for mention in _records(reading, text, starts) if mention is not None]
    with transaction.atomic():
        PageMention.objects.filter(page=page).delete()
        PageMention.objects.bulk_create(PageMention(page_id=page.pk, **fields) for fields in found)
    return len(found)


def resolve_all_mentions() -> int:
    """Find the mentions of all live essays and news anew, after the catalogue has learned new names."""
    names = known_names()
    pages: list[Any] = [*EssayPage.objects.live(), *NewsPage.objects.live()]
    return sum(resolve_mentions(page, names) for page in pages)


def _page_text(page: EssayPage | NewsPage) -> tuple[str, list[int]]:
    """The page as one text, as reading expects an essay, and where each block of its body starts in it."""
    head = "\n\n".join(part for part in (page.title, page.standfirst) if part)
    parts, starts, length = [head], [], len(head)
    for block in page.body:
        piece = block_text(block)
        starts.append(length + 2)
        parts.append(piece)
        length += 2 + len(piece)
    note = getattr(page, "author_note", "")
    return "\n\n".join([*parts, *([note] if note else [])]), starts


def _records(reading: Reading, text: str, starts: list[int]) -> list[dict[str, Any] | None]:
    return [
        _record(reading, mention, text, starts)
        for mention in reading.mentions
        if mention.confidence >= SURE_MENTION and mention.entity
    ]


def _record(reading: Reading, mention: Any, text: str, starts: list[int]) -> dict[str, Any] | None:
    """The fields of one mention; None where the catalogue does not know whom it means, or it stands outside the
    body.
    """
    kind, _, key = (reading.entities[mention.entity].known or "").partition(":")
    block = sum(start <= mention.start for start in starts) - 1
    if kind not in ("person", "work") or block < 0:
        return None
    end_of_block = text.find("\n\n", starts[block])
    if 0 <= end_of_block < mention.end:
        return None
    offset = starts[block]
    return {
        "block": block,
        "start": mention.start - offset,
        "end": mention.end - offset,
        "quote": mention.quote,
        "sentence": _sentence(text, mention.start, mention.end),
        f"{kind}_id": int(key),
    }


def _sentence(text: str, start: int, end: int) -> str:
    stops = (". ", "! ", "? ", ".” ", "\n")
    before = max((place + len(stop) for stop in stops if (place := text.rfind(stop, 0, start)) >= 0), default=0)
    after = min(
        (place + len(stop.rstrip()) for stop in stops if (place := text.find(stop, end)) >= 0), default=len(text)
    )
    return " ".join(text[before:after].split())


def forget_mentions(page: Page) -> None:
    """Drop what was found in a page that is no longer public."""
    PageMention.objects.filter(page_id=page.pk).delete()
