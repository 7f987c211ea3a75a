"""Compares a reading with a gold reading: precision and recall for each property, by the method of
`frontrow-reading/1`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from frontrow.reading.claim import Claim
from frontrow.reading.folding import fold
from frontrow.reading.reading import Reading
from frontrow.reading.vocabulary.roles import COUNTED

COUNTED_FROM = 0.5
SPANS = frozenset({"film.synopsis", "person.bio", "essay.headline", "essay.standfirst", "essay.author_bio"})
NOT_SCORED = frozenset({"person.occupation", "film.premiere", "film.screening", "relation"})
OVERLAP = 0.8


@dataclass
class Tally:
    """Of one property: values found that gold has, found that gold lacks, in gold but not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right of all found; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Right of all in gold; 1 where gold has none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass
class Score:
    """Tallies by property, of mentions by type, and by rule; and what was wrong or missed, for a person to look at."""

    properties: dict[str, Tally] = field(default_factory=dict)
    rules: dict[str, Tally] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def tally(self, name: str) -> Tally:
        """The tally of one property or mention type."""
        return self.properties.setdefault(name, Tally())


def score(reading: Reading, gold: Mapping[str, Any], total: Score, threshold: float = COUNTED_FROM) -> None:
    """Add the comparison of `reading` with a `reader-gold/1` document to `total`."""
    facts = [f for f in gold.get("facts", ()) if _scored(f["field"], f["value"])]
    reading = replace(reading, claims=tuple(_decided(reading.claims, facts, gold.get("ambiguous", ()))))
    wanted: dict[str, set[Any]] = {}
    for fact in facts:
        if fact["field"] not in SPANS:
            wanted.setdefault(fact["field"], set()).add(comparable(fact["field"], fact["value"]))
    _values(reading, wanted, total, threshold, gold.get("id", reading.document.name))
    _spans(reading, _gold_spans(gold, facts), total, threshold, gold.get("id", reading.document.name))
    if "mentions" in gold:
        _mentions(reading, gold["mentions"], total, threshold)


def _decided(
    claims: Iterable[Claim], facts: Sequence[Mapping[str, Any]], ambiguous: Sequence[Mapping[str, Any]]
) -> Iterator[Claim]:
    """The claims that gold decides. What it lists as ambiguous (a value of which two readings of the page are
    defensible, "*" for a whole property) counts neither for nor against, unless it is among the facts too."""
    whole = {a["field"] for a in ambiguous if a["value"] == "*"}
    open_values = {_value_of(a) for a in ambiguous}
    facts_values = {_value_of(f) for f in facts}
    for claim in claims:
        value = (claim.property, comparable(claim.property, claim.value))
        if claim.property in SPANS:
            here = (claim.evidence[0].start, claim.evidence[0].end)
            known = _meets(here, claim.property, facts, OVERLAP)
            is_open = claim.property in whole or _meets(here, claim.property, ambiguous, OVERLAP / 2)
        else:
            known = value in facts_values
            is_open = claim.property in whole or value in open_values or _as_director(claim) in open_values
        if known or not is_open:
            yield claim


def _value_of(fact: Mapping[str, Any]) -> tuple[str, Any]:
    return fact["field"], comparable(fact["field"], fact["value"])


def _as_director(claim: Claim) -> tuple[str, Any] | None:
    """A director's credit as the film's director, since a page's director may be claimed as either."""
    if isinstance(claim.value, Mapping) and claim.value.get("role") == "director":
        return "film.director", comparable("film.director", claim.value["name"])
    return None


def _meets(here: tuple[int, int], name: str, facts: Iterable[Mapping[str, Any]], share: float) -> bool:
    return any(f["field"] == name and f.get("span") and overlap(here, tuple(f["span"])) > share for f in facts)


def _scored(name: str, value: Any) -> bool:
    if name in NOT_SCORED:
        return False
    return not (name == "film.credit" and value["role"] not in COUNTED)


