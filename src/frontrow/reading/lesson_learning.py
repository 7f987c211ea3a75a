"""From a taught span to a lesson: the words near it that will stand near it on every page of the site."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from frontrow.reading.cleaning import cleaned
from frontrow.reading.folding import key
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.people import first_name, person_shaped
from frontrow.reading.lesson import LONG, OPTIONAL, ROLE_OF, Lesson, NotAProfile
from frontrow.reading.lesson_boxes import box_of, is_grouped_above
from frontrow.reading.lesson_places import (
    LABEL_SIGN,
    Place,
    anchor_key,
    is_heading_row,
    list_ends,
    look_of,
    pieces,
    places,
)
from frontrow.reading.lesson_shapes import line_of_shape, shape_of
from frontrow.reading.page import Line, Page

_MOST_WORDS = 6  # of words to hold on to
_FURTHER = 2  # anchors kept beside the first
_EDGE = 2  # lines from an end of the page whose number stays the same
_FARTHEST = 4  # lines between them and the value
_SIGNS = ("\t", " | ", " • ", " · ", " / ", ", ")
_AROUND = ("()", "[]", "{}", "<>", "«»", "„”", "“”", '""', "‘’", "''")
_LABEL_END = re.compile(LABEL_SIGN.pattern + r"\Z")
_SIGN_BEHIND = re.compile(r"[ \t]*[^\w\s]+[ \t]*|\t|[ \t]{2,}")
_SIGN_BEFORE = re.compile(r"(?:[ \t]*[^\w\s]+[ \t]*|\t|[ \t]{2,})\Z")


def lesson_of(page: Page, span: tuple[int, int], property: str, role: str, known: Sequence[Lesson]) -> Lesson:
    """What a taught span (offsets of the view) teaches, after the lessons `known` of the same page: by its element,
    the words before or behind it on its line, or lines near it. Raises NotAProfile where there is none of them."""
    start, end = _clean_span(page, span)
    line = next((one for one in page.lines if one.start <= start < one.end), None)
    if line is None:
        raise NotAProfile("nothing is written at the taught place")
    values = [place for lesson in known for place in places(page, lesson, known)]
    anchors = _anchors(_Taught(page, line, start, end, known, values), Lesson(property, "line", role=role))
    first = next(anchors, None)
    if first is None:
        raise NotAProfile("no words stand near the taught place that could stand there on every page")
    if first.anchor == "box":
        further = [one for one in anchors if one.anchor in ("label", "ending") or (first.among and one.offset == 1)]
    else:
        is_first_title = property == "film.title" and all(one.property != property for one in known)
        further = [] if _is_own(page, first, known) and not is_first_title else list(anchors)
    return replace(first, otherwise=tuple(further[:_FURTHER]))


def _is_own(page: Page, lesson: Lesson, known: Sequence[Lesson]) -> bool:
    """Whether the words belong to the value alone: where they are missing, it is missing, and no neighbour may stand
    in for it. A line beside it that has a value of its own belongs to that."""
    if lesson.anchor in ("label", "ending"):
        return True
    if lesson.anchor == "shape":
        return False
    labels = {anchor_key(one.text) for one in known if one.anchor == "label"}
    alone = {anchor_key(line.text) for line in page.lines} - labels
    alone |= {anchor_key(cell) for line in page.lines if is_heading_row(line) for cell in line.text.split("\t")}
    return lesson.offset == 1 and anchor_key(lesson.text) in alone


@dataclass(frozen=True)
class _Taught:
    """The span that was taught, the line on which it begins, and what was `known` before with its `values` here."""

    page: Page
    line: Line
    start: int
    end: int
    known: Sequence[Lesson]
    values: Sequence[Place]


def _anchors(taught: _Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by each anchor that the value has, the strongest first: its element, the words before or behind it,
    a line of facts, lines near it; else its line, where that is the first or the last of the page."""
    page, line = taught.page, taught.line
    in_box = box_of(page, taught.start, taught.end, bare)
    if in_box:
        yield in_box
    if bare.property in LONG:
        bare = replace(bare, until=_until(page, taught.end))
    else:
        lines = sum(one.start < taught.end for one in page.lines[line.index :])
        bare = replace(bare, lines=lines)
    worded = _worded(line, taught.start, min(taught.end, line.end), taught.values)
    if worded:
        anchor, words, separator = worded
        yield replace(bare, anchor=anchor, text=words, separator=separator)
        return
    labels = _label_lines(page, taught.known)
    if line.index in labels and _tells_itself(taught, bare):
        yield replace(bare, anchor="label", text=labels[line.index])
        return
    yield from _by_lines(taught, _with_piece(taught, bare), labels)


