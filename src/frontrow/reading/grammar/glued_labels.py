"""Labels and values that run together, as pages do whose layout was lost: "DirectorName Surname"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed, value_like
from frontrow.reading.grammar.labels import VALUED, label_at
from frontrow.reading.page import Line, Page, Word

LONGEST_LABEL = 40  # characters


def glued_fields(page: Page, lines: Sequence[Line]) -> Iterator[Field]:
    """A label and a value that run together ("DirectorName Surname"), where at least two lines do so."""
    hits = [hit for line in lines if not line.prose and (hit := _glued_at(page, line)) is not None]
    if len(hits) >= 2:
        yield from hits
        found = {hit.line for hit in hits}
        for line in lines:
            small = _glued_small(page, line) if len(line.words) == 1 and line.index not in found else None
            if small is not None:
                yield small


def _glued_at(page: Page, line: Line) -> Field | None:
    cut = next((i for i in range(2, min(LONGEST_LABEL, len(line.text) - 1)) if _seam(line.text, i)), None)
    if cut is None:
        return None
    words = _glued_words(line, line.start + cut)
    match = label_at(page, words, 0) if words else None
    if match is None or match.size != len(words) or not set(match.roles) <= VALUED:
        return None
    start, end = trimmed(page.text, line.start + cut, line.end)
    if not value_like(page, match.roles, start, end):
        return None
    return Field(match.roles, (match.start, match.end), ((start, end),), "glued", line.index)


def _seam(text: str, index: int) -> bool:
    """Whether a small letter runs into a capital or a digit at `index`."""
    return (text[index - 1].islower() or text[index - 1] == ")") and (text[index].isupper() or text[index].isdigit())


def _glued_small(page: Page, line: Line) -> Field | None:
    """A glued fact whose value is printed small: "Languageenglish"."""
    for cut in range(min(len(line.text) - 2, LONGEST_LABEL), 2, -1):
        head = _glued_words(line, line.start + cut)
        match = label_at(page, head, 0) if head and line.text[cut].islower() else None
        if match is not None and match.size == len(head) and set(match.roles) <= {"language", "subtitles", "colour"}:
            return Field(match.roles, (match.start, match.end), ((line.start + cut, line.end),), "glued", line.index)
    return None


def _glued_words(line: Line, cut: int) -> list[Word]:
    head = replace(line, end=cut, text=line.text[: cut - line.start])
    return list(head.words)
