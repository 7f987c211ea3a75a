"""Names as inflecting languages print them in running text: "Stanislava Čonku", "Mariánovi Kuffovi"."""

from frontrow.reading.folding import key
from frontrow.reading.grammar.people import first_name

INFLECTING = frozenset({"pl", "cs", "sk", "hr", "uk"})
SHORTEST_STEM = 3  # letters
SHORTEST_GIVEN = 4  # "Casa" is not the genitive of "Cas"
# Endings of the singular cases of names, folded, the longest first; Cyrillic ones as well.
_ENDINGS = ("iego", "emu", "ego", "owi", "ovi", "iem", "em", "om", "a", "u", "y", "e", "i", "ові", "ом", "а", "у", "и")


def uninflected(word: str, language: str | None) -> str:
    """The folded `word` without the ending of a case, where `language` inflects names; else the word itself."""
    if language not in INFLECTING:
        return word
    return next(
        (word.removesuffix(e) for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= SHORTEST_STEM), word
    )


def is_given_name(word: str, language: str | None) -> bool:
    """Whether a word is a known first name, printed as it is or with the ending of a case."""
    if first_name(word):
        return True
    stem = uninflected(key(word), language)
    inflected = stem != key(word) and len(stem) >= SHORTEST_GIVEN
    return inflected and any(first_name(stem + ending) for ending in ("", "a"))
