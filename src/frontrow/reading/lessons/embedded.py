"""Lessons that hold on to what a page tells machines: its own `<title>`, OpenGraph, a value of JSON-LD."""

from collections.abc import Iterator

from frontrow.reading.page import Line, Page


def embedded_at(page: Page, place: int) -> tuple[str, Line] | None:
    """The name and the text of the value for machines that stands at a place, None where none does."""
    found = [mark for mark in page.marked("embedded") if mark.start <= place < mark.end]
    return (found[0].target, _line(page, found[0].start, found[0].end)) if found else None


def embedded_lines(page: Page, name: str) -> Iterator[Line]:
    """The text of the value of that name; nothing where the page has several."""
    found = [mark for mark in page.marked("embedded") if mark.target == name]
    if len(found) == 1:
        yield _line(page, found[0].start, found[0].end)


def _line(page: Page, start: int, end: int) -> Line:
    return Line(-1, start, end, page.text[start:end], -1)
