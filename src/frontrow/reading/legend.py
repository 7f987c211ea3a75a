"""One-letter codes of credits ("R: …, K: …") and the legend of a page that says what they mean."""

import re
from collections.abc import Mapping
from functools import cache

from frontrow.reading.folding import CAPITAL, key
from frontrow.reading.vocabulary.lexicon import lexicon, toml

_PAIR = re.compile(
    r"(?<!\w)([^\W\d_]{1,4})\.?\s?(?:=|[–—-]|:)\s?([^\W\d_]+(?:[ -][^\W\d_]+){0,2}?)(?=\s*(?:[,;|/·•\n]|$))"
)
_CODED = re.compile(r"(?<!\w)([^\W\d_]{1,3})\.?\s?:")
_OPENING = re.compile(r"^[ \t]*([^\W\d_a-z]{1,2})(?:[,/ ]+[^\W\d_a-z]{1,2})*\s?:(?=\s\S)", re.MULTILINE)
_SPELT = re.compile(r"^[ \t]*([^\W\d_]{3,25})\.?\s?:", re.MULTILINE)
_NAMED = re.compile(rf"(?<!\w)([^\W\d_a-z]{{1,2}})\s?:\s{CAPITAL}[\w'’-]+ {CAPITAL}")
_R_DIRECTS = frozenset({"de", "cs", "sk", "pl", "fr", "it", "hr"})  # where the word for directing begins so
FEWEST = 3


@cache
def _usual() -> dict[str, dict[str, str]]:
    return {language: dict(codes) for language, codes in toml("codes.toml").items()}


def legend_of(text: str, language: str | None) -> Mapping[str, str]:
    """Printed code -> role: from the page's own legend of at least three, else the language's usual letters where a
    line uses at least three of them; else "R" before a name where it is for directing, with others before names."""
    pairs: dict[str, str] = {}
    for match in _PAIR.finditer(text):
        role = _role(match[2], language)
        if (match[1][0].isupper() and key(match[1]) not in lexicon().labels) or len(match[1]) <= 2:
            pairs.update({match[1]: role} if role and match[1][0].isupper() else {})
    if len(pairs) >= FEWEST:
        return pairs
    usual = _usual().get(language or "", {})
    opening = {m[1] for m in _OPENING.finditer(text)}
    spelt = _labelled(text, usual)
    certain = {code: role for code, role in usual.items() if role not in spelt}
    if len(opening & usual.keys()) >= FEWEST:
        return certain
    for line in text.split("\n"):
        if len({code for code in _CODED.findall(line) if code in usual}) >= FEWEST:
            return certain
    named = {match[1] for match in _NAMED.finditer(text)}
    if language not in _R_DIRECTS or "director" in spelt or "R" not in named:
        return {}
    return {"R": "director"} | {code: role for code, role in certain.items() if code in named}


def _labelled(text: str, codes: Mapping[str, str]) -> set[str]:
    """The roles that a line of the text asks for by a whole word and a colon: no letter stands for them then."""
    words = [match[1] for match in _SPELT.finditer(text) if match[1] not in codes]
    return {label.role for word in words for label in lexicon().labels.get(key(word), ())}


def explains(line: str, language: str | None) -> bool:
    """Whether a line is a legend: it says of at least three codes what they mean."""
    return sum(_role(match[2], language) is not None for match in _PAIR.finditer(line)) >= FEWEST


def _role(word: str, language: str | None) -> str | None:
    labels = lexicon().labels.get(key(word), ())
    return next((label.role for label in labels if label.language == language), labels[0].role if labels else None)
