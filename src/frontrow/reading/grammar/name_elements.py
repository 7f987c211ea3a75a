"""Names that nothing but their elements part: `<a>Ada Neri</a> <a>Ugo Rossi</a>` is two names."""

from collections.abc import Iterator

from frontrow.reading.grammar.people import Listed, listed
from frontrow.reading.page import Page


def names_on(page: Page, start: int, end: int, companies: bool = False) -> Iterator[Listed]:
    """The names of a stretch of the page, cut where elements of one name follow each other and else at the signs of a
    list."""
    for left, right in elements_of(page, start, end) or [(start, end)]:
        yield from listed(page.text, left, right, companies)


def elements_of(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the elements of one name that together are `[start, end)` with mere space between; nothing where
    all of them hold one word, as the parts of one name may."""
    for first in page.boxes_from.get(start, ()):
        spans, place = [], start
        while box := next((one for one in page.boxes_from.get(place, ()) if one.full == first.full), None):
            if box.end > end or box.end <= place:
                break
            spans.append((box.start, box.end))
            place = box.end + len(page.text[box.end : end]) - len(page.text[box.end : end].lstrip())
        if place >= end and len(spans) > 1 and any(" " in page.text[a:b].strip() for a, b in spans):
            return spans
    return []
