"""XLSX, XLS and ODS: every visible sheet's cells, each as it is shown to a person who opens the file."""

from io import BytesIO
from typing import Any

import python_calamine as calamine

from frontrow.reading import limits
from frontrow.reading.formats.cells import SheetWriter
from frontrow.reading.formats.ods_look import OdsLook
from frontrow.reading.formats.sheet_extent import check_ods, check_xlsx
from frontrow.reading.formats.sheet_look import SheetLook
from frontrow.reading.formats.unreadable import BrokenDocument, EncryptedDocument, TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.formats.xls_look import XlsLook
from frontrow.reading.formats.xlsx_look import XlsxLook
from frontrow.reading.formats.zip_members import ZipMembers


def read_spreadsheet(data: bytes, members: ZipMembers | None, builder: ViewBuilder) -> None:
    """Puts the cells into `builder`; `members` are the checked ones of a ZIP container, None for an XLS."""
    if members is not None:
        check_ods(members) if "content.xml" in members else check_xlsx(members)
    workbook = _guarded(builder.name, "", lambda: calamine.load_workbook(BytesIO(data)))
    sheets = workbook.sheets_metadata
    if len(sheets) > limits.SHEETS:
        raise TooLarge(builder.name, f"{len(sheets):,} sheets; the limit is {limits.SHEETS:,}")
    writer, looks = SheetWriter(builder), _looks(data, members)
    hidden = []
    for sheet in sheets:
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible != calamine.SheetVisibleEnum.Visible:
            hidden.append(sheet.name)
            continue
        _write_sheet(workbook, sheet.name, writer, looks.sheet(sheet.name))
    if hidden:
        builder.notice("hidden_sheet", f"hidden sheets are left out: {', '.join(hidden)}")


def _write_sheet(workbook: Any, name: str, writer: SheetWriter, look: SheetLook) -> None:
    file = writer.builder.name
    sheet = _guarded(file, name, lambda: workbook.get_sheet_by_name(name))
    if sheet.height * sheet.width > limits.SHEET_AREA:
        raise TooLarge(file, f"{sheet.height:,} rows by {sheet.width:,} columns", name)
    first_row, first_column = sheet.start or (0, 0)
    rows = _guarded(file, name, lambda: sheet.to_python(skip_empty_area=True))
    shown = (
        [look.shown(number, column, value) for column, value in enumerate(row, first_column)]
        for number, row in enumerate(rows, first_row)
    )
    writer.sheet(name, shown, first_row, first_column)


def _looks(data: bytes, members: ZipMembers | None) -> XlsxLook | OdsLook | XlsLook:
    if members is None:
        return XlsLook(data)
    return OdsLook(members) if "content.xml" in members else XlsxLook(members)


def _guarded(file: str, place: str, call: Any) -> Any:
    """What `call` gives; the Rust library's faults, its panics too, become refusals."""
    try:
        return call()
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as fault:
        if isinstance(fault, calamine.PasswordError) or "password" in str(fault).lower():
            raise EncryptedDocument(file, "the spreadsheet opens only with a password") from fault
        raise BrokenDocument(file, f"the spreadsheet is damaged: {str(fault)[:200]}", place) from fault
