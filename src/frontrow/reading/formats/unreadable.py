"""The refusals of a document that cannot be read: each names the file, the place and the fault."""


class UnreadableDocument(Exception):
    """A document that cannot be read; `str()` is one line `FILE: PLACE: FAULT`, an empty place left out."""

    def __init__(self, file: str, fault: str, place: str = "") -> None:
        self.file, self.fault, self.place = file, fault, place
        super().__init__(file, fault, place)

    def __str__(self) -> str:
        return ": ".join(" ".join(part.split()) for part in (self.file, self.place, self.fault) if part)


class EmptyDocument(UnreadableDocument):
    """The file has no bytes, or none that say anything."""


class BinaryDocument(UnreadableDocument):
    """The bytes are a picture, a program, a film… and no document."""


class UnknownEncoding(UnreadableDocument):
    """The bytes are not text in any encoding that we know, or break the one they declare."""


class TooLarge(UnreadableDocument):
    """The document is beyond a limit: its bytes, members, pages, rows, cells or depth."""


class EncryptedDocument(UnreadableDocument):
    """The document opens only with a password."""


class BrokenDocument(UnreadableDocument):
    """The file is cut short, or its parts contradict its format."""


class HostileDocument(UnreadableDocument):
    """The document holds what no honest one does: entity definitions, a zip bomb, lying sizes."""


class UnsupportedDocument(UnreadableDocument):
    """A document in a format that we know but do not read; the fault says which to save it as."""
