"""What people did in brackets: behind each ("Ada Neri (director), Ugo Rossi (camera, editing)"), or before them at the
beginning of a line ("[Director] Ada Neri")."""

import re

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed, value_like
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_NAMED = re.compile(r"([^()\[\]:]{3,80}?)\s?[(\[]([^()\[\]]{2,60})[)\]]")
_OPENING = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]:?\s+(?=\S)")
_FEWEST = 2  # people
_SHARE = 0.6  # of the brackets are labels that are known
_LONGEST = 2_000  # characters


def bracketed_fields(page: Page, line: Line) -> list[Field]:
    """The fields of a line on which every bracket, two at least, is a label behind the names that it is about; a job
    that nobody knows may stand among them in small letters. Nothing of another line."""
    if line.text.count("(") + line.text.count("[") < _FEWEST or len(line.text) > _LONGEST:
        return []
    named = list(_NAMED.finditer(page.text, line.start, line.end))
    found = {match: field for match in named if (field := _field(page, line, match))}
    is_list = len(found) >= _FEWEST and len(found) >= _SHARE * len(named)
    is_list = is_list and all(match in found or match[2][0].islower() for match in named)
    rest = _NAMED.sub("", line.text).strip(" .,;·|/")
    return list(found.values()) if is_list and not rest else []


def opening_bracket(page: Page, line: Line) -> list[Field]:
    """The field of a line that begins with a bracket which is all label, before a value."""
    match = _OPENING.match(page.text, line.start, line.end)
    words = words_in(page, *match.span(1)) if match is not None else ()
    label = label_at(page, words, 0) if words else None
    if match is None or label is None or label.size != len(words) or not set(label.roles) <= PEOPLE | COMPANIES:
        return []
    start, end = trimmed(page.text, match.end(), line.end)
    if not value_like(page, label.roles, start, end):
        return []
    return [Field(label.roles, (label.start, label.end), ((start, end),), "plain", line.index)]


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
