"""The rows of a published programme version: all that public pages, feeds, planner and static site may know of it.

Plain frozen values without Django, read from the snapshot's JSON once a version and then shared by all requests.
`Words` are texts by language, {"en": "…", "pl": "…"}; `say(words, language)` in `words.py` chooses one.
"""

from dataclasses import dataclass
from datetime import date, datetime

Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class Title:
    """One title of a work: `language` BCP 47 or "" where unknown; `kind` is original, translated or working."""

    text: str
    language: str
    kind: str


@dataclass(frozen=True, slots=True)
class Credit:
    """A person's part in a work: `role` of the closed vocabulary; `person` is a slug, or "" for one without a page."""

    role: str
    name: str
    person: str
    character: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Company:
    """An organisation's part in a work: role production, sales or distribution."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize as a source states it: `recipient` is "" unless the source names one."""

    festival: str
    year: int | None
    prize: str
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class Still:
    """A picture of a work: site-relative `url`, `alt` text, size in pixels, `credit` line."""

    url: str
    alt: Words
    width: int
    height: int
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Film:
    """A work of the programme. `title` has each edition language (the original where none is translated); `minutes` and
    `languages`, `subtitles`, `colour` (bw, colour, both or ""), `format` are those of the version shown; countries ISO
    3166, languages ISO 639; `section` is the slug of its section; `part_of` and `parts` are slugs (anthology films);
    `see_also` are the slugs of journal pages that mention it, by language."""

    slug: str
    key: str
    title: Words
    original_title: str
    titles: tuple[Title, ...]
    year: int | None
    minutes: int | None
    countries: tuple[str, ...]
    languages: tuple[str, ...]
    subtitles: tuple[str, ...]
    colour: str
    format: str
    premiere: Words
    section: str
    credits: tuple[Credit, ...]
    companies: tuple[Company, ...]
    prizes: tuple[Prize, ...]
    synopsis: Words
    synopsis_author: str
    stills: tuple[Still, ...]
    identifiers: dict[str, str]
    parts: tuple[str, ...] = ()
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class FilmographyRow:
    """A work in a person's filmography: `film` is the slug of its page, "" for a work outside the programme;
    `segment` names the part of an anthology film that is theirs."""

    year: int | None
    title: Words
    original_title: str
    roles: tuple[str, ...]
    film: str = ""
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a page: everyone credited on a film of the programme. `relations` are sentences' subjects,
    e.g. ("grandson_of", "Name", "slug or empty")."""

    slug: str
    key: str
    name: str
    sort_name: str
    aliases: tuple[str, ...]
    birth_year: int | None
    death_year: int | None
    birth_place: str
    biography: Words
    filmography: tuple[FilmographyRow, ...]
    relations: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the programme; `accent` is a CSS hex colour; `films` are slugs in the section's order."""

    slug: str
    name: Words
    description: Words
    accent: str
    films: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen of a venue; `abilities` like step_free, subtitling, hearing_loop."""

    slug: str
    name: str
    venue: str
    seats: int
    abilities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Venue:
    """A house with its screens' slugs; a virtual venue has a window instead of starts."""

    slug: str
    name: str
    address: str
    latitude: float | None
    longitude: float | None
    website: str
    description: Words
    access: Words
    virtual: bool
    screens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """What one ticket admits to: one film, or several shown together (`films` in their order). `title` is the film's
    own where it is alone, and then `page` is the film's page; else the item has a page at its own slug."""

    slug: str
    title: Words
    description: Words
    films: tuple[str, ...]
    section: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone who comes to a screening; `person` is a slug or ""."""

    name: str
    person: str
    role: Words


@dataclass(frozen=True, slots=True)
class Screening:
    """An item on a screen at an hour. `code` is stable over versions and stands in addresses; start and end are aware,
    in the edition's zone; `festival_day` ends at 05:00; status scheduled, moved, cancelled or sold_out;
    `previous_start` where moved; `audience` public, press or jury; `access` of open_captions, audio_description,
    sign_language, step_free, relaxed; `sequence` rises whenever what a calendar shows changes; `changed_at` is when it
    last did."""

    code: str
    item: str
    screen: str
    venue: str
    start: datetime
    end: datetime
    festival_day: date
    status: str
    previous_start: datetime | None
    ticket_url: str
    intro_minutes: int
    qa_minutes: int
    guests: tuple[Guest, ...]
    subtitles: tuple[str, ...]
    access: tuple[str, ...]
    audience: str
    note: Words
    sequence: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """One year of the festival; `languages` are BCP 47, the first is the main one; `first_day` and `last_day`
    festival days.
    """

    slug: str
    festival: Words
    name: Words
    tagline: Words
    description: Words
    year: int
    city: str
    zone: str
    languages: tuple[str, ...]
    first_day: date
    last_day: date
    accent: str
    contact_email: str


@dataclass(frozen=True, slots=True)
class Change:
    """One difference to the version before: `kind` like screening_moved, film_added, text_changed; `subject` is a slug
    or code; `before` and `after` are short texts for people."""

    kind: str
    subject: str
    title: Words
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """A published version, whole. The dictionaries are by slug (screenings by code) in their order of display;
    `redirects` maps an old site path without its language ("films/old-slug") to the present one."""

    number: int
    published_at: datetime
    published_by: str
    note: str
    edition: Edition
    sections: dict[str, Section]
    films: dict[str, Film]
    items: dict[str, Item]
    people: dict[str, Person]
    venues: dict[str, Venue]
    screens: dict[str, Screen]
    screenings: dict[str, Screening]
    changes: tuple[Change, ...]
    redirects: dict[str, str]
