"""Which number format each cell of an XLS file is shown in: its FORMAT and XF records and the cells' own (MS-XLS)."""

import struct
from collections.abc import Iterator

from frontrow.reading import limits
from frontrow.reading.formats.ole_stream import OleContainer
from frontrow.reading.formats.sheet_look import BUILT_IN_FORMATS, CellFormats, SheetLook

_BEGIN, _END, _SHEET, _FORMAT, _STYLE, _RUN_OF_NUMBERS = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0, 0x00BD
_CELLS = {0x0203, 0x027E, 0x0006, 0x0206, 0x0406, 0x0204, 0x00FD, 0x0205}
_BIFF8 = 0x0600


class XlsLook:
    """The looks of a workbook's sheets; records that are cut short or lie are passed over."""

    def __init__(self, data: bytes) -> None:
        container = OleContainer(data)
        self._stream = container.stream("Workbook") or container.stream("Book")
        self._is_biff8 = True
        self._starts: dict[str, int] = {}
        self._codes: list[str] = []
        self._read_globals()

    def sheet(self, name: str) -> SheetLook:
        """How the cells of the sheet are shown."""
        start = self._starts.get(name)
        return CellFormats({} if start is None else self._formats(start))

    def _read_globals(self) -> None:
        own: dict[int, str] = {}
        styles: list[int] = []
        for kind, body in self._records(0):
            if kind == _BEGIN and len(body) >= 2:
                self._is_biff8 = body[:2] == struct.pack("<H", _BIFF8)
            elif kind == _SHEET and len(body) > 8:
                self._starts.setdefault(self._text(body[6:], 1), int.from_bytes(body[:4], "little"))
            elif kind == _FORMAT and len(body) > 4:
                own[int.from_bytes(body[:2], "little")] = self._text(body[2:], 2 if self._is_biff8 else 1)
            elif kind == _STYLE and len(body) >= 4:
                styles.append(int.from_bytes(body[2:4], "little"))
        self._codes = [own.get(number) or BUILT_IN_FORMATS.get(str(number), "") for number in styles]

    def _records(self, at: int) -> Iterator[tuple[int, bytes]]:
        """The records of the part that begins at `at`, up to its end."""
        depth = 0
        while at + 4 <= len(self._stream):
            kind, size = struct.unpack_from("<HH", self._stream, at)
            yield kind, self._stream[at + 4 : at + 4 + size]
            depth += (kind == _BEGIN) - (kind == _END)
            if depth <= 0:
                return
            at += 4 + size

    def _text(self, body: bytes, width: int) -> str:
        """A text behind its length of `width` bytes; in BIFF8 a flag says whether its letters have two bytes each."""
        length = int.from_bytes(body[:width], "little")
        if not self._is_biff8:
            return body[width : width + length].decode("latin-1")
        start = width + 1
        if body[width : width + 1] and body[width] & 1:
            return body[start : start + 2 * length].decode("utf-16-le", "replace")
        return body[start : start + length].decode("latin-1")

    def _formats(self, start: int) -> dict[tuple[int, int], str]:
        found: dict[tuple[int, int], str] = {}
        for kind, body in self._records(start):
            for row, column, style in _cells(kind, body):
                code = self._codes[style] if style < len(self._codes) else ""
                if code and len(found) < limits.TABLE_CELLS:
                    found[row, column] = code
        return found


def _cells(kind: int, body: bytes) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of each cell of a record."""
    if kind in _CELLS and len(body) >= 6:
        yield struct.unpack_from("<HHH", body)
    elif kind == _RUN_OF_NUMBERS and len(body) >= 6:
        row, first = struct.unpack_from("<HH", body)
        for number in range((len(body) - 6) // 6):
            yield row, first + number, int.from_bytes(body[4 + 6 * number : 6 + 6 * number], "little")
