"""Plain text: the file decoded, without its byte order mark, line ends as in the file."""

from frontrow.reading.formats.encoding import decoded
from frontrow.reading.formats.view_builder import ViewBuilder


def read_plain_text(data: bytes, builder: ViewBuilder) -> None:
    """Puts the decoded text into `builder`; places stay empty, an offset is its own place."""
    found = decoded(data, builder.name)
    builder.add(found.text)
    if found.foreign:
        message = "these bytes are not UTF-8 as the rest is; they were read as cp1252"
        builder.notice("mixed_encoding", message, found.foreign)
