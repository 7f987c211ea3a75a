"""From a taught span to a lesson: the words near it that will stand near it on every page of the site."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.cleaning import cleaned
from frontrow.reading.folding import key
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.lesson import LONG, Lesson, NotAProfile
from frontrow.reading.lesson_places import LABEL_SIGN, Place, anchor_key, pieces, places
from frontrow.reading.page import Line, Page

_MOST_WORDS = 6  # of words to hold on to
_FARTHEST = 4  # lines between them and the value
_SIGNS = ("\t", " | ", " • ", " · ", " / ", ", ")
_AROUND = ("()", "[]", "{}", "<>", "«»", "„”", "“”", '""', "‘’", "''")
_LABEL_END = re.compile(LABEL_SIGN.pattern + r"\Z")
_SIGN_BEHIND = re.compile(r"[ \t]*[^\w\s]+[ \t]*|\t|[ \t]{2,}")
_SIGN_BEFORE = re.compile(r"(?:[ \t]*[^\w\s]+[ \t]*|\t|[ \t]{2,})\Z")


def lesson_of(page: Page, span: tuple[int, int], property: str, role: str, known: Sequence[Lesson]) -> Lesson:
    """What a taught span (offsets of the view) teaches, after the lessons `known` of the same page: by the words before
    or behind it on its line, else by a line near it, else by its place. Raises NotAProfile where nothing is written."""
    start, end = _clean_span(page, span)
    line = next((one for one in page.lines if one.start <= start < one.end), None)
    if line is None:
        raise NotAProfile("nothing is written at the taught place")
    until = _until(page, end) if property in LONG else ""
    values = [place for lesson in known for place in places(page, lesson, known)]
    worded = _worded(line, start, end, values)
    if worded:
        anchor, words, separator = worded
        return Lesson(property, anchor, words, role=role, separator=separator, until=until)
    separator, part, inside = ("", 0, "") if property in LONG else _piece(line, start, end)
    for near, anchor, offset in _near(page, line, _lines_of(page, values)):
        return Lesson(property, anchor, _words_of(near), offset, role, separator, part, inside, until)
    offset = line.index if line.index <= len(page.lines) // 2 else line.index - len(page.lines)
    return Lesson(property, "line", "", offset, role, separator, part, inside, until)


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


def _near(page: Page, line: Line, values: set[int]) -> Iterator[tuple[Line, str, int]]:
    """Lines to hold on to, the best first. Where labels and values take turns, the place of the value in its paragraph
    tells whether its label stands above or below; further away only lines above that are no values are asked."""
    paragraph = [one for one in page.lines if one.block == line.block]
    is_label_below = (line.index - paragraph[0].index) % 2 == 0
    below = page.lines[line.index + 1] if line is not paragraph[-1] else None
    if is_label_below and below is not None and _may_hold(below, values):
        yield below, "before", 1
    for offset in range(1, min(line.index, _FARTHEST) + 1):
        above = page.lines[line.index - offset]
        if _may_hold(above, values):
            yield above, "after", offset
    if below is not None and _may_hold(below, values):
        yield below, "before", 1


def _may_hold(line: Line, values: set[int]) -> bool:
    """Whether a line could stand on every page: it begins with a label, or is short, no value and nobody's name."""
    return bool(_own_label(line)) or (line.index not in values and _holds(line.text) and not person_shaped(line.text))


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
