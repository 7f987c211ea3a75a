"""Writes the lines of PDF pages into a text view: rows by newlines, cells of a row by tabs, headings by their size."""

from frontrow.reading.formats.pdf_words import Line, Word
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.view import MarkKind

_HEADINGS = ((1.8, 1), (1.4, 2), (1.15, 3))
_STYLES: tuple[tuple[MarkKind, tuple[str, ...]], ...] = (
    ("italic", ("italic", "oblique")),
    ("bold", ("bold", "black", "heavy")),
)
_BLANK_LINE = 0.9  # of the line's height: a wider gap above it is an empty line


class PdfWriter:
    """Pages one after the other; `body_size` is the size, in points, that most words have."""

    def __init__(self, builder: ViewBuilder, body_size: float) -> None:
        self.builder = builder
        self.body_size = body_size

    def page(self, number: int, lines: list[Line]) -> None:
        """Writes a page after an empty line."""
        before: Line | None = None
        for line in lines:
            if before is not None:
                self.builder.add(_separator(before, line))
            elif self.builder.at:
                self.builder.add("\n\n")
            self._line(number, line)
            before = line

    def _line(self, page: int, line: Line) -> None:
        level = next((level for ratio, level in _HEADINGS if line.size >= ratio * self.body_size), 0)
        if level:
            with self.builder.marked("heading", level=level):
                self._words(page, line)
        else:
            self._words(page, line)

    def _words(self, page: int, line: Line) -> None:
        opened: dict[MarkKind, int] = {}
        for word in line.words:
            looks = _looks(word)
            for kind in [kind for kind in opened if kind not in looks]:
                self.builder.mark(kind, opened.pop(kind), self.builder.at)
            if word.spaced:
                self.builder.add(" ")
            for kind in looks:
                opened.setdefault(kind, self.builder.at)
            box = [round(edge, 2) for edge in (word.left, word.top, word.right, word.bottom)]
            self.builder.add(word.text, {"page": page, "box": box})
        for kind, start in opened.items():
            self.builder.mark(kind, start, self.builder.at)


def _looks(word: Word) -> list[MarkKind]:
    font = word.font.lower()
    return [kind for kind, names in _STYLES if any(name in font for name in names)]


def _separator(before: Line, line: Line) -> str:
    height = min(before.bottom - before.top, line.bottom - line.top)
    if min(before.bottom, line.bottom) - max(before.top, line.top) > 0.5 * height and line.left >= before.right:
        return "\t"
    return "\n\n" if line.top - before.bottom > _BLANK_LINE * height or line.top < before.top else "\n"
