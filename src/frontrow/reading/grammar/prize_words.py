"""The words that tell a festival, a prize, what was won and what was only shown or nominated, in every language."""

import re
from functools import cache

from babel.core import get_global

from frontrow.reading.folding import key
from frontrow.reading.vocabulary.lexicon import lexicon

_BEST = re.compile(
    r"\b(?:best|beste[rns]?|meilleure?s?|mejor(?:es)?|melhor(?:es)?|miglior[ei]?|(?:naj|nej)(?:lep|bol)\w+"
    r"|наикращ\w+)\b(?! of\b)"
)
LONGEST_PRIZE = 12  # words
_NOMINATION = re.compile(r"nomin|номін|indicaç|nomeaç|candidat|shortlist|finalist|фіналіст", re.IGNORECASE)
_SELECTION = re.compile(
    r"official (?:selection|competition)|selec(?:ción|ció) oficial|sélection officielle|seleção oficial"
    r"|selezione ufficiale|offizielle auswahl|officiële selectie|oficiální výběr|oficiálny výber"
    r"|selekcja oficjalna|oficjalna selekcja|službena selekcija|офіційн\w+ (?:програм|відб|селекц)",
    re.IGNORECASE,
)


def is_nomination(text: str) -> bool:
    """Whether the words tell a nomination or a selection, which are no prize."""
    return _NOMINATION.search(text) is not None or _SELECTION.search(text) is not None


def is_no_prize(text: str) -> bool:
    """Whether words tell a nomination, a selection or a premiere."""
    return is_nomination(text) or holds_any(key(text), lexicon().premieres)


def is_bare_nomination(text: str) -> bool:
    """Whether the words tell a nomination without what it was for."""
    return _NOMINATION.match(text) is not None and not names_prize(text)


def names_festival(text: str) -> bool:
    """Whether words name a festival by one of its words, whatever that ends with; what is best is a prize."""
    folded = key(text)
    is_formed = _has(folded, *_forms()[0])
    return (is_formed or holds_any(folded, lexicon().festival_words)) and not _BEST.search(folded)


def names_prize(text: str) -> bool:
    """Whether words name a prize by one of its words, whatever that ends with."""
    return holds_any(key(text), lexicon().prize_words) or _has(key(text), *_forms()[1])


@cache
def _forms() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], tuple[tuple[str, ...], tuple[str, ...]]]:
    """How words for a festival begin and end, and those for a prize."""
    lex = lexicon()
    return (
        (tuple(lex.festival_beginnings), tuple(lex.festival_endings)),
        (tuple(lex.prize_beginnings), tuple(lex.prize_endings)),
    )


def _has(folded: str, beginnings: tuple[str, ...], endings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) or word.endswith(endings) for word in folded.split())


def is_prize(text: str) -> bool:
    """Whether a piece names a prize by one of its words, and says little else; "Winner" is one, too."""
    is_named = names_prize(text) or key(text) in lexicon().winners
    return is_named and len(text.split()) <= LONGEST_PRIZE and ":" not in text


def is_place(text: str) -> bool:
    """Whether words are the name of a country or of a town that is known, or a country's letters: "COL"."""
    is_coded = text in lexicon().territory_codes or (text.isupper() and text in get_global("territory_aliases"))
    return is_coded or key(text) in lexicon().territories or key(text) in lexicon().places


def holds_any(text: str, words: frozenset[str]) -> bool:
    """Whether a folded text has one of the words, or of the phrases of up to three."""
    tokens = text.split()
    if not words.isdisjoint(tokens):
        return True
    return any(" ".join(tokens[i : i + size]) in words for i in range(len(tokens) - 1) for size in (2, 3))
