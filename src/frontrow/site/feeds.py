"""The journal as an Atom feed (RFC 4287)."""

from xml.sax.saxutils import escape, quoteattr

from frontrow.journal.rows import JournalEntry
from frontrow.site.booklet import Booklet
from frontrow.site.page import Plain
from frontrow.site.pages.journal import FOLDERS

LONGEST_FEED = 30


def news(booklet: Booklet) -> Plain:
    """The newest of the journal, at most LONGEST_FEED entries."""
    entries = sorted(booklet.journal.entries, key=lambda e: (e.published_on, e.changed_at), reverse=True)[:LONGEST_FEED]
    base = f"{booklet.address}/{booklet.language}/"
    changed = max((e.changed_at for e in entries), default=booklet.programme.published_at)
    festival = booklet.told(booklet.programme.edition.festival).text
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(booklet.language)}>',
        f"<id>{escape(base)}news.atom</id>",
        f"<title>{escape(festival)}</title>",
        f"<updated>{changed.isoformat()}</updated>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(base + "news.atom")}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + "journal/")}/>',
        f"<author><name>{escape(festival)}</name></author>",
    ]
    lines = head + [_entry(entry, base) for entry in entries] + ["</feed>", ""]
    return Plain("application/atom+xml; charset=utf-8", "\n".join(lines).encode())


def _entry(entry: JournalEntry, base: str) -> str:
    address = f"{base}{FOLDERS[entry.kind]}/{entry.slug}/"
    author = f"<author><name>{escape(entry.author)}</name></author>" if entry.author else ""
    day = f"{entry.published_on.isoformat()}T00:00:00Z"
    return (
        f"<entry><id>{escape(address)}</id><title>{escape(entry.headline)}</title>"
        f"<updated>{entry.changed_at.isoformat()}</updated><published>{day}</published>"
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>{author}'
        f"<summary>{escape(entry.standfirst)}</summary></entry>"
    )
