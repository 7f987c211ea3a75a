"""How an accepted claim changes the catalogue: one function a property, in the file of what it changes."""

from collections.abc import Callable

from frontrow.catalogue.applying import people, relations, works
from frontrow.catalogue.applying.acceptance import Acceptance

Applier = Callable[[Acceptance], None]

APPLIERS: dict[str, Applier] = {
    "film.title": works.title,
    "film.director": works.director,
    "film.credit": works.credit,
    "film.company": works.company,
    "film.prize": works.prize,
    "film.country": works.country,
    "film.language": works.language,
    "film.subtitle_language": works.subtitle_language,
    "film.year": works.scalar("year"),
    "film.minutes": works.scalar("minutes"),
    "film.colour": works.scalar("colour"),
    "film.format": works.scalar("format"),
    "film.synopsis_author": works.scalar("synopsis_author"),
    "film.synopsis": works.synopsis,
    "film.premiere": works.premiere,
    "person.birth_year": people.scalar("birth_year"),
    "person.birth_place": people.scalar("birth_place"),
    "person.bio": people.biography,
    "person.relative": people.relative,
    "person.filmography": people.filmography,
    "relation": relations.relation,
}

__all__ = ["APPLIERS", "Acceptance"]
