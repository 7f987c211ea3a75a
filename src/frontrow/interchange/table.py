"""A table of texts with the row numbers that its file shows, and the limits every table from outside must keep."""

from dataclasses import dataclass

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_CELLS = 2_000_000
LONGEST_CELL = 32_767  # what a spreadsheet cell can hold


class TableRefused(ValueError):
    """A table that cannot be read: `file`, `place` ("" for the whole file), `fault`; `str()` is one line."""

    def __init__(self, file: str, fault: str, place: str = "") -> None:
        self.file, self.place, self.fault = file, place, fault
        super().__init__(": ".join(" ".join(part.split()) for part in (file, place, fault) if part))


class TableTooLarge(TableRefused):
    """More bytes, rows, columns, cells or characters in a cell than a table may have."""


class NotATable(TableRefused):
    """Bytes that are no CSV or XLSX: empty, binary, truncated, encrypted or of an unknown encoding."""


class HostileTable(TableRefused):
    """A file built to harm its reader: a bomb, a lying size, a cell at the end of the world."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `number` counts from 1 as a spreadsheet shows it, blank rows included; `cells` are as typed."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of `name` (a file name) that are not blank; the first is usually the header."""

    name: str
    rows: tuple[Row, ...]


def checked_table(name: str, rows: list[list[str]]) -> Table:
    """Number the rows from 1 and drop blank ones; raises TableTooLarge, and NotATable where nothing is left."""
    if len(rows) > MOST_ROWS:
        raise TableTooLarge(name, f"more than {MOST_ROWS:,} rows")
    if sum(map(len, rows)) > MOST_CELLS:
        raise TableTooLarge(name, f"more than {MOST_CELLS:,} cells")
    kept = [_checked_row(name, number, cells) for number, cells in enumerate(rows, 1) if any(map(str.strip, cells))]
    if not kept:
        raise NotATable(name, "the file is empty")
    return Table(name, tuple(kept))


def _checked_row(name: str, number: int, cells: list[str]) -> Row:
    while cells and not cells[-1].strip():  # spreadsheets keep long tails of empty cells
        cells = cells[:-1]
    if len(cells) > MOST_COLUMNS:
        raise TableTooLarge(name, f"more than {MOST_COLUMNS} columns", f"row {number}")
    for column, cell in enumerate(cells, 1):
        if len(cell) > LONGEST_CELL:
            place = f"row {number}, column {column}"
            raise TableTooLarge(name, f"a cell of more than {LONGEST_CELL:,} characters", place)
    return Row(number, tuple(cells))
