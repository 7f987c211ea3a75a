"""Lessons that hold on to the element beside the value, in which the page prints its label: `<em>image</em> <span>…`.

Such a lesson has the label's words as its `text`, the name of the label's element as `within` and that of the value's
element as `until` ("" where the value is no element). The next element of the label's name ends the value, as does the
end of the element around both. Only the last step of a name counts, without numbers: the label's words tell the rest.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.title_lines import named_by_page
from frontrow.reading.lessons.joined import is_joined
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.lines import anchor_key, holds
from frontrow.reading.lessons.value_types import is_of_facts
from frontrow.reading.line_groups import is_paired_above
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page, words_in
from frontrow.reading.view import Box

_BETWEEN = re.compile(r"[\s:|=–—-]*")
_HEADING = re.compile(r"h[1-6]")
_DIGITS = re.compile(r"\d+")
_PLAIN = frozenset({"p", "div", "a", "li", "span", "td", "text", "section", "article", "ul"})  # hold anything
_OF_CELLS = frozenset({"td/text", "dd/text"})
_LISTING = (",", ";", "/", "&", "\n", "(")
_MOST_LABELS = 200  # elements of one name


def label_beside(page: Page, start: int, end: int, values: Sequence[tuple[int, int]]) -> tuple[str, str, str] | None:
    """The words and the element's name of the label right before `[start, end)`, or before the element in which that
    stands, and that element's name; None where there is none, or one made as a value is."""
    if not page.boxes:
        return None
    made = {_make(box) for box in page.boxes for spot in values if (box.start, box.end) == spot}
    around = sorted((box for box in page.boxes if box.start == start and end <= box.end), key=_size)
    label = _label_before(page, start)
    if label is None or _make(label) in made or not _is_label(page, label) or _is_of_line_above(page, label, start):
        return None
    if _name(label) in _PLAIN and not _is_line_above(page, label, start):
        return None
    if _name(label) in _OF_CELLS and "\n" in page.text[label.end : start]:
        return None  # a note in the cell: the label begins its row
    limit = _limit(page, label)
    value = next((box for box in around if box.end <= limit), None)
    if end > limit or not _is_whole(page, end, value.end if value else _line_end(page, start, limit)):
        return None
    return anchor_key(page.text[label.start : label.end]), _name(label), _name(value) if value else ""


def _is_of_line_above(page: Page, label: Box, start: int) -> bool:
    """Whether an element holds the value and its own label below it, which is no other value: made otherwise."""
    line = line_at(page.lines, start)
    if line is None or label.end > line.start or is_paired_above(page, line) is not False:
        return False
    here, below = (page.box_names.get((one.start, one.end), frozenset()) for one in page.lines[line.index :][:2])
    return not here & below


def _is_line_above(page: Page, label: Box, start: int) -> bool:
    """Whether a label has its colon and a line to itself: what else holds anything at all is a label by nothing."""
    return _is_asking(page, label) and "\n" in page.text[label.end : start]


def _is_asking(page: Page, box: Box) -> bool:
    return page.text[box.start : box.end].endswith(":")


def _is_whole(page: Page, end: int, limit: int) -> bool:
    """Whether the value is all there is up to a place, or the first of a list."""
    return not page.text[end:limit].strip() or page.text[end:limit].lstrip(" ")[:1] in _LISTING


def _label_before(page: Page, start: int) -> Box | None:
    """The element that ends right before a place and could be a label: the innermost."""
    line = line_at(page.lines, start)
    found = [
        box
        for box in page.boxes
        if box.end <= start
        and _BETWEEN.fullmatch(page.text, box.end, start)
        and holds(_said(page, box))
        and (line is None or line.start <= box.start or page.text[box.start - 1 : box.start] in ("", "\n"))
    ]
    return min(found, key=_size, default=None)


def _is_label(page: Page, box: Box) -> bool:
    """Whether an element is one of several made alike, and says neither a fact nor a name nor the page's own title."""
    line = line_at(page.lines, box.start)
    is_title = line is not None and line.heading > 0 and (line.heading == 1 or named_by_page(page, line))
    is_other = is_title or is_of_facts(page, box.start, box.end) or person_shaped(_said(page, box))
    return not is_other and len(_labels(page, _name(box))) > 1


def _said(page: Page, box: Box) -> str:
    return page.text[box.start : box.end].rstrip(" :")


