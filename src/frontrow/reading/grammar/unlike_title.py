"""Whether a printed line, taken for a title, reads like something else: a fact, a label, a festival, a sentence."""

import re

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import person
from frontrow.reading.page import Page, Word, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

EVENT = re.compile(r"\bfestival|\bfest\b|shortsfest|filmfest|selection|selezione|selección|sélection", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*\d{1,3}(?:st|nd|rd|th|\.|º|ª|e|è)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\w{3,}\.$")
_WORLDWIDE = re.compile(r"\binterna[tc]i?[oó]na|\bmi[eę]dzynarodow|\bmezin[aá]rodn", re.IGNORECASE)
_RATED = re.compile(r"\b(?:rated|fsk|ab)\b(?:\W+\w{1,5})?\W*$", re.IGNORECASE)  # "Rated PG", "FSK ab 12", "… ab 14."
# A line that begins so and goes on names a prize or its section ("Best Choreography").
_BEST = frozenset(
    {"best", "bester", "beste", "bestes", "miglior", "migliore", "mejor", "melhor", "meilleur", "meilleure"}
)


def unlike_a_title(page: Page, start: int, end: int) -> bool:
    """Whether `[start, end)` is made of facts, begins with a label or sits behind one, names a festival, is a rating,
    a prize or a whole sentence."""
    text, words = page.text[start:end], words_in(page, start, end)
    if not words or not any(character.isalpha() for character in text):
        return True
    return (
        only_facts(page, start, end)
        or _labelled(page, end, words)
        or bool(EVENT.search(text) and (_NUMBERED.match(text) or len(words) <= 3))
        or bool(_NUMBERED.match(text) and _WORLDWIDE.search(text))
        or (len(words) > 1 and (_RATED.search(text) is not None or words[0].key in _BEST))
        or (len(words) >= 3 and _SENTENCE.search(text) is not None)
    )


def only_facts(page: Page, start: int, end: int) -> bool:
    """Whether every word is part of a country, a year, a length, a genre or another fact; one word alone is none."""
    words = words_in(page, start, end)
    found = atoms(page, start, end, words)
    free = [word for word in words if not any(a.start <= word.start < a.end for a in found)]
    whole = all(word.key in lexicon().and_words or word.key.isdigit() for word in free)
    return whole and bool(found) and (len(words) > 1 or found[0].kind in ("country", "year", "minutes", "genre"))


def _labelled(page: Page, end: int, words: tuple[Word, ...]) -> bool:
    """Whether a label opens the line with a sign behind it, is all of it, or stands before a colon in it."""
    match = label_at(page, words, 0)
    if match is not None and (match.end >= end - 1 or not match.weak):
        return True
    before_colon = [word for word in words if page.text[word.end : word.end + 1] == ":"]
    if before_colon and person(page.text[before_colon[0].end + 1 : end].strip()):
        return True
    ends = {label for word in before_colon for label in (word.key, _until(words, word))}
    return any(name in lexicon().labels for name in ends)


def _until(words: tuple[Word, ...], last: Word) -> str:
    return key(" ".join(word.key for word in words[: words.index(last) + 1]))
