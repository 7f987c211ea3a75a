"""XLSX: bytes → rows of text of its first sheet, after looking for bombs; and rows → the same bytes every time."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from xml.sax.saxutils import escape

from python_calamine import CalamineWorkbook

from frontrow.interchange.formula_guard import is_formula_like
from frontrow.interchange.table import (
    MOST_BYTES,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    HostileTable,
    NotATable,
    Table,
    TableTooLarge,
    checked_table,
)

_MOST_MEMBERS = 2_000
_MOST_UNPACKED = 100_000_000
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([^"']*)["']""")
_CELL = re.compile(rb"([A-Z]{0,3})([0-9]{1,7})")
_A_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_OLE = b"\xd0\xcf\x11\xe0"  # how Excel wraps a workbook with a password


def read_xlsx(data: bytes, name: str) -> Table:
    """Read the first sheet; dates come as 2026-11-24, times as 18:30; raises TableTooLarge, HostileTable, NotATable."""
    if len(data) > MOST_BYTES:
        raise TableTooLarge(name, f"more than {MOST_BYTES // 1_000_000} MB")
    if data.startswith(_OLE):
        raise NotATable(name, "an old or password-protected workbook; save it as XLSX without a password")
    _look_for_bombs(data, name)
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except BaseException as error:
        # a panic of the parser is no Exception, and every kind it raises means the same to its user
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise NotATable(name, "no readable XLSX workbook") from error
    return checked_table(name, [[_text(cell) for cell in row] for row in rows])


def _look_for_bombs(data: bytes, name: str) -> None:
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS:
                raise HostileTable(name, f"more than {_MOST_MEMBERS:,} parts inside")
            for member in members:
                content = _member(archive, member, _MOST_UNPACKED - unpacked, name)
                unpacked += len(content)
                if b"sheetData" in content or member.filename.startswith("xl/worksheets/"):
                    _look_at_sheet(content, name)
    except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError, OSError, ValueError) as error:
        if isinstance(error, (HostileTable, TableTooLarge)):
            raise
        raise NotATable(name, "a broken or encrypted XLSX file") from error


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int, name: str) -> bytes:
    """The bytes of one part, read to the end so that its checksum is compared: a lying size is found here."""
    with archive.open(member) as stream:
        content = stream.read(room + 1)
        if len(content) > room:
            raise HostileTable(name, f"unpacks to more than {_MOST_UNPACKED // 1_000_000} MB")
        stream.read(1)
    return content


def _look_at_sheet(content: bytes, name: str) -> None:
    if b"\0" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise HostileTable(name, "a sheet with XML that no spreadsheet program writes")
    if sum(1 for _ in _A_CELL.finditer(content)) > MOST_CELLS:
        raise TableTooLarge(name, f"more than {MOST_CELLS:,} cells")
    widest = lowest = 0
    for reference in set(_REFERENCE.findall(content)):
        place = _CELL.fullmatch(reference)
        if not place:
            raise HostileTable(name, "a cell with an impossible address")
        widest, lowest = max(widest, _column(place[1])), max(lowest, int(place[2]))
    if lowest > MOST_ROWS or widest > MOST_COLUMNS or lowest * widest > MOST_CELLS:
        raise TableTooLarge(name, f"a cell in row {lowest:,}, column {widest:,}: more than a table may have")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return cell.isoformat() if isinstance(cell, date) else str(cell)


_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
    'Target="styles.xml"/></Relationships>',
    "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_xlsx(rows: Iterable[Sequence[str]], sheet: str = "Sheet 1") -> bytes:
    """Write rows as text cells of one sheet, the same bytes every time. No cell is a formula: what looks like
    one carries Excel's own quote prefix, so texts come back from `read_xlsx` as they were (control characters become
    U+FFFD)."""
    lines = "".join(_row_xml(number, row) for number, row in enumerate(rows, 1))
    title = escape(re.sub(r"[\[\]:*?/\\]", " ", _NOT_XML.sub("\ufffd", sheet))[:31] or "Sheet 1", {'"': "&quot;"})
    parts = {path: xml.replace("{sheet}", title) for path, xml in _PARTS.items()}
    parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{lines}</sheetData></worksheet>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, xml in parts.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(info, (_DECLARATION + xml).encode())
    return out.getvalue()


def _row_xml(number: int, row: Sequence[str]) -> str:
    cells = "".join(_cell_xml(number, column, cell) for column, cell in enumerate(row, 1))
    return f'<row r="{number}">{cells}</row>'


def _cell_xml(row: int, column: int, text: str) -> str:
    if not text:
        return ""
    prefix = ' s="1"' if is_formula_like(text) else ""
    clean = escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})
    return f'<c r="{_letters(column)}{row}" t="inlineStr"{prefix}><is><t xml:space="preserve">{clean}</t></is></c>'


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
