"""Where the value that a lesson tells of stands on another page of the site."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from frontrow.reading.grammar.field_values import UNKNOWN_LABEL
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import company, person_shaped
from frontrow.reading.lessons.akin_labels import akin_elements, akin_label, is_same_word
from frontrow.reading.lessons.below_title import names_below_title, title_below_title
from frontrow.reading.lessons.beside import beside_labels, is_labelled_otherwise
from frontrow.reading.lessons.boxes import boxes_named, spans_in_boxes
from frontrow.reading.lessons.embedded import embedded_lines
from frontrow.reading.lessons.frames import lines_in_frame
from frontrow.reading.lessons.joined import is_joined
from frontrow.reading.lessons.lesson import BY_LINES, LISTED, LONG, Lesson
from frontrow.reading.lessons.lines import (
    anchor_key,
    begins,
    is_heading_row,
    is_label,
    look_of,
    pieces,
)
from frontrow.reading.lessons.long_texts import end_of_text, is_anchor
from frontrow.reading.lessons.on_line import chosen, worded
from frontrow.reading.lessons.only_name import is_own_title, only_names
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.rows import labelled_rows
from frontrow.reading.lessons.shapes import line_of_shape
from frontrow.reading.lessons.stated import NAMES
from frontrow.reading.lessons.told import told_in
from frontrow.reading.lessons.value_types import may_be, says_kind
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page
from frontrow.reading.view import Mark

_EXTRA = 3  # lines looked at for one that looks like the value
_NUMBERS = frozenset({"film.year", "film.minutes"})
_LONGEST_AND = 3  # letters
_LONGEST_LABEL = 60  # characters
Span = tuple[int, int]


def places(page: Page, lesson: Lesson, others: Sequence[Lesson] = ()) -> Iterator[Place]:
    """Where the lesson's value stands on this page, nowhere if anchors as good as each other disagree; a long value
    ends where one of the `others` begins."""
    if lesson.anchor == "box":
        labels = [one for one in lesson.otherwise if one.anchor == "beside"]  # what a page prints tells more than names
        found = next(filter(None, (_at(page, one, others) for one in (*labels, lesson))), [])
        is_named = bool(found) and found[0].label is None
        if is_named and any(is_labelled_otherwise(page, one, found[0].start, others) for one in labels):
            return
        if found and not (is_named and _is_of_many_rows(page, lesson, found)):
            yield from found
            return
    anchors = lesson.otherwise if lesson.anchor == "box" else (lesson, *lesson.otherwise)
    asked = [(one, found) for one in anchors if (found := _at(page, one, others))]
    close = [found for one, found in asked if _is_close(page, one, found[0])]
    answers = close or [found for _, found in asked]
    if answers and all(_agree(found[0], answers[0][0]) for found in answers):
        yield from answers[0]


def _agree(one: Place, other: Place) -> bool:
    """Whether two places are the same, or one is a part of the other: a line, and what stands behind its label."""
    first, second = sorted((one[:2], other[:2]), key=lambda span: span[0] - span[1])
    return first[0] <= second[0] and second[1] <= first[1]


def _is_of_many_rows(page: Page, lesson: Lesson, found: Sequence[Place]) -> bool:
    """Whether elements that hold names, and had a label where they were taught, stand apart here with words between
    them: each behind a label of its own."""
    is_labelled = lesson.property in NAMES and any(one.anchor in ("label", "beside") for one in lesson.otherwise)
    ordered = sorted(found)
    gaps = (page.text[one.end : two.start].strip(" ,;/&\n") for one, two in pairwise(ordered))
    return is_labelled and any(len(gap) > _LONGEST_AND for gap in gaps)


def _is_close(page: Page, lesson: Lesson, place: Place) -> bool:
    """Whether the anchor that led to a place is as good as the value's own name: its element, its label, or the very
    next line, for a short value of the same paragraph."""
    if lesson.anchor in ("box", "label", "ending", "shape", "beside", "row", "kind") or place.label is None:
        return lesson.anchor not in ("line", "title")
    between = page.text[min(place.end, place.label[1]) : max(place.start, place.label[0])]
    return lesson.offset == 1 and (lesson.property in LONG or not re.search(r"\n[ \t]*\n", between))


def _at(page: Page, lesson: Lesson, others: Sequence[Lesson]) -> list[Place]:
    """Where the value stands by the lesson's first anchor alone."""
    if lesson.anchor == "kind" and lesson.separator:
        return [Place(*span, None) for span in only_names(page, lesson.text, lesson.separator)]
    if lesson.anchor == "kind":
        named = [(box.start, box.end) for box in boxes_named(page, lesson.text)]
        return [Place(*span, None) for span in named if may_be(page, lesson, *span) and says_kind(page, lesson, *span)]
    if lesson.anchor == "box":
        spans = spans_in_boxes(page, lesson)
        return [Place(start, end, None) for start, end in spans if may_be(page, lesson, start, end)]
    if lesson.anchor == "embedded":
        told = [place for line in embedded_lines(page, lesson.text) for _, place in chosen(line, lesson, None)]
        return [place for place in told if may_be(page, lesson, *place[:2])]
    found = [one for one in _found(page, lesson, others) if may_be(page, lesson, *one[1][:2])]
    if lesson.property in NAMES and lesson.anchor in BY_LINES:  # a person is not called like the film beside a line
        found = [one for one in found if not is_own_title(page, *one[1][:2])]
    if lesson.property in LONG:
        texts = [(line, place) for line, place in found if _begins_with(line, place) or not is_anchor(line, others)]
        return [place._replace(end=end_of_text(page, lesson, line, place.end, others)) for line, place in texts]
    return [one for line, place in found for one in (place, *_listed(page, lesson, line, place, others))]


