"""`frontrow import`: each file whole or not at all, one clear line a fault, exit code 2."""

from pathlib import Path
from random import Random

import pytest

from frontrow.catalogue.models import Document, Work
from frontrow.cli.__main__ import main
from frontrow.programme.models import Screening
from tests.programme.small_edition import Small, at

PAGE = "Old Joy\n\nKelly Reichardt, USA 2006, 76’\n"
HEADER = "code,item,screen,date,start,status,tickets\n"


def run(tmp_path: Path, name: str, content: bytes | str) -> int:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return main(["import", str(file)])


def test_import_keeps_claims_and_changes_no_record(
    small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    works = Work.objects.count()
    assert run(tmp_path, "old-joy.txt", PAGE) == 0
    document = Document.objects.get()
    assert (document.name, Work.objects.count()) == ("old-joy.txt", works)
    assert capsys.readouterr().out == f"{tmp_path}/old-joy.txt: {document.claims.count()} claims\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", Random(1).randbytes(4000)),
        ("broken.pdf", b"%PDF-1.4\nnothing"),
        ("broken.docx", b"PK\x03\x04nothing"),
    ],
)
def test_import_of_a_bad_document_says_so_in_one_line_and_keeps_nothing(
    small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    assert run(tmp_path, name, content) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.startswith(f"frontrow import: {tmp_path}/{name}: ") for line in lines] == [True]
    assert Document.objects.count() == 0


def test_import_of_a_missing_file_a_folder_and_a_large_file(
    small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50 * 2**20 + 1)
    assert main(["import", str(tmp_path / "nowhere.txt"), str(tmp_path), str(large)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"frontrow import: {tmp_path}/nowhere.txt: no such file or directory",
        f"frontrow import: {tmp_path}: this is a folder, not a file",
        f"frontrow import: {large}: the file is larger than 50 MB",
    ]


def test_import_goes_on_after_a_bad_file(small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(PAGE, "utf-8")
    assert main(["import", str(tmp_path / "nowhere.txt"), str(tmp_path / "good.txt")]) == 2
    assert [document.name for document in Document.objects.all()] == ["good.txt"]


def test_import_of_screenings_places_them(small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = (
        HEADER
        + "a1,wanda,Big,2026-11-24,18:00,scheduled,https://tickets.example/a1\n"
        + "a2,shadows,Big,2026-11-24,20:02,sold out,\na3,wanda,,,,,\n"
    )
    assert run(tmp_path, "screenings.csv", sheet) == 0
    assert [(s.code, s.start, s.status, s.ticket_url) for s in Screening.objects.order_by("code")] == [
        ("a1", at(24, "18:00"), "scheduled", "https://tickets.example/a1"),
        ("a2", at(24, "20:02"), "sold_out", ""),
        ("a3", None, "scheduled", ""),
    ]
    assert run(tmp_path, "again.csv", HEADER + "a2,shadows,Small,2026-11-25,19:00,moved,\n") == 0
    assert (Screening.objects.get(code="a2").start, Screening.objects.count()) == (at(25, "19:00"), 3)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("a1,wanda,Cellar,2026-11-24,18:00,,\n", 'row 2, column screen: no screen "Cellar"'),
        ("a1,wanda,Big,2026-02-30,18:00,,\n", "row 2, column date:"),
        ("a1,wanda,Big,2026-11-27,18:00,,\n", "row 2, column date: 2026-11-27 is outside the edition"),
        ("a1,wanda,Big,2026-11-24,18:75,,\n", "row 2, column start:"),
        ("a1,wanda,Big,2026-11-24,18:00,,\na2,shadows,Big,2026-11-24,19:00,,\n", "row 3, column start:"),
        ("a1,nothing,Big,2026-11-24,18:00,,\n", 'row 2, column item: no item "nothing"'),
        ("a1,wanda,Big,2026-11-24,18:00,perhaps,\n", "row 2, column status:"),
        ("a1,wanda,Big,2026-11-24,18:00,,javascript:alert(1)\n", "row 2, column tickets:"),
    ],
)
def test_import_of_a_faulty_sheet_names_row_and_fault_and_writes_nothing(
    small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, fault: str
) -> None:
    assert run(tmp_path, "screenings.csv", HEADER + rows) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [fault in line for line in lines] == [True]
    assert Screening.objects.count() == 0


@pytest.mark.parametrize(
    ("day", "clock", "word"),
    [("2026-03-29", "02:30", "row 2, column start"), ("2026-10-25", "02:30", "row 2, column start")],
)
def test_hours_that_daylight_saving_takes_or_doubles_are_refused(
    small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, clock: str, word: str
) -> None:
    from datetime import date

    small.edition.first_day, small.edition.last_day = date(2026, 3, 1), date(2026, 12, 1)
    small.edition.save()
    night_before = date.fromisoformat(day).replace(
        day=date.fromisoformat(day).day - 1
    )  # 02:30 belongs to the festival day before
    assert run(tmp_path, "screenings.csv", HEADER + f"a1,wanda,Big,{night_before},{clock},,\n") == 2
    assert [word in line for line in capsys.readouterr().err.splitlines()] == [True]
    assert Screening.objects.count() == 0