def comparable(name: str, value: Any) -> Any:
    """`value` as it is compared: text folded; a title's language left out, as it may be null."""
    if isinstance(value, Mapping):
        return tuple(sorted((k, comparable(name, v)) for k, v in value.items() if k != "lang"))
    return (
        fold(value)
        if isinstance(value, str) and name not in ("film.country", "film.language", "film.subtitle_language")
        else value
    )


def _values(reading: Reading, wanted: Mapping[str, set[Any]], total: Score, threshold: float, name: str) -> None:
    found: dict[str, dict[Any, str]] = {}
    for claim in reading.claims:
        if claim.property in SPANS or claim.confidence < threshold or not _scored(claim.property, claim.value):
            continue
        found.setdefault(claim.property, {}).setdefault(comparable(claim.property, claim.value), claim.rule)
    for prop in sorted(wanted.keys() | found.keys()):
        here, gold = found.get(prop, {}), wanted.get(prop, set())
        if prop.startswith("essay.") and prop not in wanted:
            continue
        directors = wanted.get("film.director", set())
        for value, rule in here.items():
            if (
                prop == "film.credit"
                and value not in gold
                and ("role", "director") in value
                and dict(value)["name"] in directors
            ):
                continue  # a director may be claimed both as film.director and as a credit
            _count(total, prop, rule, value in gold, f"{name}: {prop} wrong: {value!r} [{rule}]")
        for value in sorted(gold - here.keys(), key=repr):
            total.tally(prop).missed += 1
            total.faults.append(f"{name}: {prop} missed: {value!r}")


def _count(total: Score, prop: str, rule: str, right: bool, fault: str) -> None:
    for tally in (total.tally(prop), total.rules.setdefault(rule, Tally())):
        tally.right += right
        tally.wrong += not right
    if not right:
        total.faults.append(fault)


def _gold_spans(gold: Mapping[str, Any], facts: Iterable[Mapping[str, Any]]) -> list[tuple[str, tuple[int, int]]]:
    spans = [(f["field"], tuple(f["span"])) for f in facts if f["field"] in SPANS]
    spans += [
        (f"essay.{name}", tuple(gold[name]["span"]))
        for name in ("headline", "standfirst", "author_bio")
        if gold.get(name)
    ]
    return spans


def _spans(
    reading: Reading, wanted: Sequence[tuple[str, tuple[int, int]]], total: Score, threshold: float, name: str
) -> None:
    left = list(wanted)
    for claim in reading.claims:
        if claim.property not in SPANS or claim.confidence < threshold:
            continue
        here = (claim.evidence[0].start, claim.evidence[0].end)
        match = next((w for w in left if w[0] == claim.property and overlap(here, w[1]) > OVERLAP), None)
        if match:
            left.remove(match)
        _count(
            total,
            claim.property,
            claim.rule,
            match is not None,
            f"{name}: {claim.property} wrong: {here} [{claim.rule}]",
        )
    for prop, span in left:
        total.tally(prop).missed += 1
        total.faults.append(f"{name}: {prop} missed: {span}")


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """F1 of the characters that two spans share."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return 2 * shared / (one[1] - one[0] + other[1] - other[0])


def _mentions(reading: Reading, gold: Sequence[Mapping[str, Any]], total: Score, threshold: float) -> None:
    found = Counter(
        (m.start, m.end, m.type) for m in reading.mentions if m.type != "organisation" and m.confidence >= threshold
    )
    wanted = Counter((m["span"][0], m["span"][1], m["type"]) for m in gold if m["type"] != "organisation")
    text = reading.view.text
    for start, end, kind in sorted(found.keys() | wanted.keys()):
        tally = total.tally(f"mention.{kind}")
        if (start, end, kind) in found and (start, end, kind) in wanted:
            tally.right += 1
        elif (start, end, kind) in found:
            tally.wrong += 1
            total.faults.append(f"mention.{kind} wrong: {text[start:end]!r} at {start}")
        else:
            tally.missed += 1
            total.faults.append(f"mention.{kind} missed: {text[start:end]!r} at {start}")
