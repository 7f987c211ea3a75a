"""Mutated documents: whatever is cut, doubled or changed in them, reading ends in a view or a named refusal."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.reading.formats import documents

from frontrow.reading.confinement import ConfinedReader, ReadingFailed
from frontrow.reading.formats import UnreadableDocument, view_of
from frontrow.reading.view import TextView

FOUND_FOLDER = Path(__file__).parent / "found"
REFUSED = sorted(path for path in FOUND_FOLDER.glob("*") if path.suffix != ".pdf")
MODEST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HTML = documents.html_page([["Film ", "Łódź"], ["Director", "Jan"]]) + (
    b'<table><tr><th>Year</th><td colspan="2">1999</td></tr></table><dl><dt>a<dd>b</dl><pre> x\n y</pre>'
    b'<script type="application/ld+json">{"@type":"Movie","name":"Film","actor":[{"name":"A"}]}</script>'
    b'<div itemscope itemtype="https://schema.org/Movie"><b itemprop="name">Film</b></div>'
)
WHOLE = {
    "a.txt": "Reżyser: Łukasz\r\n\u202eFilm".encode("cp1250", "ignore"),
    "b.txt": "Film \U0001f3ac".encode("utf-16"),
    "a.html": HTML,
    "a.csv": b'Title;Year\r\n"Film; x";1999\r\n',
    "a.pdf": documents.pdf_file([[(50, 100, "Film"), (50, 120, "Jan")], [(50, 100, "Rok")]]),
    "a.xls": documents.xls_file([["Title", "Year"], ["Film", 1999.0]]),
    "a.docx": documents.docx_file([["Film", "Łódź"], ["Jan"]]),
    "a.xlsx": documents.xlsx_file([["Title", "Year"], ["Film", 1999]]),
}
ODS = documents.ods_file([["Film"]])
MEMBERS = [
    (name, document, member)
    for name, document in (("a.docx", WHOLE["a.docx"]), ("a.xlsx", WHOLE["a.xlsx"]), ("a.ods", ODS))
    for member in zipfile.ZipFile(io.BytesIO(document)).namelist()
    if member.endswith((".xml", ".rels")) and "theme" not in member and "customXml" not in member
]
SHEET = next(one for one in MEMBERS if one[0] == "a.ods" and one[2] == "content.xml")
PIECES = [
    b"<",
    b">",
    b"</w:p>",
    b"\0",
    b"\xff\xfe",
    b'"',
    b"stream\n",
    b"<<",
    b"9999999999",
    b"-1",
    b"%",
    b"&#0;",
    b"1 0 R",
]
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.binary(max_size=8), st.sampled_from(PIECES))),
    min_size=1,
    max_size=4,
)


def mutated(data: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """`data` with pieces, each given by its relative place and length, replaced."""
    for share, length, piece in edits:
        at = int(share * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


def answer(data: bytes, name: str) -> TextView | str:
    """The view, or the line of the refusal."""
    try:
        return view_of(data, name)
    except UnreadableDocument as refusal:
        return str(refusal)


def reads_or_refuses(data: bytes, name: str) -> None:
    """Reads twice; the answers are equal, and a refusal is one line with the name of the file."""
    first, second = (answer(data, name) for _ in range(2))
    assert first == second
    assert isinstance(first, TextView) or (first.startswith(f"{name}: ") and "\n" not in first)


@MODEST
@given(st.sampled_from(sorted(WHOLE)), EDITS)
def test_mutated_document_reads_or_is_refused(name, edits):
    reads_or_refuses(mutated(WHOLE[name], edits), name)


@MODEST
@given(st.sampled_from(MEMBERS), EDITS)
@example(SHEET, [(0.25, 1, b"")])  # a prefix without its namespace
def test_mutated_member_reads_or_is_refused(member, edits):
    name, document, part = member
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        content = archive.read(part)
    reads_or_refuses(documents.with_member(document, part, mutated(content, edits)), name)


@MODEST
@given(st.binary(min_size=1, max_size=300), st.sampled_from(sorted(WHOLE)))
def test_any_bytes_read_or_are_refused(data, name):
    reads_or_refuses(data, name)


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.name)
def test_what_fuzzing_found_is_refused_in_a_confined_process(path, tmp_path, monkeypatch):
    (tmp_path / "found_target.py").write_text(
        "from frontrow.reading.formats import view_of\n"
        "def text(data, name, setup):\n    return view_of(data, name).text\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    name = path.name.partition("--")[2]
    with ConfinedReader("found_target:text") as reader, pytest.raises(UnreadableDocument) as refusal:
        reader.read(path.read_bytes(), name)
    assert str(refusal.value).startswith(f"{name}: ")
    assert not isinstance(refusal.value, ReadingFailed)


def test_pdf_with_damaged_widths_is_read():
    data = (FOUND_FOLDER / "pdf-endless-widths--t.pdf").read_bytes()
    assert view_of(data, "t.pdf").text.startswith("The Film\n\nDire")
