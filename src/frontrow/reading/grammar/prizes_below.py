"""Prizes on the line below the festival that gave them: "4th Moon Festival, Lodz, 2014:" above "Best Film and Best
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


def giver(line: Line) -> Giver | None:
    """The festival and year of a line that says nothing else; None for another line."""
    found = _GIVER.fullmatch(line.text) or _UNDATED.fullmatch(line.text)
    if found is None or len(line.text) > _LONGEST:
        return None
    is_festival = holds_any(key(found["name"]), lexicon().festival_words)
    year = found.groupdict().get("year")
    if not is_festival and not (found["colon"] and year):
        return None
    return Giver(" ".join(found["name"].split()), int(year) if year else None, bool(found["colon"]))


def prizes_below(
    page: Page, lines: Sequence[Line], heading: tuple[int, int]
) -> Iterator[tuple[tuple[Line, Line], list[Finding]]]:
    """Each pair of lines of a part of prizes of which the first names a festival and the second nothing but its prizes,
    with those."""
    for above, below in pairwise(lines):
        given = giver(above) if below.index == above.index + 1 and below.block == above.block else None
        found = list(_found(page, given, (above, below), heading)) if given and giver(below) is None else []
        if found:
            yield (above, below), found


def _found(page: Page, given: Giver, pair: tuple[Line, Line], heading: tuple[int, int]) -> Iterator[Finding]:
    spans = awards(page.text, pair[1].start, pair[1].end)
    texts = [page.text[a:b] for a, b in spans]
    is_lone = given.announces and len(texts) == 1 and len(texts[0].split()) <= _LONE_PRIZE and texts[0][:1].isupper()
    if not all(map(is_prize, texts)) and not is_lone:
        return
    context = Spot(pair[0].start, pair[1].end, role="context"), Spot(*heading, role="label")
    for start, end in spans:
        named = _NAMED.fullmatch(page.text, start, end)
        note = named["note"] or "" if named else ""
        recipient = note if person_shaped(note) and not is_prize(note) else None
        if named and recipient:
            end = named.end("prize")
        prize = " ".join(page.text[start:end].split())
        value: dict[str, Json] = {"festival": given.name, "year": given.year, "prize": prize, "recipient": recipient}
        yield Finding("film.prize", value, (Spot(start, end), *context), "prize.headed")


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
