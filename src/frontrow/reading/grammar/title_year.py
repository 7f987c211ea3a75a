"""The year in brackets behind a film's title, where nothing else states one: "A Title (1976)"."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.title_head import Head
from frontrow.reading.page import Page

_BRACKETED = re.compile(rf"[(\[]({YEAR})[)\]]")


def year_of_title(page: Page, head: Head, found: Sequence[Finding]) -> Iterator[Finding]:
    """The year behind the title on the page, else behind the same title in what the page tells machines."""
    if any(f.property == "film.year" for f in found):
        return
    for title in head.titles[:1]:
        at = _at_end(page, title.start, title.end) or _among_embedded(page, key(page.text[title.start : title.end]))
        if at is not None:
            yield Finding("film.year", int(page.text[slice(*at)]), (Spot(*at),), "title.year")


def _at_end(page: Page, start: int, end: int) -> tuple[int, int] | None:
    match = re.search(rf"{_BRACKETED.pattern}\W*$", page.text[start : end + 1])
    return (start + match.start(1), start + match.end(1)) if match is not None else None


def _among_embedded(page: Page, title: str) -> tuple[int, int] | None:
    for mark in page.marked("embedded"):
        match = _BRACKETED.search(page.text, mark.start, mark.end)
        if match is not None and key(page.text[mark.start : match.start()]) == title:
            return match.span(1)
    return None
