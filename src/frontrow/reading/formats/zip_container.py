"""What lies in a ZIP container: a DOCX, a spreadsheet, or something we do not read."""

from frontrow.reading.formats import media_type as types
from frontrow.reading.formats.unreadable import EncryptedDocument, UnsupportedDocument
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.formats.zip_members import ZipMembers

_OPEN_DOCUMENT = {
    b"text": "an OpenDocument text; save it as DOCX",
    b"presentation": "a presentation; save it as PDF",
    b"graphics": "a drawing; save it as PDF",
}


def read_zip(data: bytes, builder: ViewBuilder) -> str:
    """Reads the document in the container into `builder` and returns its media type."""
    members = ZipMembers(data, builder.name)
    if any(member.lower().endswith("vbaproject.bin") for member in members.names) or "Basic/script-lc.xml" in members:
        builder.notice("macros", "the document holds macros; they were not run and not read")
    if "word/document.xml" in members:
        from frontrow.reading.formats.docx import read_docx

        read_docx(members, builder)
        return types.DOCX
    found = _spreadsheet(members)
    from frontrow.reading.formats.spreadsheet import read_spreadsheet

    read_spreadsheet(data, members, builder)
    return found


def _spreadsheet(members: ZipMembers) -> str:
    if "xl/workbook.xml" in members:
        return types.XLSX
    kind = members.read("mimetype").strip() if "mimetype" in members else b""
    if kind.startswith(types.ODS.encode()) and "content.xml" in members:
        if "META-INF/manifest.xml" in members and b"encryption-data" in members.read("META-INF/manifest.xml"):
            raise EncryptedDocument(members.file, "the spreadsheet opens only with a password")
        return types.ODS
    for word, what in _OPEN_DOCUMENT.items():
        if kind.startswith(b"application/vnd.oasis.opendocument." + word):
            raise UnsupportedDocument(members.file, f"the file is {what}")
    if "ppt/presentation.xml" in members:
        raise UnsupportedDocument(members.file, "the file is a presentation; save it as PDF")
    if "xl/workbook.bin" in members:
        raise UnsupportedDocument(members.file, "the file is a binary workbook (XLSB); save it as XLSX")
    raise UnsupportedDocument(members.file, "the file is a ZIP archive; unpack it and give the documents in it")
