"""Lines of labels in elements of one name, each before its value: `<b>Director</b> Name <b>Year</b> 2016`."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed, value_like
from frontrow.reading.grammar.labels import VALUED, Match, label_at
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.view import Box

_FEWEST = 2  # labels that make a line of them
_LONGEST = 2_000  # characters


def boxed_fields(page: Page, line: Line) -> list[Field]:
    """The fields of a line whose elements of one name are labels, most of them known; each value ends with the next of
    these elements, of a label that nobody knows, too."""
    if not page.boxes or len(line.text) > _LONGEST:
        return []
    for boxes in _by_name(page, line).values():
        labels = [_label(page, box) for box in boxes]
        known = [label for label in labels if label is not None]
        if len(known) >= _FEWEST and 2 * len(known) > len(boxes):
            return _fields(page, line, boxes, labels)
    return []


def _by_name(page: Page, line: Line) -> Mapping[str, list[Box]]:
    """The elements on the line by their names, in order, those that begin the line with others; `path/text` is none."""
    found: dict[str, list[Box]] = {}
    for word in line.words:
        for box in page.boxes_from.get(word.start, ()):
            if box.end < line.end and not box.full.endswith("/text"):
                found.setdefault(box.full, []).append(box)
    return {name: boxes for name, boxes in found.items() if len(boxes) >= _FEWEST and boxes[0].start == line.start}


def _label(page: Page, box: Box) -> Match | None:
    """The label that is all of an element."""
    words = words_in(page, box.start, box.end)
    match = label_at(page, words, 0) if words else None
    return match if match is not None and match.size == len(words) else None


def _fields(page: Page, line: Line, boxes: Sequence[Box], labels: Sequence[Match | None]) -> list[Field]:
    ends = [two.start for _, two in pairwise(boxes)] + [line.end]
    found = []
    for box, label, end in zip(boxes, labels, ends, strict=True):
        start, stop = trimmed(page.text, _behind(page, box.end, end), end)
        if label is not None and set(label.roles) <= VALUED and value_like(page, label.roles, start, stop):
            found.append(Field(label.roles, (box.start, box.end), ((start, stop),), "plain", line.index))
    return found


def _behind(page: Page, start: int, end: int) -> int:
    """The place behind the signs that set a label off."""
    while start < end and page.text[start] in " :=–—-":
        start += 1
    return start
