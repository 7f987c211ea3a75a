"""What the lines of a list of prizes take from those around them: a festival or a year that stands above several, or
the other lines of their entry, in any order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.cell_lines import column_at
from frontrow.reading.grammar.prize_entries import entries_of
from frontrow.reading.grammar.prize_slots import Slots, look_of
from frontrow.reading.grammar.prize_statement import statement
from frontrow.reading.grammar.prize_words import is_nomination, is_prize
from frontrow.reading.page import Line, Page

_LONGEST = 120  # characters of a line that names a festival alone
_LONE_PRIZE = 5  # words of one that no word tells to be a prize
_YEAR_BEFORE = re.compile(rf"\(?{YEAR}\)?\s*(?:[-–—:,|·•]\s*|\s)")
_YEAR_BEHIND = re.compile(rf"(?:\s?[,|·•\t–—-]\s?|\s)?(?:\(?{YEAR}\)?)?\s*:?\s*\Z")
_SECTION = re.compile(r"\s/\s")  # "Moon Festival / Shorts"
_BULLET = re.compile(r"\A[^\w\s]+\s+")
Kind = Literal["year", "row", "festival", "prize", "other"]


class Giver(NamedTuple):
    """A festival that gave a prize, and where it stands."""

    name: str
    year: int | None
    start: int
    end: int


@dataclass(frozen=True)
class Told:
    """A line of a list of prizes: whether it states all by itself, or names a festival, a prize or a year alone."""

    line: Line
    kind: Kind
    year: int | None = None
    festival: Giver | None = None


class Given(NamedTuple):
    """What other lines say of a line's prizes, None where they say nothing."""

    festival: Giver | None = None
    year: int | None = None


def lines_given(page: Page, lines: Sequence[Line], slots: Slots) -> Iterator[tuple[Told, Given]]:
    """Each line of a list of prizes with what it is and what it takes from others."""
    told = _with_unknown(page, [_told(page, line, slots) for line in lines])
    entries = entries_of(page, lines)
    if not entries:
        for group in _groups(told):
            yield from _walk(page, group, Given())
        return
    above = Given()
    for first, last in entries:
        yield from _walk(page, told[first:last], above)
        above = _below(told[first], above) if last == first + 1 else above


def _told(page: Page, line: Line, slots: Slots) -> Told:
    pieces = slots.pieces(line.start, line.end)
    years = {one.year for one in pieces if one.year is not None}
    year = next(iter(years)) if len(years) == 1 else None
    texts = [one for one in pieces if one.text]
    if not texts:
        return Told(line, "year" if year else "other", year)
    if line.prose or len(years) > 1:
        return Told(line, "row" if len(years) > 1 else "other", year)
    stated = statement(page, pieces)
    if stated is not None:
        named = stated.festival
        return Told(line, "row", year, Giver(named.text, year, named.start, named.end))
    if any(is_nomination(one.text) for one in texts):
        return Told(line, "other", year)
    if any(one.festival for one in texts) and len(line.text) <= _LONGEST:
        return Told(line, "festival", year, _giver(page, line, year))
    is_named = any(one.prize for one in texts) or is_prize(line.text)
    return Told(line, "prize" if is_named else "other", year)


def _giver(page: Page, line: Line, year: int | None) -> Giver:
    """The festival that a line names alone, without its bullet, its year and its colon."""
    bullet = _BULLET.match(line.text)
    start, end = line.start + (bullet.end() if bullet else 0), line.end
    if before := _YEAR_BEFORE.match(page.text, start, end):
        start = before.end()
    if section := _SECTION.search(page.text, start, end):
        end = section.start()
    if behind := _YEAR_BEHIND.search(page.text, start, end):
        end = behind.start()
    return Giver(" ".join(page.text[start:end].split()), year, start, end)


