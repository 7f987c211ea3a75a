"""What a person plainly stated at a taught place, where the grammar's own words do not reach: names in any script,
countries and languages by their names in the page's language (CLDR has them all), their ISO codes and abbreviations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel.core import get_global
from babel.languages import get_official_languages

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.field_values import stated as is_stated
from frontrow.reading.grammar.name_elements import names_on
from frontrow.reading.grammar.people import contact, person_shaped
from frontrow.reading.grammar.prize_words import is_nomination
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.foreign_names import territories_in, tongues_in, word_for_and
from frontrow.reading.vocabulary.lexicon import lexicon, toml

NAMES = frozenset({"film.director", "film.credit", "film.company"})
_TONGUES = frozenset({"film.language", "film.subtitle_language"})
_LISTS = _TONGUES | {"film.country"}
_LONGEST_NAME = 60  # characters
_PIECE = re.compile(r"[^,;/|&•·\n\d–—-]*[^,;/|&•·\s\d–—-]")
_VERSION = re.compile(r"\A(?:v\.\s?o?\.?|vo\.?|om|d)\s?(?=\w)", re.IGNORECASE)  # "v.it." is an Italian version
_PRIZE = re.compile(
    rf"\A[^\w\s]*\s*(?P<festival>[^,:]+?)(?:[ ,]+(?P<year>{YEAR}))?\s?(?:[,:]|\s[–—-])\s+(?P<prize>[^,:]+)\Z"
)
_PRIZE_FIRST = re.compile(
    r"\A[^\w\s]*\s*(?P<prize>[^,:()\d]+?)(?:\s?\((?P<recipient>[^()]+)\))?,\s+"
    rf"(?P<festival>[^,:()\d]+?)[ ,]+(?P<year>{YEAR})\Z"
)
_ASKED = re.compile(r"(?s:.{2}).\.\s|:\s")  # a sentence, or a label with its value
_PRIZES = re.compile(rf"\A[^\w\s]*\s*(?P<festival>[^,:]+?) (?P<year>{YEAR})\s?:\s+(?=[^:]+,[^:]+\Z)")
_AWARD = re.compile(r"(?P<prize>[^\s(),:](?:[^(),:]*[^\s(),:])?)(?:\s?\((?P<recipient>[^()]+)\))?(?:,\s+|\s*\Z)")


def stated(
    page: Page, lesson: Lesson, start: int, end: int, label: tuple[int, int] | None, said: Sequence[Finding] = ()
) -> Iterator[Finding]:
    """The findings of the lesson's property that a person would see in `[start, end)`, beside those that were `said`
    there: of a list of names all or none, of countries and languages each."""
    spots = (Spot(*label, role="label"),) if label else ()
    is_said = any(one.property == lesson.property for one in said)
    if lesson.role == "cast" and is_said:
        yield from _other_actors(page, lesson, (start, end), spots, said)
    elif is_said and lesson.property not in _LISTS:
        return
    elif lesson.property in NAMES:
        yield from _names_in(page, lesson, start, end, spots)
    elif lesson.property == "film.prize":
        yield from _prize(page, start, end, spots)
    elif lesson.property == "film.colour":
        meant = _colours().get(key(page.text[start:end]))
        if meant:
            yield Finding(lesson.property, meant, (Spot(start, end), *spots), "")
    elif lesson.property in _LISTS:
        for a, b in _parted(page, start, end):
            is_said = any(one.spots[0].start < b and a < one.spots[0].end for one in said)
            code = code_of(page.text[a:b], lesson.property in _TONGUES, locales_of(page))
            if code and not is_said:
                yield Finding(lesson.property, code, (Spot(a, b), *spots), "")


def _parted(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a list between its signs and the word for "and" of the page's own language."""
    ands = "|".join(map(re.escape, filter(None, map(word_for_and, locales_of(page)))))
    joining = re.compile(rf"\s+(?:{ands})\s+" if ands else "(?!)")
    for piece in _PIECE.finditer(page.text, start, end):
        left = piece.end() - len(piece.group().lstrip())
        for match in joining.finditer(page.text, left, piece.end()):
            yield left, match.start()
            left = match.end()
        yield left, piece.end()


def _names_in(page: Page, lesson: Lesson, start: int, end: int, label: tuple[Spot, ...]) -> Iterator[Finding]:
    for name in names_on(page, start, end, lesson.property == "film.company"):
        if is_name(page, name.start, name.end):
            value: Json = {"role": lesson.role, "name": name.text}
            if lesson.property == "film.director":
                value = name.text
            yield Finding(lesson.property, value, (Spot(name.start, name.end), *label), "")


