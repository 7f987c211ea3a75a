"""From the bytes of a document to its view and its reading in one call."""

from collections.abc import Callable, Sequence

from frontrow.reading.formats.view_of import view_of
from frontrow.reading.lessons.profiles import SiteProfile
from frontrow.reading.names import Names
from frontrow.reading.reader import read
from frontrow.reading.reading import Reading
from frontrow.reading.view import TextView


def read_bytes(
    data: bytes,
    name: str,
    names: Names | None = None,
    profiles: Sequence[SiteProfile] = (),
    ask: Callable[[str], list[str]] | None = None,
) -> tuple[TextView, Reading]:
    """The text view and the reading of `data`; raises `UnreadableDocument` with file, fault and place."""
    view = view_of(data, name)
    return view, read(view, names, profiles, ask)
