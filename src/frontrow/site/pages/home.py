"""The first page: what, where, when; the sections; some films; the newest of the journal."""

from collections.abc import Iterator

from frontrow.site import structured
from frontrow.site.booklet import Booklet
from frontrow.site.calendar_words import span
from frontrow.site.film_rows import FilmCard, card
from frontrow.site.page import Page
from frontrow.site.pages.journal import notices
from frontrow.site.pages.schedule import days
from frontrow.site.title_card import width_class
from frontrow.site.told import Told

SHOWN_FILMS, SHOWN_ENTRIES = 12, 4


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """There is one."""
    yield {}


def build(booklet: Booklet) -> Page:
    """The first page."""
    edition = booklet.programme.edition
    festival = booklet.told(edition.festival)
    sections = [
        (section, booklet.told(section.name), booklet.accents[slug])
        for slug, section in booklet.programme.sections.items()
    ]
    return Page(
        template="home.html",
        path="",
        structured=structured.edition(booklet),
        title=festival.text,
        description=booklet.told(edition.tagline).text or booklet.told(edition.description).text,
        values={
            "edition": edition,
            "festival": festival,
            "fit": width_class(festival.text),
            "dates": span(edition.first_day, edition.last_day, booklet.language),
            "tagline": booklet.told(edition.tagline),
            "description": Told(booklet.journal.lead) if booklet.journal.lead else booklet.told(edition.description),
            "sections": sections,
            "films": featured(booklet),
            "days": days(booklet),
            "notices": notices(booklet)[:SHOWN_ENTRIES],
        },
    )


def featured(booklet: Booklet) -> list[FilmCard]:
    """Films for the first page: the first of every section, then the second of each, and so on, long ones only."""
    films = booklet.programme.films
    rows = [
        [slug for slug in section.films if (films[slug].minutes or 0) >= 40]
        for section in booklet.programme.sections.values()
    ]
    deepest = max(map(len, rows), default=0)
    slugs = [row[n] for n in range(deepest) for row in rows if n < len(row)]
    return [card(booklet, films[slug]) for slug in slugs[:SHOWN_FILMS]]
