"""Whether XML is whole, told from its bytes as they stream by: a library that meets its end early may wait forever."""

from collections.abc import Iterable
from xml.parsers import expat  # noqa: S406, RUF100  it only tells sound from broken; document types end it at once

from frontrow.reading import limits
from frontrow.reading.formats.unreadable import BrokenDocument, HostileDocument, TooLarge


def check_xml(pieces: Iterable[bytes], file: str, part: str) -> None:
    """Raises HostileDocument for a document type, TooLarge beyond `limits.XML_DEPTH`, or BrokenDocument."""
    parser = expat.ParserCreate()
    depth = 0

    def refuse(*_: object) -> None:
        raise HostileDocument(file, "the XML declares a document type, which no such document needs", part)

    def deeper(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.XML_DEPTH:
            raise TooLarge(file, f"XML nested more than {limits.XML_DEPTH} deep", part)

    def higher(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = deeper, higher
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        words = expat.ErrorString(fault.code)
        raise BrokenDocument(file, f"the XML is damaged: {words}", f"{part}, line {fault.lineno}") from fault
