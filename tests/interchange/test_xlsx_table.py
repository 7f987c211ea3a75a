import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontrow.interchange.table import HostileTable, NotATable, Row, Table, TableRefused, TableTooLarge
from frontrow.interchange.table_file import read_table
from frontrow.interchange.xlsx_table import read_xlsx, write_xlsx


def _workbook(*rows: list[object]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def _with_sheet(xml: bytes) -> bytes:
    out = io.BytesIO()
    plain = io.BytesIO(write_xlsx([["a"]]))
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, xml if name.endswith("sheet1.xml") else before.read(name))
    return out.getvalue()


def test_cells_of_every_kind_become_text() -> None:
    moment = datetime(2026, 11, 25, 9, 5)  # noqa: DTZ001 — spreadsheets know no zones
    data = _workbook(["date", "start"], [], [date(2026, 11, 24), time(18, 30), 5, 2.5, True, moment])
    cells = ("2026-11-24", "18:30", "5", "2.5", "TRUE", "2026-11-25 09:05")
    assert read_table(data, "t.xlsx") == Table("t.xlsx", (Row(1, ("date", "start")), Row(3, cells)))


def test_written_workbook_opens_elsewhere_without_formulas_and_is_the_same_each_time() -> None:
    rows = [["title", "note"], ["=HYPERLINK(1)", 'a <b> & "c"\nd']]
    data = write_xlsx(rows, "Screenings: A/B")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == rows
    assert (sheet.title, sheet["A2"].data_type, sheet["A2"].quotePrefix) == ("Screenings  A B", "s", True)
    assert data == write_xlsx(rows, "Screenings: A/B")


_CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=12)


@settings(max_examples=40)
@given(st.lists(st.lists(_CELLS, max_size=4), min_size=1, max_size=4))
def test_written_xlsx_comes_back(rows: list[list[str]]) -> None:
    rows = [["sure", *row, "end"] for row in rows]
    assert [list(row.cells) for row in read_xlsx(write_xlsx(rows), "t.xlsx").rows] == rows


@pytest.mark.parametrize(
    ("sheet", "kind"),
    [
        (b'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>', TableTooLarge),
        (b"<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>", TableTooLarge),
        (b'<sheetData><row r="1"><c r="&#88;FD1"><v>1</v></c></row></sheetData>', HostileTable),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>', HostileTable),
        (b"<c/>" * 2_000_001, TableTooLarge),
        (b" " * 100_000_001, HostileTable),
        (b"<sheetData><row", NotATable),
    ],
)
def test_hostile_sheets_are_refused_before_they_are_parsed(sheet: bytes, kind: type[TableRefused]) -> None:
    with pytest.raises(kind) as refusal:
        read_xlsx(_with_sheet(sheet), "t.xlsx")
    assert str(refusal.value).startswith("t.xlsx: ")


def test_a_lying_size_is_found_by_its_checksum() -> None:
    data = bytearray(write_xlsx([["a", "b" * 1000]]))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(NotATable, match=r"^t.xlsx: a broken or encrypted XLSX file$"):
        read_xlsx(bytes(data), "t.xlsx")


@pytest.mark.parametrize("cut", [10, 200, 800])
def test_truncated_workbooks_are_refused(cut: int) -> None:
    with pytest.raises(NotATable):
        read_xlsx(_workbook(["a"])[:cut], "t.xlsx")
