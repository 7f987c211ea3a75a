"""Where an unquoted title ends in a language that prints titles like sentences: where two of its places part."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from frontrow.reading.essay.tokens import Token

LONGEST = 10  # words
FEWEST = 2  # one word alone may be repeated for many reasons


def repeated_titles(tokens: Sequence[Token], starts: Sequence[int]) -> Mapping[int, int]:
    """Index of the first word -> index behind the last, for each of `starts` (places right behind a word for a film)
    whose words stand behind such a word twice: "filmu Nebe a dudy z roku…", "film Nebe a dudy, v němž…"."""
    ends: dict[int, int] = {}
    alike: dict[tuple[str, ...], list[int]] = {}
    for start in starts:
        alike.setdefault(tuple(token.text for token in tokens[start : start + FEWEST]), []).append(start)
    for places in alike.values():
        for one, other in pairwise(places):
            size = _common(tokens, one, other)
            if size >= FEWEST:
                ends[one] = max(ends.get(one, 0), one + size)
                ends[other] = other + size
    return ends


def _common(tokens: Sequence[Token], one: int, other: int) -> int:
    """How many words two places have in common, each only one space behind the one before."""
    size = 0
    while (
        size < LONGEST
        and other + size < len(tokens)
        and one + size < other
        and tokens[one + size].text == tokens[other + size].text
        and (size == 0 or (tokens[one + size].joined and tokens[other + size].joined))
    ):
        size += 1
    return size
