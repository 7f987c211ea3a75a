"""Casts that print who plays whom on a line each: "Juan: Name Surname" below "Cast:"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.page import Line, Page

_REST = re.compile(r"\s*(?:\([^()\n]{1,60}\))?\s*[:.]?\s*\Z")  # "Cast (in order of appearance):"
_PAIR = re.compile(r"([^:]{1,60}?)\s?:\s+([^:]{3,60}?)\s*\Z")
_FEWEST = 2


def played_fields(page: Page, lines: Sequence[Line], taken: set[int]) -> Iterator[Field]:
    """The field of every such list whose lines nobody has `taken`, its values the actors: those of the two sides that
    have the shape of a name on every line, where the other side has not."""
    for number, (line, below) in enumerate(pairwise(lines), 1):
        match = label_at(page, line.words, 0) if line.words and _PAIR.match(below.text) else None
        if match is None or match.roles != ("cast",) or not _REST.match(page.text[match.end : line.end]):
            continue
        sides = list(zip(*_pairs(page, lines, number, taken), strict=True))
        named = [side for side in sides if all(person_shaped(page.text[a:b]) for a, b in side)]
        if len(named) == 1 and len(named[0]) >= _FEWEST:
            yield Field(match.roles, (match.start, match.end), named[0], "line", line.index)


def _pairs(
    page: Page, lines: Sequence[Line], first: int, taken: set[int]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The spans of both sides of the lines from number `first` on, up to one that is no such line or asks for a
    fact."""
    for number in range(first, len(lines)):
        line = lines[number]
        pair = _PAIR.match(line.text)
        is_asking = not line.words or label_at(page, line.words, 0) is not None
        if pair is None or line.index in taken or line.heading or is_asking:
            return
        who, by = pair.span(1), pair.span(2)
        yield (line.start + who[0], line.start + who[1]), (line.start + by[0], line.start + by[1])
