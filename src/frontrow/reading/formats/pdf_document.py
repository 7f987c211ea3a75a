"""A PDF opened with PDFium, page by page; every fault of the library becomes a refusal by name."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

import pypdfium2_raw as pdfium

from frontrow.reading import limits
from frontrow.reading.formats.pdf_letters import has_long_string, pieces_of
from frontrow.reading.formats.pdf_words import Piece
from frontrow.reading.formats.unreadable import BrokenDocument, EncryptedDocument, TooLarge

# PDFium keeps state for the whole process and is not safe for two threads.
_ONE_AT_A_TIME = Lock()
_DEEPEST_FORM = 8
_LANGUAGE_UNITS = 64  # UTF-16 units: "zh-Hant-TW" is ten


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: its number from 1, what is drawn as text, whether a picture is drawn, and whether a string is so long
    that the library may have cut it."""

    number: int
    pieces: tuple[Piece, ...]
    has_picture: bool
    has_long_string: bool


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """The sound pages, the numbers of those that are damaged, and the language (BCP 47) that the file names."""

    pages: tuple[PdfPage, ...]
    damaged: tuple[int, ...]
    language: str | None


def opened_pdf(data: bytes, name: str) -> PdfDocument:
    """The pages of `data`; raises EncryptedDocument, BrokenDocument, or TooLarge beyond the limits of a PDF."""
    with _ONE_AT_A_TIME, _document(data, name) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > limits.PDF_PAGES:
            raise TooLarge(name, f"more than {limits.PDF_PAGES} pages")
        found = [(number, _page(document, number, name)) for number in range(1, count + 1)]
        return PdfDocument(
            tuple(page for _, page in found if page is not None),
            tuple(number for number, page in found if page is None),
            _language(document),
        )


@cache
def _begin() -> None:
    """Starts the library without the machine's fonts: the same bytes give the same boxes everywhere."""
    no_folders = (ctypes.POINTER(ctypes.c_char) * 1)()
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=no_folders))


@contextmanager
def _document(data: bytes, name: str) -> Iterator[Any]:
    _begin()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise EncryptedDocument(name, "the document opens only with a password")
        raise BrokenDocument(name, "the PDF is cut short or damaged")
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: Any, number: int, name: str) -> PdfPage | None:
    """The page, or None where it is damaged."""
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        return None
    letters = pdfium.FPDFText_LoadPage(page)
    try:
        if not letters:
            return None
        count = pdfium.FPDFText_CountChars(letters)
        if count > limits.PDF_PAGE_CHARACTERS:
            raise TooLarge(name, f"more than {limits.PDF_PAGE_CHARACTERS:,} letters", f"page {number}")
        pieces = pieces_of(page, letters, count)
        return PdfPage(number, pieces, not pieces and _has_picture(page), has_long_string(letters, count))
    finally:
        if letters:
            pdfium.FPDFText_ClosePage(letters)
        pdfium.FPDF_ClosePage(page)


def _has_picture(page: Any) -> bool:
    objects = (pdfium.FPDFPage_GetObject(page, at) for at in range(pdfium.FPDFPage_CountObjects(page)))
    return any(_is_picture(drawn, _DEEPEST_FORM) for drawn in objects)


def _is_picture(drawn: Any, depth: int) -> bool:
    kind = pdfium.FPDFPageObj_GetType(drawn)
    if kind != pdfium.FPDF_PAGEOBJ_FORM or not depth:
        return bool(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    inside = (pdfium.FPDFFormObj_GetObject(drawn, at) for at in range(pdfium.FPDFFormObj_CountObjects(drawn)))
    return any(_is_picture(one, depth - 1) for one in inside)


def _language(document: Any) -> str | None:
    units = (ctypes.c_ushort * _LANGUAGE_UNITS)()
    size = pdfium.FPDFCatalog_GetLanguage(document, units, ctypes.sizeof(units))
    if not 2 < size <= ctypes.sizeof(units):
        return None
    language = bytes(units)[: size - 2].decode("utf-16-le", "replace")
    return language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else None
