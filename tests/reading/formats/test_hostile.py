"""Documents made to harm, or merely broken: each ends in one named refusal or a notice, and soon."""

import io
import struct
import zipfile
import zlib

import pytest
from tests.reading.formats import documents

from frontrow.reading import limits
from frontrow.reading.formats import (
    BinaryDocument,
    BrokenDocument,
    EmptyDocument,
    EncryptedDocument,
    HostileDocument,
    TooLarge,
    UnknownEncoding,
    UnreadableDocument,
    UnsupportedDocument,
    view_of,
)

DOCX = documents.docx_file([["Film"]])
XLSX = documents.xlsx_file([["Title", "Year"], ["Film", 1999]])
ODS = documents.ods_file([["Title"]])
PDF = documents.pdf_file([[(50, 100, "Film")]])
BILLION_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>'
)


SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def worksheet(rows: str) -> str:
    """The XML of a sheet."""
    return f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{rows}</sheetData></worksheet>'


def refusal(data: bytes, name: str) -> tuple[type, str]:
    """The class and the line of the refusal."""
    with pytest.raises(UnreadableDocument) as refused:
        view_of(data, name)
    return type(refused.value), str(refused.value)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", (EmptyDocument, "a: the file is empty")),
        (b" \r\n\t", (EmptyDocument, "a: the document holds no text")),
        (b"\xef\xbb\xbf", (EmptyDocument, "a: the document holds no text")),
        (b"\x7fELF\x02\x01", (BinaryDocument, "a: the file is a program")),
        (bytes(range(256)) * 4, (BinaryDocument, "a: the bytes are not text")),
        (b"\x00\x00\x00\x18ftypmp42", (BinaryDocument, "a: the file is a film or a picture (MP4, HEIC)")),
        (b"{\\rtf1 Film}", (UnsupportedDocument, "a: the file is an RTF document; save it as DOCX")),
        ("Łódź".encode("utf-16")[:-1], (BrokenDocument, "a: byte 6: utf-16-le cut in the middle of a character")),
        (
            b"\x8d\x8f\x90\x9d\x81",
            (UnknownEncoding, "a: the bytes are text in no encoding that we know; save the file as UTF-8"),
        ),
        (b"x" * (limits.DOCUMENT_BYTES + 1), (TooLarge, "a: 40,000,001 bytes; the limit is 40,000,000")),
        (b"x " * 3_000_000, (TooLarge, "a: more than 5,000,000 characters of text")),
        (
            documents.zip_file({"a.txt": "x"}),
            (UnsupportedDocument, "a: the file is a ZIP archive; unpack it and give the documents in it"),
        ),
        (
            documents.zip_file({"ppt/presentation.xml": "x"}),
            (UnsupportedDocument, "a: the file is a presentation; save it as PDF"),
        ),
    ],
)
def test_what_is_no_document_is_refused_by_name(data, expected):
    assert refusal(data, "a") == expected


def test_refusal_names_file_place_and_fault():
    data = documents.with_member(DOCX, "word/document.xml", "<w:document")
    with pytest.raises(BrokenDocument) as refused:
        view_of(data, "kit.docx")
    assert (refused.value.file, refused.value.place) == ("kit.docx", "word/document.xml, line 1")
    assert refused.value.fault.startswith("the XML is damaged")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_a_docx(encoding):
    data = documents.with_member(DOCX, "word/document.xml", BILLION_LAUGHS.encode(encoding))
    assert refusal(data, "a.docx") == (
        HostileDocument,
        "a.docx: word/document.xml: the XML declares a document type, which no such document needs",
    )


@pytest.mark.parametrize(("document", "member"), [(XLSX, "xl/workbook.xml"), (ODS, "content.xml")])
def test_external_entities_are_refused_in_spreadsheets(document, member):
    evil = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
    assert refusal(documents.with_member(document, member, evil), "a")[0] is HostileDocument


def test_entities_in_html_are_not_followed():
    page = b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><p>a &e; b</p></body></html>'
    assert "root:" not in view_of(page, "a.html").text


