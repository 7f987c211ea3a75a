"""Where a value stands on a line that is known: behind or before the lesson's words, or as one of its pieces."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from frontrow.reading.folding import CAPITAL
from frontrow.reading.lessons.beside import end_before_next
from frontrow.reading.lessons.joined import behind_joined
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.lines import LABEL_SIGN, begins, ends, pieces
from frontrow.reading.lessons.paired_cells import behind_cell, is_of_pairs
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.run_on import SPACE, run_on_values
from frontrow.reading.lessons.stated import NAMES
from frontrow.reading.page import Line, Page, Word
from frontrow.reading.vocabulary.lexicon import lexicon

_NEXT_LABEL = re.compile(
    rf"(?<=[^\W\d_]{{2}})\.\s(?={CAPITAL}[^\W\d_]+\.?(?::| (?!(?:and|und|et|y|e|i|a|en) )[a-zß-ÿ]))"
)
_BARE_SIGNS = frozenset({"/", "|", "•", "·"})  # that no word has within
_POSSESSIVE = re.compile(r"['’][^\W\d_]")  # "Director's Note"


def worded(
    page: Page, line: Line, lesson: Lesson, wanted: str, others: Sequence[Lesson]
) -> Iterator[tuple[Line, Place]]:
    """The values whose words stand before or behind them on the line, or in one of its pieces."""
    if lesson.anchor == "label" and lesson.separator == SPACE:
        for value, label in run_on_values(page, line, lesson, others):
            yield line, Place(*value, label)
        return
    is_whole = lesson.anchor == "label" and not lesson.separator
    if is_whole and is_of_pairs(line):
        yield from ((line, Place(*value, label)) for value, label in behind_cell(line, wanted))
        return
    joined = behind_joined(page, line, wanted) if is_whole and lesson.property in NAMES else None
    if joined:
        yield line, Place(*joined, (line.start, joined[0]))
        return
    for a, b in pieces(line, lesson.separator) if lesson.separator else [(line.start, line.end)]:
        words = [word for word in line.words if a <= word.start and word.end <= b]
        size = begins(words, wanted) if lesson.anchor == "label" else ends(words, wanted)
        if size and lesson.anchor == "label" and _goes_on_in_words(page, words, size):
            continue
        if size and lesson.anchor == "ending":
            label = (words[-size].start, b)
            yield line, Place(a, _trimmed(page, a, label[0]), label)
        elif size and not _goes_on_in_element(page, a, words[size - 1].end, b):
            end = end_before_next(page, (a, words[size - 1].end), b)
            end = _sentence_end(page, words[size - 1].end, end) if lesson.property in NAMES else end
            yield from _labelled(page, line, (a, words[size - 1].end), end)


def _goes_on_in_words(page: Page, words: Sequence[Word], size: int) -> bool:
    """Whether a label's words belong to a longer heading: "Director's Note", "Cast and Crew"."""
    end = words[size - 1].end
    is_joined = len(words) > size and page.text[end : words[size].start] == " " and words[size].key in _ands()
    return is_joined or _POSSESSIVE.match(page.text, end) is not None


@cache
def _ands() -> frozenset[str]:
    return frozenset(word for word in lexicon().and_words if len(word) > 1)


def _goes_on_in_element(page: Page, start: int, end: int, limit: int) -> bool:
    """Whether the element that begins with a label's words holds more of them, and not the value: it is another one."""
    return any(end < box.end < limit and page.text[end] == " " for box in page.boxes_from.get(start, ()))


def _sentence_end(page: Page, start: int, end: int) -> int:
    """Where a list of names ends with its sentence, before the label of the next: "Name. Music by Name"."""
    found = _NEXT_LABEL.search(page.text, start, end)
    return found.start() if found else end


def _labelled(page: Page, line: Line, label: tuple[int, int], end: int) -> Iterator[tuple[Line, Place]]:
    """The value behind its label on the line, else the next line."""
    sign = LABEL_SIGN.match(page.text, label[1], end)
    start = sign.end() if sign else label[1]
    while start < end and page.text[start] in " .)]":
        start += 1
    if start < end:
        yield line, Place(start, end, label)
    elif line.index + 1 < len(page.lines):
        below = page.lines[line.index + 1]
        yield below, Place(below.start, below.end, label)


def chosen(line: Line, lesson: Lesson, label: tuple[int, int] | None) -> Iterator[tuple[Line, Place]]:
    """The lesson's piece of the line, inside its signs; nothing where the line has fewer pieces or other signs."""
    cut = _pieces(line, lesson.separator) if lesson.separator else [(line.start, line.end)]
    number = max(lesson.part, 1)
    if number > len(cut) or (lesson.anchor == "line" and lesson.separator and len(cut) == 1):
        return  # without any words beside it, a line is known by its signs alone
    start, end = cut[number - 1]
    if lesson.inside:
        text = line.text[start - line.start : end - line.start]
        if len(text) < 3 or text[0] + text[-1] != lesson.inside:
            return
        start, end = start + 1, end - 1
    if _is_cut_open(line.text[start - line.start : end - line.start]):
        end -= 1
    yield line, Place(start, end, label)


def _pieces(line: Line, sign: str) -> list[tuple[int, int]]:
    """The pieces between a sign; a slash or bar counts with other spaces where the line has none as taught."""
    bare = sign.strip()
    if bare not in _BARE_SIGNS or sign in line.text:
        return pieces(line, sign)
    return pieces(line, bare)


def _is_cut_open(text: str) -> bool:
    """Whether a piece ends with a bracket that opened before it: "Name)" of "Person (Name)"."""
    return text.endswith(")") and "(" not in text


def _trimmed(page: Page, start: int, end: int) -> int:
    while end > start and page.text[end - 1] in " \t:|–—-=,([/":
        end -= 1
    return end
