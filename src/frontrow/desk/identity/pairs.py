"""What the page of pairs shows: both records of each candidate, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Model, QuerySet

from frontrow.catalogue.identity import Candidate
from frontrow.catalogue.models import Person, Work

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
    records = {record.pk: record for record in (_people(keys) if kind == "person" else _works(keys))}
    side = _person_side if kind == "person" else _work_side
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


def _person_side(person: Model) -> Side:
    credits = list(person.credits.all())  # type: ignore[attr-defined]
    lines = [
        f"born {person.birth_year or '?'} {person.birth_place}" if person.birth_year or person.birth_place else "",
        f"also {', '.join(name.name for name in person.other_names.all())}" if person.other_names.all() else "",
        *(f"{credit.get_role_display()}: {credit.work}" for credit in credits[:MOST_SHOWN]),
        f"and {len(credits) - MOST_SHOWN} credits more" if len(credits) > MOST_SHOWN else "",
    ]
    return Side(person.pk, person.name, tuple(line for line in lines if line))


def _work_side(work: Model) -> Side:
    titles = [title.text for title in work.titles.all() if title.text != work.original_title]
    directors = [credit.person.name for credit in work.credits.all() if credit.role == "director"]
    lines = [
        f"directed by {', '.join(directors)}" if directors else "",
        f"{work.minutes} minutes" if work.minutes else "",
        f"also {', '.join(titles)}" if titles else "",
        f"{len(work.credits.all())} credits" if work.credits.all() else "no credits",
        "in a programme" if work.items.all() else "in no programme",
    ]
    return Side(work.pk, str(work), tuple(line for line in lines if line))
