"""What lies in an OLE container: an XLS, an encrypted Office document, or an old format that we do not read."""

from frontrow.reading.formats import media_type as types
from frontrow.reading.formats.unreadable import BrokenDocument, EncryptedDocument, UnsupportedDocument
from frontrow.reading.formats.view_builder import ViewBuilder


def read_ole(data: bytes, builder: ViewBuilder) -> str:
    """Reads the XLS in the container into `builder` and returns its media type."""
    if _stream(data, "EncryptedPackage"):
        raise EncryptedDocument(builder.name, "the document opens only with a password")
    if _stream(data, "WordDocument"):
        raise UnsupportedDocument(builder.name, "the file is an old Word document; save it as DOCX")
    if not (_stream(data, "Workbook") or _stream(data, "Book")):
        raise UnsupportedDocument(builder.name, "the file is an old Office document; save it as DOCX, XLSX or PDF")
    if len(data) < 1536:
        raise BrokenDocument(builder.name, "the spreadsheet is cut short")
    if _stream(data, "_VBA_PROJECT_CUR"):
        builder.notice("macros", "the document holds macros; they were not run and not read")
    from frontrow.reading.formats.spreadsheet import read_spreadsheet

    read_spreadsheet(data, None, builder)
    return types.XLS


def _stream(data: bytes, name: str) -> bool:
    """Whether the container's directory names a stream so; directory names are UTF-16 and end in NUL."""
    return (name + "\x00").encode("utf-16-le") in data
