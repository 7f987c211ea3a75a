"""How an open claim stands to what the catalogue already holds: agreeing, new, a variant, or in conflict."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from frontrow.catalogue.matching import organisation_named, person_named
from frontrow.catalogue.models import Claim, Person, Statement, Work
from frontrow.interchange.folding import fold


@dataclass(frozen=True, slots=True)
class Rival:
    """A value that the claim disagrees with, where it comes from, and the sentence that states it ("" if typed at the
    desk)."""

    value: Any
    source: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Standing:
    """`verdict` is conflict, variant, new or agrees; `rivals` are what it conflicts with or varies from."""

    verdict: str
    rivals: tuple[Rival, ...] = ()


ONE_VALUE_OF_WORK = {
    "film.year": "year",
    "film.minutes": "minutes",
    "film.colour": "colour",
    "film.format": "format",
    "film.synopsis_author": "synopsis_author",
}
ONE_VALUE_OF_PERSON = {"person.birth_year": "birth_year", "person.birth_place": "birth_place"}
NEW, AGREES = Standing("new"), Standing("agrees")


def standing_of(claim: Claim) -> Standing:
    """The standing of a claim; one of the same document never conflicts with itself, only with others and with the
    desk."""
    if claim.property in ONE_VALUE_OF_WORK:
        return _one_value(claim, claim.subject.work, ONE_VALUE_OF_WORK[claim.property])
    if claim.property in ONE_VALUE_OF_PERSON:
        return _one_value(claim, claim.subject.person, ONE_VALUE_OF_PERSON[claim.property])
    compare = COMPARISONS.get(claim.property)
    return compare(claim) if compare else NEW


def _one_value(claim: Claim, record: Work | Person | None, field: str) -> Standing:
    if record is None:
        return NEW
    stored = getattr(record, field)
    if stored in (None, ""):
        return NEW
    if _same(stored, claim.value):
        return AGREES
    return Standing("conflict", rivals_of(record, claim.property, stored))


def rivals_of(record: Work | Person, name: str, stored: Any) -> tuple[Rival, ...]:
    """What has been stated of a record's property, each with its sentence; the stored value alone where nobody stated
    it."""
    stated = record.statements.filter(property=name).select_related("decision__claim__document")
    rivals = tuple(_rival(statement) for statement in stated)
    return rivals or (Rival(stored, "typed at the desk", ""),)


def _rival(statement: Statement) -> Rival:
    if statement.decision is None:
        return Rival(statement.value, "typed at the desk", "")
    claim = statement.decision.claim
    return Rival(statement.value, claim.document.name, sentence_around(claim))


def sentence_around(claim: Claim) -> str:
    """The line or sentence of the document that holds the claim's first piece of evidence."""
    part, text = claim.evidence[0], claim.document.text
    start, end = part["start"], part["end"]
    before = max(
        (
            text.rfind(stop, 0, start) + len(stop)
            for stop in ("\n", ". ", "! ", "? ")
            if text.rfind(stop, 0, start) >= 0
        ),
        default=0,
    )
    after = min(
        (place + 1 for stop in ("\n", ". ", "! ", "? ") if (place := text.find(stop, end)) >= 0), default=len(text)
    )
    return " ".join(text[before:after].split())


def _same(one: Any, other: Any) -> bool:
    return fold(one) == fold(other) if isinstance(one, str) and isinstance(other, str) else bool(one == other)


def _title(claim: Claim) -> Standing:
    work = claim.subject.work
    if work is None:
        return NEW
    titles = list(work.titles.all())
    if any(title.folded == fold(claim.value["text"]) for title in titles):
        return AGREES
    language = claim.value.get("lang")
    rivals = tuple(Rival(t.text, "the catalogue", "") for t in titles if language and t.language == language)
    return Standing("variant", rivals) if rivals else NEW


