"""A finding: what a rule has found, in offsets of the page's cleaned text, before it becomes a claim."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from frontrow.reading.claim import Json, Role


@dataclass(frozen=True, slots=True)
class Spot:
    """A span of the cleaned text and what it is for."""

    start: int
    end: int
    role: Role = "value"


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of one property, with the spots it stands on (the value's own first) and the rule that found it."""

    property: str
    value: Json
    spots: tuple[Spot, ...]
    rule: str
    qualifiers: Mapping[str, Json] = field(default_factory=dict)
    subject: str = "film"
    original: str = ""

    def about(self, subject: str) -> "Finding":
        """The same finding, about `subject`."""
        return replace(self, subject=subject)

    def begins(self) -> int:
        """Where its value begins."""
        return self.spots[0].start
