"""What can be the value of a label: names for people, facts for facts."""

import re
from collections.abc import Sequence

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.companies import made_for
from frontrow.reading.grammar.labels import FACTS
from frontrow.reading.grammar.name_elements import names_on
from frontrow.reading.grammar.people import company, contact, nameable
from frontrow.reading.page import Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_ABBREVIATED = re.compile(r"(?:\b\w\.|\b(?:Inc|Ltd|Co|Corp|Bros|sro|srl|spol)\.)$")
_WITH = re.compile(rf"\s*,\s(?:with|mit|avec|con|com|met|starring)\s(?={CAPITAL})")
UNKNOWN_LABEL = re.compile(r"^[^\W\d_][\w .,/&'’()-]{1,40}:(?!//)(?=\s|$)")

DIRECTING = frozenset({"director", "screenplay"})  # labels whose names may go on to the cast
_SHORT_HOUSE = 4  # words
_LONGEST = 400  # characters
_LONGEST_LIST = 6_000  # characters of a list of people: a cast of hundreds
_SHARE = 0.7  # of the pieces of a list are names
_SHARE_OF_LONG = 0.9


def value_like(page: Page, roles: Sequence[str], start: int, end: int) -> bool:
    """Whether `[start, end)` can be the value of the roles: names for people, facts for facts."""
    text = page.text[start:end]
    longest = _LONGEST_LIST if set(roles) & PEOPLE else _LONGEST
    if not text or len(text) > longest:
        return False
    if set(roles) & PEOPLE and text[0].islower() and text.split()[0] in lexicon().and_words:
        return False  # "Cast and crew" is a heading
    if set(roles) & PEOPLE:
        names = [n for n in names_on(page, start, end) if not stated(page, n.start, n.end)]
        share = _SHARE if len(text) <= _LONGEST else _SHARE_OF_LONG
        fitting = sum(nameable(name.text) or made_for(page.text, name) is not None for name in names)
        return bool(names) and fitting >= max(1, len(names) * share)
    if set(roles) & COMPANIES:
        ended = text.rstrip().endswith((".", "!", "?")) and not _ABBREVIATED.search(text)
        named = text[:1].isupper() or (text[:1].isdigit() and any(c.isupper() for c in text))
        named = named or (company(text) and len(text.split()) <= _SHORT_HOUSE)  # "luna2 Films"
        return (named and len(text.split()) <= 40 and not ended) or contact(text)
    if set(roles) & {"year", "minutes"}:
        return len(text) < 60 and any(c.isdigit() for c in text)
    if set(roles) & FACTS:
        return len(text) < 60
    return len(text) < 90 and not text.rstrip().endswith((".", "!"))


def begins_with_trade(page: Page, start: int, end: int) -> bool:
    """Whether what stands behind a label goes on with another trade: "Script Supervisor Name" asks for nobody's
    script."""
    words = words_in(page, start, end)
    return len(words) > 1 and words[0].key in lexicon().trades


def stated(page: Page, start: int, end: int) -> bool:
    """Whether a piece of a list is a country, year or running time, not a name."""
    words = words_in(page, start, end)
    found = atoms(page, start, end, words)
    return bool(found) and all(any(a.start <= w.start and w.end <= a.end for a in found) for w in words)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`[start, end)` without spaces and signs of division at its ends."""
    while start < end and (text[start] in " \t\n|,;·•/" or text[start : start + 2] == ". "):
        start += 1
    while end > start and text[end - 1] in " \t\n|,;·•/(–—":
        end -= 1
    return start, end


def before_cast(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a list of names goes on to the cast ("A film by Name, with Name and Name"): the end of the first names
    and the start of the others; None where it does not."""
    match = _WITH.search(text, start, end)
    return (match.start(), match.end()) if match is not None and match.start() > start else None
