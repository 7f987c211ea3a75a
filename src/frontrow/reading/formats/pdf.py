"""PDF: the text layer, word by word, with its page (from 1) and box: left, top, right, bottom in points from above."""

import re
import zlib
from collections.abc import Iterator
from statistics import median

from frontrow.reading import limits
from frontrow.reading.formats.pdf_columns import in_reading_order
from frontrow.reading.formats.pdf_document import PdfDocument, opened_pdf
from frontrow.reading.formats.pdf_words import lines_of
from frontrow.reading.formats.pdf_writer import PdfWriter
from frontrow.reading.formats.unreadable import BrokenDocument, HostileDocument, TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_HEAD_BYTES = 2_000
_TAIL_BYTES = 2_000
_PIECE = 1 << 16


def read_pdf(data: bytes, builder: ViewBuilder) -> None:
    """Puts the text of every page into `builder`, in reading order; a page that is only a picture makes a notice."""
    _refuse_bombs(data, builder.name)
    if b"/JavaScript" in data or b"/Launch" in data:
        builder.notice("macros", "the document holds scripts; they were not run and not read")
    document = opened_pdf(data, builder.name)
    if not document.pages:
        raise BrokenDocument(builder.name, "the PDF is cut short or holds no page")
    builder.language = document.language
    pages = [(page.number, in_reading_order(lines_of(page.pieces))) for page in document.pages]
    _tell(builder, document, b"startxref" in data[-_TAIL_BYTES:])
    sizes = [line.size for _, lines in pages for line in lines for _ in line.words]
    writer = PdfWriter(builder, median(sizes) if sizes else 0.0)
    for number, lines in pages:
        writer.page(number, lines)


def _tell(builder: ViewBuilder, document: PdfDocument, is_whole: bool) -> None:
    """Notices of what could not be read, or not wholly."""
    pictures = [page.number for page in document.pages if page.has_picture]
    if not is_whole:
        builder.notice("cut_short", "the file is cut short; what could be saved of it was read, pages may be missing")
    if document.damaged:
        builder.notice("damaged_pages", f"damaged pages are left out: {', '.join(map(str, document.damaged[:50]))}")
    if pictures and len(pictures) == len(document.pages):
        builder.notice("scanned", "the document is scanned: pictures of pages, no text; have its text recognised first")
    elif pictures:
        builder.notice("scanned_pages", f"pages without a text layer: {', '.join(map(str, pictures[:50]))}")
    long = [page.number for page in document.pages if page.has_long_string]
    if long:
        pages = ", ".join(map(str, long[:50]))
        builder.notice("long_strings", f"text drawn as one string is cut after 32,767 bytes; compare pages: {pages}")
    unknown = sum(piece.text.count("\ufffd") for page in document.pages for piece in page.pieces)
    if unknown:
        builder.notice("unmapped_letters", f"{unknown:,} letters have no character in the file, shown as \ufffd")


def _refuse_bombs(data: bytes, name: str) -> None:
    """Unpacks every stream but pictures, a piece at a time, before the library does it at once."""
    total = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _HEAD_BYTES) : match.start()].rpartition(b" obj")[2]
        if b"/FlateDecode" not in head or re.search(rb"/Subtype\s*/Image", head):
            continue
        size = 0
        for piece in _inflated(data, match.end()):
            size += len(piece)
            _check_stream(size, total, match.start(), name)
        total += size


def _inflated(data: bytes, start: int) -> Iterator[bytes]:
    """What a compressed stream unpacks to, as far as its bytes are sound."""
    unpacker = zlib.decompressobj()
    for at in range(start, len(data), _PIECE):
        packed = data[at : at + _PIECE]
        while packed and not unpacker.eof:
            try:
                yield unpacker.decompress(packed, _PIECE)
            except zlib.error:
                return
            packed = unpacker.unconsumed_tail
        if unpacker.eof:
            return


def _check_stream(size: int, total: int, at: int, name: str) -> None:
    if size > limits.XML_PART_BYTES:
        raise HostileDocument(name, f"a stream unpacks to more than {limits.XML_PART_BYTES:,} bytes", f"byte {at}")
    if total + size > limits.ZIP_TOTAL_BYTES:
        raise TooLarge(name, f"its streams unpack to more than {limits.ZIP_TOTAL_BYTES:,} bytes", f"byte {at}")
