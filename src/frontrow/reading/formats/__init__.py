"""The formats a document comes in: one file a format, each from bytes to a text view that knows the way back.

Gives: `view_of` and the `UnreadableDocument` family.
Must not know: what the text means.
"""

from frontrow.reading.formats.unreadable import (
    BinaryDocument,
    BrokenDocument,
    EmptyDocument,
    EncryptedDocument,
    HostileDocument,
    TooLarge,
    UnknownEncoding,
    UnreadableDocument,
    UnsupportedDocument,
)
from frontrow.reading.formats.view_of import view_of

__all__ = [
    "BinaryDocument",
    "BrokenDocument",
    "EmptyDocument",
    "EncryptedDocument",
    "HostileDocument",
    "TooLarge",
    "UnknownEncoding",
    "UnreadableDocument",
    "UnsupportedDocument",
    "view_of",
]
