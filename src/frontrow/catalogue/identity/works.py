"""What is known of works that tells whether two of them are one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from frontrow.catalogue.identity.names import Reason, titles_alike, without_article
from frontrow.catalogue.matching import YEAR_TOLERANCE
from frontrow.catalogue.models import Credit, Title, Work
from frontrow.interchange.folding import fold


@dataclass
class WorkFacts:
    """A work for comparison: titles, year, length, directors and other makers by folded name, and what it is part
    of."""

    key: int
    titles: list[str]
    year: int | None = None
    minutes: int | None = None
    part_of: int | None = None
    directors: dict[str, str] = field(default_factory=dict)
    makers: dict[str, str] = field(default_factory=dict)

    def blocks(self) -> set[str]:
        """Two works are compared if they share one: a title without its article, or its beginning or end and a
        director."""
        found = set()
        for title in self.titles:
            plain = without_article(fold(title))
            found.add(plain)
            for director in self.directors:  # a letter apart at one end, the other end is the same
                found |= {f"{plain[:4]}|{director}", f"|{plain[-4:]}|{director}"}
        return found - {""}


def facts_of_works(keys: Iterable[int] | None = None) -> dict[int, WorkFacts]:
    """The facts of some works, or of all."""
    wanted = {} if keys is None else {"pk__in": list(keys)}
    rows = Work.objects.filter(**wanted).values_list("pk", "original_title", "year", "minutes", "part_of")
    facts = {key: WorkFacts(key, [title], *rest) for key, title, *rest in rows}
    of = {} if keys is None else {"work__in": list(facts)}
    for key, text in Title.objects.filter(**of).order_by("pk").values_list("work", "text"):
        if text not in facts[key].titles:
            facts[key].titles.append(text)
    for key, role, folded, name in Credit.objects.filter(**of).values_list(
        "work", "role", "person__folded", "person__name"
    ):
        (facts[key].directors if role == "director" else facts[key].makers)[folded] = name
    return facts


def works_alike(one: WorkFacts, other: WorkFacts) -> list[Reason]:
    """Why two works may be one, and what speaks against it; empty where titles or years are apart, or one is in the
    other."""
    years_apart = abs(one.year - other.year) if one.year and other.year else 0
    if years_apart > YEAR_TOLERANCE or one.part_of == other.key or other.part_of == one.key:
        return []
    likenesses = [alike for a in one.titles for b in other.titles if (alike := titles_alike(a, b))]
    if not likenesses:
        return []
    reasons = [max(likenesses, key=lambda reason: reason.weight)]
    if one.year and other.year:
        near = f"{one.year} and {other.year}, a year apart"
        reasons.append(Reason(near, 0.15) if years_apart else Reason(f"both of {one.year}", 0.3))
    reasons += _makers(one, other)
    if one.minutes and other.minutes:
        apart = abs(one.minutes - other.minutes)
        if apart <= 1:
            reasons.append(Reason(f"both last {one.minutes} minutes", 0.15))
        elif apart > 0.3 * max(one.minutes, other.minutes):
            reasons.append(Reason(f"{one.minutes} and {other.minutes} minutes long", -0.3))
    return reasons


def _makers(one: WorkFacts, other: WorkFacts) -> list[Reason]:
    shared = [one.directors[name] for name in sorted(one.directors.keys() & other.directors.keys())]
    if shared:
        return [Reason(f"both directed by {', '.join(shared[:3])}", 0.6)]
    reasons = []
    if one.directors and other.directors:
        names = f"{', '.join(sorted(one.directors.values()))} and by {', '.join(sorted(other.directors.values()))}"
        reasons.append(Reason(f"directed by {names}", -0.6))
    crew = [one.makers[name] for name in sorted(one.makers.keys() & other.makers.keys())]
    return [*reasons, Reason(f"both with {', '.join(crew[:3])}", 0.4)] if crew else reasons
