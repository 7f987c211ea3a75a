"""Credits, companies and facts from fields: the label says what the value is, the value's type may overrule it."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import Atom, atoms, countries, durations, years
from frontrow.reading.grammar.cast_pairs import cast_pairs
from frontrow.reading.grammar.clocks import CLOCK, clock_minutes
from frontrow.reading.grammar.companies import (
    company_finding,
    house_behind,
    houses_of,
    made_for,
    may_be_company,
    parted_houses,
)
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.name_elements import names_on
from frontrow.reading.grammar.people import (
    Listed,
    bare,
    company,
    cut_off,
    initials,
    listed,
    nameable,
    person,
    person_shaped,
    same_stem,
)
from frontrow.reading.grammar.speech import spoken
from frontrow.reading.page import Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

LONGEST_VALUE = 600
PRODUCERS = frozenset({"producer", "co_producer", "executive_producer"})
_DATES = frozenset({"date", "datum", "fecha", "data", "dátum", "дата"})
_FEWEST_PEOPLE = 2
_FEWEST_STRANGERS = 3
_SIGNS = re.compile(r"[,;/]\s|\s[|·•&/]\s")
_SHARPNESS = frozenset({"2K", "4K", "HD"})
_TIMES = frozenset({"time", "cas", "czas", "hora", "ora", "vrijeme", "zeit", "heure", "tijd", "час"})
_NUMBER = re.compile(r"(?<![\d.,:])(\d{1,3})(?![\d:])")


def credits_and_facts(page: Page, found: Sequence[Field]) -> Iterator[Finding]:
    """The findings of every field."""
    credited = _credited(page, found)
    for field in found:
        for role in field.roles:
            if role in PEOPLE:
                yield from _people(page, field, role)
            elif role == "production" and all_countries(page, field):
                for start, end in field.values:
                    yield from _country_findings(page, field, start, end)
                    yield from _others_on_the_line(page, field, "country", start, end)
            elif role in COMPANIES:
                yield from _companies(page, field, role, credited)
            else:
                yield from _facts(page, field, role)


def _label(field: Field) -> Spot:
    return Spot(*field.label, role="label")


def _names(page: Page, field: Field, companies: bool) -> Iterator[tuple[int, Listed]]:
    """The names of every value, numbered through, without what is no name but a fact on the same line."""
    number = 0
    played = cast_pairs(page, field.values) if "cast" in field.roles and not companies else []
    for value in field.values:
        here = [name for name in played if value[0] <= name.start < value[1]] if played else None
        for name in names_on(page, *value, companies) if here is None else here:
            if not _is_fact(page, name, value):
                yield number, name
                number += 1


def _credited(page: Page, found: Sequence[Field]) -> Set[str]:
    """The folded names under labels of people, where there are labels of companies that may name one of them."""
    if not any(set(field.roles) & COMPANIES for field in found):
        return frozenset()
    return {key(name.text) for field in found if set(field.roles) & PEOPLE for _, name in _names(page, field, False)}


def _people(page: Page, field: Field, role: str) -> Iterator[Finding]:
    cut = any(cut_off(page.text[a:b]) for a, b in field.values)
    for order, listed_name in _names(page, field, companies=False):
        made = made_for(page.text, listed_name) if role == "producer" else None
        name = made[0] if made else listed_name
        if made:
            yield company_finding(field, made[1], "production", {}, "company.in_producers")
        if not nameable(name.text) or _is_role(name.text) or (role == "cinematography" and _is_camera(name.text)):
            continue
        if role in PRODUCERS and (company(name.text) or initials(name.text)):
            if role == "producer":
                yield company_finding(field, name, "production", {}, "company.in_producers")
            continue
        qualifiers: dict[str, Json] = {"order": order + 1}
        if name.character or (role == "cast" and name.note and not _is_note(name.note)):
            qualifiers["character"] = name.character or name.note
        if cut:
            qualifiers["incomplete"] = True
        yield from _credit(field, name, role, qualifiers)
        if role in PRODUCERS:
            yield from house_behind(page, field, name)


def _companies(page: Page, field: Field, role: str, credited: Set[str]) -> Iterator[Finding]:
    """Companies by the type of each name: a person under "production", or somebody with the shape of one who is
    `credited` with another work on the film, is a producer."""
    cut: dict[str, Json] = {"incomplete": True} if any(cut_off(page.text[a:b]) for a, b in field.values) else {}
    listed_names = houses_of(page.text, [name for _, name in _names(page, field, companies=True)])
    ends = {listed_names[-1]} if len(listed_names) > 1 and len(field.values) == 1 else set()
    names = [one for name in listed_names for one in parted_houses(page.text, name, name in ends)]
    pairs, is_of_people = _pairs_of_people(page, names), _is_of_people(names)
    for order, name in enumerate(one for each in names for one in pairs.get(each, [each])):
        made = made_for(page.text, name) if role == "production" else None
        if made is not None:
            yield from _producer(page, field, role, made[0], {"order": order + 1, **cut})
            name = made[1]
        is_paired = any(name in pair for pair in pairs.values())
        is_known = is_of_people or key(name.text) in credited
        if person(name.text) or is_paired or (person_shaped(name.text) and is_known):
            yield from _producer(page, field, role, name, {"order": order + 1, **cut})
        elif may_be_company(name.text):
            qualifiers: dict[str, Json] = {
                "order": order + 1,
                **({"co": True} if role == "coproduction" else {}),
                **cut,
            }
            yield company_finding(field, name, role, qualifiers, f"company.{field.style}")


def _is_of_people(names: Sequence[Listed]) -> bool:
    """Whether all but one of a list surely are people, two at least, and the one could be, too; or whether three at
    least could be, and nothing speaks of a house."""
    if len(names) >= _FEWEST_STRANGERS and all(person_shaped(name.text) and not initials(name.text) for name in names):
        return True  # three houses in a row, of which no word says so, hardly ever stand together
    sure = [name for name in names if person(name.text)]
    return len(sure) >= _FEWEST_PEOPLE and len(names) - len(sure) == 1 and all(person_shaped(one.text) for one in names)


def _pairs_of_people(page: Page, names: Sequence[Listed]) -> dict[Listed, list[Listed]]:
    """What an "and" joins, parted, where it stands among people and no house: of houses it is a part of the name."""
    texts = [name.text for name in names]
    if not any(map(person, texts)) or any(map(company, texts)):
        return {}
    pairs = {name: listed(page.text, name.start, name.end) for name in names}
    return {name: two for name, two in pairs.items() if len(two) > 1 and all(person_shaped(one.text) for one in two)}


def _producer(page: Page, field: Field, role: str, name: Listed, qualifiers: dict[str, Json]) -> Iterator[Finding]:
    """A person among companies: the producer; under sales and distribution only whom to write to."""
    if role == "production":
        yield from _credit(field, name, "producer", qualifiers)
        yield from house_behind(page, field, name)


def _is_role(text: str) -> bool:
    """Whether a "name" is a word for a trade (a legend, not a credit) or for a language version ("OmeU")."""
    trade = any(label.role in PEOPLE for label in lexicon().labels.get(key(text), ())) and " " not in text
    return trade or key(text) in lexicon().fillers or text in lexicon().tongue_codes


def _is_camera(text: str) -> bool:
    """Whether "Camera: Arri Alexa Mini" names the make and not whoever held it."""
    return key(text).split()[0] in lexicon().cameras


def _is_note(text: str) -> bool:
    return key(text) in lexicon().notes or key(text) in lexicon().labels


def _is_fact(page: Page, name: Listed, value: tuple[int, int]) -> bool:
    """Whether the "name" is a country, year, length or colour ("B/N") that stands in the same value."""
    words = words_in(page, name.start, name.end)
    around = atoms(page, *value, words_in(page, *value)) if value[1] - value[0] < LONGEST_VALUE else []
    if name.text in lexicon().territory_codes and any(one.kind == "year" for one in around):
        return True  # "Name, Name, GB/PL 2019"
    return bool(words) and all(any(a.start <= w.start and w.end <= a.end for a in around) for w in words)


def _credit(field: Field, name: Listed, role: str, qualifiers: dict[str, Json]) -> Iterator[Finding]:
    spots = (Spot(name.start, name.end), _label(field))
    if role == "director":
        yield Finding("film.director", name.text, spots, f"credit.{field.style}", qualifiers)
    yield Finding("film.credit", {"role": role, "name": name.text}, spots, f"credit.{field.style}", qualifiers)


def inflected_directors(page: Page, found: Sequence[Field], names: Sequence[str]) -> Iterator[Finding]:
    """Directors printed in an oblique case ("w reżyserii …"): only where the page prints the plain name elsewhere."""
    for field in found:
        for start, end in field.values if "director_inflected" in field.roles else ():
            for name in listed(page.text, start, end):
                plain = next((one for one in names if same_stem(one, name.text)), None)
                if plain is not None:
                    yield Finding(
                        "film.director",
                        plain,
                        (Spot(name.start, name.end), _label(field)),
                        "director.inflected",
                        original=name.text,
                    )


def all_countries(page: Page, field: Field) -> bool:
    """Whether a "production" names nothing but countries and years."""
    for start, end in field.values:
        words = words_in(page, start, end)
        found = [a for a in atoms(page, start, end, words, codes=True) if a.kind in ("country", "year", "minutes")]
        covered = sum(
            any(a.start <= w.start and w.end <= a.end for a in found) or w.key in lexicon().and_words for w in words
        )
        if not any(a.kind == "country" for a in found) or covered < len(words):
            return False
    return True


def _facts(page: Page, field: Field, role: str) -> Iterator[Finding]:
    for start, end in field.values:
        if role in ("country", "country_year"):
            yield from _country_findings(page, field, start, end)
        if role in ("year", "country_year"):
            yield from _year_findings(page, field, start, end)
        if role == "minutes":
            yield from _minutes_findings(page, field, start, end)
        if role in ("language", "subtitles"):
            yield from _language_findings(page, field, role, start, end)
        if role in ("colour", "format"):
            yield from _look_findings(page, field, start, end)
        if role == "premiere":
            yield Finding(
                "film.premiere", bare(page.text[start:end]), (Spot(start, end), _label(field)), "fact.premiere"
            )
        if role in ("country", "year", "minutes", "colour", "format"):
            yield from _others_on_the_line(page, field, role, start, end)


def _country_findings(page: Page, field: Field, start: int, end: int) -> Iterator[Finding]:
    for atom in countries(page, words_in(page, start, end), codes=True):
        yield Finding("film.country", atom.value, (Spot(atom.start, atom.end), _label(field)), "fact.country")


def _year_findings(page: Page, field: Field, start: int, end: int) -> Iterator[Finding]:
    shown = key(page.text[slice(*field.label)]) in _DATES
    if shown and any(w.key in lexicon().months for w in words_in(page, start, end)):
        return  # "Date: 10 April 2019" is the day of a showing
    for atom in years(page.text, start, end)[-1:]:
        qualifiers: dict[str, Json] = {"from": atom.first, "to": atom.value} if atom.first else {}
        yield Finding("film.year", atom.value, (Spot(atom.start, atom.end), _label(field)), "fact.year", qualifiers)


def _minutes_findings(page: Page, field: Field, start: int, end: int) -> Iterator[Finding]:
    text = page.text[start:end]  # an inline element may stand glued to the digits of the one before
    found = durations(text, 0, len(text))
    if found:
        spot, value = (found[0].start, found[0].end), int(found[0].value)
    elif (clock := CLOCK.search(text)) is not None and _time_of_day(page, field, clock):
        return
    elif clock is not None:
        spot, value = clock.span(), clock_minutes(page, clock)
    elif (number := _NUMBER.search(text)) is not None:
        spot, value = number.span(), int(number[1])
    else:
        return
    if value > 0:
        spots = (Spot(start + spot[0], start + spot[1]), _label(field))
        yield Finding("film.minutes", value, spots, "fact.minutes")


def _time_of_day(page: Page, field: Field, clock: re.Match[str]) -> bool:
    """Whether "Time: 20:00" speaks of a showing's beginning and not of a length."""
    label = key(page.text[slice(*field.label)])
    return label in _TIMES and clock[3] is None and int(clock[1]) >= 9 and int(clock[2]) % 5 == 0


