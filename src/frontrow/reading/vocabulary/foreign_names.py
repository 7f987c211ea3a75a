"""Names of countries and languages, and the word for "and", in any language: CLDR has them all."""

from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

from frontrow.reading.folding import key


@cache
def territories_in(locale: str) -> Mapping[str, str]:
    """The folded names of countries in a language -> their ISO 3166-1 codes, the first of each name; empty for a
    language that CLDR does not know."""
    found = _locale(locale)
    return _by_name({code: name for code, name in found.territories.items() if len(code) == 2}) if found else {}


@cache
def tongues_in(locale: str) -> Mapping[str, str]:
    """The folded names of languages in a language -> their ISO 639 codes; empty for one that CLDR does not know."""
    found = _locale(locale)
    return _by_name(dict(found.languages)) if found else {}


@cache
def word_for_and(locale: str) -> str:
    """The word between the last two of a list in a language; "" for a language that has a sign there, or that CLDR does
    not know."""
    found = _locale(locale)
    word = found.list_patterns["standard"]["2"].format("", "").strip() if found else ""
    return word if word.isalpha() else ""


def and_in(locale: str) -> str:
    """The folded word for "and" of a language; "and" for one that CLDR does not know."""
    return key(word_for_and(locale)) or "and"


def _locale(name: str) -> Locale | None:
    try:
        return Locale(name)
    except (UnknownLocaleError, ValueError):
        return None


def _by_name(table: Mapping[str, str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for code, name in table.items():
        if "_" not in code:
            names.setdefault(key(name), code)
    return names