def _column_heading(beside: Line, bare: Lesson) -> str:
    """The words of the value's own column where the line is a table's row of headings, else ""."""
    if bare.separator != "\t" or not is_heading_row(beside):
        return ""
    cells = beside.text.split("\t")
    return anchor_key(cells[bare.part - 1]) if bare.part <= len(cells) else ""


def _with_piece(taught: _Taught, bare: Lesson) -> Lesson:
    """The lesson with which part of its line the value is, and how that line is set."""
    if bare.property in LONG:
        return bare
    bare = replace(bare, look=look_of(taught.line))
    separator, part, inside = _piece(taught.line, taught.start, taught.end) if bare.lines == 1 else ("", 0, "")
    if part and _tells_itself(taught, bare):
        return bare
    return replace(bare, separator=separator, part=part, inside=inside)


def _by_lines(taught: _Taught, bare: Lesson, labels: Mapping[int, str]) -> Iterator[Lesson]:
    """The lesson by the lines near the value."""
    page, line, is_long = taught.page, taught.line, bare.property in LONG
    shaped = _shaped(page, line, is_long)
    if shaped and shaped[1] == 0:
        yield replace(bare, anchor="shape", text=shaped[0], offset=0)
    near = list(_near(page, line, _lines_of(page, taught.values), labels))
    lists = list_ends(page, taught.known)
    for beside, anchor, offset in near:
        distance = _from_list(beside, anchor, offset, lists)
        # what pages may lack is not told, far from any words, from what follows where it is missing
        if not (is_long and anchor == "before") and (distance == 1 or bare.property not in OPTIONAL):
            text = labels.get(beside.index) or _column_heading(beside, bare) or _words_of(beside)
            yield replace(bare, anchor=anchor, text=text, offset=distance)
    if shaped and shaped[1]:
        yield replace(bare, anchor="shape", text=shaped[0], offset=shaped[1])
    at_end = len(page.lines) - line.index
    if not near and not shaped and min(line.index, at_end) <= _EDGE:
        yield replace(bare, offset=line.index if line.index < at_end else -at_end)


def _shaped(page: Page, line: Line, is_long: bool) -> tuple[str, int] | None:
    """The shape of the line of facts on which the value stands, or above or below it, and how far that is."""
    for offset in (1,) if is_long else (0, -1, 1):
        index = line.index - offset
        shape = shape_of(page.lines[index]) if 0 <= index < len(page.lines) else ""
        if shape and line_of_shape(page, shape) is page.lines[index]:
            return shape, offset
    return None


def _from_list(beside: Line, anchor: str, offset: int, lists: Mapping[int, int]) -> int:
    """The offset from the end of the list that begins on the line: lists differ in length from page to page."""
    return offset if anchor == "before" else offset - (lists.get(beside.index, beside.index) - beside.index)


def _tells_itself(taught: _Taught, bare: Lesson) -> bool:
    """Whether the whole line, read for the property, says nothing but the taught piece: a year among countries."""
    role = ROLE_OF.get(bare.property, "")
    if role not in ("country", "year", "minutes", "colour", "language"):
        return False

    def said(a: int, b: int) -> list[object]:
        field = Field((role,), (a, b), ((a, b),), "cell", -1)
        return [one.value for one in credits_and_facts(taught.page, [field]) if one.property == bare.property]

    return said(taught.start, taught.end) == said(taught.line.start, taught.line.end) != []


def _label_lines(page: Page, known: Sequence[Lesson]) -> dict[int, str]:
    """The lines that begin with the words of a lesson taught before, with those words."""
    labels = sorted((anchor_key(lesson.text) for lesson in known if lesson.anchor == "label"), key=len)
    return {
        line.index: one for line in page.lines for one in labels if f"{anchor_key(line.text)} ".startswith(f"{one} ")
    }


def _clean_span(page: Page, span: tuple[int, int]) -> tuple[int, int]:
    """The span in the cleaned text, without the space around it."""
    start, end = (len(cleaned(page.view.text[:offset]).text) for offset in span)
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise NotAProfile("nothing is written at the taught place")
    return start, end


def _worded(line: Line, start: int, end: int, values: Sequence[Place]) -> tuple[str, str, str] | None:
    """The words before the value ("label") or behind it ("ending") on its line, or in the piece of the line between
    signs; then the sign too. Words that are another value, taught before, are none to hold on to."""
    for sign in ("", *(sign for sign in _SIGNS if sign in line.text)):
        cut = pieces(line, sign) if sign else [(line.start, line.end)]
        a, b = next(((a, b) for a, b in cut if a <= start and end <= b), (start, end))
        head, tail = (
            line.text[a - line.start : start - line.start],
            line.text[end - line.start : b - line.start].strip(),
        )
        label = _label(head, tail)
        if any(spot.start < b and a < spot.end and spot[:2] != (start, end) for spot in values):
            continue
        if label and (not sign or not tail):
            return "label", label, sign
        if not head.strip() and tail[:1].isalpha() and _holds(tail) and not any(one in tail for one in _SIGNS):
            return "ending", tail, sign
    return None


