"""Where the value that a lesson tells of stands on another page of the site."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from frontrow.reading.folding import key
from frontrow.reading.lesson import LONG, Lesson
from frontrow.reading.page import Line, Page, Word

# What sets a label off from its value; commas, points and brackets stand between values too.
LABEL_SIGN = re.compile(r"[ \t]*(?:[:|=→»›>–—~•·-]+|\t)[ \t]*")
_LONGEST = 80  # lines of a value that ends with a line to be found


class Place(NamedTuple):
    """The span of a value in the page's cleaned text, and that of the words that led to it."""

    start: int
    end: int
    label: tuple[int, int] | None


def anchor_key(text: str) -> str:
    """The folded words of a text by which lines are recognised, every number made "#"."""
    return " ".join("#" if word.isdigit() else word for word in key(text.replace("#", " 0 ")).split())


def places(page: Page, lesson: Lesson, others: Sequence[Lesson] = ()) -> Iterator[Place]:
    """Where the lesson's value stands on this page; a long value ends where one of the `others` begins."""
    for line, place in _found(page, lesson):
        yield _prolonged(page, lesson, line, place, others) if lesson.property in LONG else place


def pieces(line: Line, sign: str) -> list[tuple[int, int]]:
    """The spans of a line's pieces between a sign."""
    found, left = [], line.start
    for piece in line.text.split(sign):
        found.append((left, left + len(piece)))
        left += len(piece) + len(sign)
    return found


def _found(page: Page, lesson: Lesson) -> Iterator[tuple[Line, Place]]:
    """The line on which each place of the value begins, and the place on it."""
    wanted = anchor_key(lesson.text)
    for line in page.lines:
        if lesson.anchor == "line":
            if line.index == lesson.offset % max(1, len(page.lines)):
                yield from _chosen(line, lesson, None)
        elif lesson.anchor in ("label", "ending"):
            yield from _worded(page, line, lesson, wanted)
        elif lesson.anchor in ("after", "before") and (size := _begins(line.words, wanted)):
            index = line.index + (lesson.offset if lesson.anchor == "after" else -lesson.offset)
            is_anchor = size == len(line.words) or (lesson.anchor == "after" and _is_label(line, size))
            if is_anchor and 0 <= index < len(page.lines):
                yield from _chosen(page.lines[index], lesson, (line.start, line.words[size - 1].end))


def _worded(page: Page, line: Line, lesson: Lesson, wanted: str) -> Iterator[tuple[Line, Place]]:
    """The values whose words stand before or behind them on the line, or in one of its pieces."""
    for a, b in pieces(line, lesson.separator) if lesson.separator else [(line.start, line.end)]:
        words = [word for word in line.words if a <= word.start and word.end <= b]
        if lesson.anchor == "label" and (size := _begins(words, wanted)):
            yield from _labelled(page, line, (a, words[size - 1].end), b)
        elif lesson.anchor == "ending" and (size := _ends(words, wanted)):
            label = (words[-size].start, b)
            yield line, Place(a, _trimmed(page, a, label[0]), label)


def _keys(words: Sequence[Word]) -> str:
    return " ".join("#" if word.key.isdigit() else word.key for word in words)


def _begins(words: Sequence[Word], wanted: str) -> int:
    """How many of the words the wanted ones take at their beginning; 0 where they begin otherwise."""
    size = len(wanted.split())
    return size if _keys(words[:size]) == wanted else 0


def _ends(words: Sequence[Word], wanted: str) -> int:
    """How many words end as wanted, with others before them."""
    size = len(wanted.split())
    return size if len(words) > size and _keys(words[-size:]) == wanted else 0


def _is_label(line: Line, size: int) -> bool:
    """Whether a sign sets the first words of the line off as a label."""
    return bool(LABEL_SIGN.match(line.text[line.words[size - 1].end - line.start :]))


def _labelled(page: Page, line: Line, label: tuple[int, int], end: int) -> Iterator[tuple[Line, Place]]:
    """The value behind its label on the line, else the next line."""
    sign = LABEL_SIGN.match(page.text, label[1], end)
    start = sign.end() if sign else label[1]
    while start < end and page.text[start] in " .":
        start += 1
    if start < end:
        yield line, Place(start, end, label)
    elif line.index + 1 < len(page.lines):
        below = page.lines[line.index + 1]
        yield below, Place(below.start, below.end, label)


def _chosen(line: Line, lesson: Lesson, label: tuple[int, int] | None) -> Iterator[tuple[Line, Place]]:
    """The lesson's piece of the line, inside its signs; nothing where the line has fewer pieces or other signs."""
    cut = pieces(line, lesson.separator) if lesson.separator else [(line.start, line.end)]
    number = max(lesson.part, 1)
    if number > len(cut):
        return
    start, end = cut[number - 1]
    if lesson.inside:
        text = line.text[start - line.start : end - line.start]
        if len(text) < 3 or text[0] + text[-1] != lesson.inside:
            return
        start, end = start + 1, end - 1
    yield line, Place(start, end, label)


def _prolonged(page: Page, lesson: Lesson, first: Line, place: Place, others: Sequence[Lesson]) -> Place:
    """The place with the lines that go on with it: up to the line it is known to end before, else its paragraph."""
    until = anchor_key(lesson.until)
    last = first
    lines = page.lines[first.index + 1 : first.index + _LONGEST]
    stop = next(
        (line for line in lines if (until and anchor_key(line.text) == until) or _is_anchor(line, others)), None
    )
    for line in lines:
        if line is stop or (stop is None and line.block != first.block):
            break
        last = line
    return place._replace(end=max(place.end, last.end))


def _is_anchor(line: Line, lessons: Sequence[Lesson]) -> bool:
    for lesson in lessons:
        if lesson.anchor == "column":
            continue
        wanted = anchor_key(lesson.text)
        if lesson.anchor == "ending" and _ends(line.words, wanted):
            return True
        size = _begins(line.words, wanted) if wanted else 0
        if size and lesson.anchor != "ending" and (size == len(line.words) or _is_label(line, size)):
            return True
    return False


def _trimmed(page: Page, start: int, end: int) -> int:
    while end > start and page.text[end - 1] in " \t:|–—-=,":
        end -= 1
    return end