def test_zip_bomb_is_refused_by_its_ratio():
    data = documents.with_member(DOCX, "word/media/x.bin", b"\0" * 50_000_000)
    assert refusal(data, "a.docx") == (
        HostileDocument,
        "a.docx: word/media/x.bin: unpacks to more than 200 times its size",
    )


def test_zip_of_too_many_members_is_refused():
    data = documents.zip_file({f"m{number}": "" for number in range(limits.ZIP_MEMBERS + 1)})
    assert refusal(data, "a.docx") == (TooLarge, "a.docx: 5,001 members in the ZIP container; the limit is 5,000")


def test_lying_size_is_refused_even_with_a_matching_check_sum():
    info = zipfile.ZipInfo("word/document.xml")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(info, b"\0" * 1_000_000, zipfile.ZIP_DEFLATED)
    data = stream.getvalue()
    real, lie = struct.pack("<LL", zlib.crc32(b"\0" * 1_000_000), 0), struct.pack("<LL", zlib.crc32(b"\0" * 100), 0)
    lying = data.replace(struct.pack("<L", 1_000_000), struct.pack("<L", 100)).replace(real[:4], lie[:4])
    assert refusal(lying, "a.docx") == (HostileDocument, "a.docx: word/document.xml: declared 100 bytes, holds more")


def test_encrypted_zip_is_refused():
    data = bytearray(DOCX)
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal(bytes(data), "a.docx")[0] is EncryptedDocument


def test_encrypted_office_document_is_refused():
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1500 + "EncryptedPackage\0".encode("utf-16-le")
    assert refusal(container, "a.docx") == (EncryptedDocument, "a.docx: the document opens only with a password")


def test_old_word_document_is_refused_with_advice():
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1500 + "WordDocument\0".encode("utf-16-le")
    assert refusal(container, "a.doc") == (
        UnsupportedDocument,
        "a.doc: the file is an old Word document; save it as DOCX",
    )


def test_encrypted_pdf_is_refused():
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(io.BytesIO(PDF))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    assert refusal(stream.getvalue(), "a.pdf") == (EncryptedDocument, "a.pdf: the document opens only with a password")


@pytest.mark.parametrize(("document", "name"), [(DOCX, "a.docx"), (XLSX, "a.xlsx"), (ODS, "a.ods")])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_truncated_container_is_refused(document, name, share):
    assert refusal(document[: int(len(document) * share)], name) == (
        BrokenDocument,
        f"{name}: the ZIP container is cut short or damaged",
    )


def test_truncated_pdf_is_refused():
    assert refusal(PDF[:300], "a.pdf")[0] is BrokenDocument


def test_pdf_stream_bomb_is_refused():
    packed = zlib.compress(b"\0" * 60_000_000).decode("latin-1")
    data = documents.pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\nendstream",
        ]
    )
    assert refusal(data, "a.pdf")[0] is HostileDocument


def test_far_cell_is_refused_before_the_rectangle_is_laid_out():
    sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    data = documents.with_member(XLSX, "xl/worksheets/sheet1.xml", sheet)
    assert refusal(data, "a.xlsx") == (
        TooLarge,
        "a.xlsx: xl/worksheets/sheet1.xml: cells lie as far apart as 1,048,576 rows and 16,384 columns",
    )


def test_lone_far_cell_is_read():
    sheet = worksheet('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')
    view = view_of(documents.with_member(XLSX, "xl/worksheets/sheet1.xml", sheet), "a.xlsx")
    assert (view.text, view.where(0, 1)) == ("7", {"sheet": "Films", "cell": "XFD1048576"})


def test_one_long_text_shared_by_many_cells_is_refused():
    strings = f'<sst xmlns="{SPREADSHEET}"><si><t>{"x" * 30_000}</t></si></sst>'
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5_000))
    sheet = worksheet(cells)
    data = documents.with_member(XLSX, "xl/sharedStrings.xml", strings)
    assert refusal(documents.with_member(data, "xl/worksheets/sheet1.xml", sheet), "a.xlsx")[0] is TooLarge


