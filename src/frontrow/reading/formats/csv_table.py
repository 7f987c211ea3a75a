"""CSV: cells by the delimiter that makes the most even table, tabs and lines in the view."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from frontrow.reading.formats.cells import SheetWriter
from frontrow.reading.formats.encoding import decoded
from frontrow.reading.formats.unreadable import BrokenDocument
from frontrow.reading.formats.view_builder import ViewBuilder

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 50


def read_csv(data: bytes, builder: ViewBuilder) -> None:
    """Puts the cells into `builder` under a sheet without a name."""
    found = decoded(data, builder.name)
    if found.foreign:
        count = len(found.foreign)
        builder.notice("mixed_encoding", f"{count} runs of bytes are not UTF-8 as the rest is; read as cp1252")
    text, first_row, delimiter = found.text, 0, ""
    if text[:4].lower() == "sep=" and len(text) > 4:
        line = text.splitlines(keepends=True)[0]
        text, first_row, delimiter = text[len(line) :], 1, text[4]
    delimiter = delimiter if delimiter in _DELIMITERS else _delimiter(text)
    if text.count('"') % 2:
        builder.notice("open_quote", "a quotation mark is opened and never closed; rows after it may have run together")
    SheetWriter(builder).sheet("", _rows(text, delimiter, builder.name), first_row)


def _rows(text: str, delimiter: str, file: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as fault:
        raise BrokenDocument(file, f"the table is damaged: {fault}", f"line {reader.line_num}") from fault


def _delimiter(text: str) -> str:
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> float:
    """How many of the first rows have the commonest number of cells, wider tables before narrower."""
    try:
        sample = [*islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), _SAMPLE_ROWS)]
    except csv.Error:
        return 0.0
    widths = Counter(len(row) for row in sample if row)
    if not widths:
        return 0.0
    width, rows = widths.most_common(1)[0]
    return rows / widths.total() * (1 + width / 100) if width > 1 else 0.0
