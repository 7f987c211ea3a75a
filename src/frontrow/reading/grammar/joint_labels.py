"""Labels that name several trades by participles: "Written, directed and edited by", "Napsal a režíroval"."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from frontrow.reading.folding import key
from frontrow.reading.page import Page, Word
from frontrow.reading.vocabulary.lexicon import lexicon, toml
from frontrow.reading.vocabulary.roles import PEOPLE

_SIGNS = frozenset({",", "&", "/", "+", "•", "·", "|", "-", "–"})
_FARTHEST = 10  # words among which one of the participles stands
_FEWEST_VERBS = 2  # where no word for "by" tells that they are a label


class Labelled(Protocol):
    """A label found at a word: what it names and how many words it has."""

    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def size(self) -> int: ...


class Joint(NamedTuple):
    """What a joint label names and how many words it has."""

    roles: tuple[str, ...]
    size: int


class _Trade(NamedTuple):
    """One trade of a joint label; `by` are the words that end it where it is a participle, None where it is a label."""

    roles: tuple[str, ...]
    size: int
    by: frozenset[str] | None


LabelAt = Callable[[int], Labelled | None]


def may_begin_joint(word: Word) -> bool:
    """Whether a word that is no label by itself may begin a joint one."""
    return word.key in _beginnings()


def joint_at(page: Page, words: Sequence[Word], index: int, label_at: LabelAt) -> Joint | None:
    """The joint label that begins at a word: trades between signs or words for "and", one of them at least told by a
    participle, that end with "by" where their language has the word."""
    if not any(word.key in _beginnings() for word in words[index : index + _FARTHEST]):
        return None
    found: list[_Trade] = []
    by, place, end = frozenset[str](), index, index
    while (trade := _trade(words, place, label_at)) is not None:
        found.append(trade)
        end = place + trade.size
        by |= trade.by or frozenset()
        if (size := _closed(words, end, trade, by)) is not None:
            return Joint(_roles(found), end + size - index) if any(one.by for one in found) else None
        step = _to_next(page, words, end)
        if step is None:
            break
        place = end + step
    is_of_verbs = len(found) >= _FEWEST_VERBS and not by and any(one.by is not None for one in found)
    return Joint(_roles(found), end - index) if is_of_verbs else None


def _roles(found: Sequence[_Trade]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role for one in found for role in one.roles))


def _closed(words: Sequence[Word], end: int, last: _Trade, by: frozenset[str]) -> int | None:
    """How many words behind the last trade are the "by" that ends the label, 0 where that is part of it; None for no
    end."""
    if last.by is None and words[end - 1].key in by:
        return 0
    return 1 if end < len(words) and words[end].key in by else None


def _trade(words: Sequence[Word], place: int, label_at: LabelAt) -> _Trade | None:
    """The label of people or the participle at a word, the longer of the two."""
    if place >= len(words):
        return None
    label = label_at(place)
    size = label.size if label is not None and set(label.roles) <= PEOPLE else 0
    for length in range(min(_longest(), len(words) - place), size, -1):
        told = _participles().get(" ".join(word.key for word in words[place : place + length]))
        if told is not None:
            return _Trade((told[0],), length, told[1])
    return _Trade(label.roles, size, None) if label is not None and size else None


def _to_next(page: Page, words: Sequence[Word], end: int) -> int | None:
    """How many words stand between a trade and the next: none but a sign, or one for "and"; None where neither does."""
    if end >= len(words):
        return None
    between = page.text[words[end - 1].end : words[end].start].strip()
    if words[end].key in lexicon().and_words and between in ("", ","):
        return 1
    return 0 if between in _SIGNS else None


@cache
def _participles() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Each participle or verb, folded -> what it names, and the words that must end such a label."""
    return {
        key(word): (role, frozenset(map(key, table["by"])))
        for table in toml("participles.toml").values()
        for role, words in table.items()
        if role != "by"
        for word in words
    }


@cache
def by_words() -> frozenset[str]:
    """The words that end such a label in any language: "by", "von", "por"."""
    return frozenset(word for _, by in _participles().values() for word in by)


@cache
def _longest() -> int:
    return max(len(words.split()) for words in _participles())


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(words.split()[0] for words in _participles())
