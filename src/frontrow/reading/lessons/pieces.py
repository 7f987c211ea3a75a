"""Which piece of its line a taught value is: between which signs, inside which brackets."""

import re

from frontrow.reading.lessons.lines import pieces
from frontrow.reading.page import Line

SIGNS = ("\t", " | ", " • ", " · ", " / ", "; ", ", ")
DIVIDING = ("\t", " | ", " • ", " · ", "; ", " // ")  # between labelled pieces of one line, never within a list
_AROUND = ("()", "[]", "{}", "<>", "«»", "„”", "“”", '""', "‘’", "''")
_SIGN_BEHIND = re.compile(r"[ \t]*[^\w\s]+[ \t]*|\t|[ \t]{2,}")
_SIGN_BEFORE = re.compile(r"(?:[ \t]*[^\w\s]+[ \t]*|\t|[ \t]{2,})\Z")


def piece_of(line: Line, start: int, end: int) -> tuple[str, int, str]:
    """The sign between the line's pieces, which of them the span is, and the signs around it; ("", 0, "") for the whole
    line."""
    around = line.text[start - line.start - 1 : start - line.start] + line.text[end - line.start : end - line.start + 1]
    if around in _AROUND and line.start + 1 == start and end + 1 == line.end:
        return "", 0, around
    behind = _SIGN_BEHIND.match(line.text, end - line.start)
    before = _SIGN_BEFORE.search(line.text[: start - line.start])
    for sign in (*SIGNS, *(found.group() for found in (behind, before) if found)):
        cut = pieces(line, sign)
        for number, (a, b) in enumerate(cut, 1):
            if len(cut) > 1 and abs(a - start) <= 1 and abs(b - end) <= 1:
                return sign, number, around if (a + 1, b - 1) == (start, end) and around in _AROUND else ""
    return "", 0, ""
