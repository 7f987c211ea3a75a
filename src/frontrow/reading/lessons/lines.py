"""How the lines of a page are recognised: by their words, the look and the pieces they have."""

import re
from collections.abc import Sequence

from frontrow.reading.folding import key
from frontrow.reading.page import Line, Word

# What sets a label off from its value; commas, points and brackets stand between values too.
LABEL_SIGN = re.compile(r"[ \t]*(?:[:|=→»›>–—~•·]+-*|\t)[ \t]*|[ \t]+-+[ \t]*|-+(?:[ \t]+|\Z)")
STOP = ". :"  # a full stop that parts a line because a label with a colon follows
_NEXT_LABEL = re.compile(r"(?<=\w\w)\.\s(?=[^\W\d_][^.:\n]{0,40}:\s)")
_MOST_WORDS = 6  # to hold on to


def anchor_key(text: str) -> str:
    """The folded words of a text by which lines are recognised, every number made "#"."""
    return " ".join("#" if word.isdigit() else word for word in key(text.replace("#", " 0 ")).split())


def holds(text: str) -> bool:
    """Whether words may stand on every page of the site: few, more words than numbers, no sentence."""
    words = text.split()
    numbers = sum(any(c.isdigit() for c in word) for word in words)
    letters = sum(any(c.isalpha() for c in word) for word in words)
    return 0 < len(words) <= _MOST_WORDS and letters >= max(numbers, 1) and not text.endswith((".", ","))


def pieces(line: Line, sign: str) -> list[tuple[int, int]]:
    """The spans of a line's pieces between a sign, or the full stops before its labels."""
    if sign == STOP:
        cuts = [line.start + match.start() for match in _NEXT_LABEL.finditer(line.text)]
        return list(zip([line.start, *(cut + len(". ") for cut in cuts)], [*cuts, line.end], strict=True))
    found, left = [], line.start
    for piece in line.text.split(sign):
        found.append((left, left + len(piece)))
        left += len(piece) + len(sign)
    return found


def is_heading_row(line: Line) -> bool:
    """Whether a line is the row of headings of a table: the value below is told by its column's own."""
    return len(line.cells) > 1 and all(is_label for _, _, is_label in line.cells)


def look_of(line: Line) -> str:
    """How a line is set where that tells it from others: "heading", "bold", "italic" or "capitals" throughout, else
    ""."""
    if line.heading:
        return "heading"
    if line.text.isupper() and len(line.words) > 1:
        return "capitals"
    return next((kind for kind in ("bold", "italic") if kind in line.kinds), "")


def begins(words: Sequence[Word], wanted: str) -> int:
    """How many of the words the wanted ones take at their beginning; 0 where they begin otherwise."""
    size = len(wanted.split())
    return size if _keys(words[:size]) == wanted else 0


def ends(words: Sequence[Word], wanted: str) -> int:
    """How many words end as wanted, with others before them."""
    size = len(wanted.split())
    return size if len(words) > size and _keys(words[-size:]) == wanted else 0


def _keys(words: Sequence[Word]) -> str:
    return " ".join("#" if word.key.isdigit() else word.key for word in words)


def is_label(line: Line, size: int) -> bool:
    """Whether a sign sets the first words of the line off as a label."""
    return bool(LABEL_SIGN.match(line.text[line.words[size - 1].end - line.start :]))
