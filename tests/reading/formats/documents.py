"""Documents built from given strings, one builder a format, for the tests to read back."""

import html
import io
import struct
import zipfile
from collections.abc import Sequence
from functools import cache
from xml.sax.saxutils import escape

import docx
import openpyxl
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import strategies as st

_STRANGE = "\u00a0\u200b\u0301\u0328éłŁß中文字日本語한국어🎬👩‍🎤🏳️‍🌈…—“”„’\u202f٣عربית\ufb01"
CHARACTERS = st.one_of(
    st.sampled_from("abc XYZ 019 .,;:-'&<>\"" + _STRANGE),
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]),
)
TEXTS = st.text(CHARACTERS, min_size=1, max_size=25)
WORDS = st.text(CHARACTERS.filter(lambda c: not c.isspace() or c == "\u00a0"), min_size=1, max_size=10).filter(
    lambda word: word == word.strip() and word
)


def html_page(paragraphs: Sequence[Sequence[str]]) -> bytes:
    """Each paragraph's strings stand by turns plain and in `<b>`, between them a comment; lines end in CRLF."""
    rows = []
    for texts in paragraphs:
        inner = "<!-- c -->".join(
            f"<b>{html.escape(text)}</b>" if number % 2 else html.escape(text) for number, text in enumerate(texts)
        )
        rows.append(f"<div><p>{inner}</p>\r\n</div>")
    return ("<!doctype html>\r\n<html><body>" + "\r\n".join(rows) + "</body></html>").encode()


def docx_file(paragraphs: Sequence[Sequence[str]]) -> bytes:
    """Each paragraph's strings are its runs."""
    document = docx.Document()
    for texts in paragraphs:
        paragraph = document.add_paragraph()
        for text in texts:
            paragraph.add_run(text)
    return _saved(document)


def xlsx_file(rows: Sequence[Sequence[object]], sheet: str = "Films") -> bytes:
    """Rows from A1."""
    workbook = openpyxl.Workbook()
    workbook.active.title = sheet
    for row in rows:
        workbook.active.append(row)
    return _saved(workbook)


def _saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


_MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_ODS_ROOT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
)


def ods_file(rows: Sequence[Sequence[str]], attributes: str = "", more_rows: str = "") -> bytes:
    """Rows of texts from A1; `attributes` of every cell."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"{attributes}>'
            f"<text:p>{escape(text)}</text:p></table:table-cell>"
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{_ODS_ROOT}<table:table table:name="Films">{cells}{more_rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return zip_file(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": _MANIFEST,
        }
    )


def zip_file(members: dict[str, str | bytes]) -> bytes:
    """A ZIP of the members, compressed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_member(document: bytes, name: str, content: str | bytes) -> bytes:
    """The ZIP `document` with one member replaced or added."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        members: dict[str, str | bytes] = {info.filename: archive.read(info) for info in archive.infolist()}
    return zip_file({**members, name: content})


def pdf_file(pages: Sequence[Sequence[tuple[float, float, str]]], size: float = 10.0) -> bytes:
    """Pages of (left, baseline from above, word) on 600 × 800 points; each character is one glyph 0.6 em wide."""
    letters = sorted({c for page in pages for _, _, word in page for c in word})
    codes = {c: number for number, c in enumerate(letters, 1)}
    to_unicode = (
        "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        + "".join(
            f"1 beginbfchar <{code:04x}> <{c.encode('utf-16-be').hex()}> endbfchar\n" for c, code in codes.items()
        )
        + "endcmap"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (pl) >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Test-Italic /Encoding /Identity-H /DescendantFonts [4 0 R] "
        "/ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test-Italic /DW 600 /CIDToGIDMap /Identity /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor "
        "/FontName /Test-Italic /FontBBox [0 -200 600 800] /Ascent 800 /Descent -200 /Flags 4 /FontFile2 6 0 R >> >>",
        pdf_stream(to_unicode),
        pdf_stream(_font_file(len(letters)).decode("latin-1")),
    ]
    for number, page in enumerate(pages):
        drawn = "".join(
            f"BT /F {size} Tf 1 0 0 1 {x} {800 - y} Tm <{''.join(f'{codes[c]:04x}' for c in word)}> Tj ET\n"
            for x, y, word in page
        )
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {8 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>",
            pdf_stream(drawn),
        ]
    return pdf_of_objects(objects)


@cache
def _font_file(letters: int) -> bytes:
    """A TrueType font of so many glyphs after the missing one, each a filled box, 600 of 1000 units wide."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 700))
    pen.lineTo((600, 700))
    pen.lineTo((600, 0))
    pen.closePath()
    box = pen.glyph()
    names = [".notdef", *(f"g{number}" for number in range(letters))]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({})
    font.setupGlyf(dict.fromkeys(names, box))
    font.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Test", "styleName": "Italic"})
    font.setupOS2()
    font.setupPost()
    return _saved(font)


def pdf_stream(content: str) -> str:
    """A stream object of the content, each character one byte."""
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def pdf_of_objects(objects: Sequence[str], trailer: str = "") -> bytes:
    """A PDF of the numbered objects, the first its catalogue."""
    body, offsets = "%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
        f"startxref\n{len(body)}\n%%EOF\n"
    ).encode("latin-1")


def xls_file(rows: Sequence[Sequence[object]], sheet: str = "Films", formats: Sequence[str] = ()) -> bytes:
    """Rows of texts and numbers from A1, as BIFF8 in an OLE container; numbers of row n are shown in format n."""
    name = sheet.encode("latin-1")
    cells = b"".join(_biff_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    styles = b"".join(
        _record(0x041E, struct.pack("<HHB", 164 + n, len(code), 1) + code.encode("utf-16-le"))
        for n, code in enumerate(formats)
    ) + b"".join(_record(0x00E0, struct.pack("<HH16x", 0, 164 + n)) for n in range(len(formats)))
    bound = len(name) + 8 + 4
    before = 20 + 6 + len(styles) + bound + 4
    globals_ = (
        _record(0x0809, struct.pack("<HHHHLL", 0x0600, 0x0005, 0, 0, 0, 0))
        + _record(0x0042, struct.pack("<H", 1200))
        + styles
        + _record(0x0085, struct.pack("<LHBB", before, 0, len(name), 0) + name)
        + _record(0x000A, b"")
    )
    body = _record(0x0809, struct.pack("<HHHHLL", 0x0600, 0x0010, 0, 0, 0, 0)) + cells + _record(0x000A, b"")
    return _ole(globals_ + body)


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _biff_cell(row: int, column: int, value: object) -> bytes:
    if isinstance(value, str):
        text = value.encode("utf-16-le")
        return _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text) // 2, 1) + text)
    return _record(0x0203, struct.pack("<HHHd", row, column, row, value))


def _ole(stream: bytes) -> bytes:
    """A container of one stream "Workbook": sector 0 is the allocation table, 1 the directory, the rest the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}L", *chain).ljust(512, b"\xff")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xLLLLLLLLL", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
        + struct.pack("<L", 0)
    )
    directory = _ole_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1) + _ole_entry("Workbook", 2, 2, len(stream))
    return header.ljust(512, b"\xff") + table + directory.ljust(512, b"\0") + stream


def _ole_entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return text.ljust(64, b"\0") + struct.pack(
        "<HBBLLL16xL16xLQ", len(text), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, 0, start, size
    )
