"""What a document is: its content decides, its name only breaks ties, and where the two disagree there is a notice."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from frontrow.reading.formats.unreadable import BinaryDocument, UnsupportedDocument

PLAIN, HTML, CSV, PDF = "text/plain", "text/html", "text/csv", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ZIP, OLE = "application/zip", "application/x-ole-storage"

_BY_ENDING = {
    "txt": PLAIN,
    "md": PLAIN,
    "html": HTML,
    "htm": HTML,
    "xhtml": HTML,
    "csv": CSV,
    "tsv": CSV,
    "pdf": PDF,
    "docx": DOCX,
    "docm": DOCX,
    "dotx": DOCX,
    "xlsx": XLSX,
    "xlsm": XLSX,
    "xls": XLS,
    "ods": ODS,
}
_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
)
_REFUSED = (
    (b"{\\rtf", "an RTF document; save it as DOCX"),
    (b"PK\x07\x08", "a ZIP archive in several parts"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1f\x8b", "a compressed file (gzip); unpack it first"),
    (b"7z\xbc\xaf", "a compressed file (7z); unpack it first"),
    (b"Rar!", "a compressed file (RAR); unpack it first"),
    (b"BZh", "a compressed file (bzip2); unpack it first"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film file"),
    (b"\x1aE\xdf\xa3", "a film file"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"SQLite format 3\x00", "a database"),
    (b"%!PS", "a PostScript file; save it as PDF"),
)
_HTML_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_HTML_TAG = re.compile(rb"</?(?:p|div|a|b|i|br|h[1-6]|li|ul|td|tr|table|span|section|body|html)\b[^<>]*>", re.I)
_HTML_TAGS = re.compile(rb"</(?:p|div|a|h[1-6]|li|td|span|section|body|html)\s*>", re.I)


@dataclass(frozen=True, slots=True)
class MediaType:
    """The type that the content shows, and the other one that the file's name had promised, or ""."""

    found: str
    promised: str = ""


def media_type_of(data: bytes, name: str) -> MediaType:
    """The type of `data`; a ZIP or OLE container is named as such and its inside tells the rest.

    Raises BinaryDocument or UnsupportedDocument for what is known not to be a document we read.
    """
    ending = PurePosixPath(name.replace("\\", "/").lower()).suffix.lstrip(".")
    promised = _BY_ENDING.get(ending, "")
    for signature, found in _SIGNATURES:
        if data.startswith(signature) or (found == PDF and signature in data[:1024]):
            return MediaType(found, promised)
    _refuse_known(data, name)
    found = _text_type(data, promised)
    return MediaType(found, "" if promised in ("", found) else promised)


def _refuse_known(data: bytes, name: str) -> None:
    for signature, what in _REFUSED:
        if data.startswith(signature):
            refusal = UnsupportedDocument if "save it" in what else BinaryDocument
            raise refusal(name, f"the file is {what}")
    if data[4:8] == b"ftyp":
        raise BinaryDocument(name, "the file is a film or a picture (MP4, HEIC)")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise BinaryDocument(name, "the file is a picture, a sound or a film (RIFF)")


def _text_type(data: bytes, promised: str) -> str:
    plain = data[:65536].replace(b"\x00", b"")
    if _HTML_START.match(plain.lstrip(b"\xff\xfe")) or (promised == HTML and _HTML_TAG.search(plain)):
        return HTML
    if promised != PLAIN and promised != CSV and len(_HTML_TAGS.findall(plain)) >= 3:
        return HTML
    return CSV if promised == CSV else PLAIN