def beside_labels(
    page: Page, words: str, name: str, value: str, is_list: bool
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The spans of the values, each element or line by itself, and of their labels, where the page has labels of those
    words in elements of that name; of what is no element itself further lines only where it `is_list`."""
    for label in _labels(page, name):
        text = page.text[label.start : label.end]
        if anchor_key(text) != words and not is_joined(page, text, words):
            continue
        limit = _limit(page, label)
        between = _BETWEEN.match(page.text, label.end, limit)
        start = between.end() if between else label.end
        found = [(start, limit if is_list else _line_end(page, start, limit))]
        if value:
            boxes = [box for box in page.boxes if start <= box.start and box.end <= limit and _name(box) == value]
            made = [(box.start, box.end) for box in _run(page, boxes, start)]
            is_bare = " " in page.text[start : _line_end(page, start, limit)].strip()  # one word may be a menu's
            found = made or (found if is_bare else [])
        for first, last in found:
            for piece in re.finditer(r"[^\n]*\S", page.text[first:last]):
                yield (first + piece.start(), first + piece.end()), (label.start, label.end)


def _line_end(page: Page, start: int, limit: int) -> int:
    end = page.text.find("\n", start, limit)
    return end if end >= 0 else limit


def end_before_next(page: Page, label: tuple[int, int], end: int) -> int:
    """Where the value of a label that is an element within its line must end at the latest: where the next element of
    its name begins, if anything stands before that; else `end`."""
    made = {_name(box) for box in page.boxes_from.get(label[0], ()) if 0 <= box.end - label[1] <= 2 and box.end < end}
    for name in made:
        following = min((box.start for box in _labels(page, name) if label[1] < box.start < end), default=end)
        if any(map(str.isalnum, page.text[label[1] : following])):
            end = following
    return len(page.text[:end].rstrip(" /|•·,;–-")) if made else end


def elements_named(page: Page, name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words of each element of that name, and where it is."""
    for label in _labels(page, name):
        yield anchor_key(page.text[label.start : label.end]), (label.start, label.end)


def _run(page: Page, boxes: Sequence[Box], start: int) -> list[Box]:
    """The elements that begin at a place and follow each other with nothing but space and signs between them."""
    run: list[Box] = []
    for box in sorted(boxes, key=lambda one: (one.start, -one.end)):
        place = run[-1].end if run else start
        if box.start >= place and not any(c.isalnum() for c in page.text[place : box.start]):
            run.append(box)
    return run


def _labels(page: Page, name: str) -> list[Box]:
    found = [box for box in page.boxes if _name(box) == name and (name not in _PLAIN or _is_asking(page, box))]
    return found if len(found) <= _MOST_LABELS else []


def _limit(page: Page, label: Box) -> int:
    """Where the value of a label must end: at the next element of its name, or with the smallest element around it
    that holds more."""
    around = sorted((box for box in page.boxes if box.start <= label.start and box.end > label.end), key=_size)
    wider = (box for box in around if box.start < label.start or any(map(str.isalnum, page.text[label.end : box.end])))
    end = next((box.end for box in wider), label.end)
    return min((one.start for one in _labels(page, _name(label)) if label.end <= one.start < end), default=end)


def _name(box: Box) -> str:
    """The last step of an element's name, its numbers left out."""
    return last_step(box.full)


def _make(box: Box) -> str:
    """How an element is made: its name, of a heading with its level: a title in an h1 is made as no label in an h3."""
    step = box.full.split(" > ")[-1]
    return step if _HEADING.fullmatch(step) else last_step(box.full)


@lru_cache(maxsize=4096)
def last_step(full: str) -> str:
    """The last step of an element's name, its numbers left out."""
    return _DIGITS.sub("", full.split(" > ")[-1])


def _size(box: Box) -> int:
    return box.end - box.start


def is_labelled_otherwise(page: Page, lesson: Lesson, place: int, others: Sequence[Lesson]) -> bool:
    """Whether a place to which an element's name alone leads stands behind a label that another lesson has, or that is
    known to be another role's."""
    role = lesson.asked_role()
    taken = {anchor_key(one.text) for one in _with_further(others) if one.anchor in ("label", "beside")}
    for words, (start, end) in elements_named(page, lesson.within):
        if end <= place and not page.text[end:place].strip(" \n:"):
            match = label_at(page, words_in(page, start, end), 0) if words else None
            return words in taken or (match is not None and role not in match.roles)
    return False


def _with_further(lessons: Sequence[Lesson]) -> Iterator[Lesson]:
    for one in lessons:
        yield from (one, *one.otherwise)
