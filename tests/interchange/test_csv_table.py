import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontrow.interchange.csv_table import read_csv, write_csv
from frontrow.interchange.formula_guard import guarded, unguarded
from frontrow.interchange.table import NotATable, Row, Table, TableTooLarge
from frontrow.interchange.table_file import read_table


@pytest.mark.parametrize(
    ("data", "cells"),
    [
        (b"a,b\n1,2\n", ("1", "2")),
        (b"a;b\r\n1;2,5\r\n", ("1", "2,5")),
        (b"a\tb\r1\t2", ("1", "2")),
        (b'a,b\n"x ""y""\nz",2\n', ('x "y"\nz', "2")),
        ("a,b\nŁódź,2\n".encode("utf-16"), ("Łódź", "2")),
        ("\ufeffa,b\nŁódź,2\n".encode(), ("Łódź", "2")),
        (("a;b\n" + "Zażółć gęślą jaźń w kinie;tak\n" * 40).encode("cp1250"), ("Zażółć gęślą jaźń w kinie", "tak")),
    ],
)
def test_csv_of_any_encoding_and_delimiter_is_read(data: bytes, cells: tuple[str, ...]) -> None:
    assert read_csv(data, "t.csv").rows[1] == Row(2, cells)


def test_row_numbers_count_blank_rows_and_a_declared_delimiter() -> None:
    table = read_csv(b"sep=|\na,x|b\n\n1|2|\n", "t.csv")
    assert table == Table("t.csv", (Row(2, ("a,x", "b")), Row(4, ("1", "2"))))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "t.csv: the file is empty"),
        (b" \n\r\n", "t.csv: the file is empty"),
        (b",,\n,\n", "t.csv: the file is empty"),
        (b"a,b\0c\n", "t.csv: binary data, no CSV"),
        (b'a,b\n1,"2\n3,4\n', "t.csv: row 2: a quote that opens a cell here is never closed"),
        (b"\xef\xbb\xbfa,\xff", "t.csv: byte 5 is no UTF-8"),
    ],
)
def test_csv_that_is_no_table_is_refused_by_one_line(data: bytes, message: str) -> None:
    with pytest.raises(NotATable) as refusal:
        read_csv(data, "t.csv")
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"x" * 20_000_001, "t.csv: more than 20 MB"),
        (b"x\n" * 100_001, "t.csv: more than 100,000 rows"),
        (b"h\n" + b"x," * 200 + b"x\n", "t.csv: row 2: more than 200 columns"),
        (b"h\nx," + b"x" * 32_768, "t.csv: row 2, column 2: a cell of more than 32,767 characters"),
    ],
)
def test_csv_beyond_the_limits_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(TableTooLarge) as refusal:
        read_csv(data, "t.csv")
    assert str(refusal.value) == message


@pytest.mark.parametrize("text", ["=1+1", "+48 22", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1", "''-"])
def test_formula_like_text_is_written_harmless_and_read_back(text: str) -> None:
    written = write_csv([["a", "b"], [text, "x"]])
    assert guarded(text) == "'" + text
    assert read_csv(written, "t.csv").rows[1].cells == (text, "x")


@given(st.text())
def test_guard_gives_every_text_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@settings(max_examples=60)
@given(st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=5))
def test_written_csv_comes_back(rows: list[list[str]]) -> None:
    rows = [["sure", *row, "end"] for row in rows]
    assert [list(row.cells) for row in read_csv(write_csv(rows), "t.csv").rows] == rows


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_refusal(data: bytes) -> None:
    try:
        said = "".join(read_table(data, "t").rows[0].cells)
    except (NotATable, TableTooLarge) as refusal:
        said = str(refusal)
    assert said.strip()
