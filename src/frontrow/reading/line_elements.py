"""The elements that a line is made of: "<span>Poland</span> <span>2013</span>", with spaces or signs between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from frontrow.reading.page import Line, Page
from frontrow.reading.view import Box

_TAG = re.compile(r"[^.#@]+")


def element_starts(page: Page, line: Line) -> list[int]:
    """Where each element of a line begins but the first, if elements of one tag hold all of its words and stand beside
    each other with spaces or signs between."""
    return page.once("elements", line, _starts) if page.boxes else []


def _starts(page: Page, line: Line) -> list[int]:
    outer = list(_outer(page, line))
    is_whole = all(any(box.start <= word.start < box.end for box in outer) for word in line.words)
    is_alike = len({_tag(box) for box in outer}) == 1
    return [box.start for box in outer[1:]] if len(outer) > 1 and is_whole and is_alike else []


def _outer(page: Page, line: Line) -> Iterator[Box]:
    """The longest element at each place of the line that is not the whole line, none within another."""
    end, every = line.start, page.once("starts of elements", page.lines[0], lambda page, _: sorted(page.boxes_from))
    for start in every[bisect_left(every, line.start) : bisect_left(every, line.end)]:
        if start < end:
            continue
        own = [box for box in page.boxes_from[start] if box.end <= line.end and not box.full.endswith("/text")]
        own = [box for box in own if (box.start, box.end) != (line.start, line.end)]
        if own:
            longest = max(own, key=lambda box: box.end)
            end = longest.end
            yield longest


def _tag(box: Box) -> str:
    found = _TAG.match(box.full.rpartition(" > ")[2])
    return found.group() if found else ""
