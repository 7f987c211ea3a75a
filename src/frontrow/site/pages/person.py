"""The page of a person who worked on a film of the programme."""

from collections.abc import Iterator
from dataclasses import dataclass

from frontrow.programme.published import Person
from frontrow.site import structured
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import card, opening
from frontrow.site.page import NotShown, Page
from frontrow.site.screening_rows import Slot, slot
from frontrow.site.title_card import width_class
from frontrow.site.told import Told


@dataclass(frozen=True, slots=True)
class FilmographyLine:
    """A line of a filmography: the title in the page's language, the original where it differs, the segment of an
    anthology."""

    year: int | None
    title: Told
    original: str
    segment: str
    roles: tuple[str, ...]
    film: str


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page a person."""
    return ({"slug": slug} for slug in booklet.programme.people)


def build(booklet: Booklet, slug: str) -> Page:
    """A person's page; raises NotShown."""
    person = booklet.programme.people.get(slug)
    if person is None:
        raise NotShown(f"people/{slug}/")
    biography = booklet.told(person.biography)
    return Page(
        template="person.html",
        path=f"people/{slug}/",
        title=person.name,
        description=opening(biography.text),
        part="films",
        structured=structured.person(booklet, person),
        values={
            "person": person,
            "fit": width_class(person.name),
            "biography": biography,
            "filmography": filmography(booklet, person),
            "films": [(card(booklet, film), roles) for film, roles in booklet.films_of_person.get(slug, [])],
            "visits": visits(booklet, person),
            "mentions": booklet.mentions.get(("person", slug), []),
            "relations": [r for r in person.relations if booklet.phrases.has(f"relation.{r[0]}")],
        },
    )


def filmography(booklet: Booklet, person: Person) -> list[FilmographyLine]:
    """A person's works in the order of their years, those without a year last."""
    rows = sorted(person.filmography, key=lambda row: row.year or 9999)
    shown = [(row, booklet.told(row.title)) for row in rows]
    return [
        FilmographyLine(
            year=row.year,
            title=title or Told(row.original_title),
            original=row.original_title if row.original_title != (title.text or row.original_title) else "",
            segment=row.segment,
            roles=row.roles,
            film=row.film if row.film in booklet.programme.films else "",
        )
        for row, title in shown
    ]


def visits(booklet: Booklet, person: Person) -> list[Slot]:
    """The screenings to which someone comes as a guest."""
    screenings = booklet.programme.screenings.values()
    return [slot(booklet, s) for s in screenings if any(guest.person == person.slug for guest in s.guests)]
