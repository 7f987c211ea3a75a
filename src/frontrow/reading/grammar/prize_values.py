"""The prizes that a line names and nothing else: "Best Film, Best Sound (Name) and Best Music"."""

import re
from collections.abc import Iterator

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.prize_words import LONGEST_PRIZE, is_nomination, is_prize
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

_AND = re.compile(r"\s(?P<and>[^\W\d_]{1,4})\s(?=[^\W\d_])")
_WITH_NAME = re.compile(r"(?P<prize>[^:()]+?)\s?(?::|\s[–—-])\s(?P<name>[^:()]+?)[\s.]*")  # "Best Actor: Name"
_NAMED = re.compile(r"(?P<prize>[^()]+?)\s*(?:\((?P<note>[^()]+)\))?[\s.]*")
_YEAR_BEFORE = re.compile(rf"[^\w\s(]*\s*\(?{YEAR}\)?\s*(?:[-–—:,|·•]\s*|\s)")
_YEAR_BEHIND = re.compile(rf"(?:\s?[,|·•\t–—-]\s?|\s)\(?{YEAR}\)?[\s.]*\Z")
_QUOTES = '"“”„«»'


def prizes_on(
    page: Page,
    span: tuple[int, int],
    festival: str | None,
    year: int | None,
    context: tuple[Spot, ...],
    is_told: bool = False,
) -> Iterator[Finding]:
    """The prizes of a line that names nothing else but its year; none where not all of it could be such, unless
    `is_told` says that it is one."""
    start, end = _without_year(page.text, *span)
    named = _WITH_NAME.fullmatch(page.text, start, end)
    if named is not None and is_prize(named["prize"]) and person_shaped(named["name"]):
        yield _finding(page, named.span("prize"), festival, year, named["name"], context)
        return
    spans = awards(page.text, start, end)
    texts = [page.text[a:b] for a, b in spans]
    is_one = is_told and len(texts) == 1 and len(texts[0].split()) <= LONGEST_PRIZE
    if any(map(is_nomination, texts)) or not (is_one or all(map(is_prize, texts))):
        return
    for left, right in spans:
        named = _NAMED.fullmatch(page.text, left, right)
        note = named["note"] or "" if named else ""
        recipient = note if person_shaped(note) and not is_prize(note) else None
        right = named.end("prize") if named and recipient else right
        yield _finding(page, (left, right), festival, year, recipient, context)


def _without_year(text: str, start: int, end: int) -> tuple[int, int]:
    """A line without the year at its beginning or its end."""
    before, behind = _YEAR_BEFORE.match(text, start, end), _YEAR_BEHIND.search(text, start, end)
    return before.end() if before else start, behind.start() if behind else end


def _finding(
    page: Page,
    span: tuple[int, int],
    festival: str | None,
    year: int | None,
    recipient: str | None,
    context: tuple[Spot, ...],
) -> Finding:
    prize = " ".join(page.text[slice(*span)].split())
    value: dict[str, Json] = {"festival": festival, "year": year, "prize": prize, "recipient": recipient}
    return Finding("film.prize", value, (Spot(*span), *context), "prize.headed")


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
    if end - start > 1 and text[start] in _QUOTES and text[end - 1] in _QUOTES:
        return start + 1, end - 1
    return start, end
