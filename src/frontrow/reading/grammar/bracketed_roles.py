"""Lists of people with what each did in brackets: "Ada Neri (director), Ugo Rossi (camera, editing)"."""

import re

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed, value_like
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_NAMED = re.compile(r"([^()\[\]:]{3,80}?)\s?[(\[]([^()\[\]]{2,60})[)\]]")
_FEWEST = 2  # people
_LONGEST = 2_000  # characters


def bracketed_fields(page: Page, line: Line) -> list[Field]:
    """The fields of a line on which every bracket, two at least, is a label behind the names that it is about; nothing
    of another line."""
    if line.text.count("(") + line.text.count("[") < _FEWEST or len(line.text) > _LONGEST:
        return []
    found = [_field(page, line, match) for match in _NAMED.finditer(page.text, line.start, line.end)]
    rest = _NAMED.sub("", line.text).strip(" .,;·|/")
    return [field for field in found if field] if len(found) >= _FEWEST and all(found) and not rest else []


def _field(page: Page, line: Line, match: re.Match[str]) -> Field | None:
    """The field of one bracket; None where it is no label of people or of houses, or nobody's name stands before it."""
    words = words_in(page, *match.span(2))
    label = label_at(page, words, 0) if words else None
    if label is None or label.size != len(words) or not set(label.roles) <= PEOPLE | COMPANIES:
        return None
    start, end = trimmed(page.text, *match.span(1))
    if not value_like(page, label.roles, start, end):
        return None
    return Field(label.roles, (label.start, label.end), ((start, end),), "after", line.index)
