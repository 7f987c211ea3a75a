"""Turns the bytes of a document into claims with exact spans, and says what it could not read.

Gives: `view_of` (bytes to a text view), `read` (a text view to a reading), `read_bytes` (both).
Must not know: Django, the database, the network, the clock, or any festival by name.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from frontrow.reading.bytes_reader import read_bytes
    from frontrow.reading.claim import Claim, Evidence, Mention, Notice
    from frontrow.reading.lessons.profiles import SiteProfile
    from frontrow.reading.names import KnownOrganisation, KnownPerson, KnownWork, Names
    from frontrow.reading.reader import read
    from frontrow.reading.reading import Entity, Reading, Subject

__all__ = [
    "Claim",
    "Entity",
    "Evidence",
    "KnownOrganisation",
    "KnownPerson",
    "KnownWork",
    "Mention",
    "Names",
    "Notice",
    "Reading",
    "SiteProfile",
    "Subject",
    "read",
    "read_bytes",
]
_HOMES = {
    "bytes_reader": ("read_bytes",),
    "claim": ("Claim", "Evidence", "Mention", "Notice"),
    "lessons.profiles": ("SiteProfile",),
    "names": ("KnownOrganisation", "KnownPerson", "KnownWork", "Names"),
    "reader": ("read",),
    "reading": ("Entity", "Reading", "Subject"),
}


def __getattr__(name: str) -> Any:
    """Loaded when first asked for: a process that only hands documents to a confined one pays for no grammar."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"frontrow.reading.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
