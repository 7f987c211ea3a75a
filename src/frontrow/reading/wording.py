"""The words of a text, asked again and again how often it says something, and what stands before some places of it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property


class Wording:
    """Folded words with one space between (`folding.key`), found by the rarest word of what is asked for."""

    def __init__(self, text: str) -> None:
        self._words = text.split()

    def says_again(self, phrase: str) -> bool:
        """Whether the folded words of `phrase` are said twice, with at least one word between the two places."""
        words = phrase.split()
        places = min((self._places.get(word, []) for word in words), key=len, default=[])
        if len(places) < 2:
            return False
        within = min(range(len(words)), key=lambda number: len(self._places[words[number]]))
        first = next((at for at in places if self._stand(words, at - within)), None)
        last = next((at for at in reversed(places) if self._stand(words, at - within)), None)
        return first is not None and last is not None and last - first > len(words)

    def _stand(self, words: list[str], at: int) -> bool:
        return at >= 0 and self._words[at : at + len(words)] == words

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            places[word].append(number)
        return dict(places)


class Endings:
    """The ends of texts, asked whether one of them ends with a phrase that no letter or digit stands before."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._backwards = sorted({text[::-1] for text in texts})

    def end_with(self, phrase: str) -> bool:
        """Whether one of the texts ends so."""
        phrase = phrase[::-1]
        number = bisect_left(self._backwards, phrase)
        while number < len(self._backwards) and self._backwards[number].startswith(phrase):
            before = self._backwards[number][len(phrase) : len(phrase) + 1]
            if not before.isalnum() and before != "_":
                return True
            number += 1
        return False
