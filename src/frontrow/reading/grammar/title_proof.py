"""What proves that words are a title: the way in which a page prints them, in quotes or with their year in brackets."""

import re

from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.page import Line, Page

_OPENING = re.compile(r"\s*[-•·*]?\s*([\"“”„«»])([^\"“”„«»\n]{1,80})[\"“”»«]\s*(?:[-–—,|(:]|$)")


def dated(page: Page, start: int, end: int) -> bool:
    """Whether the page prints `[start, end)`, here or elsewhere, with a year in brackets behind it."""
    title = " ".join(page.text[start:end].split())
    bare = re.sub(rf"\s*[(\[]{YEAR}[)\]]?$", "", title)
    return bool(bare) and page.before_years.end_with(bare)


def quoted_opening(page: Page, line: Line) -> tuple[int, int] | None:
    """The span of a title in quotes that a line begins with, a sign behind it: "A Title" – Saturday, 19h."""
    match = _OPENING.match(page.text, line.start, line.end)
    return match.span(2) if match is not None else None
