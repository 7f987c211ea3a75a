"""Labels with nothing but a space before their value, or printed after it."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import (
    DIRECTING,
    UNKNOWN_LABEL,
    before_cast,
    begins_with_trade,
    trimmed,
    value_like,
)
from frontrow.reading.grammar.labels import TITLES, VALUED, Match, label_at
from frontrow.reading.grammar.people import company, listed, person_shaped
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_PARTED = frozenset({"language", "subtitles", "colour", "format", "country"})
_PARTING = re.compile(r"\s[–—|·•/-]\s|\t|[|·•;]\s?|[.,]\s")
_BETWEEN = "–—-([,|…\t.·/:"  # what may stand between a value and the label behind it
_DASHES = "·–—-\t"
_LONGEST_REVERSED = 120  # characters
_NEAR = 3  # lines
_Reversed = tuple[Field, bool, str]


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
    is_told = match.roles == ("cast",) and _people_only(page, start, end)
    if match.weak and not is_told and not (set(match.roles) <= TITLES and _is_element(page, match)):
        return
    if begins_with_trade(page, start, end):
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


def _is_element(page: Page, match: Match) -> bool:
    """Whether a label is all of an element: `<span>OT</span> <em>Title</em>`."""
    return any(match.end <= box.end <= match.end + 1 for box in page.boxes_from.get(match.start, ()))


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
            and near & set(_beside(page, line))
            and not begins_with_trade(page, start, end)
            and not _is_part_of_element(page, line, match)
            and set(match.roles) <= VALUED
            and UNKNOWN_LABEL.match(page.text[start:end]) is None  # "Rights Music: yes"
            and value_like(page, match.roles, start, end)
        ):
            yield Field(match.roles, (match.start, match.end), ((start, end),), "plain", line.index)


def _is_closed(value: str) -> bool:
    """Whether a value is of one cell and closes its brackets."""
    return "\t" not in value and value.count("(") == value.count(")")


def _beside(page: Page, line: Line) -> Iterator[int]:
    """The lines above and below a line, and those behind them where what stands between has a trade of its own:
    "First Assistant Director Name"."""
    for step in (-1, 1):
        yield line.index + step
        between = page.lines[line.index + step] if 0 <= line.index + step < len(page.lines) else None
        if between is not None and any(word.key in lexicon().trades for word in between.words):
            yield line.index + 2 * step


def reversed_field(page: Page, line: Line) -> Iterator[Field]:
    """Value first on one line: "Name Surname – director", "Name Surname (editing)", "Name, producer"; behind a slash or
    a colon, or of a word that means much else ("Name, camera"), only where a line beside it is made so, too."""
    found = page.once("reversed", line, _reversed)
    if found is None or (found[1] and not _is_reversed_beside(page, line, found)):
        return
    yield found[0]


def behind_colon(page: Page, line: Line) -> list[Field]:
    """The field of a line whose label stands behind a colon as those of lines beside it do: "Name : editing"."""
    found = page.once("reversed", line, _reversed) if ":" in line.text else None
    return [found[0]] if found and found[2].endswith(":") and _is_reversed_beside(page, line, found) else []


def _is_reversed_beside(page: Page, line: Line, found: _Reversed) -> bool:
    """Whether one of the lines nearest to a line has its label behind the same sign."""
    near = (at for at in range(line.index - _NEAR, line.index + _NEAR + 1) if at != line.index)
    beside = (page.once("reversed", page.lines[at], _reversed) for at in near if 0 <= at < len(page.lines))
    return any(other is not None and other[2] == found[2] for other in beside)


def _reversed(page: Page, line: Line) -> _Reversed | None:
    """The field of a line whose label stands behind its value, whether it needs others like it, and the sign before
    the label."""
    if line.prose or len(line.text) > _LONGEST_REVERSED or len(line.words) < 2:
        return None
    for index in range(1, len(line.words)):
        match = label_at(page, line.words, index)
        if match is None or page.text[match.end : line.end].strip(" ).]") != "":
            continue
        between = page.text[line.words[index - 1].end : match.start].strip(" ")
        if not between or between[-1] not in _BETWEEN:
            continue  # "Luna Sales – World sales": a word of the name
        start, end = trimmed(page.text, line.start, page.text.rindex(between[-1], line.start, match.start))
        if not set(match.roles) <= PEOPLE | COMPANIES:
            return None
        is_house = not set(match.roles) <= PEOPLE and between[-1] not in _DASHES and not company(page.text[start:end])
        is_note = match.weak and key(page.text[match.start : match.end]) in lexicon().notes
        is_note = is_note or not _is_closed(page.text[start:end])
        if is_note or not value_like(page, match.roles, start, end):
            return None  # "Name (Nina (voice))" says how somebody plays
        field = Field(match.roles, (match.start, match.end), ((start, end),), "after", line.index)
        return field, is_house or match.weak or between[-1] in "/:", between
    return None
