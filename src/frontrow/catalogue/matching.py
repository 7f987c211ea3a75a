"""Which record a name or a title means."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Q

from frontrow.catalogue.models import Organisation, Person, Work
from frontrow.interchange.folding import fold

Named = TypeVar("Named", Person, Organisation)
YEAR_TOLERANCE = 1  # festivals print the year of production or of the premiere


def person_named(name: str) -> Person | None:
    """The one person of that name, else of that alias (case, diacritics and quotes aside); None where none or
    several have it.
    """
    return _only_one_named(Person, name)


def organisation_named(name: str) -> Organisation | None:
    """The one organisation of that name, else of that other name; None where none or several have it."""
    return _only_one_named(Organisation, name)


def _only_one_named(model: type[Named], name: str) -> Named | None:
    folded, records = fold(name), model._default_manager
    found = list(records.filter(folded=folded)[:2]) or list(records.filter(other_names__folded=folded).distinct()[:2])
    return found[0] if len(found) == 1 else None


def works_titled(titles: Iterable[str], year: int | None = None) -> list[Work]:
    """The works with one of these titles, and of that year ± 1 where both years are known."""
    folded = {fold(title) for title in titles}
    works = Work.objects.filter(Q(folded__in=folded) | Q(titles__folded__in=folded)).distinct()
    if year is not None:
        works = works.filter(Q(year__isnull=True) | Q(year__range=(year - YEAR_TOLERANCE, year + YEAR_TOLERANCE)))
    return list(works)


def work_meant(titles: Iterable[str], year: int | None, directors: Iterable[str]) -> Work | None:
    """The one work that titles, year and directors point to; None where none or several do."""
    candidates = works_titled(titles, year)
    known = {fold(name) for name in directors}
    if known:
        named = [work for work in candidates if known & _directors(work)]
        candidates = named or [work for work in candidates if not _directors(work)]
    return candidates[0] if len(candidates) == 1 else None


def _directors(work: Work) -> set[str]:
    return set(work.credits.filter(role="director").values_list("person__folded", flat=True))
