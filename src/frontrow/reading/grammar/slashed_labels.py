"""Lines that slashes divide into labelled pieces without colons: "Režie Name / Kamera Name / Produkce House, House"."""

import re
from collections.abc import Iterator

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed, value_like
from frontrow.reading.grammar.run_on import leading_label
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import PEOPLE

_PIECE = re.compile(r"(?:(?! / ).)+")
_FEWEST = 3  # labelled pieces that make a line of them
_SHARE = 0.6  # of the pieces: a label or two may be unknown
_LONGEST = 4_000  # characters
_SMALL = re.compile(r"(?<=\s)[^\W\d_]{2,}")


def slashed_fields(page: Page, line: Line) -> list[Field]:
    """The fields of the pieces that begin with a label, each by itself; nothing of another line."""
    if line not in page.slashed or len(line.text) > _LONGEST:
        return []
    cut = [(line.start + piece.start(), line.start + piece.end()) for piece in _PIECE.finditer(line.text)]
    hits = [(match, end) for start, end in cut if (match := leading_label(page, line, start, end))]
    if len(hits) < max(_FEWEST, _SHARE * len(cut)):
        return []
    return [
        Field(match.roles, (match.start, match.end), (value,), "plain", line.index)
        for match, end in hits
        for value in _values(page, match.roles, match.end, end)
    ]


def _values(page: Page, roles: tuple[str, ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The value behind a label; of people without what is told of them ("Name podle románu …")."""
    if set(roles) & PEOPLE:
        joining = lexicon().and_words | lexicon().particles
        small = (word for word in _SMALL.finditer(page.text, start, end) if word.group().islower())
        end = next((word.start() for word in small if word.group() not in joining), end)
    start, end = trimmed(page.text, start, end)
    if value_like(page, roles, start, end):
        yield start, end
