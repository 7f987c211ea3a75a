"""Strangers' documents are read in a confined process: little memory, little time, no network, no writing."""

import atexit
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from frontrow.reading.confinement import ConfinedReader
from frontrow.reading.names import Names

if TYPE_CHECKING:  # the grammar itself is loaded by the confined process, not by a web worker
    from frontrow.reading.confined_reading import Read
    from frontrow.reading.lessons.profiles import SiteProfile

_lock = Lock()
_reader: ConfinedReader | None = None


def read_confined(
    data: bytes, name: str, names: Names, profiles: "Sequence[SiteProfile]" = (), quotes: Sequence[str] | None = None
) -> "Read":
    """Read a document's bytes; raises UnreadableDocument, also for one that took more memory or time than is allowed.

    `quotes` are what a language model said of its text: the process that reads has no network, so that they are
    brought to it.
    """
    from frontrow.reading.confined_reading import TARGET, packed, unpacked

    global _reader
    with _lock:  # one process for all of this worker's documents, one after the other
        if _reader is None:
            _reader = ConfinedReader(TARGET)
            atexit.register(_reader.close)
        return unpacked(_reader.read(packed(data, names, profiles, quotes), name))