def _language_findings(page: Page, field: Field, role: str, start: int, end: int) -> Iterator[Finding]:
    wanted = "film.language" if role == "language" else "film.subtitle_language"
    for code, left, right, subtitle in spoken(page, start, end, codes=True):
        prop = "film.subtitle_language" if subtitle else wanted
        yield Finding(prop, code, (Spot(left, right), _label(field)), f"fact.{role}")


def _look_findings(page: Page, field: Field, start: int, end: int) -> Iterator[Finding]:
    """Colour and format, whichever of the two the value speaks of."""
    found = atoms(page, start, end, words_in(page, start, end))
    for kind in ("colour", "format"):
        values = [a for a in found if a.kind == kind]
        if values:
            values = _behind_its_kind(page, values)
            value = values[0].value
            if kind == "colour" and {a.value for a in values} >= {"bw", "colour"}:
                value = "both"
            yield Finding(
                f"film.{kind}",
                value,
                (Spot(values[0].start, values[-1 if value == "both" else 0].end), _label(field)),
                f"fact.{kind}",
            )
            for one in _further_carriers(page, values, start, end):
                yield Finding("film.format", one.value, (Spot(one.start, one.end), _label(field)), "fact.format")


def _behind_its_kind(page: Page, values: list[Atom]) -> list[Atom]:
    """The carriers, without those that are the label of another: "File: DCP"."""
    is_kind = [":" in page.text[one.end : two.start] for one, two in pairwise(values)]
    return [one for one, kind in zip(values, [*is_kind, False], strict=True) if not kind]


def _further_carriers(page: Page, values: Sequence[Atom], start: int, end: int) -> Iterator[Atom]:
    """The carriers of a list that names nothing else: "DCP, Blu-ray, QuickTime"; how sharp one is, is none."""
    pieces = [piece.strip() for piece in _SIGNS.split(page.text[start:end])]
    if [page.text[one.start : one.end] for one in values] == pieces and all(one.kind == "format" for one in values):
        yield from (one for one in values[1:] if one.value not in _SHARPNESS)


def _others_on_the_line(page: Page, field: Field, role: str, start: int, end: int) -> Iterator[Finding]:
    """What else a fact's value states: "Country: France, 2013, 72 min"."""
    for atom in atoms(page, start, end, words_in(page, start, end)):
        if atom.kind in ("year", "minutes", "colour") and atom.kind != role and role not in ("format", "colour"):
            yield Finding(f"film.{atom.kind}", atom.value, (Spot(atom.start, atom.end), _label(field)), "fact.beside")