def _with_unknown(page: Page, told: Sequence[Told]) -> list[Told]:
    """The lines, those of unknown words told by their neighbours: a festival is what is set otherwise than the prizes
    below it or dated as they are not, or ends with a colon; a lone prize is what such a colon announces."""
    found = list(told)
    for number, (one, two) in enumerate(pairwise(told)):
        announces = one.line.text.endswith(":") and one.year is not None
        is_headed = one.kind == "prize" and announces and two.kind in ("prize", "other")
        if is_headed or (one.kind == "other" and _may_be_festival(one) and (two.kind == "prize" or announces)):
            is_set_off = look_of(page, one.line) != look_of(page, two.line) and _is_set_off(one.line)
            is_dated = one.year is not None and two.year is None and one.line.block == two.line.block
            if is_set_off or is_dated or announces:
                found[number] = replace(one, kind="festival", festival=_giver(page, one.line, one.year))
        if found[number].kind == "festival" and one.line.text.endswith(":") and _may_be_lone(two):
            found[number + 1] = replace(two, kind="prize")
    return found


def _is_set_off(line: Line) -> bool:
    """Whether a line is a heading or printed bold, as what heads a list is."""
    return line.heading > 0 or "bold" in line.kinds


def _may_be_festival(told: Told) -> bool:
    text = told.line.text
    is_short = len(text) <= _LONGEST and any(letter.isalpha() for letter in text)
    return is_short and not is_nomination(text) and not text.endswith((".", "!", "?"))


def _may_be_lone(told: Told) -> bool:
    """Whether a line could be a prize that none of its words tells."""
    words = told.line.text.split()
    is_short = len(words) <= _LONE_PRIZE and words[0][:1].isupper()
    return told.kind == "other" and is_short and "," not in told.line.text and not is_nomination(told.line.text)


def _groups(told: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """The list cut before each line that is what its first one is: a year, a festival, a prize above its festival."""
    kinds = [one.kind for one in told]
    begins = next((kind for kind in kinds if kind != "other"), "other")
    cuts = [n for n, kind in enumerate(kinds) if n and kind == begins and not (kind == "prize" == kinds[n - 1])]
    for a, b in pairwise([0, *cuts, len(told)]):
        yield told[a:b]


def _walk(page: Page, group: Sequence[Told], above: Given) -> Iterator[tuple[Told, Given]]:
    """The lines of one entry, or of what stands below one heading, each with what the others give to it."""
    kinds = [one.kind for one in group]
    is_year_behind = "year" in kinds and "prize" in kinds and kinds.index("prize") < kinds.index("year")
    for number, one in enumerate(group):
        before, behind = group[:number][::-1], group[number + 1 :]
        near = (*behind, *before) if is_year_behind else (*before, *behind)
        festival = _festival_for(page, one, before, behind) or above.festival
        year = next((other.year for other in near if other.kind == "year"), None)
        of_festival = festival.year if festival is not None else None
        yield one, Given(festival, of_festival or year or above.year)


def _festival_for(page: Page, one: Told, before: Sequence[Told], behind: Sequence[Told]) -> Giver | None:
    """Whose prize a line names: that of the nearest festival above it, else of the one below; of the row above, where
    its first cells are empty."""
    for other in before:
        if other.kind == "row" and column_at(page, one.line.start) > 0:
            return other.festival
        if other.kind == "festival" and _reaches(page, other, one, before):
            return None if one.year and other.year and one.year != other.year else other.festival
    if any(other.kind in ("festival", "row") for other in before):
        return None
    below = [other.festival for other in behind if other.kind == "festival"]
    return below[0] if len(below) == 1 else None


def _reaches(page: Page, festival: Told, one: Told, before: Sequence[Told]) -> bool:
    """Whether a festival's line still heads a line below it: where both are set alike, with nothing but prizes of one
    paragraph between."""
    if look_of(page, festival.line) != look_of(page, one.line) or _is_set_off(festival.line):
        return True
    between = before[: before.index(festival)]
    return all(other.kind in ("prize", "year") for other in between) and festival.line.block == one.line.block


def _below(told: Told, above: Given) -> Given:
    """What a line between entries gives to those below it."""
    if told.kind == "year":
        return Given(None, told.year)
    if told.kind == "festival":
        return Given(told.festival, told.year or above.year)
    return above
