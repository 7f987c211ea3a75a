"""Casts with an element for each actor, and whom they play on a line of its own: `<li><b>Name</b><i>Nina</i>`."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.labels import VALUED, Match, label_at
from frontrow.reading.grammar.people import person, person_shaped
from frontrow.reading.line_groups import pair_elements
from frontrow.reading.page import Line, Page

_FEWEST = 2  # actors
Card = tuple[Line, Line]


def carded_casts(page: Page, lines: Sequence[Line], alone: Mapping[int, Match]) -> Iterator[Field]:
    """The field of every label of a cast `alone` on its line above elements of one name that hold two lines each: its
    values are the lines on that side on which more have the shape of a name, or a known one; the first in doubt."""
    if not any(match.roles == ("cast",) for match in alone.values()):
        return
    first = {line.index: number for number, line in enumerate(lines)}
    pairs = pair_elements(page)
    for index, match in alone.items():
        if match.roles != ("cast",):
            continue
        cards = list(_cards(lines, first[index] + 1, pairs))
        if len(cards) >= _FEWEST and not any(_asks(page, card, alone) for card in cards):
            side = max((0, 1), key=lambda side: _names_on(cards, side))
            values = tuple((card[side].start, card[side].end) for card in cards)
            yield Field(match.roles, (match.start, match.end), values, "under", index)


def _cards(lines: Sequence[Line], number: int, pairs: Mapping[int, frozenset[str]]) -> Iterator[Card]:
    """The two lines of each element from line `number` on, while they have a name in common with the first."""
    names = pairs.get(lines[number].index, frozenset()) if number < len(lines) else frozenset()
    further = takewhile(lambda at: names & pairs.get(lines[at].index, frozenset()), range(number, len(lines) - 1, 2))
    return ((lines[at], lines[at + 1]) for at in further)


def _names_on(cards: Sequence[Card], side: int) -> tuple[int, int]:
    texts = [card[side].text for card in cards]
    return sum(map(person_shaped, texts)), sum(map(person, texts))


def _asks(page: Page, card: Card, alone: Mapping[int, Match]) -> bool:
    """Whether one of the two lines is a label: who made the film, not who plays in it."""
    for line in card:
        match = label_at(page, line.words, 0) if line.words else None
        if line.index in alone or (match is not None and match.end == line.end and set(match.roles) <= VALUED):
            return True
    return False
