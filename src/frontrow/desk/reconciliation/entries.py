"""The records that the service answers with: the public those of the published programme, staff all of the
catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from frontrow.catalogue.identity.people import facts_of_people
from frontrow.catalogue.identity.works import facts_of_works
from frontrow.catalogue.models import Identifier, PersonIdentifier, Work
from frontrow.desk.reconciliation.register import FILM, PERSON, Entry, Register
from frontrow.interchange.reconciliation_extension import Link, Value
from frontrow.programme import reads
from frontrow.programme.published import Programme


def published_register() -> Register:
    """The films and people of the published programme; empty before the first version."""
    key = reads.published_key()
    return _register_of(key[0]) if key else Register(())


@lru_cache(maxsize=2)
def _register_of(version: str) -> Register:
    return Register(tuple(_published(reads.version(version))))


def _published(programme: Programme) -> Iterable[Entry]:
    for film in programme.films.values():
        names = dict.fromkeys([film.original_title, *film.title.values(), *(title.text for title in film.titles)])
        called = tuple(name for name in names if name)
        directors = [credit for credit in film.credits if credit.role == "director"]
        facts = {
            **_facts(called, year=film.year, minutes=film.minutes),
            "country": film.countries,
            "director": tuple(Link(f"people/{one.person}", one.name) if one.person else one.name for one in directors),
            **{scheme: (number,) for scheme, number in film.identifiers.items()},
        }
        yield Entry(f"films/{film.slug}", called, FILM, film.year, tuple(one.name for one in directors), facts)
    for person in programme.people.values():
        called = (person.name, *person.aliases)
        facts = _facts(called, born=person.birth_year, died=person.death_year, birth_place=person.birth_place)
        yield Entry(f"people/{person.slug}", called, PERSON, person.birth_year, facts=facts)


def _facts(names: Sequence[str], **values: Value | None) -> dict[str, tuple[Value, ...]]:
    return {"name": tuple(names), **{key: (value,) for key, value in values.items() if value}}


def whole_register() -> Register:
    """All works and people of the catalogue, for staff."""
    numbers = _numbers(Identifier, "work"), _numbers(PersonIdentifier, "person")
    return Register((*_works(numbers[0]), *_people(numbers[1])))


def _numbers(model: Any, kind: str) -> dict[int, dict[str, tuple[Value, ...]]]:
    found: dict[int, dict[str, tuple[Value, ...]]] = defaultdict(dict)
    for key, scheme, value in model.objects.order_by("pk").values_list(kind, "scheme", "value"):
        found[key][scheme] = (*found[key].get(scheme, ()), value)
    return found


def _works(numbers: Mapping[int, dict[str, tuple[Value, ...]]]) -> Iterable[Entry]:
    countries = dict(Work.objects.values_list("pk", "countries"))
    for one in facts_of_works().values():
        directors = tuple(one.directors.values())
        facts = {
            **_facts(one.titles, year=one.year, minutes=one.minutes),
            "country": tuple(countries.get(one.key, ())),
            "director": directors,
            **numbers.get(one.key, {}),
        }
        yield Entry(f"work/{one.key}", tuple(one.titles), FILM, one.year, directors, facts)


def _people(numbers: Mapping[int, dict[str, tuple[Value, ...]]]) -> Iterable[Entry]:
    for one in facts_of_people().values():
        facts = {**_facts(one.names, born=one.born, died=one.died), **numbers.get(one.key, {})}
        yield Entry(f"person/{one.key}", tuple(one.names), PERSON, one.born, facts=facts)
