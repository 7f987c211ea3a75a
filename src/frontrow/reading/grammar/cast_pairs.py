"""Who plays whom where a cast prints both: "Name – Character, …", "Character – Name / …", "Character: Name", or a line
of two columns for each."""

import re
from collections.abc import Sequence
from itertools import chain

from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.name_elements import elements_of
from frontrow.reading.grammar.people import Listed, bare, entries, named, person, person_shaped
from frontrow.reading.page import Page, words_in

SIGNS = {"–": re.compile(r"\s[–—-]\s"), ":": re.compile(r"\s?:\s")}
_BETWEEN_COLUMNS = {"\t": re.compile(r"\t"), "…": re.compile(r"\s*(?:\.{3,}|…+)\s*")}
_FEWEST = 2
Span = tuple[int, int]
Pair = tuple[Span, Span]


def cast_pairs(page: Page, values: Sequence[Span], played: str = "") -> list[Listed]:
    """The actors of a printed cast, each with whom they play, where most of its entries are pairs of one sign. Who is
    whom tells `played` ("{}–": actors before a dash, ":{}": behind a colon…), else that on which side more have the
    shape of whole names, else the sign: before a dash, behind a colon. Nothing for another list."""
    if not played and (in_columns := _in_columns(page, values)):
        return in_columns
    cut = list(chain.from_iterable(pair_entries(page, *value) for value in values))
    for name, sign in SIGNS.items():
        pairs = {entry: pair for entry in cut if (pair := _pair(page, entry, sign))}
        is_paired = len(pairs) >= (1 if played else _FEWEST) and 2 * len(pairs) >= len(cut)
        if is_paired and name in (played or name) and not _asks(page, list(pairs.values())):
            is_last = played.endswith("{}") if played else _is_last(page, list(pairs.values()), name == ":")
            return [one for entry in cut if (one := _actor(page, entry, pairs.get(entry), is_last))]
    return []


def _in_columns(page: Page, values: Sequence[Span]) -> list[Listed]:
    """The actors of a cast whose lines have two columns, parted by a tab or by dots, where one of them has more whole
    names than the other; nothing where both have as many, as a list of actors in two columns has."""
    for sign in _BETWEEN_COLUMNS.values():
        pairs = {value: pair for value in values if (pair := _pair(page, value, sign))}
        if len(pairs) < _FEWEST or 2 * len(pairs) < len(values) or _asks(page, list(pairs.values())):
            continue
        first, last = (_names_in(page, list(pairs.values()), side) for side in (0, 1))
        if first != last:
            return [one for value in values if (one := _actor(page, value, pairs.get(value), last > first))]
    return []


def _names_in(page: Page, pairs: Sequence[Pair], side: int) -> tuple[int, int]:
    """How many on one side of the signs have the shape of whole names, and of how many the first name is known."""
    texts = [bare(page.text[slice(*pair[side])]) for pair in pairs]
    return sum(map(person_shaped, texts)), sum(map(person, texts))


def pair_entries(page: Page, start: int, end: int) -> list[Span]:
    """The entries of a list of actors: its elements, or what its signs part."""
    return elements_of(page, start, end) or list(entries(page.text, start, end))


def _pair(page: Page, entry: Span, sign: re.Pattern[str]) -> Pair | None:
    """Both sides of the one sign within an entry."""
    found = list(sign.finditer(page.text, *entry))
    if len(found) != 1 or found[0].start() == entry[0] or found[0].end() >= entry[1]:
        return None
    return (entry[0], found[0].start()), (found[0].end(), entry[1])


def _asks(page: Page, pairs: Sequence[Pair]) -> bool:
    """Whether what stands before the signs are labels: "Camera: Name, Sound: Name" is no cast."""
    words = [words_in(page, *first) for first, _ in pairs]
    return 2 * sum(label_at(page, one, 0) is not None for one in words if one) > len(pairs)


def _is_last(page: Page, pairs: Sequence[Pair], otherwise: bool) -> bool:
    """Whether the actors stand behind the sign."""
    first, last = (_names_in(page, pairs, side)[0] for side in (0, 1))
    return last > first if first != last else otherwise


def _actor(page: Page, entry: Span, pair: Pair | None, is_last: bool) -> Listed | None:
    if pair is None:
        return named(page.text, *entry)
    actor, character = reversed(pair) if is_last else pair
    return named(page.text, *actor, bare(page.text[slice(*character)]))
