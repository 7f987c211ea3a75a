"""What reading gives: claims, mentions, furniture, unread lines and notices, each with its exact place in the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["value", "label", "context"]
MentionType = Literal["person", "work", "organisation"]
Kind = Literal["film_page", "essay", "table", "unknown"]
Json = None | bool | int | float | str | Mapping[str, "Json"] | tuple["Json", ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a claim stands on: `[start, end)` in code points of the text view, the quote, and what it is for."""

    start: int
    end: int
    quote: str
    role: Role = "value"

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.quote) != self.end - self.start:
            raise ValueError(f"evidence [{self.start}, {self.end}) does not fit its quote {self.quote!r}")


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposed value of one property of one subject; `confidence` is the measured precision of `rule` (0 to 1)."""

    subject: str
    property: str
    value: Json
    original: str
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    qualifiers: Mapping[str, Json] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a claim of {self.property} without evidence")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} of {self.rule} is not between 0 and 1")


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, work or organisation named in running text; `entity` is the catalogue's id, or this document's own
    ("person#3"), or None where it cannot be told who is meant."""

    start: int
    end: int
    quote: str
    type: MentionType
    entity: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reviewer should know: a code, one sentence, and the words it is about."""

    code: str
    message: str
    evidence: tuple[Evidence, ...] = ()
