"""How alike two names of companies or institutions are: legal forms, spaces, common words and acronyms aside."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from frontrow.catalogue.identity.names import SHORTEST_WITH_TYPO, Reason, numbered
from frontrow.interchange.folding import fold, typos

SHORTEST_OWN_NAME = 4  # letters that are left of a name without common words; fewer tell nothing
SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Words:
    """Legal forms as folded words, the longest first; forms that stand before the name; words that many names carry."""

    forms: tuple[tuple[str, ...], ...]
    leading: frozenset[str]
    plain: frozenset[str]


@cache
def _words() -> Words:
    table = tomllib.loads(files("frontrow.catalogue.identity").joinpath("company_words.toml").read_text("utf-8"))
    forms = sorted((tuple(form.split()) for form in table["legal_forms"]), key=len, reverse=True)
    return Words(tuple(forms), frozenset(table["leading_forms"]), frozenset(table["plain"]))


def core(name: str) -> tuple[str, ...]:
    """The folded words of a name without brackets and legal form: "Opus Film sp. z o.o. (PL)" is ("opus", "film")."""
    words = tuple(fold(re.sub(r"\([^)]*\)|\[[^]]*\]", " ", name)).split())
    while (shorter := _without_form(words)) != words:
        words = shorter
    return words


def _without_form(words: tuple[str, ...]) -> tuple[str, ...]:
    for form in _words().forms:
        if len(words) > len(form) and words[-len(form) :] == form:
            return words[: -len(form)]
    return words[1:] if len(words) > 1 and words[0] in _words().leading else words


def own_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from other companies; empty where all of them are common ones."""
    return tuple(word for word in core(name) if word not in _words().plain)


def in_brackets(name: str) -> str:
    """What a name gives in brackets, often its acronym; "" where it gives nothing."""
    found = re.search(r"[(\[]([^)\]]+)[)\]]", name)
    return fold(found[1]).replace(" ", "") if found else ""


def companies_alike(one: str, other: str) -> Reason | None:
    """The strongest likeness of two companies' names; None where they are not alike."""
    if one == other:
        return Reason(f"the same name, {one}", 0.8)
    here, there = core(one), core(other)
    if not here or not there:
        return None
    both = f"{one} and {other}"
    if fold(one) == fold(other):
        return Reason(f"{both} differ in diacritics, case or signs only", 0.8)
    if here == there:
        return Reason(f"{both} differ in the legal form only", 0.8)
    if "".join(here) == "".join(there):
        return Reason(f"{both} differ in spaces only", 0.75)
    if _is_short_for(one, other) or _is_short_for(other, one):
        return Reason(f"one of {both} is the other's initials", 0.5)
    return _nearly_alike(both, here, there) or _alike_but_for_common_words(both, own_words(one), own_words(other))


def _is_short_for(short: str, long: str) -> bool:
    """Whether one name is a single word that the other has as its initials, or in brackets."""
    words, letters = core(long), "".join(core(short))
    if len(core(short)) != 1 or len(letters) < SHORTEST_ACRONYM or len(words) < SHORTEST_ACRONYM:
        return len(core(short)) == 1 and len(letters) >= SHORTEST_ACRONYM and letters == in_brackets(long)
    return letters in ("".join(word[0] for word in words), in_brackets(long))


def _nearly_alike(both: str, here: tuple[str, ...], there: tuple[str, ...]) -> Reason | None:
    first, second = "".join(here), "".join(there)
    if min(len(first), len(second)) < SHORTEST_WITH_TYPO or typos(first, second) > 1 or numbered(first, second):
        return None
    return Reason(f"{both} are a letter apart", 0.5)


def _alike_but_for_common_words(both: str, here: tuple[str, ...], there: tuple[str, ...]) -> Reason | None:
    if min(len("".join(here)), len("".join(there))) < SHORTEST_OWN_NAME:
        return None
    if here == there:
        return Reason(f"{both} differ in common words only, such as film or production", 0.5)
    short, long = sorted((here, there), key=len)
    if long[: len(short)] == short:
        return Reason(f"one of {both} begins with the other", 0.4)
    return None
