"""The site map and the word to robots."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from frontrow.site.booklet import Booklet
from frontrow.site.routes import ROUTES

NOT_LISTED = {"search", "screening-calendar", "day-calendar", "programme-calendar", "news-feed"}
MOST_LISTED = 50_000  # by the protocol, a file


def site_map(booklets: list[Booklet]) -> bytes:
    """Every page of every language, each with its other languages (sitemaps.org, xhtml:link)."""
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    )
    paths = {b.language: list(_paths(b)) for b in booklets}
    shared = {
        path: [code for code, own in paths.items() if path in own] for own in map(set, paths.values()) for path in own
    }
    rows = [_row(b, path, shared[path]) for b in booklets for path in paths[b.language]]
    return (head + "\n".join(rows[:MOST_LISTED]) + "\n</urlset>\n").encode()


def _paths(booklet: Booklet) -> Iterator[str]:
    for route in ROUTES:
        if route.name not in NOT_LISTED:
            yield from map(route.path, route.every(booklet))


def _row(booklet: Booklet, path: str, languages: list[str]) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(f"{booklet.address}/{code}/{path}")}/>'
        for code in languages
        if len(languages) > 1
    )
    return f"<url><loc>{escape(f'{booklet.address}/{booklet.language}/{path}')}</loc>{others}</url>"


def robots(booklet: Booklet) -> bytes:
    """Everything may be read but the desk and endless searches."""
    lines = ["User-agent: *", "Disallow: /desk/"]
    lines += [f"Disallow: /{code}/search/" for code in booklet.languages]
    return "\n".join([*lines, f"Sitemap: {booklet.address}/sitemap.xml", ""]).encode()
