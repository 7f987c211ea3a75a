"""Rows of a table in which labels and values take turns: "Regi | Name | Land | Sverige"."""

from collections.abc import Iterator

from frontrow.reading.lessons.lines import anchor_key, holds, is_heading_row, pieces
from frontrow.reading.page import Line

_FEWEST = 4  # cells; of two the line itself tells
_TAB = "\t"


def label_cell(line: Line, start: int, end: int) -> str:
    """The words of the cell before the one that is `[start, end)`, in a row of such pairs; "" for anything else."""
    for label, value in _pairs(line):
        if value == (start, end):
            return line.text[label[0] - line.start : label[1] - line.start].rstrip(" :")
    return ""


def behind_cell(line: Line, wanted: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The cells behind those whose words are wanted, each with its label's."""
    for label, value in _pairs(line):
        if anchor_key(line.text[label[0] - line.start : label[1] - line.start]) == wanted:
            yield value, label


def is_of_pairs(line: Line) -> bool:
    """Whether a line is a row of such pairs."""
    return bool(_pairs(line))


def _pairs(line: Line) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    if line.text.count(_TAB) < _FEWEST - 1 or is_heading_row(line):
        return []
    cells = pieces(line, _TAB)
    labels, values = cells[::2], cells[1::2]
    is_even = len(labels) == len(values)
    is_labelled = all(holds(line.text[a - line.start : b - line.start].rstrip(" :")) for a, b in labels)
    return list(zip(labels, values, strict=True)) if is_even and is_labelled else []
