"""Accepted claims about a person."""

from collections.abc import Callable

from frontrow.catalogue.applying.acceptance import Acceptance
from frontrow.catalogue.applying.works import add_credit, add_title, fill, fill_text
from frontrow.catalogue.matching import work_meant
from frontrow.catalogue.models import Claim, Person, Relation, Work
from frontrow.catalogue.vocabulary import RELATIONS


def scalar(field: str) -> Callable[[Acceptance], None]:
    """An applier that fills an empty field of the person; a rival value stays a statement beside it."""

    def apply(acceptance: Acceptance) -> None:
        fill(acceptance, acceptance.the_person(), field)

    return apply


def biography(acceptance: Acceptance) -> None:
    """The biography in the document's language, where the person has none in it."""
    fill_text(acceptance, acceptance.the_person(), "biography")


def relative(acceptance: Acceptance) -> None:
    """A relative, with the sentence that names them; the relative becomes a person of the catalogue."""
    kind = str(acceptance.value["relation"]).replace(" ", "_")
    sentence = next(
        (part["quote"] for part in acceptance.claim.evidence if part.get("role") == "context"),
        acceptance.claim.original,
    )
    add_relation(
        acceptance,
        acceptance.the_person(),
        kind if kind in dict(RELATIONS) else "relative_of",
        acceptance.value["name"],
        sentence,
    )


def add_relation(acceptance: Acceptance, person: Person, kind: str, other: str, sentence: str) -> None:
    """Record how a person stands to another, once."""
    if not person.relations.filter(kind=kind, other_name=other).exists():
        found = acceptance.person(other)
        acceptance.changes.create(
            Relation(person=person, kind=kind, other_name=other, other_person=found, sentence=sentence)
        )


def filmography(acceptance: Acceptance) -> None:
    """A row of a filmography: the work (a stub if new), its titles, and the person as its director or as a
    segment's.
    """
    person, row = acceptance.the_person(), _row(acceptance.claim)
    year, titles = acceptance.value["year"], [claim.value["title"] for claim in row] or [acceptance.value["title"]]
    work = work_meant(titles, year, [person.name]) or work_meant(titles, year, [])
    if work is None:
        work = acceptance.changes.create(Work(original_title=_main_title(acceptance, row), year=year))
    add_title(acceptance, work, acceptance.value["title"], acceptance.value.get("lang") or "")
    segment = acceptance.value.get("segment")
    add_credit(acceptance, _segment(acceptance, work, segment, year) if segment else work, person, "director")


def _row(claim: Claim) -> list[Claim]:
    """The claims printed in the same row, the same work in other languages."""
    number = claim.qualifiers.get("row")
    same = claim.subject.claims.filter(property="person.filmography")
    return [other for other in same if number is not None and other.qualifiers.get("row") == number]


def _main_title(acceptance: Acceptance, row: list[Claim]) -> str:
    """The title of a new work: the row's last, for a catalogue prints its own language first and the original
    after it.
    """
    return str(row[-1].value["title"] if row else acceptance.value["title"])


def _segment(acceptance: Acceptance, whole: Work, segment: str, year: int | None) -> Work:
    """The part of an anthology film that is the person's."""
    part: Work | None = whole.parts.filter(original_title=segment).first()
    return part or acceptance.changes.create(Work(original_title=segment, year=year, part_of=whole))
