"""How an ODS file shows its cells: it keeps beside every number the text that its author saw."""

from io import BytesIO
from typing import Any

from lxml import etree

from frontrow.reading import limits
from frontrow.reading.formats.sheet_look import CellFormats, SheetLook
from frontrow.reading.formats.unreadable import BrokenDocument
from frontrow.reading.formats.zip_members import ZipMembers

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CELLS = {_TABLE + "table-cell", _TABLE + "covered-table-cell"}


class OdsLook:
    """The looks of a workbook's sheets; the extent of the file must have been checked before. Raises
    BrokenDocument."""

    def __init__(self, members: ZipMembers) -> None:
        self._texts: dict[str, dict[tuple[int, int], str]] = {}
        self._left = limits.TABLE_CELLS
        steps = etree.iterparse(
            BytesIO(members.read("content.xml")),
            events=("start", "end"),
            tag=(_TABLE + "table", _TABLE + "table-row"),
            resolve_entities=False,
            no_network=True,
        )
        try:
            self._read(steps)
        except etree.XMLSyntaxError as fault:  # sound to a reader that knows no namespaces
            words, line = fault.msg.partition(", line")[0], f"content.xml, line {fault.lineno}"
            raise BrokenDocument(members.file, f"the XML is damaged: {words}", line) from fault

    def sheet(self, name: str) -> SheetLook:
        """How the cells of the sheet are shown."""
        return _Texts(self._texts.get(name, {}))

    def _read(self, steps: Any) -> None:
        texts: dict[tuple[int, int], str] = {}
        row = 0
        for event, element in steps:
            if event == "start":
                if element.tag == _TABLE + "table":
                    texts, row = {}, 0
                    self._texts[element.get(_TABLE + "name", "")] = texts
            elif element.tag == _TABLE + "table-row":
                repeated = _repeated(element, "number-rows-repeated")
                self._read_row(element, texts, row, repeated)
                row += repeated
                element.clear()

    def _read_row(self, element: Any, texts: dict[tuple[int, int], str], row: int, rows: int) -> None:
        column = 0
        for cell in element:
            if cell.tag not in _CELLS:
                continue
            columns = _repeated(cell, "number-columns-repeated")
            text = _text(cell) if cell.get(_OFFICE + "value-type", "string") != "string" else ""
            if text and rows * columns <= self._left:
                self._left -= rows * columns
                texts.update({(row + r, column + c): text for r in range(rows) for c in range(columns)})
            column += columns


class _Texts:
    def __init__(self, texts: dict[tuple[int, int], str]) -> None:
        self._texts = texts
        self._plain = CellFormats({})

    def shown(self, row: int, column: int, value: object) -> str:
        """The text that the file keeps for the cell, else the value as it is."""
        text = "" if isinstance(value, str) else self._texts.get((row, column), "")
        return text or self._plain.shown(row, column, value)


def _repeated(element: Any, name: str) -> int:
    return max(1, int(element.get(_TABLE + name) or 1))


def _text(cell: Any) -> str:
    return "\n".join("".join(paragraph.itertext()) for paragraph in cell.iterfind(_TEXT + "p"))
