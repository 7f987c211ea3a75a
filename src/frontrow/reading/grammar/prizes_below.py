"""Prizes on the lines below the festival that gave them: "4th Moon Festival, Lodz, 2014:" above "Best Film and Best
Music."."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_GIVER = re.compile(rf"[^\w\s]*\s*(?P<name>[^\W_][^:]*?)(?:\s?[,–—-]\s?|\s)\(?(?P<year>{YEAR})\)?\s?(?P<colon>:?)\s*")
_UNDATED = re.compile(r"[^\w\s]*\s*(?P<name>[^\W_][^:]*?)\s?(?P<colon>:)\s*")
_AND = re.compile(r"\s(?P<and>[^\W\d_]{1,4})\s(?=[^\W\d_])")
_WITH_NAME = re.compile(r"(?P<prize>[^:()]+?)\s?(?::|\s[–—-])\s(?P<name>[^:()]+?)[\s.]*")  # "Best Actor: Name"
_NAMED = re.compile(r"(?P<prize>[^()]+?)\s*(?:\((?P<note>[^()]+)\))?[\s.]*")
WINNERS = frozenset({"winner", "ganador", "ganadora", "lauréat", "lauréate", "vincitore", "vencedor", "vencedora"})
_LONGEST = 120  # characters of a line that names a festival alone
_LONGEST_PRIZE = 12  # words
_LONE_PRIZE = 5  # words of one that no word tells to be a prize


class Giver(NamedTuple):
    """The festival that a line names alone, its year, and whether a colon announces what it gave."""

    name: str
    year: int | None
    announces: bool


def _giver(line: Line) -> Giver | None:
    """The festival and year of a line that says nothing else; None for another line."""
    found = _GIVER.fullmatch(line.text) or _UNDATED.fullmatch(line.text)
    if len(line.text) > _LONGEST:
        return None
    if found is None:
        named = _is_set_off(line) and holds_any(line.key, lexicon().festival_words) and not is_prize(line.text)
        return Giver(" ".join(line.text.split()), None, False) if named else None
    is_festival = holds_any(key(found["name"]), lexicon().festival_words)
    year = found.groupdict().get("year")
    if not is_festival and not (found["colon"] and year):
        return None
    return Giver(" ".join(found["name"].split()), int(year) if year else None, bool(found["colon"]))


def _is_set_off(line: Line) -> bool:
    """Whether a line is a heading or printed bold, as what heads a list is."""
    return line.heading > 0 or "bold" in line.kinds


def prizes_below(
    page: Page, lines: Sequence[Line], heading: tuple[int, int]
) -> Iterator[tuple[tuple[Line, Line], list[Finding]]]:
    """The lines of a part of prizes that name nothing but prizes below one that names the festival, each with the
    festival's line and its findings: the line right below in one block, or all that follow a line that is set off."""
    given: tuple[Giver, Line] | None = None
    for above, line in pairwise(lines):
        if (named := _giver(above)) is not None:
            given = named, above
        is_next = given is not None and line.index == above.index + 1 and _giver(line) is None
        found: list[Finding] = []
        if given is not None and is_next:
            right_below = given[1] is above and line.block == above.block
            if right_below or _is_set_off(given[1]):
                found = list(_found(page, given[0], (given[1], line), heading))
                yield from [((given[1], line), found)] if found else []
        given = given if found else None


def _found(page: Page, given: Giver, pair: tuple[Line, Line], heading: tuple[int, int]) -> Iterator[Finding]:
    named = _WITH_NAME.fullmatch(page.text, pair[1].start, pair[1].end)
    if named is not None and is_prize(named["prize"]) and person_shaped(named["name"]):
        value = _value(given, named["prize"], named["name"])
        yield Finding("film.prize", value, (Spot(*named.span("prize")), *_context(pair, heading)), "prize.headed")
        return
    spans = awards(page.text, pair[1].start, pair[1].end)
    texts = [page.text[a:b] for a, b in spans]
    is_lone = given.announces and len(texts) == 1 and len(texts[0].split()) <= _LONE_PRIZE and texts[0][:1].isupper()
    if not all(map(is_prize, texts)) and not is_lone:
        return
    for start, end in spans:
        named = _NAMED.fullmatch(page.text, start, end)
        note = named["note"] or "" if named else ""
        recipient = note if person_shaped(note) and not is_prize(note) else None
        if named and recipient:
            end = named.end("prize")
        value = _value(given, page.text[start:end], recipient)
        yield Finding("film.prize", value, (Spot(start, end), *_context(pair, heading)), "prize.headed")


def _value(given: Giver, prize: str, recipient: str | None) -> dict[str, Json]:
    return {"festival": given.name, "year": given.year, "prize": " ".join(prize.split()), "recipient": recipient}


def _context(pair: tuple[Line, Line], heading: tuple[int, int]) -> tuple[Spot, Spot]:
    return Spot(pair[0].start, pair[1].end, role="context"), Spot(*heading, role="label")


def awards(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a list of prizes: parted by commas and semicolons outside of brackets, and by a word for "and"
    between two prizes."""
    cuts, depth = [], 0
    for place in range(start, end):
        depth += (text[place] in "([") - (text[place] in ")]")
        if text[place] in ",;" and depth == 0:
            cuts.append((place, place + 1))
    pieces, left = [], start
    for a, b in [*cuts, (end, end)]:
        pieces += _without_and(text, left, a)
        left = b
    trimmed = [_trimmed(text, a, b) for a, b in pieces]
    return [(a, b) for a, b in trimmed if a < b]


def _without_and(text: str, start: int, end: int) -> list[tuple[int, int]]:
    for cut in _AND.finditer(text, start, end):
        sides = text[start : cut.start()], text[cut.end() : end]
        if fold(cut["and"]) in lexicon().and_words and all(
            one[:1].isupper() and is_prize(one) for one in map(str.strip, sides)
        ):
            return [(start, cut.start()), *_without_and(text, cut.end(), end)]
    return [(start, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "–—-•*"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "."):
        end -= 1
    return start, end


def is_prize(text: str) -> bool:
    """Whether a piece names a prize by one of its words, and says little else; "Winner" is one, too."""
    is_named = holds_any(key(text), lexicon().prize_words) or key(text) in WINNERS
    return is_named and len(text.split()) <= _LONGEST_PRIZE and ":" not in text


def holds_any(text: str, words: frozenset[str]) -> bool:
    """Whether a folded text has one of the words, or of the phrases of up to three."""
    tokens = text.split()
    return any(" ".join(tokens[i : i + size]) in words for i in range(len(tokens)) for size in (1, 2, 3))
