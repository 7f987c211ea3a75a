"""Countries and languages by name in the page's language (CLDR, by Babel); historic countries have phrases of our
own."""

from functools import lru_cache

from frontrow.site.phrases import Phrases, locale


@lru_cache(maxsize=2048)
def country(code: str, language: str) -> str:
    """The name of an ISO 3166 country, historic ones too ("SU", "YUCS"); the code itself where nobody knows it."""
    known = locale(language).territories.get(code.upper())
    if known:
        return str(known)
    phrases = Phrases(language)
    key = f"country.{code.upper()}"
    return phrases.plain(key) if phrases.has(key) else code


@lru_cache(maxsize=2048)
def tongue(code: str, language: str) -> str:
    """The name of an ISO 639 language; "zxx" is a film without dialogue."""
    phrases = Phrases(language)
    if phrases.has(f"language.{code}"):
        return phrases.plain(f"language.{code}")
    speaker = locale(language)
    known = speaker.languages.get(code) or speaker.languages.get(code.split("-")[0])
    return str(known or code)
