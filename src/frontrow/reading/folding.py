"""Folding: the form in which two spellings of the same words are equal."""

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans(
    {
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‒": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
    }
)
_WORD = re.compile(r"\w+")
_LETTERS = range(0x41, 0x530)
CAPITAL = "[" + "".join(chr(c) for c in _LETTERS if chr(c).isupper()) + "]"


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


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    return (fold(character) or character)[:1] if not character.isspace() else " "


def fold_same(text: str) -> str:
    """`text` folded letter by letter, so that every offset stays true."""
    if text.isascii():
        return "".join(c if c > " " else " " for c in text.lower()) if "\n" in text or "\t" in text else text.lower()
    return "".join(map(_letter, text))
