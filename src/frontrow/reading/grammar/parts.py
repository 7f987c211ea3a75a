"""The parts of a page that headings open: synopsis, biography, filmography, prizes, statement…"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.labels import SECTIONS, Match, is_section, label_at
from frontrow.reading.grammar.prize_words import is_nomination, names_festival, names_prize
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_LONGEST_NOMINATION = 24  # characters: "Nomination: Best Film"
Span = tuple[int, int]
_CELLS = 3  # of a row of a table; two may be a label and its value
_YEAR_ALONE = re.compile(YEAR)
_OF_FESTIVALS = frozenset({"prizes", "festivals"})
_SIGN = re.compile(r"(?:\s?\([^()]{1,30}\)|\s[^\W\d_]{2,12})?\s?[:：]\s*")


@dataclass(frozen=True)
class Part:
    """A part: its role, its heading's span, the spans of text that belong to it (the first may stand on the
    heading's line)."""

    role: str
    heading: tuple[int, int]
    lines: tuple[Line, ...]
    inline: tuple[int, int] | None = None


def parts(page: Page, lines: Sequence[Line], fields: Sequence[Field]) -> list[Part]:
    """Every part of `lines` that a heading opens; it ends at the next heading, field or site furniture."""
    field_lines = {f.line for f in fields if not set(f.roles) & SECTIONS}
    inner = _within_rows(lines, fields)
    found: list[tuple[str, Span, list[Line], Span | None]] = []
    is_open, rank = False, 0
    for line in lines:
        heading = _heading(page, line)
        is_of_prizes = is_open and found[-1][0] in _OF_FESTIVALS
        is_inner = is_of_prizes and line.heading > rank > 0
        is_nominated = is_of_prizes and is_nomination(line.text[:_LONGEST_NOMINATION])
        is_member = (is_inner and names_festival(line.text)) or (is_nominated and heading is not None and heading[1])
        if heading is not None and not is_member:
            match, inline = heading
            role = next(role for role in match.roles if role in SECTIONS)
            found.append((role, (match.start, match.end), [], inline))
            is_open, rank = True, line.heading
        elif is_inner or (is_open and line.heading > rank > 0 and _YEAR_ALONE.fullmatch(line.text)):
            found[-1][2].append(line)  # a festival that heads its prizes
        elif is_open and found[-1][0] in _OF_FESTIVALS and line.index in field_lines and _is_row(line):
            continue  # "Year, festival, prize" above the columns of a table
        elif is_open and found[-1][0] == "filmography" and line.index in inner:
            found[-1][2].append(line)  # "Title (2009, co-dir. Name)"
        elif line.index in field_lines or furnished(line) or line.heading or _is_behind(found, is_open, line):
            is_open = False
        elif is_open:
            found[-1][2].append(line)
    every = [Part(role, span, tuple(members), inline) for role, span, members, inline in found]
    begun = [part for line in lines for part in page.once("parts within", line, _within)]
    headings = {part.heading for part in every + begun}
    coloned = [
        Part(f.roles[0], f.label, (), f.values[0])
        for f in fields
        if set(f.roles) <= {"filmography", "prizes", "synopsis"}
        and f.values
        and f.style == "colon"
        and f.label not in headings
    ]
    return every + begun + coloned


def _is_behind(found: Sequence[tuple[str, Span, list[Line], Span | None]], is_open: bool, line: Line) -> bool:
    """Whether a line stands in another paragraph than a label of prizes with its value, and tells of none: the label is
    a field of the film, and no heading of what follows."""
    if not is_open or found[-1][0] not in _OF_FESTIVALS or found[-1][3] is None or found[-1][2]:
        return False
    return not (names_festival(line.text) or names_prize(line.text))


def _within_rows(lines: Sequence[Line], fields: Sequence[Field]) -> set[int]:
    """The lines with a year of which every label and value stands behind something: whom a film was made with."""
    first: dict[int, int] = {}
    for field in fields:
        begins = min(span[0] for span in (field.label, *field.values))
        first[field.line] = min(begins, first.get(field.line, begins))
    dated = (line for line in lines if line.index in first and re.search(YEAR, line.text))
    return {line.index for line in dated if first[line.index] > line.start}


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a table, and not a label beside its value."""
    return line.text.count("\t") >= _CELLS - 1


def _within(page: Page, line: Line) -> list[Part]:
    """A filmography or a list of prizes that begins in mid-paragraph, after a full stop: "… Filmography: One
    (1991)"."""
    for index, word in enumerate(line.words):
        may_begin = index and page.text[word.start].isupper() and _ends_sentence(page, line.start, word.start)
        match = label_at(page, line.words, index) if may_begin else None
        if (
            match
            and set(match.roles) <= {"filmography", "prizes"}
            and (sign := _SIGN.match(page.text, match.end, line.end))
        ):
            return [Part(match.roles[0], (match.start, match.end), (), (sign.end(), line.end))]
    return []


def _ends_sentence(page: Page, start: int, end: int) -> bool:
    """Whether what stands before a place ends a sentence, or a bracket or quote at its end."""
    while end > start and page.text[end - 1].isspace():
        end -= 1
    return end > start and page.text[end - 1] in ".!?);”"


def _heading(page: Page, line: Line) -> tuple[Match, tuple[int, int] | None] | None:
    """A line that opens a part, with the text that follows the heading's colon on the same line."""
    match = label_at(page, line.words, 0) if line.words else None
    if match is None or not is_section(match) or page.text[line.start : match.start].strip(" *-•·|#>"):
        return None
    rest = page.text[match.end : line.end]
    signed = _SIGN.match(page.text, match.end, line.end)
    if signed is not None and page.text[signed.end() : line.end].strip():
        return match, (signed.end(), line.end)
    if not rest.strip(" :：.-–—|*"):
        return match, None
    if rest.startswith((" –", " -", " —")) and not match.weak:
        start = match.end + len(rest) - len(rest.lstrip(" :：–—-"))
        return match, (start, line.end)
    if (
        match.roles[0] in ("biography", "filmography", "synopsis", "statement")
        and len(line.words) <= match.size + 4
        and (line.heading or line.text.isupper())
    ):
        return match, None
    return None


def before_related(lines: Sequence[Line], fields: Sequence[Field]) -> Sequence[Line]:
    """The lines before a heading such as "You may also like", where most of the page's labels stand above it."""
    on = sorted(field.line for field in fields)
    for number, line in enumerate(lines):
        if number and line.key in lexicon().related:
            above = bisect_left(on, line.index)
            if above * 2 > len(fields) or (not fields and number > len(lines) // 3):
                return lines[:number]
    return lines


def furnished(line: Line) -> bool:
    """Whether a line is wholly made of the site's own words: "Index", "Cast & Crew", "stay in touch"."""
    words, index, known = [w.key for w in line.words], 0, lexicon().furniture
    if not words or len(words) > 40:
        return False
    while index < len(words):
        size = next(
            (n for n in range(min(5, len(words) - index), 0, -1) if " ".join(words[index : index + n]) in known), 0
        )
        if not size:
            return False
        index += size
    return True
