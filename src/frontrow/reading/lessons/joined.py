"""Labels of other pages that name a taught one among others: "Regi" is a part of "Regi och manus", in any language."""

import re
from collections.abc import Set

from frontrow.reading.folding import fold
from frontrow.reading.grammar.field_values import UNKNOWN_LABEL
from frontrow.reading.lessons.lines import anchor_key
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.foreign_names import and_in
from frontrow.reading.vocabulary.lexicon import lexicon

_SIGNS = re.compile(r"\s*[,/&+]\s*")
_MOST, _LONGEST = 5, 3  # labels joined, words of each


def is_joined(page: Page, text: str, wanted: str) -> bool:
    """Whether a label is several, joined by signs or words for "and", and the wanted words are one of them."""
    if wanted.split()[0] not in anchor_key(text).split():
        return False
    joining = page.once("words for and", page.lines[0], _joining)
    words = (", " if fold(word) in joining else word for word in text.rstrip(" :").split())
    parts = [part for part in map(anchor_key, _SIGNS.split(" ".join(words))) if part]
    return 1 < len(parts) <= _MOST and wanted in parts and all(len(part.split()) <= _LONGEST for part in parts)


def behind_joined(page: Page, line: Line, wanted: str) -> tuple[int, int] | None:
    """The span behind such a label that begins a line, with its colon or in an element; None for another line."""
    if wanted.split()[0] not in line.key:
        return None
    sign = UNKNOWN_LABEL.match(line.text)
    ends = [line.start + sign.end()] if sign else [box.end for box in page.boxes_from.get(line.start, ())]
    for end in ends:
        if end < line.end and is_joined(page, page.text[line.start : end], wanted):
            return end + len(page.text[end : line.end]) - len(page.text[end : line.end].lstrip(" :")), line.end
    return None


def _joining(page: Page, _: Line) -> Set[str]:
    """The words for "and" of the twelve languages, and that of the page's own."""
    return lexicon().and_words | {and_in(page.said_language or page.language or "en")}
