"""Titles that the page's own elements name: `<h2 class="original-title">`."""

import re
from collections.abc import Sequence

from frontrow.reading.folding import fold
from frontrow.reading.grammar.title_lines import may_be_title
from frontrow.reading.grammar.title_pieces import Candidate
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.grammar.unlike_title import unlike_a_title
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page

_TITLE = "(?:title|titel|titre|titolo|titulo|tytul|nazev|name)"
_ORIGINAL = re.compile(
    rf"[.#@](?:[\w-]*[-_])?(?:orig(?:inal)?(?:[-_]?{_TITLE})?|{_TITLE}[-_]?orig(?:inal)?)(?![\w-])", re.IGNORECASE
)
_FILM = "(?:films?|filme|movies?|pelicula|kino)"
_OF_FILM = re.compile(
    rf"(?:\A|> )h[12][^ ]*\.(?:{_FILM}[\w-]*{_TITLE}|{_TITLE}[\w-]*{_FILM})(?![^\W\d_])[^ ]*\Z", re.IGNORECASE
)


def with_original(page: Page, lines: Sequence[Line], titles: Sequence[Candidate]) -> list[Candidate]:
    """The titles, and among or beside them the line whose element is called the original one, if the page has one such
    line."""
    named = page.once("original", page.lines[0], _named) if titles else []
    line = line_at(lines, named[0][0]) if len(named) == 1 else None
    if line is None or (line.start, line.end) != named[0] or not may_be_title(page, line):
        return list(titles)
    start, end = unquoted(page.text, line.start, line.end)
    others = [one for one in titles if fold(page.text[one.start : one.end]) != fold(page.text[start:end])]
    if unlike_a_title(page, start, end):
        return list(titles)
    return [*others, Candidate(start, end, "title.element")]


def is_called_title(page: Page, start: int, end: int) -> bool:
    """Whether `[start, end)` is a heading that the page's author calls the film's title (`<h1 class="film-title">`), if
    the page has one such heading."""
    return page.once("called_title", page.lines[0], _called) == [(start, end)]


def _called(page: Page, _: Line) -> list[tuple[int, int]]:
    return _spans(page, _OF_FILM)


def _named(page: Page, _: Line) -> list[tuple[int, int]]:
    """The spans of the elements that are called the original title."""
    return _spans(page, _ORIGINAL)


def _spans(page: Page, name: re.Pattern[str]) -> list[tuple[int, int]]:
    return sorted({(box.start, box.end) for box in page.boxes if name.search(box.full.split(" > ")[-1])})
