"""XLSX, XLS and ODS: every visible sheet's cells, dates as ISO 8601 and numbers without a needless ".0"."""

import datetime
from io import BytesIO
from typing import Any

import python_calamine as calamine

from frontrow.reading import limits
from frontrow.reading.formats.cells import SheetWriter
from frontrow.reading.formats.sheet_extent import check_ods, check_xlsx
from frontrow.reading.formats.unreadable import BrokenDocument, EncryptedDocument, TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.formats.zip_members import ZipMembers


def read_spreadsheet(data: bytes, members: ZipMembers | None, builder: ViewBuilder) -> None:
    """Puts the cells into `builder`; `members` are the checked ones of a ZIP container, None for an XLS."""
    if members is not None:
        check_ods(members) if "content.xml" in members else check_xlsx(members)
    workbook = _guarded(builder.name, "", lambda: calamine.load_workbook(BytesIO(data)))
    sheets = workbook.sheets_metadata
    if len(sheets) > limits.SHEETS:
        raise TooLarge(builder.name, f"{len(sheets):,} sheets; the limit is {limits.SHEETS:,}")
    writer = SheetWriter(builder)
    hidden = []
    for sheet in sheets:
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible != calamine.SheetVisibleEnum.Visible:
            hidden.append(sheet.name)
            continue
        _write_sheet(workbook, sheet.name, writer)
    if hidden:
        builder.notice("hidden_sheet", f"hidden sheets are left out: {', '.join(hidden)}")


def _write_sheet(workbook: Any, name: str, writer: SheetWriter) -> None:
    file = writer.builder.name
    sheet = _guarded(file, name, lambda: workbook.get_sheet_by_name(name))
    if sheet.height * sheet.width > limits.SHEET_AREA:
        raise TooLarge(file, f"{sheet.height:,} rows by {sheet.width:,} columns", name)
    first_row, first_column = sheet.start or (0, 0)
    rows = _guarded(file, name, lambda: sheet.to_python(skip_empty_area=True))
    writer.sheet(name, ([_shown(value) for value in row] for row in rows), first_row, first_column)


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


def _shown(value: object) -> str:
    match value:
        case str():
            return value
        case bool():
            return str(value).upper()
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime.datetime():
            return f"{value.date()} {_clock(value.time())}" if value.time() != datetime.time() else str(value.date())
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return _clock(value)
        case datetime.timedelta():
            return _duration(value)
    return "" if value is None else str(value)


def _clock(value: datetime.time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def _duration(value: datetime.timedelta) -> str:
    seconds = round(value.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else ''}{hours}:{rest // 60:02}:{rest % 60:02}"
