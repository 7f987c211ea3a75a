"""The interface's own words, one JSON file a language in `words/`; what a language lacks is said in English.

A phrase is a string with {places}, or an object of plural forms (CLDR: one, few, many, other) chosen by {count}.
"""

import json
from functools import cache
from importlib import resources

from babel import Locale, UnknownLocaleError

from frontrow.site.told import Told

FALLBACK = "en"
Phrase = str | dict[str, str]


class NoSuchPhrase(KeyError):
    """A template asks for a phrase that not even English has: a fault of the program."""


@cache
def spoken(language: str) -> dict[str, Phrase]:
    """The phrases of a language: of its own file, else of its base language's ("pt-BR" → "pt"), else none."""
    for code in (language, language.split("-")[0]):
        file = resources.files("frontrow.site") / "words" / f"{code}.json"
        if code.replace("-", "").isalnum() and file.is_file():
            phrases: dict[str, Phrase] = json.loads(file.read_text("utf-8"))
            return phrases
    return {}


@cache
def locale(language: str) -> Locale:
    """Babel's locale for a BCP 47 code, English for one that CLDR does not know."""
    if language == FALLBACK:
        return Locale("en", "GB")  # plain English puts the day before the month, as most festivals' cities do
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)


class Phrases:
    """The phrases of one language: `phrases("film.minutes", count=93)` is a Told, `phrases.plain(…)` bare text."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = locale(language)
        self._own, self._english = spoken(language), spoken(FALLBACK)
        self._fixed: dict[str, Told] = {}

    def __call__(self, key: str, **values: object) -> Told:
        if values:
            return self._say(key, values)
        if key not in self._fixed:
            self._fixed[key] = self._say(key, values)
        return self._fixed[key]

    def plain(self, key: str, **values: object) -> str:
        """The phrase without its language: for attributes and plain text."""
        return self(key, **values).text

    def has(self, key: str) -> bool:
        """Whether English has the phrase."""
        return key in self._english

    def _say(self, key: str, values: dict[str, object]) -> Told:
        own = self._own.get(key)
        if own is not None:
            return Told(_fill(own, values, self.locale))
        try:
            return Told(_fill(self._english[key], values, locale(FALLBACK)), FALLBACK)
        except KeyError:
            raise NoSuchPhrase(key) from None


def _fill(phrase: Phrase, values: dict[str, object], speaker: Locale) -> str:
    if isinstance(phrase, dict):
        form = speaker.plural_form(int(str(values["count"])))
        phrase = phrase.get(form, phrase["other"])
    return phrase.format(**values) if values else phrase
