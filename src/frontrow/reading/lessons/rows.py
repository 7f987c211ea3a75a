"""Lessons that hold on to the row of a table or of a list of definitions: what its first cell says, wherever in the
others the value stands. "Writer | After the novel: ⏎ Ada Neri" has a line before the name, and another page has none.
"""

import re
from collections.abc import Iterator

from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.lessons.lines import anchor_key, holds
from frontrow.reading.lessons.value_types import is_of_facts
from frontrow.reading.page import Page
from frontrow.reading.view import Mark

_FEWEST = 3  # rows of a table that has a column of labels
Span = tuple[int, int]


def label_of_row(page: Page, start: int, end: int) -> str:
    """The words of the cell that begins the row in which `[start, end)` stands behind it; "" where that is no label."""
    for label, values in _rows(page):
        if any(cell.start <= start and end <= cell.end for cell in values) and _is_label(page, label):
            return anchor_key(page.text[label.start : label.end])
    return ""


def labelled_rows(page: Page, is_number: bool) -> Iterator[tuple[str, Span, list[Span]]]:
    """The rows of the page: the words of the first cell, its span, and the spans of the lines behind it that could be
    the value, of numbers the first."""
    for label, values in _rows(page):
        lines = [
            (cell.start + line.start(), cell.start + line.end())
            for cell in values
            for line in re.finditer(r"[^\n\t]*\S", page.text[cell.start : cell.end])
            if any(map(str.isdigit if is_number else str.isalpha, line.group())) and not line.group().endswith(":")
        ]
        words = anchor_key(page.text[label.start : label.end])
        yield words, (label.start, label.end), lines[:1] if is_number else lines


def _rows(page: Page) -> list[tuple[Mark, list[Mark]]]:
    return page.once("rows", page.lines[0], lambda page, _: list(_rows_of(page)))


def _rows_of(page: Page) -> Iterator[tuple[Mark, list[Mark]]]:
    """The first cell of each row and the cells behind it, of tables with several rows that have no more columns than a
    label and its values need."""
    tables: dict[int, dict[int, list[Mark]]] = {}
    for mark in page.marks:
        if mark.kind in ("cell", "label_cell") and mark.table >= 0:
            tables.setdefault(mark.table, {}).setdefault(mark.row, []).append(mark)
    for rows in tables.values():
        labelled = [cells for cells in rows.values() if len({cell.column for cell in cells}) == 2]
        for cells in labelled if len(labelled) >= _FEWEST else ():
            first = min(cells, key=lambda cell: cell.column)
            yield first, [cell for cell in cells if cell.column != first.column]


def _is_label(page: Page, cell: Mark) -> bool:
    """Whether a cell could begin such a row on every page: few words, no fact and nobody's name."""
    text = page.text[cell.start : cell.end].rstrip(" :")
    is_said = cell.kind == "label_cell" or not person_shaped(text)
    return holds(text) and is_said and not is_of_facts(page, cell.start, cell.end)
