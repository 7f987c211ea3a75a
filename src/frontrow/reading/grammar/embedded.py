"""What a page says of its film to machines: JSON-LD, microdata and OpenGraph, as one more source."""

import re
from collections.abc import Iterator

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import durations
from frontrow.reading.grammar.people import bare, listed, nameable, person
from frontrow.reading.grammar.speech import spoken
from frontrow.reading.page import Page
from frontrow.reading.view import Mark
from frontrow.reading.vocabulary.lexicon import lexicon

_MOVIE = re.compile(
    r"(?:json-ld|microdata):(?:.*\.)?(?:Movie|ShortFilm|TVMovie|Film|CreativeWork)(?:\[(\d+)\])?\.(.+)$"
)
_PERIOD = re.compile(r"^P(?:T)?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$")
_ROLES = {
    "director": "director",
    "actor": "cast",
    "actors": "cast",
    "author": "screenplay",
    "producer": "producer",
    "musicBy": "music",
    "editor": "editing",
}


def embedded_findings(page: Page) -> Iterator[Finding]:
    """The findings of every embedded value that is a film's."""
    for mark in page.marked("embedded"):
        match = _MOVIE.match(mark.target)
        if match is not None:
            yield from _value(page, mark, re.sub(r"\[\d+\]", "", match[2]))


def _value(page: Page, mark: Mark, path: str) -> Iterator[Finding]:
    text, spot = bare(page.text[mark.start : mark.end]), (Spot(mark.start, mark.end),)
    role = _ROLES.get(path.removesuffix(".name"))
    if not text:
        return
    if path in ("name", "alternateName"):
        value: dict[str, Json] = {"text": text, "lang": None}
        yield Finding("film.title", value, spot, "embedded.title")
    elif role is not None and (path.endswith(".name") or "." not in path):
        yield from _names(page, mark, role)
    elif path in ("dateCreated", "copyrightYear") and re.match(r"(18|19|20)\d\d", text):
        yield Finding("film.year", int(text[:4]), (Spot(mark.start, mark.start + 4),), "embedded.year")
    elif path == "duration":
        yield from _duration(page, mark, text)
    elif path in ("countryOfOrigin", "countryOfOrigin.name"):
        yield from _countries(page, mark)
    elif path in ("inLanguage", "inLanguage.name"):
        for tongue, left, right, _ in spoken(page, mark.start, mark.end):
            yield Finding("film.language", tongue, (Spot(left, right),), "embedded.language")


def _names(page: Page, mark: Mark, role: str) -> Iterator[Finding]:
    """Each person of a value; several in one ("A & B") where the first names of all are known."""
    several = [one for one in listed(page.text, mark.start, mark.end) if person(one.text)]
    is_list = len(several) > 1 and len(several) == len(listed(page.text, mark.start, mark.end))
    spans = [(one.start, one.end) for one in several] if is_list else [(mark.start, mark.end)]
    for start, end in spans:
        name = bare(page.text[start:end])
        if nameable(name):
            if role == "director":
                yield Finding("film.director", name, (Spot(start, end),), "embedded.director")
            credit: dict[str, Json] = {"role": role, "name": name}
            yield Finding("film.credit", credit, (Spot(start, end),), "embedded.credit")


def _countries(page: Page, mark: Mark) -> Iterator[Finding]:
    """Each country of a value, of several between commas or slashes none where one of them is not known."""
    found = []
    for piece in re.finditer(r"[^,;/|\s](?:[^,;/|]*[^,;/|\s])?", page.text[mark.start : mark.end]):
        name = bare(piece.group())
        code = lexicon().territories.get(key(name)) or lexicon().territory_codes.get(name)
        if code is None:
            return
        spot = Spot(mark.start + piece.start(), mark.start + piece.end())
        found.append(Finding("film.country", code, (spot,), "embedded.country"))
    yield from found


def _duration(page: Page, mark: Mark, text: str) -> Iterator[Finding]:
    match = _PERIOD.match(text)
    minutes = int(match[1] or 0) * 60 + int(match[2] or 0) + bool(int(match[3] or 0)) if match else 0
    if not minutes:
        minutes = next((int(a.value) for a in durations(page.text, mark.start, mark.end)), 0)
    if minutes:
        yield Finding("film.minutes", minutes, (Spot(mark.start, mark.end),), "embedded.minutes")
