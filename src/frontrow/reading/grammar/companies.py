"""Companies of a film: which names can be one, and the house that stands in brackets behind its producer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL, fold, key
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.people import Listed, bare, company, contact, initials, listed, person
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

_FOR = re.compile(rf" (?:per|pour|para|für|for|voor|za) (?={CAPITAL})")
_JOINED = re.compile(r"(?<= )(&|[^\W\d_]{1,4})(?= )")
_NUMBERED = re.compile(r"[^\W\d_]+\d+")  # "haus12"
_PARTNERS = frozenset({"co", "cie", "sons", "partners", "sohne", "fils", "figli", "hijos", "filhos", "synowie"})
_POSTAL = re.compile(r"(?:[A-Z]{1,3}[- ])?\d{2,3}[ -]?\d{2,3}\s[^\W\d_]")  # "10115 Berlin", "00-950 Warszawa"
_STREET = re.compile(r"[^\W\d_.]\.?\s\d{1,4}\s?[a-zA-Z]?(?:[-/]\d{1,4}[a-zA-Z]?)?\Z")
_COUNTRY_BEHIND = re.compile(r"\s[–—-]\s([^–—,;/()]{2,40})\Z")  # "Luna Film – Germany"
_WITH = frozenset({"con", "with", "avec", "mit", "com", "met"})
_FEWEST_ENDING = 3  # letters in which words of one kind end alike
_FAR = 60  # characters behind the last name in which a list of houses may say where one of them is
_ROLES = {
    "production": "production",
    "coproduction": "production",
    "sales": "sales",
    "distribution": "distribution",
}


def may_be_company(text: str) -> bool:
    """Whether a name in a list of companies can be one: short, with a capital, no contact data, no sentence."""
    if contact(text) or len(text) > 80 or len(text.split()) > 9 or not any(c.isalpha() for c in text):
        return False
    return bool(
        key(text) not in lexicon().others | lexicon().furniture
        and not text.endswith(("!", "?"))
        and (text[0].isdigit() or any(c.isupper() for c in text) or _NUMBERED.fullmatch(text) or company(text))
    )


def company_finding(field: Field, name: Listed, role: str, qualifiers: dict[str, Json], rule: str) -> Finding:
    """The claim of a company; `role` is its label's."""
    if name.note:
        qualifiers = {**qualifiers, "note": name.note}
    value: dict[str, Json] = {"role": _ROLES[role], "name": name.text}
    spots = (Spot(name.start, name.end), Spot(*field.label, role="label"))
    return Finding("film.company", value, spots, rule, qualifiers)


def parted_houses(text: str, name: Listed, ends_list: bool = False) -> list[Listed]:
    """The two houses that an "and" joins, where both sides say what they are, or the first one does with its last word
    or beside "&", or the name `ends_list` of several; and that has no small word: "Film and TV Studio" and "Academy of
    Music and Dance Theatre" are one."""
    for match in _JOINED.finditer(text, name.start, name.end):
        sides = text[name.start : match.start() - 1], text[match.end() + 1 : name.end]
        is_sign = match[1] == "&"
        is_joined = is_sign or fold(match[1]) in lexicon().and_words
        is_joined = is_joined or (match[1] in _WITH and all(map(company, sides)))
        is_small = any(word.islower() for word in sides[0].split())
        if is_joined and not is_small and _are_two(*sides, is_sign, ends_list):
            first = Listed(name.start, match.start() - 1, bare(sides[0]))
            rest = Listed(match.end() + 1, name.end, bare(sides[1]), name.note)
            return [first, *parted_houses(text, rest)]
    return [name]


def _are_two(first: str, second: str, is_sign: bool, ends_list: bool) -> bool:
    """Whether what stands before an "and" and behind it are a house each."""
    if fold(second.split()[0].strip(".")) in _PARTNERS:  # "Luna GmbH & Co. KG"
        return False
    if all(len(side.split()) > 1 and company(side) for side in (first, second)):
        return True
    if not _is_own_name(second) or _ends_alike(first, second):
        return False
    has_several = len(first.split()) > 1
    if ends_list and (has_several or initials(first) or company(first)):
        return True
    is_named = len(second.split()) > 1 or initials(second) or company(second)  # "Blue Films & Music" is one
    return (is_named and has_several and company(first.split()[-1])) or (is_sign and _is_house_beside(first, second))


