"""Folding: the form in which two spellings of the same words are equal."""

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans({
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
    "ı": "i", "ð": "d", "þ": "th", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "–": "-", "—": "-", "‒": "-", "‐": "-", "‑": "-", "−": "-",
})
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` without case, diacritics, and kinds of quotes, dashes and spaces: "Łódź’s" gives "lodz's"."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_SPECIAL)).casefold()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def key(text: str) -> str:
    """The words of `text`, folded, one space between, all punctuation gone: "Dir. of Photography:" gives
    "dir of photography"."""
    return " ".join(_WORD.findall(fold(text)))
