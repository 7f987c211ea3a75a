"""Which neighbour of a line the page's elements bind it to: `<div><p>Name</p><p>Editing</p></div>`."""

from bisect import bisect_left
from collections.abc import Mapping

from frontrow.reading.page import Line, Page
from frontrow.reading.view import Box


def is_grouped_above(page: Page, line: Line) -> bool | None:
    """Whether the page's elements bind a line closer to the one above it than to the one below; None for neither."""
    sizes = [_shared(page, line, line.index + step) for step in (-1, 1)]
    return None if sizes[0] == sizes[1] else sizes[0] < sizes[1]


def is_paired_above(page: Page, line: Line) -> bool | None:
    """Whether an element holds a line and the one above it alone, or that below; None for neither or both."""
    wide = pair_elements(page)
    above, below = line.index - 1 in wide, line.index in wide
    return None if above == below else above


def pair_elements(page: Page) -> Mapping[int, frozenset[str]]:
    """The first lines of the elements that hold two lines and nothing else, with the names of those elements."""
    found: Mapping[int, frozenset[str]] = page.once("elements of two lines", page.lines[0], _pairs)
    return found


def _pairs(page: Page, line: Line) -> Mapping[int, frozenset[str]]:
    starts = [one.start for one in page.lines]
    first = {one.start: one.index for one in page.lines}
    ends = {one.end for one in page.lines}
    found: dict[int, frozenset[str]] = {}
    for box in _wide(page, line):
        is_pair = bisect_left(starts, box.end) - bisect_left(starts, box.start) == 2
        if is_pair and box.start in first and box.end in ends:
            index = first[box.start]
            found[index] = found.get(index, frozenset()) | {box.path, box.full}
    return found


def _shared(page: Page, line: Line, other: int) -> int:
    """The length of the smallest element that holds both lines; that of the page where there is none."""
    if not 0 <= other < len(page.lines):
        return len(page.text)
    start, end = min(line.start, page.lines[other].start), max(line.end, page.lines[other].end)
    wide = page.once("elements of several lines", page.lines[0], _wide)
    return min((box.end - box.start for box in wide if box.start <= start and end <= box.end), default=len(page.text))


def _wide(page: Page, _: Line) -> list[Box]:
    """The elements that hold several lines."""
    starts = [line.start for line in page.lines]
    return [box for box in page.boxes if bisect_left(starts, box.end) - bisect_left(starts, box.start) > 1]