def _begins_with(line: Line, place: Place) -> bool:
    """Whether the words that led to a place begin its own line: no other lesson does."""
    return place.label is not None and place.label[0] == line.start


def _listed(page: Page, lesson: Lesson, first: Line, place: Place, others: Sequence[Lesson]) -> Iterator[Place]:
    """The further lines of a list that begins at a place: the other lines of its cell, or of the cells beside it in a
    definition list; in plain text, where several lines were taught, those that go on with people."""
    if lesson.property not in LISTED | {"film.prize"} or lesson.anchor in ("frame", "beside", "row"):
        return
    end = _cell_end(page, place.start)
    for line in page.lines[first.index + 1 :]:
        in_list = (
            lesson.property in LISTED and lesson.lines > 1 and line.block == first.block and person_shaped(line.text)
        )
        if not (line.start < end or (end == 0 and in_list)) or is_anchor(line, others) or _asks(page, line, lesson):
            return
        if line.prose or not may_be(page, lesson, line.start, line.end):
            return  # a cell that lays out the whole page is no list
        yield Place(line.start, line.end, place.label)


def _asks(page: Page, line: Line, lesson: Lesson) -> bool:
    """Whether a line begins with a label of its own, in a language that has no vocabulary, too ("Ήχος: Name"); before
    a prize stands its festival."""
    match = label_at(page, line.words, 0) if line.words else None
    is_unknown = lesson.property in LISTED and not lesson.played and UNKNOWN_LABEL.match(line.text) is not None
    return is_unknown or (match is not None and is_label(line, match.size))


def _cell_end(page: Page, at: int) -> int:
    """Where the cell over `at` ends, with the cells after it of its row and column, and with those of the rows below
    that begin there, behind an empty cell; 0 outside of cells."""
    cells = page.once("cells", page.lines[0], _filled_cells)
    here = next((cell for cell in cells if cell.start <= at < cell.end), None)
    if here is None or here.kind != "cell":
        return 0
    end, row = here.end, here.row
    for cell in cells:
        if cell.start < here.start or cell.table != here.table:
            continue
        if cell.row > row and (cell.column < here.column or not here.column or cell.row > row + 1):
            break
        if cell.column == here.column:
            end, row = max(end, cell.end), cell.row
    return end


def _filled_cells(page: Page, _: Line) -> list[Mark]:
    """The cells that hold words, in order."""
    filled = (mark for mark in page.marks if mark.kind in ("cell", "label_cell") and mark.table >= 0)
    return [mark for mark in filled if page.text[mark.start : mark.end].strip()]


def list_ends(page: Page, lessons: Sequence[Lesson]) -> dict[int, int]:
    """The first line of each list that stands behind a label -> its last line, both by their index."""
    ends: dict[int, int] = {}
    for lesson in lessons:
        if lesson.anchor == "label" and lesson.property in LISTED:
            for line, place in _found(page, lesson, ()):
                more = sum(1 for _ in _listed(page, lesson, line, place, lessons))
                ends[line.index] = max(ends.get(line.index, 0), line.index + more)
    return ends


