"""Who plays whom where a cast prints both: "Name – Character, …", "Character – Name / …", "Character: Name"."""

import re
from collections.abc import Sequence
from itertools import chain

from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.name_elements import elements_of
from frontrow.reading.grammar.people import Listed, bare, entries, named, person_shaped
from frontrow.reading.page import Page, words_in

SIGNS = {"–": re.compile(r"\s[–—-]\s"), ":": re.compile(r"\s?:\s")}
_FEWEST = 2
Span = tuple[int, int]
Pair = tuple[Span, Span]


def cast_pairs(page: Page, values: Sequence[Span], played: str = "") -> list[Listed]:
    """The actors of a printed cast, each with whom they play, where most of its entries are pairs of one sign. Who is
    whom tells `played` ("{}–": actors before a dash, ":{}": behind a colon…), else that on which side more have the
    shape of whole names, else the sign: before a dash, behind a colon. Nothing for another list."""
    cut = list(chain.from_iterable(pair_entries(page, *value) for value in values))
    for name, sign in SIGNS.items():
        pairs = {entry: pair for entry in cut if (pair := _pair(page, entry, sign))}
        is_paired = len(pairs) >= (1 if played else _FEWEST) and 2 * len(pairs) >= len(cut)
        if is_paired and name in (played or name) and not _asks(page, list(pairs.values())):
            is_last = played.endswith("{}") if played else _is_last(page, list(pairs.values()), name == ":")
            return [one for entry in cut if (one := _actor(page, entry, pairs.get(entry), is_last))]
    return []


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
    first, last = ([bare(page.text[slice(*pair[side])]) for pair in pairs] for side in (0, 1))
    names = [sum(map(person_shaped, side)) for side in (first, last)]
    return names[1] > names[0] if names[0] != names[1] else otherwise


def _actor(page: Page, entry: Span, pair: Pair | None, is_last: bool) -> Listed | None:
    if pair is None:
        return named(page.text, *entry)
    actor, character = reversed(pair) if is_last else pair
    return named(page.text, *actor, bare(page.text[slice(*character)]))
