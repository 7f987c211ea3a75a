"""A model of the public where nobody's wishes are known: stated as a model, seeded, the same each time."""

from collections.abc import Mapping
from random import Random
from typing import Any

from frontrow.catalogue.models import Credit
from frontrow.desk.timetable.assumptions import assumptions
from frontrow.interchange.folding import fold
from frontrow.programme.models import Edition, Item

MODEL_IN_WORDS = (
    "This is a model, not a measurement. {visitors} visitors are drawn with seed {seed}. Each has a favourite "
    "section, director and "
    "country, drawn by {source}; a film is wished for in proportion to its expected people, {section} times as "
    "much in the favourite "
    "section, {director} times by the favourite director, {country} times from the favourite country. Each wishes "
    "for {fewest} to {most} "
    "films; the dearest fifth get five stars."
)
KINDS = ("section", "director", "country")


def model_in_words(seed: int, attendance: bool) -> str:
    """The model, said in one paragraph."""
    taste = assumptions()["taste"]
    source = "last year's attendance" if attendance else "the expected people of their films"
    fewest, most = taste["ratings"]
    return MODEL_IN_WORDS.format(
        seed=seed, source=source, fewest=fewest, most=most, **{k: v for k, v in taste.items() if k != "ratings"}
    )


def model_public(
    edition: Edition, seed: int, attendance: Mapping[str, Mapping[str, float]] | None = None
) -> list[dict[str, Any]]:
    """Visitors as rows of a problem's `audience`; `attendance` gives people by section, director and country (folded
    names).
    """
    traits = _traits(edition)
    if not traits:
        return []
    taste, chance = assumptions()["taste"], Random(seed)  # noqa: S311 - a sample, no secret
    pulls = {kind: _pulls(traits, kind, (attendance or {}).get(kind, {})) for kind in KINDS}
    people = max(1, sum(one["people"] for one in traits.values()) // taste["visitors"])
    return [{"people": people, "ratings": _ratings(traits, pulls, taste, chance)} for _ in range(taste["visitors"])]


def _traits(edition: Edition) -> dict[str, dict[str, Any]]:
    """By item: expected people, and its section, directors and countries as folded names."""
    items = edition.items.select_related("section").prefetch_related("works__work")
    directors: dict[int, list[str]] = {}
    for credit in Credit.objects.filter(
        work__items__item__edition=edition, role="director", person__isnull=False
    ).select_related("person"):
        directors.setdefault(credit.work_id, []).append(fold(str(credit.person)))
    return {item.slug: _traits_of(item, directors) for item in items if item.expected_people}


def _traits_of(item: Item, directors: dict[int, list[str]]) -> dict[str, Any]:
    works = [shown.work for shown in item.works.all()]
    return {
        "people": item.expected_people,
        "section": {fold(str(item.section)), fold(item.section.slug)} if item.section else set(),
        "director": {name for work in works for name in directors.get(work.pk, ())},
        "country": {fold(code) for work in works for code in work.countries},
    }


def _pulls(traits: dict[str, dict[str, Any]], kind: str, attendance: Mapping[str, float]) -> dict[str, float]:
    """How many people each section, director or country draws: last year's, or those its films expect now."""
    pulls: dict[str, float] = {}
    for one in traits.values():
        for name in one[kind]:
            pulls[name] = pulls.get(name, 0) + one["people"]
    known = {name: attendance[name] for name in pulls if name in attendance}
    return known or pulls


def _ratings(
    traits: dict[str, dict[str, Any]], pulls: dict[str, dict[str, float]], taste: dict[str, Any], chance: Random
) -> dict[str, int]:
    favourite = {kind: _drawn(pulls[kind], chance) for kind in KINDS}
    worth = {
        item: one["people"]
        * _product(taste[kind] for kind in KINDS if favourite[kind] in one[kind])
        * chance.uniform(0.5, 1.5)
        for item, one in traits.items()
    }
    # the smallest of exponential waiting times is a weighted draw without replacement (Efraimidis and Spirakis 2006)
    wished = sorted(worth, key=lambda item: chance.expovariate(worth[item]))[: chance.randint(*taste["ratings"])]
    ranked = sorted(wished, key=lambda item: -worth[item])
    return {item: 5 - place * 5 // len(ranked) for place, item in enumerate(ranked)}


def _drawn(pulls: dict[str, float], chance: Random) -> str:
    names = sorted(pulls)
    return chance.choices(names, [pulls[name] for name in names])[0] if names else ""


def _product(factors: Any) -> float:
    result = 1.0
    for factor in factors:
        result *= factor
    return result
