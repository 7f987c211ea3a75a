"""What is known of people that tells whether two of them are one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from frontrow.catalogue.identity.names import Reason, names_alike
from frontrow.catalogue.models import Credit, Person, PersonName, Relation
from frontrow.interchange.folding import fold


@dataclass
class PersonFacts:
    """A person for comparison: all names, years, place, the titles of works by key, and the people related to."""

    key: int
    names: list[str]
    born: int | None = None
    died: int | None = None
    works: dict[int, str] = field(default_factory=dict)
    related: set[int] = field(default_factory=set)

    def blocks(self) -> set[str]:
        """Words of which two people must share one to be compared at all."""
        return {word for name in self.names for word in fold(name).split() if len(word) > 2}


def facts_of_people(keys: Iterable[int] | None = None) -> dict[int, PersonFacts]:
    """The facts of some people, or of all."""
    wanted = {} if keys is None else {"pk__in": list(keys)}
    rows = Person.objects.filter(**wanted).values_list("pk", "name", "birth_year", "death_year")
    facts = {key: PersonFacts(key, [name], born, died) for key, name, born, died in rows}
    of = {} if keys is None else {"person__in": list(facts)}
    for key, name in PersonName.objects.filter(**of).order_by("pk").values_list("person", "name"):
        facts[key].names.append(name)
    for key, work, title in Credit.objects.filter(**of).values_list("person", "work", "work__original_title"):
        facts[key].works[work] = title
    for key, other in Relation.objects.filter(**of, other_person__isnull=False).values_list("person", "other_person"):
        facts[key].related.add(other)
    return facts


def people_alike(one: PersonFacts, other: PersonFacts) -> list[Reason]:
    """Why two people may be one, and what speaks against it; empty where their names are not alike."""
    likenesses = [alike for a in one.names for b in other.names if (alike := names_alike(a, b))]
    if not likenesses:
        return []
    reasons = [max(likenesses, key=lambda reason: reason.weight)]
    shared = [one.works[key] for key in sorted(one.works.keys() & other.works.keys())]
    if shared:
        reasons.append(Reason(f"both are credited in {', '.join(shared[:3])}", 0.4))
    reasons += _years("born", one.born, other.born)
    reasons += _years("died", one.died, other.died)
    if other.key in one.related or one.key in other.related:
        reasons.append(Reason("one is recorded as related to the other", -0.8))
    return reasons


def _years(word: str, one: int | None, other: int | None) -> list[Reason]:
    if one is None or other is None:
        return []
    if one == other:
        return [Reason(f"both {word} in {one}", 0.5)]
    return [Reason(f"{word} in {one} and in {other}", -0.3 if abs(one - other) == 1 else -0.7)]
