"""Turns the bytes of a document into claims with exact spans, and says what it could not read.

Gives: `view_of` (bytes to a text view), `read` (a text view to a reading), `read_bytes` (both).
Must not know: Django, the database, the network, the clock, or any festival by name.
"""

from frontrow.reading.bytes_reader import read_bytes
from frontrow.reading.claim import Claim, Evidence, Mention, Notice
from frontrow.reading.names import KnownOrganisation, KnownPerson, KnownWork, Names
from frontrow.reading.profiles import SiteProfile
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
