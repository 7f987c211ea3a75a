"""Which number format each cell of an XLSX file is shown in: from its styles and the cells' own marks."""

from typing import Any

from frontrow.reading import limits
from frontrow.reading.formats.sheet_look import BUILT_IN_FORMATS, CellFormats, SheetLook
from frontrow.reading.formats.xlsx_cells import xlsx_cells
from frontrow.reading.formats.xml_part import parsed_part
from frontrow.reading.formats.zip_members import ZipMembers

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


class XlsxLook:
    """The looks of a workbook's sheets, each read when asked for; raises BrokenDocument for damaged styles."""

    def __init__(self, members: ZipMembers) -> None:
        self._members = members
        self._codes = _codes_of_styles(members)
        self._parts = _parts_of_sheets(members)

    def sheet(self, name: str) -> SheetLook:
        """How the cells of the sheet are shown."""
        part = self._parts.get(name, "")
        return CellFormats(_formats(self._members, part, self._codes) if part in self._members else {})


def _codes_of_styles(members: ZipMembers) -> list[str]:
    """The format code of each cell style, in the order of their numbers."""
    part = "xl/styles.xml"
    if part not in members:
        return []
    root = parsed_part(members.read(part), members.file, part)
    own = {one.get("numFmtId"): one.get("formatCode") or "" for one in root.iterfind("{*}numFmts/{*}numFmt")}
    ids = [style.get("numFmtId") or "0" for style in root.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(id_) or BUILT_IN_FORMATS.get(id_, "") for id_ in ids]


def _parts_of_sheets(members: ZipMembers) -> dict[str, str]:
    part, relations = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if relations not in members:
        return {}
    targets = {
        one.get("Id"): _absolute(one.get("Target") or "")
        for one in parsed_part(members.read(relations), members.file, relations).iterfind("{*}Relationship")
    }
    root: Any = parsed_part(members.read(part), members.file, part)
    sheets = root.iterfind("{*}sheets/{*}sheet")
    return {one.get("name") or "": targets.get(one.get(_ID) or one.get(_STRICT_ID), "") for one in sheets}


def _absolute(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _formats(members: ZipMembers, part: str, codes: list[str]) -> dict[tuple[int, int], str]:
    """The cells that have a format of their own, by row and column from 0; at most as many as a view may hold."""
    found: dict[tuple[int, int], str] = {}
    for cell in xlsx_cells(members.pieces(part)):
        code = codes[cell.style] if cell.style is not None and cell.style < len(codes) else ""
        if code and len(found) < limits.TABLE_CELLS:
            found[cell.row, cell.column] = code
    return found