def _found(page: Page, lesson: Lesson, others: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    """The line on which each place of the value begins, and the place on it."""
    if lesson.anchor in _WHERE:
        yield from _WHERE[lesson.anchor](page, lesson, others)
        return
    wanted = anchor_key(lesson.text)
    by_words = {"beside": _behind_label, "row": _in_row, "label": _by_words, "ending": _by_words}
    yield from by_words.get(lesson.anchor, _near)(page, lesson, wanted, others)


def _by_shape(page: Page, lesson: Lesson, _: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    line = line_of_shape(page, lesson.text)
    yield from _beside(page, lesson, line, lesson.offset, (line.start, line.end)) if line else ()


def _by_frame(page: Page, lesson: Lesson, _: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    for line, span in lines_in_frame(page, lesson, lesson.property in _NUMBERS):
        yield line, Place(*span, None)


def _by_sentence(page: Page, lesson: Lesson, _: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    for line, span in told_in(page, lesson.text, lesson.property):
        yield line, Place(*span, None)


def _on_line(page: Page, lesson: Lesson, _: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    for line in page.lines:
        if line.index == lesson.offset % len(page.lines):
            yield from chosen(line, lesson, None)


def _below_title(page: Page, lesson: Lesson, others: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    if lesson.property == "film.title":
        line = title_below_title(page, lesson.offset, lesson.within, others)
    else:
        line = names_below_title(page, lesson.offset, others)
    if line is not None:
        yield line, Place(line.start, line.end, None)


# the anchors that are no words
_WHERE = {"shape": _by_shape, "frame": _by_frame, "told": _by_sentence, "line": _on_line, "title": _below_title}


def _by_words(page: Page, lesson: Lesson, wanted: str, others: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    """The values before or behind the lesson's words on their line, or behind the same label in the plural."""
    if not any(begins(line.words, wanted) for line in page.lines) and (akin := akin_label(page, lesson, others)):
        wanted = akin
    found = [one for line in page.lines for one in worded(page, line, lesson, wanted, others)]
    beside = [(line, place) for line, place in found if place.label is None or line.start <= place.label[0] < line.end]
    yield from beside or found  # where a line has the label with its value, the same words alone are a menu's


def _behind_label(page: Page, lesson: Lesson, wanted: str, others: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    """The values behind the lesson's label in its element, each line by itself; those behind a label of another
    ending where the page has not that one."""
    is_list = lesson.property in LISTED
    found = list(beside_labels(page, wanted, lesson.within, lesson.until, is_list))
    if not found and len(akin := akin_elements(page, lesson, wanted, others)) == 1:
        found = list(beside_labels(page, akin.pop(), lesson.within, lesson.until, is_list))
    for (start, end), label in _unbroken(page, lesson, found):
        line = line_at(page.lines, start)
        if line is not None:
            yield line, Place(start, end, label)


def _unbroken(page: Page, lesson: Lesson, found: Sequence[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """The values behind each label up to the first line that is no more of its list; elements go on as they stand."""
    ended: Span | None = None
    seen: Span | None = None
    for value, label in found:
        text = page.text[slice(*value)]
        is_more = person_shaped(text) or company(text) if lesson.property in NAMES else says_kind(page, lesson, *value)
        if label == seen and not lesson.until and not is_more:
            ended = label
        if label != ended:
            yield value, label
        seen = label


def _in_row(page: Page, lesson: Lesson, wanted: str, others: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    """The lines of the row that the lesson's label begins, or one with other endings where the page has not that."""
    taken = {anchor_key(one.text) for one in others}
    rows = list(labelled_rows(page, lesson.property in _NUMBERS))
    akin = [one for one in rows if one[0] not in taken and is_same_word(one[0], wanted)]
    for _, label, spans in [one for one in rows if one[0] == wanted] or (akin if len(akin) == 1 else ()):
        for start, end in spans:
            if line := line_at(page.lines, start):
                yield line, Place(start, end, label)


def _near(page: Page, lesson: Lesson, wanted: str, others: Sequence[Lesson]) -> Iterator[tuple[Line, Place]]:
    """The values that stand some lines after or before the lesson's words."""
    is_after, labels = lesson.anchor == "after", _labels(others)
    lists = list_ends(page, others) if is_after else {}
    for line in page.lines:
        if is_after and is_heading_row(line):
            for number, (a, b) in enumerate(pieces(line, "\t"), 1):
                if anchor_key(page.text[a:b]) == wanted:
                    yield from _beside(page, replace(lesson, part=number), line, lesson.offset, (a, b))
        elif size := begins(line.words, wanted) or _joined_size(page, lesson, line, wanted):
            last = lists.get(line.index, line.index)
            offset = last - line.index + lesson.offset if is_after else -lesson.offset
            if size == len(line.words) or wanted in labels or is_label(line, size):
                yield from _beside(page, lesson, line, offset, (line.start, line.words[size - 1].end))


def _joined_size(page: Page, lesson: Lesson, line: Line, wanted: str) -> int:
    """How many words a line has that is a label of several, the lesson's among them; 0 for another line."""
    may_be_joined = lesson.property in NAMES and len(line.text) <= _LONGEST_LABEL and wanted.split()[0] in line.key
    return len(line.words) if may_be_joined and is_joined(page, line.text, wanted) else 0


def _beside(
    page: Page, lesson: Lesson, line: Line, offset: int, label: tuple[int, int]
) -> Iterator[tuple[Line, Place]]:
    """The value `offset` lines from its anchor; lines of another look than it has are extra ones, and passed over."""
    step = -1 if offset < 0 else 1
    for index in range(line.index + offset, line.index + offset + step * _EXTRA, step):
        if not 0 <= index < len(page.lines):
            return
        if not lesson.look or look_of(page.lines[index]) == lesson.look:
            yield from chosen(page.lines[index], lesson, label)
            return


def _labels(lessons: Sequence[Lesson]) -> set[str]:
    """The words that other lessons hold on to before their value on the same line."""
    return {anchor_key(lesson.text) for lesson in lessons if lesson.anchor in ("label", "beside")}
