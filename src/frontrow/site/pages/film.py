"""The film page: all that is published about a film."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from frontrow.programme.published import Credit, Film, Prize
from frontrow.site import structured
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import card, directors, opening, other_title, picture_of, tongues
from frontrow.site.page import NotShown, Page
from frontrow.site.pages.person import filmography
from frontrow.site.place_names import country
from frontrow.site.screening_rows import slots_of_items
from frontrow.site.title_card import width_class

LOOKS = {"bw": "colour.bw", "colour": "colour.colour", "both": "colour.both"}


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page a film."""
    return ({"slug": slug} for slug in booklet.programme.films)


def build(booklet: Booklet, slug: str) -> Page:
    """A film's page; raises NotShown."""
    film = booklet.programme.films.get(slug)
    if film is None:
        raise NotShown(f"films/{slug}/")
    title = booklet.told(film.title)
    synopsis = booklet.told(film.synopsis)
    return Page(
        template="film.html",
        path=f"films/{slug}/",
        title=_page_title(film, title.text),
        description=opening(synopsis.text) or _facts_line(booklet, film),
        accent=booklet.accents.get(film.section, ""),
        picture=picture_of(film),
        part="films",
        structured=structured.film(booklet, film),
        values={
            "film": film,
            "card": card(booklet, film),
            "title": title,
            "fit": width_class(title.text),
            "other_titles": other_titles(booklet, film, title.text),
            "directors": [credit for credit in film.credits if credit.role == "director"],
            "synopsis": synopsis,
            "premiere": booklet.told(film.premiere),
            "section": booklet.section(film.section),
            **_makers(booklet, film),
            **_around(booklet, film),
        },
    )


def _makers(booklet: Booklet, film: Film) -> dict[str, Any]:
    return {
        "prizes": prizes(film),
        "credits": credits_by_role(film.credits),
        "companies": [(role, [c.name for c in group]) for role, group in groupby(film.companies, key=lambda c: c.role)],
        "spoken": tongues(film.languages, booklet.language),
        "subtitles": tongues(film.subtitles, booklet.language),
        "look": booklet.phrases(LOOKS[film.colour]) if film.colour in LOOKS else None,
        "portraits": portraits(booklet, film),
    }


def _around(booklet: Booklet, film: Film) -> dict[str, Any]:
    films = booklet.programme.films
    before, after = neighbours(booklet, film)
    items = booklet.items_of_film.get(film.slug, [])
    return {
        "slots": slots_of_items(booklet, [item.slug for item in items]),
        "programmes": [(item, booklet.told(item.title)) for item in items if len(item.films) > 1],
        "before": before and card(booklet, before),
        "after": after and card(booklet, after),
        "segments": [card(booklet, films[slug]) for slug in film.parts if slug in films],
        "whole": card(booklet, films[film.part_of]) if film.part_of in films else None,
        "mentions": booklet.mentions.get(("film", film.slug), []),
    }


def _page_title(film: Film, title: str) -> str:
    by = ", ".join(directors(film))
    year = f" ({film.year})" if film.year else ""
    return f"{title}{year} – {by}" if by else f"{title}{year}"


def _facts_line(booklet: Booklet, film: Film) -> str:
    where = ", ".join(country(code, booklet.language) for code in film.countries)
    minutes = f"{film.minutes}′" if film.minutes else ""
    return ", ".join(part for part in (", ".join(directors(film)), where, str(film.year or ""), minutes) if part)


def other_titles(booklet: Booklet, film: Film, shown: str) -> list[tuple[str, str, str]]:
    """The film's further titles as (text, language, kind), the original first, none twice."""
    original = other_title(film, booklet.told(film.title))
    rows = [(t.text, t.language, t.kind) for t in film.titles if t.text != shown]
    rows.sort(key=lambda row: row[2] != "original")
    if original and original not in [row[0] for row in rows]:
        rows.insert(0, (original, "", "original"))
    return list({row[0]: row for row in reversed(rows)}.values())[::-1]


def prizes(film: Film) -> list[tuple[str, int | None, list[Prize]]]:
    """Prizes by festival and year, in the order of their first mention."""
    found: dict[tuple[str, int | None], list[Prize]] = {}
    for prize in film.prizes:
        found.setdefault((prize.festival, prize.year), []).append(prize)
    return [(festival, year, rows) for (festival, year), rows in found.items()]


def credits_by_role(credits: tuple[Credit, ...]) -> list[tuple[str, list[Credit]]]:
    """Credits by role, roles and people in the order of the credits."""
    found: dict[str, list[Credit]] = {}
    for credit in credits:
        found.setdefault(credit.role, []).append(credit)
    return list(found.items())


def neighbours(booklet: Booklet, film: Film) -> tuple[Film | None, Film | None]:
    """The films before and after this one in its section; None at the ends."""
    section = booklet.section(film.section)
    order = list(section.films) if section else []
    if film.slug not in order:
        return None, None
    place = order.index(film.slug)
    films = booklet.programme.films
    before = films[order[place - 1]] if place else None
    after = films[order[place + 1]] if place + 1 < len(order) else None
    return before, after


def portraits(booklet: Booklet, film: Film) -> list[dict[str, Any]]:
    """For each director with a page: the person, the biography, the filmography."""
    slugs = dict.fromkeys(
        c.person for c in film.credits if c.role == "director" and c.person in booklet.programme.people
    )
    people = [booklet.programme.people[slug] for slug in slugs]
    return [
        {"person": p, "biography": booklet.told(p.biography), "filmography": filmography(booklet, p)} for p in people
    ]
