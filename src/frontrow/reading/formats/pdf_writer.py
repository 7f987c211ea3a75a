"""Writes the lines of PDF pages into a text view: rows by newlines, cells of a row by tabs, headings by their size."""

from functools import lru_cache

from frontrow.reading.formats.pdf_words import BROKEN_WORD, Line
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.view import MarkKind

_HEADINGS = ((1.8, 1), (1.4, 2), (1.15, 3))
_STYLES: tuple[tuple[MarkKind, tuple[str, ...]], ...] = (
    ("italic", ("italic", "oblique")),
    ("bold", ("bold", "black", "heavy")),
)
_SOFT_HYPHEN = "\u00ad"
_BLANK_LINE = 0.9  # of the line's height: a wider gap above it is an empty line


class PdfWriter:
    """Pages one after the other; `body_size` is the size, in points, that most words have."""

    def __init__(self, builder: ViewBuilder, body_size: float) -> None:
        self.builder = builder
        self.body_size = body_size

    def page(self, number: int, lines: list[Line]) -> None:
        """Writes a page after an empty line; a word broken at a line's end goes on behind its soft hyphen."""
        if self.builder.at and lines:
            self.builder.add("\n\n")
        for at, line in enumerate(lines, 1):
            following = lines[at] if at < len(lines) else None
            goes_on = following is not None and _goes_on(line, following)
            self._line(number, line, _SOFT_HYPHEN if goes_on else "-")
            if following is not None and not goes_on:
                self.builder.add(_separator(line, following))

    def _line(self, page: int, line: Line, broken: str) -> None:
        level = next((level for ratio, level in _HEADINGS if line.size >= ratio * self.body_size), 0)
        if level:
            with self.builder.marked("heading", level=level):
                self._words(page, line, broken)
        else:
            self._words(page, line, broken)

    def _words(self, page: int, line: Line, broken: str) -> None:
        opened: dict[MarkKind, int] = {}
        for word in line.words:
            looks = _looks(word.font)
            if opened and opened.keys() != set(looks):
                self._close(opened, looks)
            if word.spaced:
                self.builder.add(" ")
            for kind in looks:
                opened.setdefault(kind, self.builder.at)
            box = [round(word.left, 2), round(word.top, 2), round(word.right, 2), round(word.bottom, 2)]
            self.builder.add(word.text.replace(BROKEN_WORD, broken), {"page": page, "box": box})
        self._close(opened, ())

    def _close(self, opened: dict[MarkKind, int], kept: tuple[MarkKind, ...]) -> None:
        for kind in [kind for kind in opened if kind not in kept]:
            self.builder.mark(kind, opened.pop(kind), self.builder.at)


@lru_cache(maxsize=256)
def _looks(font: str) -> tuple[MarkKind, ...]:
    name = font.lower()
    return tuple(kind for kind, words in _STYLES if any(word in name for word in words))


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the line ends in the middle of a word whose rest begins the next."""
    is_beside = _separator(line, following) == "\t"
    return line.words[-1].text.endswith(BROKEN_WORD) and following.words[0].text[0].islower() and not is_beside


def _separator(before: Line, line: Line) -> str:
    height = min(before.bottom - before.top, line.bottom - line.top)
    if min(before.bottom, line.bottom) - max(before.top, line.top) > 0.5 * height and line.left >= before.right:
        return "\t"
    return "\n\n" if line.top - before.bottom > _BLANK_LINE * height or line.top < before.top else "\n"
