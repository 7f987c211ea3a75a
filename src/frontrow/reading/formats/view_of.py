"""From the bytes of any document to its text view."""

from collections.abc import Callable
from hashlib import sha256
from importlib import import_module

from frontrow.reading import limits
from frontrow.reading.formats import media_type as types
from frontrow.reading.formats.strange_characters import strange_characters
from frontrow.reading.formats.unreadable import EmptyDocument, TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.view import TextView

Reader = Callable[[bytes, ViewBuilder], str | None]
# Each reader is imported when first needed: a plain text must not wait for the PDF library.
_READERS = {
    types.PLAIN: "plain_text:read_plain_text",
    types.HTML: "html:read_html",
    types.CSV: "csv_table:read_csv",
    types.PDF: "pdf:read_pdf",
    types.ZIP: "zip_container:read_zip",
    types.OLE: "ole_container:read_ole",
}


def view_of(data: bytes, name: str) -> TextView:
    """The text view of a document's bytes; `name` is its file name, used in refusals and as a hint of its type.

    Raises a named UnreadableDocument for what cannot be read or goes beyond `frontrow.reading.limits`.
    """
    if not data:
        raise EmptyDocument(name, "the file is empty")
    if len(data) > limits.DOCUMENT_BYTES:
        raise TooLarge(name, f"{len(data):,} bytes; the limit is {limits.DOCUMENT_BYTES:,}")
    type_ = types.media_type_of(data, name)
    builder = ViewBuilder(name)
    found = _reader(type_.found)(data, builder) or type_.found
    text = builder.text()
    if not text.strip() and not builder.has_notices:
        raise EmptyDocument(name, "the document holds no text")
    if type_.promised and type_.promised != found:
        builder.notice("mislabelled", f"the name promises {type_.promised}, the content is {found} and was read so")
    return builder.view(sha256(data).hexdigest(), found, strange_characters(text))


def _reader(found: str) -> Reader:
    module, _, function = _READERS[found].partition(":")
    reader: Reader = getattr(import_module(f"frontrow.reading.formats.{module}"), function)
    return reader
