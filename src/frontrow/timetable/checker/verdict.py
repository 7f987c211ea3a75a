"""What the checker answers: a yes, or every breach by name, and the score."""

import json
from dataclasses import dataclass, field
from typing import Any


class CannotCheck(ValueError):
    """The problem or the timetable is no such file at all: `place` says where, `fault` says what."""

    def __init__(self, place: str, fault: str) -> None:
        self.place, self.fault = place, fault
        super().__init__(f"{place}: {fault}" if place else fault)


class CannotCheckTimetable(CannotCheck):
    """The fault is the timetable's, not the problem's."""


@dataclass(frozen=True)
class Breach:
    """One broken rule: its name, the screenings (item id, number from 0) it is about, and what is wrong.

    `who` has the same screenings as people call them; a detail without them names its own.
    """

    rule: str
    screenings: tuple[tuple[Any, Any], ...]
    detail: str
    who: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The breach as `frontrow timetable check` prints it."""
        named = [{"item": item, "screening": number} for item, number in self.screenings]
        return {"rule": self.rule, "screenings": named, "detail": self.sentence}

    @property
    def sentence(self) -> str:
        """The detail after those whom it is about."""
        return f"{' and '.join(self.who)}: {self.detail}" if self.who else self.detail


@dataclass(frozen=True)
class Check:
    """The verdict on a timetable: every breach, and each part of the score times its weight with their total."""

    breaches: tuple[Breach, ...]
    score: dict[str, float] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """True if no rule is broken and nothing stated is false."""
        return not self.breaches

    def as_json(self) -> dict[str, Any]:
        """The verdict as `frontrow timetable check` prints it."""
        return {"ok": self.ok, "breaches": [breach.as_json() for breach in self.breaches], "score": self.score}


def shown(value: object) -> str:
    """A stranger's value, quoted on one line of at most 60 characters."""
    text = json.dumps(value, ensure_ascii=True, default=str) if not isinstance(value, str) else json.dumps(value)
    return text if len(text) <= 60 else text[:57] + "..."
