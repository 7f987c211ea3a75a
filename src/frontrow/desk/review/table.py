"""The table of claims beside the text: conflicts first, then variants, new ones, agreeing ones folded away, decided
ones last."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from frontrow.catalogue.deeds import is_sure
from frontrow.catalogue.measured_rules import MeasuredRules, grounds, measured_rules
from frontrow.catalogue.models import Claim
from frontrow.catalogue.standing import Standing, sentence_around, standing_of
from frontrow.desk.templatetags.desk_numbers import whole_percent

GROUPS = (
    ("conflict", "In conflict with what is known"),
    ("variant", "Variants"),
    ("new", "New"),
    ("agrees", "Agreeing with what is known"),
    ("decided", "Decided"),
)
PARTS = (
    *("subject", "relation", "object", "role", "name", "text", "festival", "year", "prize", "recipient"),
    *("title", "lang", "segment", "date", "time", "venue"),
)
DECIDED = Standing("decided")
WITHOUT_CONFLICT = ("new", "agrees")


@dataclass(frozen=True, slots=True)
class Row:
    """One claim for people: its property in words, its value as text, the sentence it stands on, its rivals."""

    claim: Claim
    label: str
    value: str
    editable: str
    sentence: str
    standing: Standing
    percent: int
    measured: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one standing, `count` of them on all pages; `folded` ones are shown closed."""

    key: str
    heading: str
    rows: list[Row]
    count: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Standings:
    """Claims in the order of review, each with its standing, and how many there are in each group."""

    told: tuple[tuple[Claim, Standing], ...]
    counts: Mapping[str, int]


def standings_of(claims: Iterable[Claim]) -> Standings:
    """All claims, conflicts first, each group in the order of the document."""
    told = [(claim, standing_of(claim) if claim.state == "open" else DECIDED) for claim in claims]
    place = {key: number for number, (key, _) in enumerate(GROUPS)}
    told.sort(key=lambda one: (place[one[1].verdict], one[0].number))
    return Standings(tuple(told), Counter(standing.verdict for _, standing in told))


@dataclass(frozen=True, slots=True)
class Sure:
    """How many claims “accept all sure” would take now, and how many sure ones wait for the title of their film."""

    now: int
    after_their_titles: int


def sure_of(told: Iterable[tuple[Claim, Standing]], measured: MeasuredRules) -> Sure:
    """What is sure among open claims: only an accepted title brings a film into the catalogue, so that the rest of it
    can be taken."""
    sure = [claim for claim, standing in told if standing.verdict in WITHOUT_CONFLICT and is_sure(claim, measured)]
    titled = {claim.subject_id for claim in sure if claim.property == "film.title"}
    waiting = sum(
        claim.property.startswith("film.") and claim.subject.work is None and claim.subject_id not in titled
        for claim in sure
    )
    return Sure(len(sure) - waiting, waiting)


def groups_of(told: Iterable[tuple[Claim, Standing]], counts: Mapping[str, int]) -> list[Group]:
    """The claims of a page in their groups, empty groups left out; `counts` are those of all pages."""
    found: dict[str, list[Row]] = {key: [] for key, _ in GROUPS}
    measured = measured_rules()
    for claim, standing in told:
        found[standing.verdict].append(row_of(claim, standing, measured))
    return [
        Group(key, heading, found[key], counts[key], key in ("agrees", "decided"))
        for key, heading in GROUPS
        if found[key]
    ]


def row_of(claim: Claim, standing: Standing, measured: MeasuredRules) -> Row:
    """One claim's row; how sure it is, is its rule's measured precision, on its site where that is known."""
    precision = measured.of(claim)
    return Row(
        claim,
        claim.property.replace(".", " · ").replace("_", " "),
        in_words(claim.value, claim.original),
        editable(claim.value),
        sentence_around(claim),
        standing,
        whole_percent(precision.share),
        grounds(claim.rule, precision),
    )


def in_words(value: Any, original: str = "") -> str:
    """A claim's value as a line for people."""
    if value is None:
        return " ".join(original.split())[:200]
    if isinstance(value, dict):
        return " · ".join(f"{name.replace('_', ' ')}: {part}" for name, part in _parts(value) if part not in (None, ""))
    return str(value)


def _parts(value: dict[str, Any]) -> list[tuple[str, Any]]:
    """A value's parts in the order people read them; PostgreSQL gives them back in an order of its own."""
    return sorted(value.items(), key=lambda part: (PARTS.index(part[0]) if part[0] in PARTS else len(PARTS), part[0]))


def editable(value: Any) -> str:
    """A claim's value as a person edits it: plain text, or JSON where it has parts."""
    if isinstance(value, dict):
        value = dict(_parts(value))
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def from_edited(text: str, claim: Claim) -> Any:
    """The value that a person typed in place of a claim's; raises ValueError where its form is not the claim's."""
    if isinstance(claim.value, str) or claim.value is None:
        return text.strip()
    value = json.loads(text)
    if type(value) is not type(claim.value) or (isinstance(value, dict) and set(value) != set(claim.value)):
        raise ValueError(f"write a value of the same form as {editable(claim.value)}")
    return value
