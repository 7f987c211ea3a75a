"""A spreadsheet's cells are read as a person sees them: numbers, dates, times and lengths in the cell's own format."""

import datetime
import io

import openpyxl
import pytest
from tests.reading.formats import documents

from frontrow.reading.formats import view_of
from frontrow.reading.formats.number_format import shown_number, shown_text

MAY_DAY = 41395  # 2013-05-01 in days since 1899-12-30
EVENING = MAY_DAY + 20.5 / 24
CASES = [
    (2013, "General", "2013"),
    (0.1 + 0.2, "General", "0.3"),
    (1 / 3, "General", "0.333333333"),
    (9788324012345, "General", "9788324012345"),
    (0.25, "0%", "25%"),
    (0.285, "0.0%", "28.5%"),
    (1234.5, "#,##0.00", "1,234.50"),
    (1234567, "#,##0", "1,234,567"),
    (-1234.5, "#,##0.00;[Red](#,##0.00)", "(1,234.50)"),
    (-0.2, "0", "0"),
    (0, '0;-0;"none"', "none"),
    (95, '0" min"', "95 min"),
    (95, "0\\ \\m\\i\\n", "95 min"),
    (7, "000", "007"),
    (20130501, "0000\\-00\\-00", "2013-05-01"),
    (0.5, "#.##", ".5"),
    (12345, "0.00E+00", "1.23E+04"),
    (1_500_000, '0.0,,"M"', "1.5M"),
    (7, '[<10]"few";[>=10]"many"', "few"),
    (12, '[<10]"few";[>=10]"many"', "many"),
    (5, ";;;", ""),
    (1234.5, "_-* #,##0.00\\ [$€-407]_-", "1,234.50 €"),
    (MAY_DAY, "dd.mm.yyyy", "01.05.2013"),
    (MAY_DAY, "m/d/yy", "5/1/13"),
    (MAY_DAY, "d mmmm yyyy", "1 May 2013"),
    (MAY_DAY, "[$-415]d mmmm yyyy", "1 maja 2013"),
    (MAY_DAY, "[$-F800]dddd, mmmm dd, yyyy", "2013-05-01"),
    (EVENING, 'ddd d mmm, h"h"mm', "Wed 1 May, 20h30"),
    (EVENING, "yyyy-mm-dd hh:mm:ss", "2013-05-01 20:30:00"),
    (EVENING, "h:mm AM/PM", "8:30 PM"),
    (1.25, "[h]:mm", "30:00"),
    (94 / 1440, "[mm]:ss", "94:00"),
    (94 / 1440, 'h "h" mm "min"', "1 h 34 min"),
    (90.5 / 86400, "mm:ss.0", "01:30.5"),
    (-5, "yyyy", "-5"),
    (1e300, "0.00", "1" + "0" * 300 + ".00"),
    (float("inf"), "0", "inf"),
]


@pytest.mark.parametrize(("value", "code", "shown"), CASES)
def test_number_is_shown_in_its_format(value, code, shown):
    assert shown_number(value, code) == shown


def test_text_is_shown_in_its_format():
    assert [shown_text("Jan", code) for code in ("@", "General", '"Dir. "@', '0;0;0;"by "@', ";;;", "0")] == [
        "Jan",
        "Jan",
        "Dir. Jan",
        "by Jan",
        "",
        "Jan",
    ]


def workbook(cells: dict[str, tuple[object, str]]) -> bytes:
    """An XLSX of one sheet whose cells have a value and a number format."""
    book = openpyxl.Workbook()
    for name, (value, code) in cells.items():
        book.active[name] = value
        book.active[name].number_format = code
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def places(view):
    """Each cell's name and the text it shows."""
    return {place.where["cell"]: view.text[place.start : place.end] for place in view.places}


def test_xlsx_cells_are_read_as_they_are_shown():
    cells = {
        "A1": ("Film", "General"),
        "B1": (0.25, "0%"),
        "C1": (datetime.date(2013, 5, 1), "dd.mm.yyyy"),
        "B3": (datetime.timedelta(hours=1, minutes=34), "[h]:mm"),
        "D3": (datetime.datetime(2013, 5, 1, 20, 30), "d mmmm yyyy, hh:mm"),  # noqa: DTZ001
        "E3": (datetime.date(2013, 5, 1), "mm-dd-yy"),
        "F3": (94, '0"’"'),
        "G3": (True, "General"),
    }
    assert places(view_of(workbook(cells), "a.xlsx")) == {
        "A1": "Film",
        "B1": "25%",
        "C1": "01.05.2013",
        "B3": "1:34",
        "D3": "1 May 2013, 20:30",
        "E3": "2013-05-01",  # the system's own short date
        "F3": "94’",
        "G3": "TRUE",
    }


def test_xlsx_format_counts_cells_that_do_not_say_where_they_stand():
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row><c s="0"><v>1</v></c><c s="1"><v>0.5</v></c></row><row r="4"><c s="1"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    )
    data = documents.with_member(workbook({"A1": (1, "0%")}), "xl/worksheets/sheet1.xml", sheet)
    assert places(view_of(data, "a.xlsx")) == {"A1": "1", "B1": "50%", "A4": "100%"}


def test_ods_cells_are_read_by_the_text_their_author_saw():
    def cell(kind: str, value: str, shown: str, more: str = "") -> str:
        return (
            f'<table:table-cell office:value-type="{kind}" office:{value}{more}><text:p>{shown}</text:p>'
            "</table:table-cell>"
        )

    rows = (
        "<table:table-row>"
        + cell("percentage", 'value="0.25"', "25 %")
        + cell("date", 'date-value="2013-05-01"', "1 maja 2013", ' table:number-columns-repeated="2"')
        + '</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
        + "<table:table-row>"
        + cell("time", 'time-value="PT01H34M00S"', "1:34")
        + "</table:table-row>"
    )
    assert places(view_of(documents.ods_file([["Film"]], more_rows=rows), "a.ods")) == {
        "A1": "Film",
        "A2": "25 %",
        "B2": "1 maja 2013",
        "C2": "1 maja 2013",
        "A6": "1:34",
    }


def test_xls_cells_are_read_as_they_are_shown():
    formats = ["General", "0%", "dd.mm.yyyy", "[h]:mm", '0" min"']
    data = documents.xls_file([["Film"], [0.25], [41395.0], [1.25], [94.0, "x"]], formats=formats)
    assert places(view_of(data, "a.xls")) == {
        "A1": "Film",
        "A2": "25%",
        "A3": "01.05.2013",
        "A4": "30:00",
        "A5": "94 min",
        "B5": "x",
    }


def test_csv_cells_are_read_as_they_stand():
    view = view_of(b"Film;25%;01.05.2013;1:34\r\n", "a.csv")
    assert places(view) == {"A1": "Film", "B1": "25%", "C1": "01.05.2013", "D1": "1:34"}
