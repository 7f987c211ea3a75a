"""What the page of pairs shows: both records of each candidate, side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from frontrow.catalogue.identity import Candidate
from frontrow.catalogue.models import Organisation, Person, Work

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Side:
    """One record of a pair: its name, a line of facts, and how much hangs on it."""

    key: int
    name: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate with both of its records; the one with more to it comes first."""

    candidate: Candidate
    sides: tuple[Side, Side]
    percent: int


def pairs_of(kind: str, shown: Sequence[Candidate]) -> list[Pair]:
    """The candidates of one page with their records, in as many queries however many they are."""
    keys = {key for one in shown for key in (one.low, one.high)}
    rows, side = SHOWN[kind]
    records = {record.pk: record for record in rows(keys)}
    found = []
    for one in shown:
        both = sorted((records[one.low], records[one.high]), key=lambda record: (-record.weight, record.pk))
        found.append(Pair(one, (side(both[0]), side(both[1])), round(one.score * 100)))
    return found


def _people(keys: set[int]) -> QuerySet[Person]:
    people = Person.objects.filter(pk__in=keys).annotate(weight=Count("credits", distinct=True))
    return people.prefetch_related("credits__work", "other_names")


def _works(keys: set[int]) -> QuerySet[Work]:
    works = Work.objects.filter(pk__in=keys).annotate(weight=Count("credits", distinct=True))
    return works.prefetch_related("credits__person", "titles", "items")


def _organisations(keys: set[int]) -> QuerySet[Organisation]:
    found = Organisation.objects.filter(pk__in=keys).annotate(weight=Count("credits", distinct=True))
    return found.prefetch_related("credits__work", "other_names")


def _person_side(person: Any) -> Side:
    born = f"born {person.birth_year or '?'} {person.birth_place}" if person.birth_year or person.birth_place else ""
    return _side(person, born, *_also(person), *_credits(person))


def _organisation_side(organisation: Any) -> Side:
    return _side(organisation, organisation.website, *_also(organisation), *_credits(organisation))


def _also(record: Any) -> list[str]:
    names = [name.name for name in record.other_names.all()]
    return [f"also {', '.join(names)}"] if names else []


def _credits(record: Any) -> list[str]:
    credits = list(record.credits.all())
    lines = [f"{credit.get_role_display()}: {credit.work}" for credit in credits[:MOST_SHOWN]]
    return [*lines, f"and {len(credits) - MOST_SHOWN} credits more"] if len(credits) > MOST_SHOWN else lines


def _side(record: Any, *lines: str) -> Side:
    return Side(record.pk, str(record), tuple(line for line in lines if line))


def _work_side(work: Any) -> Side:
    titles = [title.text for title in work.titles.all() if title.text != work.original_title]
    directors = [credit.person.name for credit in work.credits.all() if credit.role == "director"]
    return _side(
        work,
        f"directed by {', '.join(directors)}" if directors else "",
        f"{work.minutes} minutes" if work.minutes else "",
        f"also {', '.join(titles)}" if titles else "",
        f"{len(work.credits.all())} credits" if work.credits.all() else "no credits",
        "in a programme" if work.items.all() else "in no programme",
    )


SHOWN: dict[str, tuple[Callable[[set[int]], Any], Callable[[Any], Side]]] = {
    "person": (_people, _person_side),
    "work": (_works, _work_side),
    "organisation": (_organisations, _organisation_side),
}
