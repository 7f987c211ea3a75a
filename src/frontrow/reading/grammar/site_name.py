"""Headings that are the site's name and no film's: the page says whose it is beside the sign of copyright, to machines,
or by a link to its first page."""

import re
from collections.abc import Iterator

from frontrow.reading.folding import key
from frontrow.reading.page import Line, Page

_OWNED = re.compile(r"(?:©|\(c\)|&copy;|copyright)[\s\d–—,.-]*([^|·•,.–—\n]+)", re.IGNORECASE)
_HOUSE = re.compile(r"(?:\A|:)(?:WebSite|Organization|MovieTheater|LocalBusiness|NGO|Festival)\[\d+\]\.name\Z")
_FIRST_PAGE = re.compile(r"(?:https?://[^/]+)?/?(?:[a-z]{2}/?)?(?:index\.\w+)?", re.IGNORECASE)
_SHORTEST = 4  # letters


def names_site(page: Page, line: Line) -> bool:
    """Whether the words of a heading are the name of the site."""
    if line.key in page.once("names of the site", page.lines[0], _names):
        return True
    links = [one for one in page.marked("link") if one.start <= line.start and line.end <= one.end]
    return any(bool(one.target) and _FIRST_PAGE.fullmatch(one.target) is not None for one in links)


def _names(page: Page, _: Line) -> frozenset[str]:
    return frozenset(name for name in _said(page) if len(name) >= _SHORTEST)


def _said(page: Page) -> Iterator[str]:
    for mark in page.marked("embedded"):
        if mark.target.endswith("og:site_name") or _HOUSE.search(mark.target):
            yield key(page.text[mark.start : mark.end])
    for line in page.lines:
        found = _OWNED.search(line.text)
        if found is not None:
            yield key(found[1])
