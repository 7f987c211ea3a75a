"""The order of titles and names as each language's readers expect it, and the letter of an index they stand under.

Small alphabets of our own (`alphabets.toml`) over Unicode decomposition: pyuca's full table takes about three times as
long to load (measured cold on a busy machine: 0.23 s against 0.08 s) and knows no language. Levels: letters and
numbers, then accents, then case. Punctuation counts for nothing,
a space comes before every letter, numbers stand by their value before letters.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

Primary = tuple[int, int, str]
SortKey = tuple[tuple[Primary, ...], tuple[int, ...], str]

_SPACE: Primary = (0, 0, "")
_NUMBER, _NATIVE = 1, 2
_APOSTROPHES = str.maketrans("’ʼ‘`", "''''")
_SCRIPTS = ((0x24F, 3), (0x3FF, 4), (0x52F, 5))  # Latin, Greek, Cyrillic; then all else as it is encoded


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """Rank and shade of each letter of a language, the name of each rank, the length of the longest digraph."""

    ranks: dict[str, tuple[int, int]]
    names: dict[int, str]
    longest: int


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("frontrow.interchange") / "alphabets.toml").read_text("utf-8"))


@cache
def _alphabet(language: str) -> _Alphabet:
    plain = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    groups = _data()["alphabets"].get(language.split("-")[0], plain).split()
    ranks = {
        letter: (rank, shade) for rank, group in enumerate(groups) for shade, letter in enumerate(group.split("="))
    }
    names = {rank: group.split("=")[0] for rank, group in enumerate(groups)}
    return _Alphabet(ranks, names, max(map(len, ranks)))


def without_article(title: str, language: str) -> str:
    """The title without the leading article of its language, whole where nothing else would be left."""
    plain = title.translate(_APOSTROPHES)
    for article in _data()["articles"].get(language.split("-")[0], ()):
        end = len(article)
        if plain[:end].lower() != article or not (article.endswith("'") or plain[end : end + 1].isspace()):
            continue
        if any(map(str.isalnum, plain[end:])):
            return title[end:].lstrip()
    return title


@lru_cache(maxsize=20_000)
def sort_key(text: str, language: str, articles_of: str = "") -> SortKey:
    """The key that sorts a text for readers of `language` (BCP 47); leading articles of `articles_of` are passed
    over."""
    text = unicodedata.normalize("NFC", without_article(text, articles_of) if articles_of else text)
    primary: list[Primary] = []
    shades: list[int] = []
    for piece in re.findall(r"\d+|[^\W\d_]|[\u0300-\u036f]+|\s+", _lowered(text, language)):
        if piece[0].isspace():
            primary.append(_SPACE)
        elif piece[0].isdecimal():
            digits = "".join(str(unicodedata.decimal(digit)) for digit in piece).lstrip("0")
            primary.append((_NUMBER, len(digits), digits))
        elif unicodedata.combining(piece[0]):
            shades += map(ord, piece)
        else:
            _add_letter(piece, _alphabet(language), primary, shades)
    return _joined(primary, _alphabet(language)), tuple(shades), text.swapcase()


def _lowered(text: str, language: str) -> str:
    if language.split("-")[0] == "tr":
        text = text.replace("I", "ı").replace("İ", "i")
    return unicodedata.normalize("NFC", text.lower().replace("i̇", "i")).strip()


def _add_letter(letter: str, alphabet: _Alphabet, primary: list[Primary], shades: list[int]) -> None:
    """Add a letter of the alphabet, or what it is made of, or its place in its script."""
    own = alphabet.ranks.get(letter)
    if own:
        primary.append((_NATIVE, own[0], letter))
        shades.append(own[1])
        return
    base, marks = _taken_apart(letter)
    if base != letter:
        for one in base:
            _add_letter(one, alphabet, primary, shades)
        shades += map(ord, marks or letter)
        return
    script = next((order for end, order in _SCRIPTS if ord(letter) <= end), _SCRIPTS[-1][1] + 1)
    primary.append((script, ord(letter), letter))
    shades.append(0)


def _taken_apart(letter: str) -> tuple[str, str]:
    base = _data()["bases"].get(letter)
    if base:
        return base, ""
    apart = unicodedata.normalize("NFD", letter)
    return (apart[0], apart[1:]) if len(apart) > 1 and unicodedata.combining(apart[1]) else (letter, "")


def _joined(primary: list[Primary], alphabet: _Alphabet) -> tuple[Primary, ...]:
    """The same with neighbours that make one letter of the alphabet (Czech "ch") put together."""
    joined: list[Primary] = []
    at = 0
    while at < len(primary):
        size = _digraph(primary, at, alphabet)
        letters = "".join(part[2] for part in primary[at : at + size])
        joined.append((_NATIVE, alphabet.ranks[letters][0], letters) if size > 1 else primary[at])
        at += size
    return tuple((kind, rank, "" if kind == _NATIVE else text) for kind, rank, text in joined)


def _digraph(primary: list[Primary], at: int, alphabet: _Alphabet) -> int:
    for size in range(alphabet.longest, 1, -1):
        parts = primary[at : at + size]
        native = len(parts) == size and all(part[0] == _NATIVE for part in parts)
        if native and "".join(part[2] for part in parts) in alphabet.ranks:
            return size
    return 1


def initial(text: str, language: str, articles_of: str = "") -> str:
    """The letter of an A–Z index for readers of `language`: "Ż" for "Żółty" in Polish, "Z" in English, "Ch" for "Chléb"
    in Czech, "#" for a text that begins with a number or has no letter."""
    first = next(iter(sort_key(text, language, articles_of)[0]), _SPACE)
    if first[0] in (_SPACE[0], _NUMBER):
        return "#"
    name = _alphabet(language).names[first[1]] if first[0] == _NATIVE else first[2]
    return "İ" if (name, language.split("-")[0]) == ("i", "tr") else name.capitalize()


def alphabet_letters(language: str) -> tuple[str, ...]:
    """The letters that `initial` can give for texts in the language's own script, in their order."""
    names = _alphabet(language).names
    return tuple(name.capitalize() for _, name in sorted(names.items()))
