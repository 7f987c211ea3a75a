"""Lessons of lines on which labels and values follow each other with nothing but spaces: "Schnitt Name Kamera Name".

Such a lesson has the separator " ": its label may stand anywhere on the line, and its value ends where the next label
begins, one that was taught or one that the vocabulary knows. On a line that begins with capitals and has more of them,
each run of these is one: "LENS Name TUNES Name".
"""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.folding import CAPITAL, key
from frontrow.reading.grammar.divided_line import divided
from frontrow.reading.grammar.field_values import trimmed
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.run_on import labels_within
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.page import Line, Page

SPACE = " "
_JOINING = re.compile(r"\A[^:\d]*\s[–—/&+-]\s\Z")
_SIGN_BEHIND = re.compile(r"\.?\s?:")
# a label with its colon, known or not: "Runtime:", "Running time:"
_SIGNED = re.compile(rf"(?<=\s){CAPITAL}[\w/’']*(?: (?!{CAPITAL})[^\W\d_]+)?\s?:(?=\s)")

_CAPITALS = re.compile(rf"(?<!\S){CAPITAL}{{2,}}(?: {CAPITAL}{{2,}})*(?= {CAPITAL}(?!{CAPITAL}))")


def run_on_label(page: Page, line: Line, start: int, end: int, known: Sequence[Lesson]) -> str:
    """The label right before the value on a line of several labels, or ""; one at the line's beginning counts where
    another follows the value."""
    for index, word in enumerate(line.words):
        match = label_at(page, line.words, index) if word.end <= start else None
        if match is None or match.weak or not page.text[match.start].isupper():
            continue
        if page.text[match.end : start].strip() not in ("", ":") or match.end == start:
            continue
        is_first = not page.text[line.start : match.start].strip()
        if not is_first or any(at == end or not page.text[end:at].strip() for at in _starts(page, line, known)):
            return page.text[match.start : match.end]
    return _unknown_label(page, line, start)


def _unknown_label(page: Page, line: Line, start: int) -> str:
    """The words right before the value that no vocabulary knows, on a line with other labels: those with a colon, else
    the one word."""
    signed = [match for match in _SIGNED.finditer(line.text) if not line.text[match.end() : start - line.start].strip()]
    if signed and _JOINING.match(line.text[: signed[-1].start()]):
        return ""  # "Scene - Costumes: Name" has one label
    if signed and line.start + signed[-1].end() <= start:
        return signed[-1].group().rstrip(" :")
    for run in _in_capitals(line):
        if line.start + run.end() + 1 == start:
            return run.group()
    before = [word for word in line.words if word.end < start]
    is_among_labels = sum(1 for _ in labels_within(page, line)) > 1
    if not is_among_labels or not before or page.text[before[-1].end : start] != " ":
        return ""
    text = page.text[before[-1].start : before[-1].end]
    return text if text[0].isupper() and text.isalpha() else ""


def _in_capitals(line: Line) -> list[re.Match[str]]:
    """The labels in capitals of a line that begins with one and has several."""
    runs = list(_CAPITALS.finditer(line.text))
    return runs if len(runs) > 1 and runs[0].start() == 0 else []


def word_behind(page: Page, line: Line, end: int, known: Sequence[Lesson]) -> str:
    """The word behind the value where no label that is known begins: it ends the value on other pages too; else ""."""
    word = next((one for one in line.words if one.start >= end), None)
    is_known = word is None or word.start in _starts(page, line, known)
    return "" if is_known or word is None else page.text[word.start : word.end]


def run_on_values(
    page: Page, line: Line, lesson: Lesson, others: Sequence[Lesson]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The spans of the value and of its label where the line has that label; running text has none."""
    if line.prose:
        return
    label = _at(page, line, lesson)
    if label is not None:
        following = [at for at in _starts(page, line, others) if at > label[1]]
        following += [word.start for word in line.words if word.start > label[1] and word.key == key(lesson.until)]
        following += [end for start, end in divided(page, line) if start <= label[0] < end]
        start, end = trimmed(page.text, label[1], min(following, default=line.end))
        if sign := _SIGN_BEHIND.match(page.text, start, end):
            start, end = trimmed(page.text, sign.end(), end)
        if start < end:
            yield (start, end), label


def _starts(page: Page, line: Line, lessons: Sequence[Lesson]) -> list[int]:
    """Where labels begin on the line: those that lessons of such lines hold on to, and those of the vocabulary."""
    taught = [_at(page, line, one) for one in lessons if one.anchor == "label" and one.separator == SPACE]
    known = [match.start for match in labels_within(page, line)]
    signed = [line.start + match.start() for match in _SIGNED.finditer(line.text)]
    capitals = [line.start + run.start() for run in _in_capitals(line)]
    return sorted({*(at[0] for at in taught if at), *known, *signed, *capitals})


def _at(page: Page, line: Line, lesson: Lesson) -> tuple[int, int] | None:
    """The first place of the lesson's label on the line, printed with the same first letter."""
    wanted = key(lesson.text).split()
    for index in range(len(line.words) - len(wanted) + 1):
        words = line.words[index : index + len(wanted)]
        if [word.key for word in words] == wanted and page.text[words[0].start] == lesson.text[0]:
            return words[0].start, words[-1].end
    return None
