"""What sources contradict each other about: rival values of one property, and "first films" that were not the first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from frontrow.catalogue.matching import person_named
from frontrow.catalogue.models import Claim, Document, Person, Statement, Work
from frontrow.catalogue.standing import (
    ONE_VALUE_OF_PERSON,
    ONE_VALUE_OF_WORK,
    earlier_films,
    sentence_around,
    standing_of,
    statements_of_film,
)
from frontrow.interchange.folding import fold

OPEN, TYPED = "open", "typed"  # beside the ranks of statements
FIELDS = {**ONE_VALUE_OF_WORK, **ONE_VALUE_OF_PERSON}


@dataclass(frozen=True, slots=True)
class Voice:
    """One value with whoever says it: `rank` is a statement's, "open" of a claim without decision, "typed" at the desk.

    `on` is the day for which the document speaks, else the day it was imported (`dated` tells which).
    """

    value: Any
    rank: str
    source: str = ""
    sentence: str = ""
    on: date | None = None
    dated: bool = False
    reason: str = ""
    statement: Statement | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Voices that cannot all be right about one property of one record."""

    record: Work | Person
    property: str
    voices: tuple[Voice, ...]

    @property
    def is_of_work(self) -> bool:
        """Whether the record is a work; else it is a person."""
        return isinstance(self.record, Work)


@dataclass(frozen=True, slots=True)
class About:
    """The keys of the works and people that are looked at."""

    works: frozenset[int]
    people: frozenset[int]

    def records(self, path: str = "") -> Q:
        """Rows whose work or person, found by `path`, is one of these."""
        return Q(**{f"{path}work__in": self.works}) | Q(**{f"{path}person__in": self.people})


def contradictions(works: Iterable[int], people: Iterable[int]) -> list[Contradiction]:
    """All open contradictions about these works and people (their keys): works first, by title, then people by name."""
    about = About(frozenset(works), frozenset(people))
    found = [*_rival_values(about), *_directors(about), *_first_films(about)]
    return sorted(found, key=lambda one: (not one.is_of_work, one.record.folded, one.record.pk, one.property))


def _rival_values(about: About) -> list[Contradiction]:
    """Properties that can have one value, and have several that nobody has marked as wrong."""
    said = _said(about)
    records: dict[str, Mapping[int, Any]] = {
        kind: model.objects.in_bulk({key for one, key, _ in said if one == kind})
        for kind, model in (("work", Work), ("person", Person))
    }
    found = []
    for (kind, key, name), heard in said.items():
        record = records[kind][key]
        typed = getattr(record, FIELDS[name])
        values = {_compared(value) for value in [*heard.values, *([] if typed in (None, "") else [typed])]}
        if len(values) > 1:
            found.append(Contradiction(record, name, _voices_of(record, name, heard.claims)))
    return found


@dataclass
class _Heard:
    """The values of one property that were stated or claimed, and the keys of the claims."""

    values: list[Any] = field(default_factory=list)
    claims: list[int] = field(default_factory=list)


def _said(about: About) -> dict[tuple[str, int, str], _Heard]:
    """By kind, key and property: what is stated and not marked as wrong, and what open claims say."""
    said: dict[tuple[str, int, str], _Heard] = defaultdict(_Heard)
    stated = Statement.objects.filter(about.records(), property__in=FIELDS).exclude(rank="deprecated")
    for work, person, name, value in stated.values_list("work", "person", "property", "value"):
        said["work" if work else "person", work or person, name].values.append(value)
    asked = Claim.objects.filter(about.records("subject__"), state="open", property__in=FIELDS)
    columns = ("pk", "subject__work", "subject__person", "property", "value")
    for key, work, person, name, value in asked.values_list(*columns):
        heard = said["work" if work else "person", work or person, name]
        heard.values.append(value)
        heard.claims.append(key)
    return said


def _compared(value: Any) -> str:
    return fold(value) if isinstance(value, str) else repr(value)


