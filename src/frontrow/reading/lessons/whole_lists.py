"""A whole list learned from what was marked of it: names in an element each, one row, or one actor of a cast."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from frontrow.reading.grammar.field_values import trimmed
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.lessons.beside import label_beside
from frontrow.reading.lessons.boxes import boxes_named, lists_of, names_filling, rows_around
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.places import places
from frontrow.reading.lessons.reading import values_at
from frontrow.reading.lessons.taught import Taught
from frontrow.reading.lessons.value_types import is_bare_label, may_be
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page
from frontrow.reading.view import Box

_MOST_ROWS, _LONGEST_ROW = 80, 120  # characters


def each_in_its_element(taught: Taught, bare: Lesson) -> Lesson | None:
    """The lesson of a list whose names stand in an element each, with no sign between them; None for another span."""
    text = taught.page.text
    for name in names_filling(taught.page, taught.start, taught.end):
        boxes = boxes_named(taught.page, name)
        is_signed = any(text[one.end : two.start].strip() for one, two in pairwise(boxes))
        if not is_signed and all(person_shaped(text[box.start : box.end]) for box in boxes):
            return replace(bare, anchor="box", text=name)
    return None


def row_of_list(taught: Taught, bare: Lesson) -> Lesson | None:
    """The lesson of a list, one row of which was taught, in elements of one name or lines of one element, where each of
    them reads as such a row."""
    page, span = taught.page, taught.span
    named = (path for path in rows_around(page, *span) if bare.property == "film.prize" or not path.endswith("> p"))
    for path in named:  # a paragraph of a life may read as a row of films
        lesson = replace(bare, anchor="box", text=path)
        found = list(places(page, lesson, taught.known))
        lines = [line_at(page.lines, place.start) for place in found]
        is_told = any(not line or line.heading or line.prose or len(line.text) > _LONGEST_ROW for line in lines)
        is_list = 1 < len(found) <= _MOST_ROWS and all(values_at(page, bare, [place]) for place in found)
        if is_list and not is_told and any(place[:2] == span for place in found):
            return lesson
    return None


def cast_list(taught: Taught, bare: Lesson) -> str:
    """The names of the elements of which each holds one actor, the taught one among them: of elements within each other
    the first of which all can be actors; "" where there are none."""
    lists = lists_of(taught.page, taught.start, taught.end)
    return next(
        (path for path, boxes in lists if _is_cast(taught.page, replace(bare, anchor="box", text=path), boxes)), ""
    )


def _is_cast(page: Page, lesson: Lesson, boxes: Sequence[Box]) -> bool:
    """Whether each of the elements can be an actor and no label stands between them: a list of the crew has its
    elements alike, too."""
    between = [trimmed(page.text, one.end, two.start) for one, two in pairwise(boxes)]
    is_asked = any(is_bare_label(page, *gap) or page.text[: gap[1]].endswith(":") for gap in between)
    is_crew = is_asked or _is_labelled_each(page, boxes)
    return not is_crew and all(may_be(page, lesson, box.start, box.end) for box in boxes)


def _is_labelled_each(page: Page, boxes: Sequence[Box]) -> bool:
    """Whether each of the elements stands behind a label of its own, in a language that has no vocabulary, too."""
    spans = [(box.start, box.end) for box in boxes]
    labels = [label_beside(page, *span, spans) for span in spans]
    return len({label[0] for label in labels if label}) > 1
