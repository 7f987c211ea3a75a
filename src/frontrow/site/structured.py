"""What search engines read of a page: schema.org things of films, screenings, people and houses, as safe JSON-LD."""

from collections.abc import Iterator

from frontrow.interchange.schema_org import Named, Place, Thing, breadcrumbs, movie, screening_event, script_json
from frontrow.interchange.schema_org import festival as festival_thing
from frontrow.interchange.schema_org import person as person_thing
from frontrow.programme.published import Film, Person, Screening, Venue
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import opening, picture_of
from frontrow.site.place_names import country

PROPERTIES = {
    "director": "director", "cast": "actor", "voice": "actor", "screenplay": "author", "producer": "producer",
    "editing": "editor", "music": "musicBy",
}  # fmt: skip
CATALOGUES = {
    "imdb": "https://www.imdb.com/title/{}/", "wikidata": "https://www.wikidata.org/entity/{}",
    "eidr": "https://doi.org/{}",
}  # fmt: skip
LONGEST_DESCRIPTION = 300


def film(booklet: Booklet, film: Film) -> str:
    """A film's page: the film, its screenings, the way to it."""
    screenings = [
        s for item in booklet.items_of_film.get(film.slug, ()) for s in booklet.screenings_of_item.get(item.slug, ())
    ]
    return script_json(_movie(booklet, film), *(_event(booklet, s) for s in screenings), _trail(booklet, film))


def person(booklet: Booklet, person: Person) -> str:
    """A person's page."""
    return script_json(
        person_thing(
            url=_url(booklet, f"people/{person.slug}/"),
            name=person.name,
            other_names=person.aliases,
            birth_year=person.birth_year,
            death_year=person.death_year,
            birth_place=person.birth_place,
            description=opening(booklet.told(person.biography).text, LONGEST_DESCRIPTION),
        )
    )


def venue(booklet: Booklet, venue: Venue) -> str:
    """A house's page: its screenings of public interest, each with the place."""
    screenings = [s for s in booklet.programme.screenings.values() if s.venue == venue.slug and s.audience == "public"]
    return script_json(*(_event(booklet, s) for s in screenings)) if screenings else ""


def edition(booklet: Booklet) -> str:
    """The first page: the festival itself."""
    facts = booklet.programme.edition
    return script_json(
        festival_thing(
            url=_url(booklet, ""),
            name=booklet.told(facts.name).text,
            first_day=facts.first_day,
            last_day=facts.last_day,
            places=[_place(booklet, venue) for venue in booklet.programme.venues.values()],
            description=booklet.told(facts.description).text,
        )
    )


def _url(booklet: Booklet, path: str) -> str:
    return f"{booklet.address}/{booklet.language}/{path}"


def _movie(booklet: Booklet, film: Film) -> Thing:
    title = booklet.told(film.title).text
    credits: dict[str, list[Named]] = {}
    for credit in film.credits:
        if credit.role in PROPERTIES:
            page = _url(booklet, f"people/{credit.person}/") if credit.person in booklet.programme.people else ""
            credits.setdefault(PROPERTIES[credit.role], []).append(Named(credit.name, page))
    return movie(
        url=_url(booklet, f"films/{film.slug}/"),
        name=title,
        other_names=list(dict.fromkeys(t.text for t in film.titles if t.text != title)),
        year=film.year,
        minutes=film.minutes,
        countries=[country(code, booklet.language) for code in film.countries],
        languages=film.languages,
        subtitles=film.subtitles,
        description=opening(booklet.told(film.synopsis).text, LONGEST_DESCRIPTION),
        image=f"{booklet.address}/{picture_of(film)}",
        credits=credits,
        production=[company.name for company in film.companies if company.role == "production"],
        awards=[", ".join(filter(None, (p.prize, p.festival, str(p.year or "")))) for p in film.prizes],
        same_as=list(_same(film)),
    )


def _same(film: Film) -> Iterator[str]:
    for scheme, value in film.identifiers.items():
        if scheme in CATALOGUES:
            yield CATALOGUES[scheme].format(value)


def _event(booklet: Booklet, screening: Screening) -> Thing:
    programme = booklet.programme
    item = programme.items[screening.item]
    films = [programme.films[slug] for slug in item.films]
    return screening_event(
        url=f"{_url(booklet, booklet.item_page(item))}#{screening.code}",
        name=booklet.told(item.title).text,
        start=screening.start,
        end=screening.end,
        place=_place(booklet, programme.venues[screening.venue]),
        works=[Named(booklet.told(f.title).text, _url(booklet, f"films/{f.slug}/")) for f in films],
        status=screening.status,
        previous_start=screening.previous_start,
        tickets=screening.ticket_url,
        subtitles=screening.subtitles,
        festival=Named(booklet.told(programme.edition.name).text, _url(booklet, "")),
        access=screening.access,
    )


def _place(booklet: Booklet, venue: Venue) -> Place:
    geo = None if venue.latitude is None or venue.longitude is None else (venue.latitude, venue.longitude)
    return Place(venue.name, _url(booklet, f"venues/{venue.slug}/"), venue.address, geo, venue.virtual)


def _trail(booklet: Booklet, film: Film) -> Thing:
    steps = [Named(booklet.told(booklet.programme.edition.name).text, _url(booklet, ""))]
    section = booklet.section(film.section)
    if section:
        steps.append(Named(booklet.told(section.name).text, _url(booklet, f"sections/{section.slug}/")))
    return breadcrumbs([*steps, Named(booklet.told(film.title).text, _url(booklet, f"films/{film.slug}/"))])
