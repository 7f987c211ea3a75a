"""Lessons that hold on to a line of facts by its shape: "Poland | 1976 | 81" is "x | # | #" on every page of a site."""

import re

from frontrow.reading.page import Line, Page

_SIGN = re.compile(r"\s*[|/·•,;\t]\s*|\s+[–—-]\s+")
_YEAR = re.compile(r"(?:18[89]|19\d|20[0-4])\d")
_MOST_WORDS = 14


def shape_of(line: Line) -> str:
    """What the pieces of a line of facts are, "#" a number, "#x" words with one and "x" words, lists of words made one;
    "" for a line without a year or of a single piece. Where nothing but spaces divides it, "AT 2018 20 min" is
    "x # # x" if it has two numbers."""
    if not any(_YEAR.fullmatch(word.key) for word in line.words) or len(line.words) > _MOST_WORDS or line.prose:
        return ""
    pieces = _SIGN.split(line.text)
    shape = _joined([_kind(piece) for piece in pieces])
    if len(pieces) > 1:
        return " | ".join(shape) if len(shape) > 1 else ""
    words = [_kind(word.key) for word in line.words]
    return " ".join(_joined(words)) if words.count("#") > 1 else ""


def _joined(kinds: list[str]) -> list[str]:
    return [kind for place, kind in enumerate(kinds) if kind != "x" or place == 0 or kinds[place - 1] != "x"]


def line_of_shape(page: Page, shape: str) -> Line | None:
    """The line of that shape, if there is exactly one and it is no machine-readable one. Where none is, the page's only
    line of facts, if its first numbers are of the same kind: pages state more countries, or fewer facts at the end."""
    shapes = [(line, found) for line in page.lines if "embedded" not in line.kinds and (found := shape_of(line))]
    alike = [line for line, found in shapes if found == shape]
    if not alike and len(shapes) == 1 and _numbers(shapes[0][1])[:2] == _numbers(shape)[:2]:
        return shapes[0][0]
    return alike[0] if len(alike) == 1 else None


def _numbers(shape: str) -> list[str]:
    return [kind for kind in shape.split() if "#" in kind]


def _kind(piece: str) -> str:
    if not any(c.isdigit() for c in piece):
        return "x"
    return "#x" if any(c.isalpha() for c in piece) else "#"
