"""What reading a kept document again would change: open claims come and go, decided ones stay."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from frontrow.catalogue.models import Claim, Document, TrialReading
from frontrow.catalogue.refusals import TextChanged

if TYPE_CHECKING:  # the grammar is loaded by the confined process only
    from frontrow.reading.confined_reading import Read


@dataclass(frozen=True, slots=True)
class Difference:
    """What a new reading of a document changes: claims added (rows of the reading), open claims removed, unread lines
    before and after."""

    document: Document
    read: "Read"
    added: tuple[Mapping[str, Any], ...]
    removed: tuple[Claim, ...]
    unread_before: int
    unread_after: int

    @property
    def count(self) -> int:
        """How many claims come or go."""
        return len(self.added) + len(self.removed)

    @property
    def changes(self) -> bool:
        """Whether any claim comes or goes."""
        return self.count > 0


def bytes_of(document: Document) -> bytes:
    """A kept document as it came."""
    with document.original.open("rb") as file:
        return bytes(file.read())


def difference_of(reading: TrialReading) -> Difference:
    """What a document's reading in a trial changes as its claims stand now; raises TextChanged."""
    from frontrow.reading.confined_reading import Read

    document = reading.document
    return difference(document, Read(document.text, reading.reading or {}, reading.labels))


def difference(document: Document, read: "Read") -> Difference:
    """Compare a kept document with a new reading of its bytes; raises TextChanged where its text view is another one
    now.

    A claim that says the same of the same subject is the same claim. Open claims that a person once decided and undid
    stay, and those that a language model quoted: it is asked once, when a document comes.
    """
    if read.text != document.text:
        raise TextChanged(document.name)
    claims = document.claims.select_related("subject").prefetch_related("decisions")
    kept = [(identity_of(claim), claim) for claim in claims]
    rows = [(identity_of_row(row), row) for row in read.reading["claims"]]
    known, said = {key for key, _ in kept}, {key for key, _ in rows}
    return Difference(
        document,
        read,
        tuple(row for key, row in rows if key not in known),
        tuple(claim for key, claim in kept if key not in said and _may_go(claim)),
        len(document.reading["unread"]),
        len(read.reading["unread"]),
    )


def _may_go(claim: Claim) -> bool:
    """Whether nobody has ever decided a claim, and reading gave it, not a language model."""
    return claim.state == "open" and not claim.decisions.all() and not claim.rule.startswith("quote.")


def identity_of(claim: Claim) -> str:
    """The identity of a kept claim."""
    return _identity(claim.subject.reference, claim.property, claim.value, claim.evidence)


def identity_of_row(row: Mapping[str, Any]) -> str:
    """The identity of a claim of a reading."""
    return _identity(row["subject"], row["property"], row["value"], row["evidence"])


def _identity(subject: str, name: str, value: Any, evidence: list[Mapping[str, Any]]) -> str:
    """What makes two claims of one document the same: subject, property and value; where the value is a span, its
    places too."""
    places = [(part["start"], part["end"]) for part in evidence] if value is None else []
    return json.dumps([subject, name, value, places], sort_keys=True, ensure_ascii=False)
