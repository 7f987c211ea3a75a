from datetime import UTC, date, datetime

import pytest
from lxml import etree

from frontrow.interchange.atom_feed import Entry, atom_bytes
from frontrow.interchange.sitemap import Page, SitemapTooLarge, sitemap_bytes

_DAY = datetime(2026, 11, 1, 12, tzinfo=UTC)
_FEED = {
    "id": "https://f.example/", "url": "https://f.example/", "feed_url": "https://f.example/news.atom",
    "title": "News & <more>",
    "author": "Festival", "language": "pl",
}  # fmt: skip


def test_a_sitemap_names_every_language_of_a_page() -> None:
    others = (("en", "https://f.example/en/?a=1&b"), ("pl", "https://f.example/pl/"))
    tree = etree.fromstring(sitemap_bytes([Page("https://f.example/en/?a=1&b", date(2026, 11, 1), others)]))
    link = "{http://www.w3.org/1999/xhtml}link"
    assert [element.text for element in tree[0] if element.tag != link] == ["https://f.example/en/?a=1&b", "2026-11-01"]
    assert [(one.get("hreflang"), one.get("href")) for one in tree[0].iter(link)] == [
        *others, ("x-default", "https://f.example/en/?a=1&b"),
    ]  # fmt: skip


def test_a_sitemap_beyond_the_limit_is_refused() -> None:
    with pytest.raises(SitemapTooLarge, match="50,001 pages"):
        sitemap_bytes([Page("https://f.example/")] * 50_001)


def test_a_relative_address_is_refused() -> None:
    with pytest.raises(ValueError, match="is no absolute address"):
        Page("/films/")


def test_a_feed_has_the_newest_first_and_escapes() -> None:
    entries = [
        Entry(f"https://f.example/{day.day}", "https://f.example/x", f"A < {day.day}\x00", day, day)
        for day in (_DAY, _DAY.replace(day=3), _DAY.replace(day=2))
    ]
    tree = etree.fromstring(atom_bytes(entries, **_FEED, now=_DAY))
    space = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{space}title") for entry in tree.iter(f"{space}entry")] == ["A < 3", "A < 2", "A < 1"]
    assert tree.findtext(f"{space}title") == "News & <more>"
    assert tree.findtext(f"{space}updated") == "2026-11-03T12:00:00Z"


def test_an_empty_feed_changed_now() -> None:
    assert b"<updated>2026-11-01T12:00:00Z</updated>" in atom_bytes([], **_FEED, now=_DAY)
