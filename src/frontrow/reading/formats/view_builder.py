"""Grows a text view piece by piece, so that text, places and marks cannot come apart."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from frontrow.reading import limits
from frontrow.reading.formats.unreadable import TooLarge
from frontrow.reading.view import Box, Mark, MarkKind, Place, TextView, ViewNotice

Where = dict[str, object]


class ViewBuilder:
    """A text view in the making; `add` returns nothing, `at` is where the next character will stand.

    Raises TooLarge as soon as the view is longer than `limits.VIEW_CHARACTERS`.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.at = 0
        self.language: str | None = None
        self._pieces: list[str] = []
        self._places: list[Place] = []
        self._marks: list[Mark] = []
        self._notices: list[ViewNotice] = []
        self._boxes: list[Box] = []

    def add(self, text: str, where: Where | None = None) -> None:
        """Appends `text`; where it stands in the original is `where`, None for what the layout only implies."""
        if not text:
            return
        start, self.at = self.at, self.at + len(text)
        if self.at > limits.VIEW_CHARACTERS:
            raise TooLarge(self.name, f"more than {limits.VIEW_CHARACTERS:,} characters of text")
        self._pieces.append(text)
        if where is not None:
            last = self._places[-1] if self._places else None
            if last and last.end == start and last.where == where:
                self._places[-1] = Place(last.start, self.at, last.where)
            else:
                self._places.append(Place(start, self.at, where))

    def ends_with(self, ending: str) -> bool:
        """Whether the last piece added ends so; an empty view ends with anything."""
        return not self._pieces or self._pieces[-1].endswith(ending)

    def line_end(self) -> None:
        """Begins a new line unless one has just begun."""
        if not self.ends_with("\n"):
            self.add("\n")

    def mark(
        self,
        kind: MarkKind,
        start: int,
        end: int,
        *,
        level: int = 0,
        target: str = "",
        cell: tuple[int, int, int] = (-1, -1, -1),
    ) -> None:
        """Marks `[start, end)` where it is not empty; `cell` is (table, row, column)."""
        if start < end:
            table, row, column = cell
            self._marks.append(Mark(start, end, kind, level, target, table, row, column))

    def box(self, start: int, end: int, path: str, full: str) -> None:
        """Says that `[start, end)` fills an element, where it is not empty."""
        if start < end:
            self._boxes.append(Box(start, end, path, full))

    @contextmanager
    def marked(
        self, kind: MarkKind, *, level: int = 0, target: str = "", cell: tuple[int, int, int] = (-1, -1, -1)
    ) -> Iterator[None]:
        """Marks everything added inside the `with`."""
        start = self.at
        yield
        self.mark(kind, start, self.at, level=level, target=target, cell=cell)

    def notice(self, code: str, message: str, spans: Iterable[tuple[int, int]] = ()) -> None:
        """Tells the reviewer something of the document; at most `limits.NOTICE_SPANS` spans are kept."""
        self._notices.append(ViewNotice(code, message, tuple(spans)[: limits.NOTICE_SPANS]))

    @property
    def has_notices(self) -> bool:
        """Whether there is something to tell, so that even an empty view is an answer."""
        return bool(self._notices)

    def view(self, sha256: str, media_type: str, more: Iterable[ViewNotice] = ()) -> TextView:
        """The finished view."""
        marks = sorted(self._marks, key=lambda m: (m.start, -m.end))
        return TextView(
            self.name,
            sha256,
            media_type,
            self.text(),
            self.language,
            tuple(marks),
            tuple(self._places),
            (*self._notices, *more),
            tuple(sorted(self._boxes, key=lambda box: (box.start, -box.end))),
        )

    def text(self) -> str:
        """The text so far."""
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""
