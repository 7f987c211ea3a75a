"""Reads strangers' documents in a process that has little memory, little time, no network and no way to write.

Gives: `ConfinedReader`. A reading that breaks its bounds ends as a named refusal; the next document gets a new process.
Must not know: what is read from a document; the function to run is given by its name.
"""

from frontrow.reading.confinement.confined_reader import ConfinedReader, ReadingFailed, ReadingStopped

__all__ = ["ConfinedReader", "ReadingFailed", "ReadingStopped"]
