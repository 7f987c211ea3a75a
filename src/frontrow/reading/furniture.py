"""Furniture: the lines of a page that belong to the site and not to the film."""

import re
from collections.abc import Sequence

from frontrow.reading.finding import Spot
from frontrow.reading.grammar.labels import SECTIONS, label_at
from frontrow.reading.grammar.parts import furnished
from frontrow.reading.page import Line, Page

_COPYRIGHT = re.compile(r"©|\(c\)\s*(?:19|20)\d\d|all rights reserved|^https?://\S+$", re.IGNORECASE)


def furniture(page: Page, lines: Sequence[Line], claimed: set[int]) -> list[Spot]:
    """The spots of lines made of the site's own words, of navigation and footer, and of headings that only open a
    part."""
    found = []
    for line in lines:
        if line.index in claimed:
            continue
        if (
            line.kinds & {"navigation", "footer"}
            or furnished(line)
            or (_COPYRIGHT.search(line.text) and len(line.text) < 200)
            or _heading_only(page, line)
            or _labels_only(page, line)
        ):
            found.append(Spot(line.start, line.end))
    return found


def _heading_only(page: Page, line: Line) -> bool:
    match = label_at(page, line.words, 0) if line.words else None
    return (
        match is not None
        and bool(set(match.roles) & SECTIONS)
        and not page.text[match.end : line.end].strip(" :.-–—|*")
    )


def _labels_only(page: Page, line: Line) -> bool:
    """Whether a line is a row of labels: the head of a table that the layout does not mark as one."""
    index = 0
    while index < len(line.words):
        match = label_at(page, line.words, index)
        if match is None:
            return False
        index += match.size
    return len(line.words) > 1 and not line.prose