def _other_actors(
    page: Page, lesson: Lesson, span: tuple[int, int], label: tuple[Spot, ...], said: Sequence[Finding]
) -> Iterator[Finding]:
    """The names of one line of actors that the rules have left out, one of a single word and what follows it, where
    most of the others are actors and nobody has another part."""
    names = list(names_on(page, *span, False))
    taken = [one.spots[0] for one in said]
    left = [name for name in names if not any(spot.start < name.end and name.start < spot.end for spot in taken)]
    is_line = "\n" not in page.text[slice(*span)]
    is_alike = all(is_name(page, one.start, one.end) and not one.note for one in left)
    if not is_line or not is_alike or 2 * len(left) > len(names) + 1:
        return
    for name in left:
        for start, end in _parted(page, name.start, name.end):
            if not page.text[start].islower():  # "and others"
                value: Json = {"role": lesson.role, "name": page.text[start:end]}
                yield Finding(lesson.property, value, (Spot(start, end), *label), "")


def _prize(page: Page, start: int, end: int, label: tuple[Spot, ...]) -> Iterator[Finding]:
    """The prize of "Festival 2014, Prize" or "Prize (Name), Festival 2014", whatever the words, and each of "Festival
    2014: Prize, Prize (Name)"."""
    several = _PRIZES.match(page.text[start:end])
    if several:
        yield from _prizes(page, start + several.end(), end, several, (Spot(start, end, role="context"), *label))
        return
    match = _PRIZE_FIRST.match(page.text[start:end]) or _PRIZE.match(page.text[start:end])
    is_prize = match and any(c.isalpha() for c in match["festival"]) and not is_nomination(match["prize"])
    if match and is_prize and not contact(match.group()):
        year = int(match["year"]) if match["year"] else None
        recipient = match.groupdict().get("recipient") or ""
        value: Json = {
            "festival": match["festival"],
            "year": year,
            "prize": match["prize"],
            "recipient": recipient if person_shaped(recipient) else None,
        }
        spot = Spot(start + match.start("prize"), start + match.end("prize"))
        yield Finding("film.prize", value, (spot, Spot(start, end, role="context"), *label), "")


def _prizes(page: Page, start: int, end: int, head: re.Match[str], beside: tuple[Spot, ...]) -> Iterator[Finding]:
    """The prizes of a list behind their festival and year; none where one of them may be a person's name."""
    found = list(_AWARD.finditer(page.text, start, end))
    if len(found) < 2 or found[-1].end() < end or any(person_shaped(one["prize"]) for one in found):
        return
    for one in found:
        recipient = one["recipient"] if person_shaped(one["recipient"] or "") else None
        given: dict[str, Json] = {"festival": head["festival"], "year": int(head["year"])}
        value: Json = {**given, "prize": one["prize"], "recipient": recipient}
        yield Finding("film.prize", value, (Spot(*one.span("prize")), *beside), "")


def is_name(page: Page, start: int, end: int) -> bool:
    """Whether a piece of a list could be a name for a person who says so: short, with a letter, no fact, no address, no
    sentence."""
    text = page.text[start:end]
    is_short = 1 < len(text) <= _LONGEST_NAME and len(text.split()) <= 7
    is_worded = any(c.isalpha() for c in text) and any(not c.islower() for c in text if c.isalpha())
    return is_short and is_worded and not contact(text) and not is_stated(page, start, end) and not _ASKED.search(text)


def code_of(text: str, is_tongue: bool, locales: Sequence[str]) -> str | None:
    """The ISO 3166 code of a country or, for a tongue, the ISO 639 code of a language of that name in one of the
    locales, of that code of three letters, or of that abbreviation where it can be of one name only."""
    by_name = (_names(one, is_tongue).get(key(text)) for one in locales)
    shortened = _abbreviated(text, locales) if is_tongue else None
    return next(filter(None, by_name), None) or _of_letters(text, is_tongue) or shortened


def _of_letters(text: str, is_tongue: bool) -> str | None:
    """What three capitals mean: of a language also the code of a country where one language alone is official."""
    if not re.fullmatch(r"[A-Z]{3}", text):
        return None
    territory = next(iter(get_global("territory_aliases").get(text, ())), None)
    if not is_tongue:
        return territory
    tongue = get_global("language_aliases").get(text.lower())
    official = get_official_languages(territory) if territory else ()
    if tongue:
        return tongue if territory is None or tongue in official else None
    return official[0] if len(official) == 1 else None


def _abbreviated(text: str, locales: Sequence[str]) -> str | None:
    """The language of which the letters before a point are the beginning, of several the one with that code."""
    letters = key(_VERSION.sub("", text))
    if not text.endswith(".") or len(letters) < 2 or " " in letters or letters in lexicon().minute_words:
        return None
    for locale in locales:
        meant = {code for name, code in _names(locale, True).items() if " " not in name and name.startswith(letters)}
        if len(meant) == 1 or letters in meant:
            return letters if letters in meant else meant.pop()
    return None


def locales_of(page: Page) -> list[str]:
    """The language that the document says it is in, that of its words, and those which alone are written so."""
    told = (page.said_language, page.language, page.script_language, page.spelled_language)
    return list(dict.fromkeys(one for one in told if one))


def _names(locale: str, tongues: bool) -> Mapping[str, str]:
    return tongues_in(locale) if tongues else territories_in(locale)


@cache
def _colours() -> dict[str, str]:
    return {key(word): meant for meant, words in toml("colours_abroad.toml").items() for word in words}
