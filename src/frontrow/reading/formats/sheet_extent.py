"""How far a spreadsheet's cells reach: a quick look before a library lays out the whole rectangle in memory."""

import re

from frontrow.reading import limits
from frontrow.reading.formats.unreadable import BrokenDocument, TooLarge
from frontrow.reading.formats.xlsx_cells import xlsx_cells
from frontrow.reading.formats.xml_soundness import check_xml
from frontrow.reading.formats.zip_members import ZipMembers

_SHARED = re.compile(rb"<(?:\w+:)?si(?=[\s/>]).*?(?:</(?:\w+:)?si>|/>)", re.S)
_ODS_TAG = re.compile(rb"<(/?)(?:\w+:)?(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^<>]*?)(/?)>")
_ODS_ROWS = re.compile(rb"number-rows-repeated\s*=\s*[\"']([0-9]{1,12})")
_ODS_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"']([0-9]{1,12})")
_ODS_EMPTY_ROWS = 5_000_000


def check_xlsx(members: ZipMembers) -> None:
    """Raises TooLarge where a sheet's rows, cells, rectangle or shared text go beyond the limits."""
    _check_parts(members)
    shared = "xl/sharedStrings.xml"
    lengths = [len(found.group()) for found in _SHARED.finditer(members.read(shared))] if shared in members else []
    text = 0
    for part in members.names:
        if part.startswith("xl/worksheets/") and part.endswith(".xml"):
            text += _check_sheet(members, part, lengths)
            if text > 8 * limits.VIEW_CHARACTERS:
                raise TooLarge(members.file, f"more than {limits.VIEW_CHARACTERS:,} characters of text", part)


def _check_parts(members: ZipMembers) -> None:
    for part in members.names:
        if part.endswith((".xml", ".rels")):
            head = next(iter(members.pieces(part)), b"")
            if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:4]:
                raise BrokenDocument(members.file, "the XML is not in UTF-8", part)
            check_xml(members.pieces(part), members.file, part)


def _check_sheet(members: ZipMembers, part: str, shared: list[int]) -> int:
    """How many bytes of shared text the sheet shows."""
    rows = cells = text = 0
    top, left, bottom, right = 1 << 21, 1 << 21, -1, -1
    for row, column, _, index in xlsx_cells(members.pieces(part)):
        rows, cells = rows + (column < 0), cells + (column >= 0)
        _check_counts(members.file, part, rows, cells)
        if column >= 0:
            top, bottom = min(top, row), max(bottom, row)
            left, right = min(left, column), max(right, column)
        if index is not None and index < len(shared):
            text += shared[index]
    if cells and (bottom - top + 1) * (right - left + 1) > limits.SHEET_AREA:
        fault = f"cells lie as far apart as {bottom - top + 1:,} rows and {right - left + 1:,} columns"
        raise TooLarge(members.file, fault, part)
    return text


def _check_counts(file: str, part: str, rows: int, cells: int) -> None:
    if rows > 10 * limits.SHEET_ROWS:
        raise TooLarge(file, f"more than {10 * limits.SHEET_ROWS:,} rows", part)
    if cells > limits.SHEET_AREA:
        raise TooLarge(file, f"more than {limits.SHEET_AREA:,} cells", part)


def check_ods(members: ZipMembers) -> None:
    """Raises TooLarge where repeated rows and cells multiply beyond the limits."""
    _check_parts(members)
    extent = _OdsExtent(members.file)
    for tag in _ODS_TAG.finditer(members.read("content.xml")):
        extent.take(tag[1] == b"/", tag[2], tag[3], tag[4] == b"/")


class _OdsExtent:
    def __init__(self, file: str) -> None:
        self.file = file
        self.rows, self.area = 0, 0
        self.repeat, self.width, self.filled = 1, 0, 0

    def take(self, closing: bool, tag: bytes, attributes: bytes, empty: bool) -> None:
        if tag == b"table-row" and not closing:
            self.repeat, self.width, self.filled = _number(_ODS_ROWS, attributes), 0, 0
        if tag.endswith(b"cell") and not closing:
            self.width += _number(_ODS_COLUMNS, attributes)
            self.filled = self.filled if empty else self.width
        if tag == b"table-row" and (closing or empty):
            self._end_row()

    def _end_row(self) -> None:
        self.rows += self.repeat
        self.area += self.repeat * self.filled
        if self.area > limits.SHEET_AREA:
            raise TooLarge(self.file, f"repeated cells make more than {limits.SHEET_AREA:,}", f"row {self.rows:,}")
        if self.rows > _ODS_EMPTY_ROWS:
            raise TooLarge(self.file, f"more than {_ODS_EMPTY_ROWS:,} rows", "content.xml")


def _number(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1
