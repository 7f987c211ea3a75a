"""The confined side of mapping columns: a stranger's table is laid out, and each column tells what it is read as.
Knows no Django."""

import json
from dataclasses import asdict

from frontrow.reading.formats.view_of import view_of
from frontrow.reading.lessons.profiles import SiteProfile
from frontrow.reading.page import page_of
from frontrow.reading.tables.table import tables_of
from frontrow.reading.tables.taught import columns_of

_LENGTH = 8  # bytes, big-endian, before the JSON of the profiles


def asked(data: bytes, profiles: list[str]) -> bytes:
    """A document's bytes behind the texts of the profiles it is read with."""
    ground = json.dumps(profiles).encode()
    return len(ground).to_bytes(_LENGTH, "big") + ground + data


def answer(sent: bytes, name: str, setup: object) -> str:
    """JSON: the columns, each as {"table", "heading", "samples", "property", "role", "told_by"}; raises
    UnreadableDocument."""
    end = _LENGTH + int.from_bytes(sent[:_LENGTH], "big")
    profiles = [SiteProfile.from_text(text) for text in json.loads(sent[_LENGTH:end])]
    page = page_of(view_of(sent[end:], name))
    return json.dumps([asdict(column) for column in columns_of(page, tables_of(page), profiles)])
