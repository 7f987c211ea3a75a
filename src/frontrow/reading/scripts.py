"""Where a value is printed in two scripts, one behind the other: "Kaili Blues 路边野餐", "Lou Ye 娄烨"."""

import re
import unicodedata
from functools import lru_cache

_GAP = re.compile(r"(?<=\S)\s+(?=\S)")
_EAST = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})
_FEWEST = 3  # letters of a script that parts its words


def in_two_scripts(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two spans of `[start, end)` that are each in one script, where one gap parts them and the first or second is
    in Latin letters; None where the words are in one script or change between several."""
    if text[start:end].isascii():
        return None
    cuts = [gap for gap in _GAP.finditer(text, start, end) if _parts(text[start : gap.start()], text[gap.end() : end])]
    return ((start, cuts[0].start()), (cuts[0].end(), end)) if len(cuts) == 1 else None


def in_one_script(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without its other spelling: of "Lou Ye 娄烨" that in Latin letters, of other scripts the first."""
    two = in_two_scripts(text, start, end)
    if two is None:
        return start, end
    return two[1] if _is_eastern(text[slice(*two[0])]) else two[0]


def _is_eastern(text: str) -> bool:
    """Whether words are in Chinese, Japanese or Korean letters."""
    return _scripts(text) == {"east"}


def _parts(before: str, behind: str) -> bool:
    one, two = _scripts(before), _scripts(behind)
    return len(one) == len(two) == 1 and one != two and "LATIN" in one | two and _is_word(before) and _is_word(behind)


def _is_word(text: str) -> bool:
    """Whether letters are enough for a word of their own, and no mark such as "3D" or "DJ"."""
    letters = sum(character.isalpha() for character in text)
    return _is_eastern(text) or (letters >= _FEWEST and not text.isupper())


def _scripts(text: str) -> set[str]:
    """The scripts of the letters."""
    return {_script(character) for character in text if character.isalpha()}


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split()[0].split("-")[0]
    return "east" if name in _EAST else name


def is_of_other_script(one: str, other: str) -> bool:
    """Whether one of two texts is in Latin letters and the other in those of another script."""
    first, second = _scripts(one), _scripts(other)
    return len(first) == len(second) == 1 and first != second and "LATIN" in first | second
