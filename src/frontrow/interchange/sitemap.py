"""Addresses of public pages → a sitemap (sitemaps.org 0.9) with the same page's other languages (hreflang)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

MOST_PAGES = 50_000  # sitemaps.org, "Sitemap file location"; 50 MB besides
_MOST_BYTES = 52_428_800


class SitemapTooLarge(ValueError):
    """More pages or bytes than one sitemap may have; carries `pages`."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        super().__init__(f"{pages:,} pages are more than one sitemap may have ({MOST_PAGES:,} pages, 50 MB)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its absolute address; `others` are (language, address) of all its languages, its own among them."""

    address: str
    changed: date | None = None
    others: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.address.startswith(("http://", "https://")):
            raise ValueError(f"{self.address!r} is no absolute address")


def sitemap_bytes(pages: Sequence[Page]) -> bytes:
    """Write one sitemap; the first language of each page is also its x-default; raises SitemapTooLarge."""
    body = "".join(map(_page, pages))
    data = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{body}</urlset>\n'
    ).encode()
    if len(pages) > MOST_PAGES or len(data) > _MOST_BYTES:
        raise SitemapTooLarge(len(pages))
    return data


def _page(page: Page) -> str:
    others = page.others + ((("x-default", page.others[0][1]),) if page.others else ())
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(address)}/>'
        for language, address in others
    )
    changed = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
    return f"<url><loc>{escape(page.address)}</loc>{changed}{links}</url>\n"
