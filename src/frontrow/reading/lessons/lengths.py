"""Running times in the words of a page's own language: "1 tuntia, 12 minuuttia" (CLDR has every language's units)."""

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

_COUNTS = (0, 1, 2, 3, 5, 11, 21, 100)  # one at least of every plural form
_JOINED = r"(?:[\s,]+(?:[^\W\d_]{1,3}\s)?)?"  # ", " or " and "


def length_in(text: str, start: int, end: int, locales: Sequence[str]) -> tuple[int, int, int] | None:
    """The minutes that `text[start:end]` states in one of the languages, and their span; None for none."""
    for locale in locales:
        pattern = _length(locale)
        match = pattern.search(text[start:end]) if pattern else None  # digits of another element may stand right before
        if match is not None:
            minutes = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
            return minutes, start + match.start(), start + match.end()
    return None


@cache
def _length(locale: str) -> re.Pattern[str] | None:
    """Hours and minutes, or one of them; None for a language that CLDR does not know."""
    try:
        hour, minute = (_unit(Locale(locale), unit) for unit in ("duration-hour", "duration-minute"))
    except (UnknownLocaleError, ValueError):
        return None
    stated = rf"(?<!\d)(?<!\d[.,:])(?=\d+\s?(?:{hour}|{minute}))"
    hours, minutes = rf"(?:(?P<hours>\d{{1,2}})\s?{hour})?", rf"(?:(?P<minutes>\d{{1,3}})\s?{minute})?"
    return re.compile(rf"{stated}{hours}{_JOINED}{minutes}(?!\s?\d)", re.IGNORECASE)  # "1h30" is more than an hour


def _unit(locale: Locale, unit: str) -> str:
    """The words and signs that a language has for a unit, as a pattern."""
    printed = {
        format_unit(count, unit, length, format="0", locale=locale)
        for count in _COUNTS
        for length in ("long", "short", "narrow")
    }
    words = {re.sub(r"\d+", "", text).strip(" .") for text in printed if re.match(r"\d", text)} - {""}
    any_of = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"  # some print it before the number
    return rf"(?:{any_of})(?![^\W\d_])\.?"
