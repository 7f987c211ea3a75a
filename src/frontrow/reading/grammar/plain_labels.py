"""Labels with nothing but a space before their value, or printed after it."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import DIRECTING, UNKNOWN_LABEL, before_cast, trimmed, value_like
from frontrow.reading.grammar.labels import VALUED, Match, label_at
from frontrow.reading.grammar.people import listed, person_shaped
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_PARTED = frozenset({"language", "subtitles", "colour", "format", "country"})
_PARTING = re.compile(r"\s[–—|·•/-]\s|\t|[|·•;]\s?|[.,]\s")


def plain_field(page: Page, line: Line, match: Match) -> Iterator[Field]:
    """A label with nothing but a space before its value: "director Name Surname"."""
    start, end = trimmed(page.text, match.end, line.end)
    end = _first_piece(page, match, start, end)
    cast = before_cast(page.text, start, end) if set(match.roles) & DIRECTING else None
    if cast is not None:
        yield Field(("cast",), (cast[0] + 2, cast[1] - 1), (trimmed(page.text, cast[1], end),), "plain", line.index)
        end = cast[0]
    if not set(match.roles) <= VALUED or not value_like(page, match.roles, start, end) or ":" in page.text[start:end]:
        return
    if match.weak and not (match.roles == ("cast",) and _people_only(page, start, end)):
        return
    if (set(match.roles) & PEOPLE and not _lower_or_phrase(page, match)) or _is_part_of_element(page, line, match):
        return
    yield Field(match.roles, (match.start, match.end), ((start, end),), "plain", line.index)


def _first_piece(page: Page, match: Match, start: int, end: int) -> int:
    """Where the value of a fact's label ends on a line that goes on with others: "subtitles English – 96 min"."""
    if not set(match.roles) <= _PARTED:
        return end
    sign = _PARTING.search(page.text, start, end)
    others = atoms(page, sign.end(), end, words_in(page, sign.end(), end)) if sign else []
    return sign.start() if sign and any(one.kind in ("year", "minutes") for one in others) else end


def _is_part_of_element(page: Page, line: Line, match: Match) -> bool:
    """Whether the element that a label opens has more words than the label: `<b>Music Supervisor</b> Name`."""
    ends = (box.end for box in page.boxes_from.get(match.start, ()) if match.end < box.end < line.end)
    return any(words_in(page, match.end, end) for end in ends)


def _people_only(page: Page, start: int, end: int) -> bool:
    """Whether a value lists two people or more and nothing else: enough for "with" and "mit" to be a label."""
    names = listed(page.text, start, end)
    return len(names) >= 2 and all(person_shaped(n.text) for n in names)


def _lower_or_phrase(page: Page, match: Match) -> bool:
    """Whether the label alone is enough without neighbours: printed small, or ending in "by", "door", "von"…"""
    printed = page.text[match.start : match.end]
    return printed[0].islower() or printed.isupper() or match.size > 1 or printed.endswith(".") or match.weak


def in_company(page: Page, weak: Sequence[tuple[Line, Match]], taken: set[int]) -> Iterator[Field]:
    """Capitalised labels without a colon count where a neighbouring line has a label, too."""
    near = {line.index for line, _ in weak} | taken
    for line, match in weak:
        start, end = trimmed(page.text, match.end, line.end)
        if (
            not (match.weak and (set(match.roles) <= COMPANIES or page.text[match.end : match.end + 1] in (",", "/")))
            and near & {line.index - 1, line.index + 1}
            and not _is_part_of_element(page, line, match)
            and set(match.roles) <= VALUED
            and UNKNOWN_LABEL.match(page.text[start:end]) is None  # "Rights Music: yes"
            and value_like(page, match.roles, start, end)
        ):
            yield Field(match.roles, (match.start, match.end), ((start, end),), "plain", line.index)


def reversed_field(page: Page, line: Line) -> Iterator[Field]:
    """Value first on one line: "Name Surname – director", "Name Surname (editing)", "Name, producer"."""
    if line.prose or len(line.text) > 120 or len(line.words) < 2:
        return
    for index in range(1, len(line.words)):
        match = label_at(page, line.words, index)
        if match is None or page.text[match.end : line.end].strip(" ).]") != "":
            continue
        between = page.text[line.words[index - 1].end : match.start].strip(" ")
        start, end = trimmed(page.text, line.start, line.words[index - 1].end)
        if (
            between
            and between[-1] in "–—-([,|…\t.·"
            and set(match.roles) <= (PEOPLE | COMPANIES if between[-1] in "·–—-" else PEOPLE)
            and not match.weak
            and value_like(page, match.roles, start, end)
        ):
            yield Field(match.roles, (match.start, match.end), ((start, end),), "after", line.index)
        return
