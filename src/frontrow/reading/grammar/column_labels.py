"""Labels that head columns: a row of a table that is all labels, above a row with a value for each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import value_like
from frontrow.reading.grammar.labels import VALUED, Match, label_at
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.roles import PEOPLE

_FEWEST = 2  # columns
Span = tuple[int, int]


def column_fields(page: Page, lines: Sequence[Line]) -> Iterator[Field]:
    """The fields of every such pair of rows in which a crew is asked for; a further row of as many cells makes it a
    table of films, and none of these."""
    for number, (line, below) in enumerate(pairwise(lines)):
        labels = _labels(page, line) if len(line.cells) >= _FEWEST else []
        if not labels or len(below.cells) != len(line.cells) or not any(set(one.roles) <= PEOPLE for one in labels):
            continue
        further = lines[number + 2] if number + 2 < len(lines) else None
        values = [(start, end) for start, end, _ in below.cells]
        if (further is None or len(further.cells) != len(line.cells)) and _fit(page, labels, values):
            for label, value in zip(labels, values, strict=True):
                yield Field(label.roles, (label.start, label.end), (value,), "under", line.index)


def _labels(page: Page, line: Line) -> list[Match]:
    """The label of each cell of a line; nothing where one of them is none."""
    found: list[Match] = []
    for start, end, _ in line.cells:
        words = words_in(page, start, end)
        match = label_at(page, words, 0) if words else None
        if match is None or match.size != len(words) or not set(match.roles) <= VALUED:
            return []
        found.append(match)
    return found


def _fit(page: Page, labels: Sequence[Match], values: Sequence[Span]) -> bool:
    return all(value_like(page, label.roles, *value) for label, value in zip(labels, values, strict=True))