def _ends_alike(first: str, second: str) -> bool:
    """Whether one word behind an "and" ends as the word before it: "Studio Filmów Dokumentalnych i Fabularnych"."""
    one, two = fold(first.split()[-1]), fold(second)
    return " " not in second and one[-_FEWEST_ENDING:] == two[-_FEWEST_ENDING:]


def _is_own_name(text: str) -> bool:
    """Whether a name could stand alone: it begins as one, not with what a house makes or with its partners."""
    first = fold(text.split()[0].strip("."))
    return text[:1].isupper() and first not in _PARTNERS | lexicon().company_words


def _is_house_beside(first: str, second: str) -> bool:
    """Whether a sign joins a company that says so and another name of several words: "Blue Films & Night Owl"."""
    words = second.split()
    is_named = len(words) > 1 and all(word[0].isupper() or fold(word) in lexicon().particles for word in words)
    return is_named and len(first.split()) > 1 and company(first) and fold(words[0].strip(".")) not in _PARTNERS


def houses_of(text: str, names: Sequence[Listed]) -> list[Listed]:
    """The houses of a list without what says where they are."""
    return [_without_country(name) for name in _without_towns(text, _without_address(text, names))]


def _without_address(text: str, names: Sequence[Listed]) -> list[Listed]:
    """The houses of a list up to the address of one: a postal code with its town, or a street with its number before a
    town, a country, a postal code or what else reaches somebody."""
    for number, name in enumerate(names):
        is_street = number and _STREET.search(name.text) and not company(name.text)
        if number and (_POSTAL.match(name.text) or (is_street and _is_reached(text[name.end : names[-1].end + _FAR]))):
            return list(names[:number])
    return list(names)


def _without_towns(text: str, names: Sequence[Listed]) -> list[Listed]:
    """The houses of "House, Town; House, Town", where semicolons part them and nothing speaks for one behind a
    comma."""
    signs = [text[one.end : two.start] for one, two in pairwise(names)]
    if not any(";" in sign for sign in signs):
        return list(names)
    is_first = [True, *(";" in sign for sign in signs)]
    return [name for name, first in zip(names, is_first, strict=True) if first or company(name.text)]


def _without_country(name: Listed) -> Listed:
    """The house of "House – Country"."""
    match = _COUNTRY_BEHIND.search(name.text)
    if match is None or key(match[1]) not in lexicon().territories:
        return name
    text = name.text[: match.start()]
    return replace(name, end=name.start + len(text), text=text)


def _is_reached(text: str) -> bool:
    """Whether what follows a street says where that is."""
    words = [key(piece) for piece in re.split(r"[,;/\n]|\s[–—-]\s|\d{4,6}", text)]
    return contact(text) or any(word in lexicon().places | lexicon().territories.keys() for word in words)


def made_for(text: str, name: Listed) -> tuple[Listed, Listed] | None:
    """The producer and the house of "Name per House"; None where nobody's name stands before the word."""
    match = _FOR.search(text, name.start, name.end)
    if match is None or not person(text[name.start : match.start()]):
        return None
    people, houses = listed(text, name.start, match.start()), listed(text, match.end(), name.end, companies=True)
    return (people[0], houses[0]) if len(people) == len(houses) == 1 else None


def house_behind(page: Page, field: Field, name: Listed) -> Iterator[Finding]:
    """The company in "Producer: Name (Company)"."""
    start = page.text.find(name.note, name.end, name.end + len(name.note) + 3) if name.note else -1
    if start >= 0 and (company(name.note) or initials(name.note)) and may_be_company(name.note):
        value: dict[str, Json] = {"role": "production", "name": name.note}
        spots = (Spot(start, start + len(name.note)), Spot(*field.label, role="label"))
        yield Finding("film.company", value, spots, "company.bracket")
