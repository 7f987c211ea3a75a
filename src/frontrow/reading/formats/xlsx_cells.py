"""Where the cells of an XLSX sheet stand and which style each has, told from the bytes of its XML as they stream by."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>?(?:\s*<(?:\w+:)?v>([0-9]{1,9})<)?")
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{0,3})([0-9]{1,7})[\"']")
_STYLE = re.compile(rb"\ss\s*=\s*[\"']([0-9]{1,6})[\"']")
_IS_SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"']")


class XlsxCell(NamedTuple):
    """A cell by its row and column from 0 (column -1 is the row itself), its style, the shared text that it shows."""

    row: int
    column: int
    style: int | None = None
    shared: int | None = None


def xlsx_cells(pieces: Iterator[bytes]) -> Iterator[XlsxCell]:
    """The rows and cells in the order of the file; those that do not say where they stand follow the one before."""
    row = column = -1
    for piece in _with_whole_tags(pieces):
        for tag, attributes, value in _TAG.findall(piece):
            place = _PLACE.search(attributes)
            if tag == b"row":
                row, column = int(place[2]) - 1 if place else row + 1, -1
                yield XlsxCell(row, column)
                continue
            column = _number(place[1]) - 1 if place else column + 1
            row = int(place[2]) - 1 if place else max(row, 0)
            style = _STYLE.search(attributes)
            shared = int(value) if value and _IS_SHARED.search(attributes) else None
            yield XlsxCell(row, column, int(style[1]) if style else None, shared)


def _number(letters: bytes) -> int:
    """The number of a column, from 1: "AB" is 28."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _with_whole_tags(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes cut before a tag, so that no tag is seen twice or in halves."""
    carry = b""
    for piece in pieces:
        whole = carry + piece
        cut = whole.rfind(b"<")
        if cut < 0:
            cut = len(whole)
        carry = whole[cut:]
        yield whole[:cut]
    yield carry
