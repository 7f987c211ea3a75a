"""A table's cells in a text view: a row a line, tabs between cells, each cell with its name in the sheet."""

from collections.abc import Iterable

from frontrow.reading import limits
from frontrow.reading.formats.unreadable import TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder


def cell_name(row: int, column: int) -> str:
    """The name of a cell in a spreadsheet, both counted from 0: (0, 27) is "AB1"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


class SheetWriter:
    """Writes one sheet after the other; raises TooLarge beyond the limits of rows, columns and cells."""

    def __init__(self, builder: ViewBuilder) -> None:
        self.builder = builder
        self.cells = 0
        self.sheets = 0

    def sheet(self, name: str, rows: Iterable[Iterable[str]], first_row: int = 0, first_column: int = 0) -> None:
        """Writes a sheet whose first given cell stands at (first_row, first_column), counted from 0."""
        if self.builder.at:
            self.builder.add("\n\n")
        for number, row in enumerate(rows, first_row):
            if number - first_row >= limits.SHEET_ROWS:
                raise TooLarge(self.builder.name, f"more than {limits.SHEET_ROWS:,} rows", name)
            if number > first_row:
                self.builder.add("\n")
            self._row(name, number, first_column, [*row])
        self.sheets += 1

    def _row(self, sheet: str, row: int, first_column: int, texts: list[str]) -> None:
        while texts and not texts[-1]:
            texts.pop()
        if len(texts) > limits.SHEET_COLUMNS:
            fault = f"more than {limits.SHEET_COLUMNS:,} columns"
            raise TooLarge(self.builder.name, fault, f"{sheet} row {row + 1}".strip())
        for column, text in enumerate(texts, first_column):
            if column > first_column:
                self.builder.add("\t")
            if text:
                self._cell(sheet, row, column, text)

    def _cell(self, sheet: str, row: int, column: int, text: str) -> None:
        self.cells += 1
        name = cell_name(row, column)
        if self.cells > limits.TABLE_CELLS:
            raise TooLarge(self.builder.name, f"more than {limits.TABLE_CELLS:,} cells", f"{sheet} {name}".strip())
        start = self.builder.at
        self.builder.add(text, {"sheet": sheet, "cell": name})
        self.builder.mark("cell", start, self.builder.at, cell=(self.sheets, row, column))
