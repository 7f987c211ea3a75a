"""Lays running text out as a browser would show it: spaces collapse, blocks begin lines, cells are set off by tabs."""

import re

from frontrow.reading.formats.view_builder import ViewBuilder, Where
from frontrow.reading.view import MarkKind

_PIECES = re.compile("[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*")


class LayoutFlow:
    """A builder's pen: what separates two texts is held back until the second one comes, so that marks fit tightly."""

    def __init__(self, builder: ViewBuilder) -> None:
        self.builder = builder
        self._newlines = 0
        self._tabs = 0
        self._space: Where | None = None
        self._at_cell_start = False
        self._held: dict[int, int] = {}

    def words(self, text: str, where: Where) -> None:
        """Adds text whose runs of white space count as one space."""
        for match in _PIECES.finditer(text):
            piece = match.group()
            if piece[0] in " \t\n\r\f":
                self._hold_space(where)
            else:
                self._release()
                self.builder.add(piece, where)

    def lines(self, text: str, where: Where) -> None:
        """Adds text whose line ends are shown and whose other spaces count as one, as `white-space: pre-line` does."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.line_end()
            self.words(line, where)

    def verbatim(self, text: str, where: Where) -> None:
        """Adds text whose every space and line end is shown, as in `<pre>`."""
        if text:
            self._release()
            self.builder.add(text, where)

    def break_line(self, blank: bool = False) -> None:
        """What follows begins a new line, after a blank one if so asked; nothing happens at the start of a cell."""
        if not self._at_cell_start:
            self._newlines = max(self._newlines, 2 if blank else 1)
        self._space = None

    def line_end(self) -> None:
        """A line end that the author set, `<br>`: two of them make an empty line."""
        if not self._at_cell_start:
            self._newlines += 1
        self._space = None

    def begin_cell(self, column: int) -> None:
        """A cell of the running row begins; the first has column 0."""
        self._tabs += 1 if column else 0
        self._at_cell_start, self._space = True, None

    def end_cell(self) -> None:
        """The cell ends; line breaks at its end are not shown."""
        if not self._at_cell_start:
            self._newlines = 0
        self._at_cell_start, self._space = False, None

    def end_row(self) -> None:
        """The row ends; tabs before its empty last cells are not shown."""
        self._tabs = 0
        self.break_line()

    def mark(
        self,
        kind: MarkKind,
        opened: int,
        *,
        level: int = 0,
        target: str = "",
        cell: tuple[int, int, int] = (-1, -1, -1),
    ) -> None:
        """Marks from `opened` (where the builder stood) to here, without the separators at its start."""
        start = self._held.get(opened, opened)
        self.builder.mark(kind, start, self.builder.at, level=level, target=target, cell=cell)

    def box(self, opened: int, path: str, full: str) -> None:
        """Says that what was added from `opened` on fills an element, without the separators at its start."""
        self.builder.box(self._held.get(opened, opened), self.builder.at, path, full)

    def _hold_space(self, where: Where) -> None:
        if (
            self._space is None
            and not self._newlines
            and not self._tabs
            and not self._at_cell_start
            and not self.builder.ends_with("\n")
        ):
            self._space = where

    def _release(self) -> None:
        before = self.builder.at
        if before:
            # A browser shows three empty lines where the author set them; a reader needs two.
            self.builder.add("\n" * min(self._newlines, 3))
        self.builder.add("\t" * self._tabs)
        if self._space is not None and not self._newlines and not self._tabs:
            self.builder.add(" ", self._space)
        if self.builder.at > before:
            self._held[before] = self.builder.at
        self._newlines, self._tabs, self._space, self._at_cell_start = 0, 0, None, False
