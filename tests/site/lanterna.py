"""A small festival made by hand: a dozen real films, two houses, six days; the number of screenings is as asked."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from frontrow.journal.rows import InformationPage, JournalEntry, Mention, Partner
from frontrow.programme.published import (
    Change,
    Company,
    Credit,
    Edition,
    Film,
    FilmographyRow,
    Guest,
    Item,
    Person,
    Prize,
    Programme,
    Screen,
    Screening,
    Section,
    Title,
    Venue,
)

ZONE = ZoneInfo("Europe/Warsaw")
RAW = json.loads((Path(__file__).parent / "lanterna_films.json").read_text("utf-8"))
ADDRESS = "https://lanterna.example"
FIRST_DAY = date(2026, 11, 3)
SECTIONS = {
    "coal-light": ({"en": "Coal Light", "pl": "Światło węgla"}, "#ffb000"),
    "downtown": ({"en": "Downtown", "pl": "Śródmieście"}, "#ff4d6d"),
    "pins": ({"en": "Pins and Needles", "pl": "Szpilki"}, "#3ddbd9"),
}
SCREENS = {
    "great-hall": ("Great Hall", "kino-swit", 420),
    "small-hall": ("Small Hall", "kino-swit", 96),
    "loft": ("Loft", "tram-depot", 140),
    "cellar": ("Cellar", "tram-depot", 60),
}


def programme(screenings: int = 24, number: int = 3) -> Programme:
    """The sample programme with so many screenings, as version `number`."""
    films = {raw["slug"]: _film(raw) for raw in RAW["films"]}
    items = _items(films)
    return Programme(
        number=number,
        published_at=datetime(2026, 10, 20, 9, 30, tzinfo=UTC),
        published_by="Ada Mróz",
        note="The evening shows move one hour later.",
        edition=_edition(),
        sections=_sections(films),
        films=films,
        items=items,
        people=_people(films),
        venues=_venues(),
        screens={
            slug: Screen(slug, name, venue, seats, ("subtitling", "step_free"))
            for slug, (name, venue, seats) in SCREENS.items()
        },
        screenings={s.code: s for s in _screenings(list(items.values()), screenings)},
        changes=(
            Change("screening_moved", "s003", {"en": "Old Joy", "pl": "Dawna radość"}, "3 Nov, 15:00", "3 Nov, 16:00"),
            Change("film_added", "girlfriends", {"en": "Girlfriends", "pl": "Przyjaciółki"}),
        ),
        redirects={"films/wanda-goronski": "films/wanda"},
    )


def _edition() -> Edition:
    return Edition(
        slug="2026",
        festival={"en": "Lanterna", "pl": "Lanterna"},
        name={"en": "Lanterna 2026", "pl": "Lanterna 2026"},
        tagline={"en": "Films that somebody had to make", "pl": "Filmy, które ktoś musiał zrobić"},
        description={
            "en": "Six days of films made without permission.",
            "pl": "Sześć dni filmów zrobionych bez pozwolenia.",
        },
        year=2026,
        city="Łódź",
        zone="Europe/Warsaw",
        languages=("en", "pl"),
        first_day=FIRST_DAY,
        last_day=FIRST_DAY + timedelta(days=5),
        accent="#ffb000",
        contact_email="hello@lanterna.example",
    )


def _film(raw: dict[str, Any]) -> Film:
    original_language = raw["languages"][0] if raw["languages"][0] != "zxx" else "en"
    titles = [Title(raw["original"], original_language, "original")]
    titles += [Title(text, code, "translated") for code, text in raw["title"].items() if text != raw["original"]]
    return Film(
        slug=raw["slug"],
        key=f"w-{raw['slug']}",
        title=raw["title"],
        original_title=raw["original"],
        titles=tuple(titles),
        year=raw["year"],
        minutes=raw["minutes"],
        countries=tuple(raw["countries"]),
        languages=tuple(raw["languages"]),
        subtitles=("pl", "en"),
        colour=raw["colour"],
        format=raw["format"],
        premiere={},
        section=raw["section"],
        credits=tuple(Credit(c[0], c[1], c[2], c[3] if len(c) > 3 else "") for c in raw["credits"]),
        companies=tuple(Company(role, name) for role, name in raw["companies"]),
        prizes=tuple(Prize(*prize) for prize in raw["prizes"]),
        synopsis=raw["synopsis"],
        synopsis_author=raw["author"],
        stills=(),
        identifiers={"imdb": "tt0067961"} if raw["slug"] == "wanda" else {},
    )


def _items(films: dict[str, Film]) -> dict[str, Item]:
    alone = [film for film in films.values() if film.minutes >= 60]
    items = {f.slug: Item(f.slug, f.title, {}, (f.slug,), f.section, f.minutes) for f in alone}
    shorts = tuple(f.slug for f in films.values() if f.minutes < 60)
    items["two-by-deren"] = Item(
        "two-by-deren",
        {"en": "Two by Deren", "pl": "Dwa razy Deren"},
        {"en": "Two short films, shown on 16 mm.", "pl": "Dwa krótkie filmy z taśmy 16 mm."},
        shorts,
        "pins",
        29,
    )
    return items


def _sections(films: dict[str, Film]) -> dict[str, Section]:
    texts = {
        "en": "Films that look longest where the light is poorest.",
        "pl": "Filmy, które najdłużej patrzą tam, gdzie najmniej światła.",
    }
    return {
        slug: Section(slug, name, texts, accent, tuple(f.slug for f in films.values() if f.section == slug))
        for slug, (name, accent) in SECTIONS.items()
    }


def _people(films: dict[str, Film]) -> dict[str, Person]:
    names = {c.person: c.name for film in films.values() for c in film.credits if c.person}
    return {
        slug: _person(slug, name, films) for slug, name in sorted(names.items(), key=lambda pair: pair[1].split()[-1])
    }


def _person(slug: str, name: str, films: dict[str, Film]) -> Person:
    known = RAW["biographies"].get(slug, {})
    rows = tuple(FilmographyRow(r[0], r[1], r[2], tuple(r[3]), r[4], r[5]) for r in known.get("filmography", ()))
    if not rows:
        mine = {f.slug: tuple(dict.fromkeys(c.role for c in f.credits if c.person == slug)) for f in films.values()}
        rows = tuple(
            FilmographyRow(films[f].year, films[f].title, films[f].original_title, roles, f)
            for f, roles in mine.items()
            if roles
        )
    given, _, family = name.rpartition(" ")
    return Person(
        slug=slug,
        key=f"p-{slug}",
        name=name,
        sort_name=f"{family}, {given}" if given else name,
        aliases=("Eleonora Derenkowska",) if slug == "maya-deren" else (),
        birth_year=known.get("birth_year"),
        death_year=known.get("death_year"),
        birth_place=known.get("birth_place", ""),
        biography=known.get("biography", {}),
        filmography=rows,
        relations=(("spouse_of", "Alexander Hammid", "alexander-hammid"),) if slug == "maya-deren" else (),
    )


def _venues() -> dict[str, Venue]:
    access = {
        "en": "Step-free from Piotrkowska Street; lift to both halls.",
        "pl": "Bez stopni od ulicy Piotrkowskiej; winda do obu sal.",
    }
    return {
        "kino-swit": Venue(
            "kino-swit",
            "Kino Świt",
            "Piotrkowska 12, Łódź",
            51.7592,
            19.456,
            "https://swit.example/",
            {"en": "A picture house of 1928."},
            access,
            False,
            ("great-hall", "small-hall"),
        ),
        "tram-depot": Venue(
            "tram-depot", "Tram Depot", "Tramwajowa 6, Łódź", None, None, "", {}, {}, False, ("loft", "cellar")
        ),
    }


def _screenings(items: list[Item], count: int) -> list[Screening]:
    screens = list(SCREENS)
    per_day = -(-count // 6)
    found = []
    for i in range(count):
        day, place = divmod(i, per_day)
        row, turn = place % 4, place // 4
        found.append(
            _screening(
                i,
                items[(i * 5 + day) % len(items)],
                screens[row],
                FIRST_DAY + timedelta(days=day),
                row * 15 + turn * 135,
            )
        )
    return sorted(found, key=lambda s: (s.start, s.screen))


def _screening(i: int, item: Item, screen: str, day: date, minute: int) -> Screening:
    start = datetime(day.year, day.month, day.day, 10, tzinfo=ZONE) + timedelta(minutes=minute)
    status = {3: "moved", 7: "sold_out", 11: "cancelled"}.get(i, "scheduled")
    return Screening(
        code=f"s{i:03}",
        item=item.slug,
        screen=screen,
        venue=SCREENS[screen][1],
        start=start,
        end=start + timedelta(minutes=min(item.minutes, 110)),
        festival_day=day,
        status=status,
        previous_start=start - timedelta(hours=1) if status == "moved" else None,
        ticket_url="" if i % 5 == 4 else f"https://tickets.example/lanterna/{i}",
        intro_minutes=5 if i % 3 == 0 else 0,
        qa_minutes=20 if i % 4 == 0 else 0,
        guests=(Guest("Susan Seidelman", "susan-seidelman", {"en": "director", "pl": "reżyserka"}),)
        if item.slug == "smithereens"
        else (),
        subtitles=("pl", "en") if i % 2 else ("pl",),
        access=(("step_free", "audio_description") if i % 9 == 0 else ("step_free",)) if i % 3 else (),
        audience="press" if i == 5 else "public",
        note={"en": "The film will be introduced from the stage."} if i == 0 else {},
        sequence=1 if status == "moved" else 0,
        changed_at=datetime(2026, 10, 20, 9, 30, tzinfo=UTC),
    )


def entries(language: str) -> tuple[JournalEntry, ...]:
    """The sample's journal in a language: an essay that speaks of two films, and a news item."""
    return tuple(entry for entry in _ENTRIES if entry.language == language)