def test_repeated_ods_cells_are_refused():
    row = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" '
        'office:value="1" table:number-columns-repeated="1000"><text:p>1</text:p>'
        "</table:table-cell></table:table-row>"
    )
    assert refusal(documents.ods_file([["x"]], more_rows=row), "a.ods")[0] is TooLarge


def test_two_million_rows_are_refused():
    assert refusal(b"title,year\n" * 2_000_000, "a.csv") == (TooLarge, "a.csv: more than 100,000 rows")


def test_csv_field_beyond_the_library_limit_is_refused():
    kind, line = refusal(b'title,year\n"' + b"x" * 200_000, "a.csv")
    assert (kind, line.partition(": the table")[0]) == (BrokenDocument, "a.csv: line 2")


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (b"<html>" + b"<div>" * 5_000 + b"deep", "Excessive depth in document: 256"),
        (b"<div>" * 5_000 + b"deep", "Excessive depth in document: 256"),
        (b"<html><p>" + b"<b>x</b>" * 250_000, "more than 200,000 elements"),
    ],
)
def test_html_beyond_the_limits_is_refused(page, fault):
    kind, line = refusal(page, "a.html")
    assert (kind, fault in line) == (TooLarge, True)


def test_deep_json_ld_is_a_notice():
    page = b'<html><p>Film</p><script type="application/ld+json">' + b'{"a":[' * 50_000 + b"</script></html>"
    view = view_of(page, "a.html")
    assert (view.text.strip(), [notice.code for notice in view.notices]) == ("Film", ["json_ld_unread"])


def test_macros_are_a_notice():
    view = view_of(documents.with_member(DOCX, "word/vbaProject.bin", b"x"), "a.docm")
    assert (view.text.strip(), [notice.code for notice in view.notices]) == ("Film", ["macros"])


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (DOCX, "a.pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (PDF, "a.docx", "application/pdf"),
        (b"<!doctype html><p>Film</p>", "a.txt", "text/html"),
        (b"Film\n", "a.pdf", "text/plain"),
        (XLSX, "a.csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_content_wins_over_the_name_with_a_notice(data, name, media_type):
    view = view_of(data, name)
    assert (view.media_type, [notice.code for notice in view.notices]) == (media_type, ["mislabelled"])


def test_strange_characters_stay_in_the_view_and_are_told():
    text = "Film\x00 by \u202eJan\u202c e" + "\u0301" * 10_000 + "\n"
    view = view_of(text.encode(), "a.txt")
    assert view.text == text
    assert [(notice.code, notice.spans) for notice in view.notices] == [
        ("bidi_override", ((9, 10), (13, 14))),
        ("control_characters", ((4, 5),)),
        ("combining_run", ((16, 10_016),)),
    ]


def test_text_with_many_controls_is_still_a_text():
    text = "Reżyseria:\x00 Jan\x00 Nowak\x01\x02\n" * 20
    view = view_of(text.encode(), "a.txt")
    assert (view.text, [notice.code for notice in view.notices]) == (text, ["control_characters"])


def test_control_characters_in_html_stay_in_the_view():
    view = view_of("<!doctype html><p>Film\x00\x01\u202e</p>".encode(), "a.html")
    assert view.text == "Film\x00\x01\u202e"
    assert [notice.code for notice in view.notices] == ["bidi_override", "control_characters"]


def test_mixed_encodings_are_read_with_a_notice():
    view = view_of("Łódź, ".encode() + "née".encode("cp1252"), "a.txt")
    assert (view.text, [(n.code, n.spans) for n in view.notices]) == ("Łódź, née", [("mixed_encoding", ((7, 8),))])


def test_scanned_pdf_says_so():
    image = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        "/Length 1 >>\nstream\nx\nendstream"
    )
    drawn = "q 100 0 0 100 0 0 cm /I Do Q"
    data = documents.pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R "
            "/Resources << /XObject << /I 5 0 R >> >> >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
            image,
        ]
    )
    view = view_of(data, "a.pdf")
    assert (view.text, [notice.code for notice in view.notices]) == ("", ["scanned"])
