"""What stands among a film's facts and is none of them: for whom it is, how and in which part of a programme it is
shown."""

import re
from functools import cache

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_RATING = re.compile(r"[+-]?\d{1,2}\s?\+?")
_SIGNS = re.compile(r"[\s/,.:|·•–—()*-]+")
_SOUND = re.compile(r"(?:dolby|dts|sdds|thx)\b.*|[257]\.[01]|stereo|mono", re.IGNORECASE)
_LONGEST, _LONGEST_SECTION = 6, 3  # words


def is_side_note(page: Page, line: Line) -> bool:
    """Whether a line says nothing of a film but a rating ("FSK 12"), a version ("OmU"), its sound, shape, kind or
    premiere, or the section that shows it."""
    return page.once("side note", line, lambda page, line: says_aside(page, line.start, line.end))


def says_aside(page: Page, start: int, end: int) -> bool:
    """The same of `[start, end)`, which may be a piece of a line."""
    text = page.text[start:end].strip()
    words = key(text).split()
    if not words or len(words) > _LONGEST or text.startswith("("):
        return False
    whole, single = _asides()
    if " ".join(words) in whole or all(word in single for word in words):
        return True
    is_aside = _SOUND.fullmatch(text) is not None or _rated(text) or _is_section(words)
    return is_aside or _noted(page, start, end)


@cache
def _asides() -> tuple[frozenset[str], frozenset[str]]:
    """What is an aside as a whole, and the words of which nothing but asides are made."""
    lex = lexicon()
    return frozenset(lex.genres | lex.notes | lex.premieres), frozenset(lex.fillers | lex.versions | lex.notes)


def _rated(text: str) -> bool:
    """Whether every word is of a rating, a number among them: "ab 12 Jahren", "12+"."""
    words = [word for word in _SIGNS.split(text) if word]
    numbers = [word for word in words if any(letter.isdigit() for letter in word)]
    known = (key(word) in lexicon().ratings for word in words if word not in numbers)
    return len(numbers) == 1 and _RATING.fullmatch(numbers[0]) is not None and all(known)


def _is_section(words: list[str]) -> bool:
    is_called = any(label.role == "section" for label in lexicon().labels.get(" ".join(words), ()))
    return is_called or (len(words) <= _LONGEST_SECTION and bool({words[0], words[-1]} & lexicon().sections))


def _noted(page: Page, start: int, end: int) -> bool:
    """Whether there is nothing but the shape of a picture, a kind or a premiere."""
    words = words_in(page, start, end)
    found = atoms(page, start, end, words)
    is_none = all(one.kind in ("note", "genre", "premiere") for one in found)
    free = (word for word in words if not any(one.start <= word.start < one.end for one in found))
    return bool(found) and is_none and not any(True for _ in free)
