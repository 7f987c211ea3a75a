"""What a page says of its film to machines: JSON-LD, microdata and OpenGraph, as one more source."""

import re
from collections.abc import Iterator

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.grammar.atoms import durations
from frontrow.reading.grammar.people import bare, nameable
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
    elif role is not None and (path.endswith(".name") or "." not in path) and nameable(text):
        if role == "director":
            yield Finding("film.director", text, spot, "embedded.director")
        credit: dict[str, Json] = {"role": role, "name": text}
        yield Finding("film.credit", credit, spot, "embedded.credit")
    elif path in ("dateCreated", "copyrightYear") and re.match(r"(18|19|20)\d\d", text):
        yield Finding("film.year", int(text[:4]), (Spot(mark.start, mark.start + 4),), "embedded.year")
    elif path == "duration":
        yield from _duration(page, mark, text)
    elif path in ("countryOfOrigin", "countryOfOrigin.name"):
        code = lexicon().territories.get(text.lower()) or lexicon().territory_codes.get(text)
        if code:
            yield Finding("film.country", code, spot, "embedded.country")
    elif path in ("inLanguage", "inLanguage.name"):
        for tongue, left, right, _ in spoken(page, mark.start, mark.end):
            yield Finding("film.language", tongue, (Spot(left, right),), "embedded.language")


def _duration(page: Page, mark: Mark, text: str) -> Iterator[Finding]:
    match = _PERIOD.match(text)
    minutes = int(match[1] or 0) * 60 + int(match[2] or 0) + bool(int(match[3] or 0)) if match else 0
    if not minutes:
        minutes = next((int(a.value) for a in durations(page.text, mark.start, mark.end)), 0)
    if minutes:
        yield Finding("film.minutes", minutes, (Spot(mark.start, mark.end),), "embedded.minutes")
