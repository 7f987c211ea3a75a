"""What teaching a made site on its first page gives on the others, over many sites, and which choice costs most."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tests.reading.made_sites.reviewer import Reviewer, Topic, scored, sums, topic_of
from tests.reading.made_sites.site import MadePage, MadeSite, made_site

from frontrow.reading import read
from frontrow.reading.reading import Reading


@dataclass(frozen=True)
class Outcome:
    """Right, wrong and missed on the pages after the first: of all facts, and of kinds that the first page has."""

    site: MadeSite
    every: tuple[int, int, int]
    known: tuple[int, int, int]
    faults: tuple[str, ...]
    refused: tuple[str, ...]
    harmful: tuple[str, ...]


def outcome_of(seed: int) -> Outcome:
    """The site of the seed, taught and read."""
    site = made_site(seed)
    reviewer = Reviewer(site)
    profile = reviewer.taught()
    topics = {topic_of(one["field"], one["value"]) for one in site.pages[0].facts}
    every, known, faults = [], [], []
    for page in site.pages[1:]:
        reading = read(page.view, profiles=[profile])
        total = scored(page, reading)
        every.append(sums(total))
        known.append(sums(scored(*_of_topics(page, reading, topics))))
        faults += total.faults
    return Outcome(site, added(every), added(known), tuple(faults), tuple(reviewer.refused), tuple(reviewer.harmful))


def _of_topics(page: MadePage, reading: Reading, topics: set[Topic]) -> tuple[MadePage, Reading]:
    """Page and reading with nothing but facts of the topics."""
    facts = [one for one in page.facts if topic_of(one["field"], one["value"]) in topics]
    claims = tuple(one for one in reading.claims if topic_of(one.property, one.value) in topics)
    return replace(page, facts=facts), replace(reading, claims=claims)


def added(counts: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    """The sums of right, wrong and missed."""
    right, wrong, missed = (sum(column) for column in zip((0, 0, 0), *counts, strict=True))
    return right, wrong, missed


def shares(counts: tuple[int, int, int]) -> tuple[float, float]:
    """Precision and recall."""
    right, wrong, missed = counts
    return right / max(1, right + wrong), right / max(1, right + missed)


def by_choice(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, str, int, tuple[int, int, int]]]:
    """Choice, option, sites and counts of all facts; first those of which most is wrong or missed."""
    found: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for one in outcomes:
        for choice in one.site.template.choices().items():
            found.setdefault(choice, []).append(one.every)
    for (choice, option), counts in sorted(found.items(), key=lambda one: -_lost(added(one[1]))):
        yield choice, option, len(counts), added(counts)


def _lost(counts: tuple[int, int, int]) -> float:
    """Wrong and missed for each fact."""
    right, wrong, missed = counts
    return (wrong + missed) / max(1, right + missed)
