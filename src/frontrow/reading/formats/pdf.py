"""PDF: the text layer, word by word, with its page (from 1) and box: left, top, right, bottom in points from above."""

import logging
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from statistics import median
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTFigure, LTImage
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from frontrow.reading import limits
from frontrow.reading.formats.pdf_columns import in_reading_order
from frontrow.reading.formats.pdf_words import Letter, Line, lines_of
from frontrow.reading.formats.pdf_writer import PdfWriter
from frontrow.reading.formats.unreadable import (
    BrokenDocument,
    EncryptedDocument,
    HostileDocument,
    TooLarge,
    UnreadableDocument,
)
from frontrow.reading.formats.view_builder import ViewBuilder

# What the library has to say of damage reaches the reviewer as notices and refusals, not as lines on standard error.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_HEAD_BYTES = 2_000
_PIECE = 1 << 16


def read_pdf(data: bytes, builder: ViewBuilder) -> None:
    """Puts the text of every page into `builder`, in reading order; a page that is only a picture makes a notice."""
    _refuse_bombs(data, builder.name)
    if b"/JavaScript" in data or b"/Launch" in data:
        builder.notice("macros", "the document holds scripts; they were not run and not read")
    pages: list[tuple[int, list[Line]]] = []
    pictures: list[int] = []
    for number, page in enumerate(_sound_pages(data, builder), 1):
        letters = [*_letters(page, builder.name, number)]
        pages.append((number, in_reading_order(lines_of(letters))))
        if not letters and _has_picture(page):
            pictures.append(number)
    if not pages:
        raise BrokenDocument(builder.name, "the PDF is cut short or holds no page")
    _tell(builder, pages, pictures)
    sizes = [line.size for _, lines in pages for line in lines for _ in line.words]
    writer = PdfWriter(builder, median(sizes) if sizes else 0.0)
    for number, lines in pages:
        writer.page(number, lines)


def _sound_pages(data: bytes, builder: ViewBuilder) -> Iterator[Any]:
    """The pages, whatever the library raises for a damaged one made a refusal."""
    number = 1
    try:
        for page in _pages(data, builder):
            yield page
            number += 1
    except (UnreadableDocument, MemoryError):
        raise
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as fault:
        raise EncryptedDocument(builder.name, "the document opens only with a password") from fault
    except Exception as fault:
        words = str(fault)[:200] or type(fault).__name__
        raise BrokenDocument(builder.name, f"the PDF is damaged: {words}", f"page {number}") from fault


def _pages(data: bytes, builder: ViewBuilder) -> Iterator[Any]:
    document = PDFDocument(PDFParser(BytesIO(data)))
    language = document.catalog.get("Lang")
    if isinstance(language, bytes) and re.fullmatch(rb"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        builder.language = language.decode("ascii")
    resources = PDFResourceManager(caching=True)
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > limits.PDF_PAGES:
            raise TooLarge(builder.name, f"more than {limits.PDF_PAGES} pages")
        interpreter.process_page(page)
        yield device.get_result()


def _letters(page: Any, file: str, number: int) -> Iterator[Letter]:
    """The page's letters in the order they are drawn; one drawn twice on the same spot, to look bold, counts once."""
    drawn: set[tuple[str, int, int]] = set()
    height = page.y1
    for count, item in enumerate(_items(page)):
        if count > limits.PDF_PAGE_CHARACTERS:
            raise TooLarge(file, f"more than {limits.PDF_PAGE_CHARACTERS:,} letters", f"page {number}")
        text = item.get_text()
        spot = (text, round(item.x0), round(item.y0))
        if spot in drawn and not text.isspace():
            continue
        drawn.add(spot)
        shown = "\ufffd" if text.startswith("(cid:") else text
        upright = item.upright
        yield Letter(shown, item.x0, height - item.y1, item.x1, height - item.y0, item.size, item.fontname, upright)


def _items(container: Any) -> Iterator[Any]:
    waiting = [iter(container)]
    while waiting:
        for item in waiting[-1]:
            if isinstance(item, LTChar):
                yield item
            elif isinstance(item, LTFigure):
                waiting.append(iter(item))
                break
        else:
            waiting.pop()


def _has_picture(container: Any) -> bool:
    return any(isinstance(item, LTImage) or (isinstance(item, LTFigure) and _has_picture(item)) for item in container)


def _tell(builder: ViewBuilder, pages: list[tuple[int, list[Line]]], pictures: list[int]) -> None:
    if pictures and len(pictures) == len(pages):
        builder.notice("scanned", "the document is scanned: pictures of pages, no text; have its text recognised first")
    elif pictures:
        builder.notice("scanned_pages", f"pages without a text layer: {', '.join(map(str, pictures[:50]))}")
    unknown = sum(word.text.count("\ufffd") for _, lines in pages for line in lines for word in line.words)
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
