"""News and essays → an Atom feed (RFC 4287)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article: `id` is an address that never changes, times are aware, `summary` is plain text."""

    id: str
    url: str
    title: str
    published: datetime
    updated: datetime
    summary: str = ""
    author: str = ""

    def __post_init__(self) -> None:
        if self.published.tzinfo is None or self.updated.tzinfo is None:
            raise ValueError(f"entry {self.id} has a time without a zone")


def atom_bytes(
    entries: Sequence[Entry], *, id: str, url: str, feed_url: str, title: str, author: str, language: str, now: datetime
) -> bytes:
    """Write a feed, newest first; its own change is its newest entry's, or `now` where it has none."""
    ordered = sorted(entries, key=lambda entry: (entry.published, entry.id), reverse=True)
    updated = max((entry.updated for entry in ordered), default=now)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language)}>',
        _element("id", id), _element("title", title), _element("updated", _time(updated)), _author(author),
        f'<link rel="alternate" type="text/html" href={_attribute(url)}/>',
        f'<link rel="self" type="application/atom+xml" href={_attribute(feed_url)}/>',
        *map(_entry, ordered), "</feed>\n",
    ]  # fmt: skip
    return "\n".join(parts).encode()


def _entry(entry: Entry) -> str:
    parts = [
        "<entry>", _element("id", entry.id), _element("title", entry.title),
        f'<link rel="alternate" type="text/html" href={_attribute(entry.url)}/>',
        _element("published", _time(entry.published)), _element("updated", _time(entry.updated)),
        _author(entry.author) if entry.author else "", _element("summary", entry.summary) if entry.summary else "",
        "</entry>",
    ]  # fmt: skip
    return "\n".join(filter(None, parts))


def _author(name: str) -> str:
    return f"<author>{_element('name', name)}</author>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(_NOT_XML.sub('', text))}</{name}>"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
