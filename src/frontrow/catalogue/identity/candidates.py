"""Pairs of records that may be one, most likely first; a pair that a person refused never comes back."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple, Protocol

from frontrow.catalogue.identity.names import Reason, together
from frontrow.catalogue.identity.organisations import facts_of_organisations, organisations_alike
from frontrow.catalogue.identity.people import facts_of_people, people_alike
from frontrow.catalogue.identity.works import facts_of_works, works_alike
from frontrow.catalogue.models import PairDecision

LEAST_SCORE = 0.4
LARGEST_BLOCK = 400  # of records that share a word of their names; beyond it the word tells nothing


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two records (their keys, `low` < `high`) that may be one, with a score (0 to 1) and the reasons in words."""

    kind: str
    low: int
    high: int
    score: float
    reasons: tuple[str, ...]


class Facts(Protocol):
    """What is compared: a record's key and the blocks of which two records must share one."""

    key: int

    def blocks(self) -> set[str]:
        """Words that bring records together."""


class Kind(NamedTuple):
    """How records of one kind are compared: the facts of some (of all, without keys), and why two may be one."""

    facts_of: Callable[..., Mapping[int, Any]]
    alike: Callable[[Any, Any], list[Reason]]


KINDS = {
    "person": Kind(facts_of_people, people_alike),
    "work": Kind(facts_of_works, works_alike),
    "organisation": Kind(facts_of_organisations, organisations_alike),
}


def candidates(kind: str) -> list[Candidate]:
    """All pairs of people, of works, or of organisations, that may be one and that nobody has refused."""
    refused = _refused(kind)
    facts = KINDS[kind].facts_of()
    found = []
    for low, high in _pairs(facts.values()):
        if (low, high) in refused:
            continue
        candidate = _compared(kind, facts, low, high)
        if candidate.score >= LEAST_SCORE:
            found.append(candidate)
    return sorted(found, key=lambda one: (-one.score, one.low, one.high))


def likeness(kind: str, one: int, other: int) -> Candidate:
    """The pair of two given records, however unlike they are."""
    keys = sorted((one, other))
    facts = KINDS[kind].facts_of(keys)
    return _compared(kind, facts, keys[0], keys[1])


def _compared(kind: str, facts: Mapping[int, Any], low: int, high: int) -> Candidate:
    reasons = KINDS[kind].alike(facts[low], facts[high])
    return Candidate(kind, low, high, together(reasons), tuple(reason.words for reason in reasons))


def _pairs(facts: Iterable[Facts]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for one in facts:
        for block in one.blocks():
            blocks[block].append(one.key)
    pairs = {pair for keys in blocks.values() if len(keys) <= LARGEST_BLOCK for pair in combinations(sorted(keys), 2)}
    return iter(sorted(pairs))


def standing_pairs(kind: str, verb: str) -> list[PairDecision]:
    """The remembered pairs of a kind that stand."""
    return list(PairDecision.objects.filter(kind=kind, verb=verb, undone_at__isnull=True))


def _refused(kind: str) -> set[tuple[int, int]]:
    """Refused pairs, as the records are called now: what one was merged into was refused with it."""
    now = {pair.lost: pair.kept for pair in standing_pairs(kind, "merged")}
    refused = set()
    for pair in standing_pairs(kind, "refused"):
        low, high = sorted((_followed(pair.low, now), _followed(pair.high, now)))
        refused.add((low, high))
    return refused


def _followed(key: int, now: Mapping[int | None, int | None]) -> int:
    seen = {key}
    while (after := now.get(key)) is not None and after not in seen:
        key = after
        seen.add(key)
    return key