def _director(claim: Claim) -> Standing:
    work = claim.subject.work
    known = [credit.person for credit in work.credits.filter(role="director").select_related("person")] if work else []
    if not known:
        return NEW
    if any(_is_named(person, str(claim.value)) for person in known):
        return AGREES
    claimed = {
        fold(str(value))
        for value in claim.subject.claims.filter(property="film.director").values_list("value", flat=True)
    }
    if {person.folded for person in known} & claimed:
        return NEW  # the document names the known one too: a second director, not another one
    stated = rivals_of(work, "film.director", ", ".join(p.name for p in known)) if work else ()
    return Standing("conflict", stated)


def _is_named(person: Person, name: str) -> bool:
    return person == person_named(name)


def _country(claim: Claim) -> Standing:
    work = claim.subject.work
    if work is None or not work.countries:
        return NEW
    if claim.value in work.countries:
        return AGREES
    others = rivals_of(work, "film.country", work.countries)
    return (
        Standing("variant", tuple(rival for rival in others if rival.source != claim.document.name)[:6])
        if _from_elsewhere(claim, others)
        else NEW
    )


def _from_elsewhere(claim: Claim, rivals: tuple[Rival, ...]) -> bool:
    return any(rival.source != claim.document.name for rival in rivals)


def _prize(claim: Claim) -> Standing:
    work, value = claim.subject.work, claim.value
    if work is None:
        return NEW
    for prize in work.prizes.all():
        if fold(prize.prize) == fold(value["prize"]) and (
            prize.year == value["year"] or None in (prize.year, value["year"])
        ):
            if fold(prize.festival) == fold(value["festival"] or ""):
                return AGREES
            return Standing("variant", (Rival(str(prize), "the catalogue", ""),))
    return NEW


def _credit(claim: Claim) -> Standing:
    work, value = claim.subject.work, claim.value
    if work is None:
        return NEW
    person = person_named(value["name"])
    return AGREES if person and work.credits.filter(role=value["role"], person=person).exists() else NEW


def _company(claim: Claim) -> Standing:
    work, value = claim.subject.work, claim.value
    known = organisation_named(value["name"]) if work else None
    if work is None or known is None:
        return NEW
    return AGREES if work.company_credits.filter(role=value["role"], organisation=known).exists() else NEW


def _relation(claim: Claim) -> Standing:
    """“My first film” against a filmography that begins earlier or elsewhere is a conflict, told with both
    sentences."""
    value = claim.value
    if value["relation"] != "directed":
        return NEW
    person = person_named(value["subject"])
    if person is None:
        return NEW
    if claim.qualifiers.get("first"):
        earlier = earlier_films(person, str(value["object"]))
        if earlier:
            return Standing("conflict", tuple(_first_works(person, earlier[0])))
    made = Work.objects.filter(credits__person=person, credits__role="director")
    return AGREES if any(work.folded == fold(value["object"]) for work in made) else NEW


def earlier_films(person: Person, title: str) -> list[Work]:
    """The films of a director that are older than the one of that title, oldest first; all dated ones where its own
    year is unknown."""
    made = (
        Work.objects.filter(credits__person=person, credits__role="director")
        .distinct()
        .order_by("year", "pk")
        .prefetch_related("titles")
    )
    called = fold(title)
    its = [work for work in made if called in {work.folded, *(other.folded for other in work.titles.all())}]
    year = min((work.year for work in its if work.year is not None), default=None)
    return [work for work in made if work not in its and work.year is not None and (year is None or work.year < year)]


def statements_of_film(person: Person, work: Work) -> list[Statement]:
    """The statements of a filmography that name a work, by any of its titles."""
    called = {work.folded, *(title.folded for title in work.titles.all())}
    stated = person.statements.filter(property="person.filmography").select_related("decision__claim__document")
    return [one for one in stated if isinstance(one.value, dict) and fold(str(one.value.get("title"))) in called]


def _first_works(person: Person, work: Work) -> list[Rival]:
    return [_rival(one) for one in statements_of_film(person, work)] or [Rival(str(work), "the catalogue", "")]


COMPARISONS: dict[str, Callable[[Claim], Standing]] = {
    "film.title": _title,
    "film.director": _director,
    "film.country": _country,
    "film.prize": _prize,
    "film.credit": _credit,
    "film.company": _company,
    "relation": _relation,
}
