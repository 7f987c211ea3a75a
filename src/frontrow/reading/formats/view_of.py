"""From the bytes of any document to its text view."""

from hashlib import sha256

from frontrow.reading import limits
from frontrow.reading.formats.plain_text import read_plain_text
from frontrow.reading.formats.strange_characters import strange_characters
from frontrow.reading.formats.unreadable import EmptyDocument, TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.view import TextView


def view_of(data: bytes, name: str) -> TextView:
    """The text view of a document's bytes; `name` is its file name, used in refusals and as a hint of its type.

    Raises a named UnreadableDocument for what cannot be read or goes beyond `frontrow.reading.limits`.
    """
    if not data:
        raise EmptyDocument(name, "the file is empty")
    if len(data) > limits.DOCUMENT_BYTES:
        raise TooLarge(name, f"{len(data):,} bytes; the limit is {limits.DOCUMENT_BYTES:,}")
    builder = ViewBuilder(name)
    read_plain_text(data, builder)
    text = builder.text()
    if not text.strip():
        raise EmptyDocument(name, "the document holds no text")
    return builder.view(sha256(data).hexdigest(), "text/plain", strange_characters(text))
