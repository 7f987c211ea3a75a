"""XML from strangers: no document type, no entities, no network, bounded depth and size."""

import re
from typing import Any

from lxml import etree

from frontrow.reading.formats.unreadable import BrokenDocument, HostileDocument, TooLarge

_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_PROLOGUE = 65_536
Element = Any


def parsed_part(data: bytes, file: str, part: str) -> Element:
    """The root element of an XML part; raises HostileDocument for any DOCTYPE, TooLarge, or BrokenDocument."""
    refuse_document_type(data, file, part)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        line = f"{part}, line {fault.lineno}"
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
            raise TooLarge(file, "XML nested too deeply or with too long a text", line) from fault
        raise BrokenDocument(file, f"the XML is damaged: {fault.msg.partition(', line')[0]}", line) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise HostileDocument(file, "the XML declares a document type, which no such document needs", part)
    return root


def refuse_document_type(head: bytes, file: str, part: str) -> None:
    """Raises HostileDocument where the beginning of an XML part declares a document type or entities."""
    if _DECLARATION.search(head[:_PROLOGUE].replace(b"\x00", b"")):
        raise HostileDocument(file, "the XML declares a document type, which no such document needs", part)