def _voices_of(record: Work | Person, name: str, open_claims: list[int]) -> tuple[Voice, ...]:
    """Everything said of a property, deprecated values too, in the order of rank."""
    voices = [voice_of(one) for one in _told(record.statements.filter(property=name))]
    typed = getattr(record, FIELDS[name])
    if typed not in (None, "") and _compared(typed) not in {_compared(voice.value) for voice in voices}:
        voices.append(Voice(typed, TYPED, "typed at the desk"))
    asked = Claim.objects.filter(pk__in=open_claims).select_related("document", "subject").order_by("pk")
    voices += [voice_of_claim(claim) for claim in asked]
    order = {"preferred": 0, "normal": 1, TYPED: 2, OPEN: 3, "deprecated": 4}
    return tuple(sorted(voices, key=lambda voice: order[voice.rank]))


def _told(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    return statements.select_related("decision__claim__document").order_by("pk")


def voice_of(statement: Statement) -> Voice:
    """A statement with its source, its sentence and its day."""
    if statement.decision is None:
        return Voice(statement.value, statement.rank, "typed at the desk", reason=statement.reason, statement=statement)
    claim = statement.decision.claim
    said = voice_of_claim(claim)
    return Voice(
        statement.value,
        statement.rank,
        said.source,
        said.sentence,
        said.on,
        said.dated,
        statement.reason,
        statement,
        claim,
    )


def voice_of_claim(claim: Claim) -> Voice:
    """A claim that waits for a decision, as a voice."""
    document = claim.document
    day = document.as_of or document.imported_at.date()
    return Voice(claim.value, OPEN, document.name, sentence_around(claim), day, document.as_of is not None, claim=claim)


def _directors(about: About) -> list[Contradiction]:
    """Open claims that name another director than the catalogue does."""
    asked: dict[int, list[Claim]] = defaultdict(list)
    claims = Claim.objects.filter(state="open", property="film.director", subject__work__in=about.works).select_related(
        "document", "subject__work"
    )
    for claim in claims:
        if standing_of(claim).verdict == "conflict":
            asked[claim.subject.work_id].append(claim)
    found = []
    for one in asked.values():
        work = one[0].subject.work
        voices = [voice_of(statement) for statement in _told(work.statements.filter(property="film.director"))]
        if not voices:
            known = ", ".join(c.person.name for c in work.credits.filter(role="director").select_related("person"))
            voices = [Voice(known, TYPED, "the catalogue")]
        found.append(Contradiction(work, "film.director", (*voices, *map(voice_of_claim, one))))
    return found


def _first_films(about: About) -> list[Contradiction]:
    """“My first film” of one source against an older film of another; marking either as wrong settles it."""
    found: list[Contradiction] = []
    stated = Statement.objects.filter(property="relation", decision__claim__qualifiers__first=True)
    for statement in _told(stated.filter(person__in=about.people).exclude(rank="deprecated")):
        found += _older_than_first(statement.person, statement.value, voice_of(statement))
    claims = Claim.objects.filter(state="open", property="relation", qualifiers__first=True)
    for claim in claims.select_related("document", "subject"):
        person = person_named(str(claim.value.get("subject", ""))) if isinstance(claim.value, dict) else None
        if person is not None and person.pk in about.people:
            found += _older_than_first(person, claim.value, voice_of_claim(claim))
    return found


def _older_than_first(person: Person | None, value: Any, first: Voice) -> list[Contradiction]:
    if person is None or value.get("relation") != "directed":
        return []
    for work in earlier_films(person, str(value["object"])):
        stated = statements_of_film(person, work)
        against = [voice_of(one) for one in stated] or [Voice(str(work), TYPED, "the catalogue")]
        if any(voice.rank != "deprecated" for voice in against):
            return [Contradiction(person, "first film", (first, *against))]
    return []


def undated() -> list[tuple[Document, int]]:
    """Documents with open claims that hold for a day ("newest", "out now") and without that day; with how many."""
    counts: dict[int, int] = defaultdict(int)
    waiting = Claim.objects.filter(state="open", document__as_of__isnull=True, qualifiers__has_key="relative")
    for key in waiting.values_list("document", flat=True):
        counts[key] += 1
    documents = Document.objects.filter(pk__in=counts).defer("text", "reading").order_by("name", "pk")
    return [(document, counts[document.pk]) for document in documents]