def _raw_entry(raw: dict[str, Any]) -> JournalEntry:
    mentions = tuple(Mention(*mention) for mention in raw.pop("mentions"))
    day = date.fromisoformat(raw.pop("published_on"))
    return JournalEntry(**raw, published_on=day, picture="", mentions=mentions, changed_at=_STAMP)


_STAMP = datetime(2026, 10, 18, 12, tzinfo=UTC)
_ENTRIES = tuple(map(_raw_entry, json.loads((Path(__file__).parent / "lanterna_journal.json").read_text("utf-8"))))


def information_pages(language: str) -> tuple[InformationPage, ...]:
    """The sample's information pages in a language."""
    pages = {
        "en": InformationPage(
            "en", "tickets", "Tickets", "<h2>Prices</h2><p>20 zł, reduced 15 zł.</p>", {"pl": "bilety"}, _STAMP
        ),
        "pl": InformationPage(
            "pl", "bilety", "Bilety", "<h2>Ceny</h2><p>20 zł, ulgowy 15 zł.</p>", {"en": "tickets"}, _STAMP
        ),
    }
    return (pages[language],) if language in pages else ()


def partners(language: str) -> tuple[Partner, ...]:
    """The sample's partners in a language."""
    group = {"en": "With the support of", "pl": "Przy wsparciu"}.get(language, "With the support of")
    return (
        Partner("City of Lamps", group, "https://lamps.example/", "", "Who keep the projectors lit."),
        Partner("Spool & Sons", "Media", "", "", ""),
    )