def _label(head: str, tail: str) -> str:
    """The label that stands before the value on its line, or ""; a sign that stands behind the value too is none."""
    sign = _LABEL_END.search(head)
    if sign and sign.group().strip() and tail.startswith(sign.group().strip()):
        return ""
    words = " ".join((head[: sign.start()] if sign else head).split())
    is_set_off = sign is not None or head.endswith((" ", "\t"))
    if not is_set_off or not words[:1].isalpha() or any(c.isdigit() or c in ",;:|\t" for c in words):
        return ""
    return words if key(words) and len(words.split()) < _MOST_WORDS else ""


def _until(page: Page, end: int) -> str:
    """The words of the line below a long value, if they may stand there on every page."""
    below = next((line for line in page.lines if line.start >= end), None)
    return _words_of(below) if below is not None and _holds(below.text) else ""


def _lines_of(page: Page, values: Sequence[Place]) -> set[int]:
    """The lines on which known values stand; they differ from page to page."""
    return {line.index for line in page.lines for spot in values if line.start < spot.end and spot.start < line.end}


def _near(page: Page, line: Line, values: set[int], labels: Mapping[int, str]) -> Iterator[tuple[Line, str, int]]:
    """Lines to hold on to, the best first. Where labels and values take turns, the place of the value in its paragraph
    tells whether its label stands above or below; further away only lines above that are no values are asked."""
    paragraph = [one for one in page.lines if one.block == line.block]
    is_label_below = (line.index - paragraph[0].index) % 2 == 0
    below = page.lines[line.index + 1] if line is not paragraph[-1] else None
    if below is not None and below.index in labels:
        is_label_below = True
    is_label_below = not is_above if (is_above := is_grouped_above(page, line)) is not None else is_label_below
    if is_label_below and below is not None and (below.index in labels or _may_hold(below, values)):
        yield below, "before", 1
    for offset in range(1, min(line.index, _FARTHEST) + 1):
        above = page.lines[line.index - offset]
        if above.index in labels or _may_hold(above, values):
            yield above, "after", offset
    if not is_label_below and below is not None and _may_hold(below, values):
        yield below, "before", 1


def _may_hold(line: Line, values: set[int]) -> bool:
    """Whether a line could stand on every page: it begins with a label, or is short, no value and nobody's name."""
    return bool(_own_label(line)) or (line.index not in values and _holds(line.text) and not _is_name(line))


def _is_name(line: Line) -> bool:
    """Whether a line could be a person; one that is set as a heading only if it begins with a first name."""
    return person_shaped(line.text) and (not look_of(line) or first_name(line.text.split()[0]))


def _holds(text: str) -> bool:
    """Whether words may stand on every page of the site: few, more words than numbers, no sentence."""
    words = text.split()
    numbers = sum(any(c.isdigit() for c in word) for word in words)
    letters = sum(any(c.isalpha() for c in word) for word in words)
    return 0 < len(words) <= _MOST_WORDS and letters >= max(numbers, 1) and not text.endswith((".", ","))


def _own_label(line: Line) -> str:
    """The label of a line that carries its value too, as in "Director: Jan"."""
    found = LABEL_SIGN.search(line.text)
    label = line.text[: found.start()] if found and found.end() < len(line.text) else ""
    return label if _holds(label) and not person_shaped(label) else ""


def _words_of(line: Line) -> str:
    """The words of a line to hold on to, numbers made "#"."""
    return anchor_key(_own_label(line) or line.text)


def _piece(line: Line, start: int, end: int) -> tuple[str, int, str]:
    """The sign between the line's pieces, which of them the span is, and the signs around it; ("", 0, "") for the whole
    line."""
    around = line.text[start - line.start - 1 : start - line.start] + line.text[end - line.start : end - line.start + 1]
    if around in _AROUND and line.start + 1 == start and end + 1 == line.end:
        return "", 0, around
    behind = _SIGN_BEHIND.match(line.text, end - line.start)
    before = _SIGN_BEFORE.search(line.text[: start - line.start])
    for sign in (*_SIGNS, *(found.group() for found in (behind, before) if found)):
        cut = pieces(line, sign)
        for number, (a, b) in enumerate(cut, 1):
            if len(cut) > 1 and abs(a - start) <= 1 and abs(b - end) <= 1:
                return sign, number, around if (a + 1, b - 1) == (start, end) and around in _AROUND else ""
    return "", 0, ""
