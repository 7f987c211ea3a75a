"""Texts that a page prints in two languages, one after the other: each language's part is a text of its own."""

import re
from collections.abc import Sequence

from frontrow.reading.language import language_of
from frontrow.reading.page import Line

_LANGUAGE_MARK = re.compile(r"^(?:[A-Z]{2}|[A-Z][a-z]{2})\s?[:/|]\s+(?=\S)")
SHORTEST = 60  # characters; the language of a shorter paragraph cannot be told


def by_language(run: Sequence[Line], end: int) -> list[tuple[int, int]]:
    """The run of paragraphs, up to `end`, cut where its language changes."""
    spans: list[tuple[int, int]] = []
    last: str | None = None
    for line in run:
        language = language_of(line.text, sure=4) if len(line.text) > SHORTEST else None
        mark = _LANGUAGE_MARK.match(line.text)
        start = line.start + (mark.end() if mark else 0)
        if spans and (language in (None, last) or last is None):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((start, line.end))
        last = language or last
    return [(left, min(right, end)) for left, right in spans if left < end]
