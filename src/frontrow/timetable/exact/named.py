"""A named demand: what the reasons of a conflict are made of; known without the solver, which takes long to load."""

from dataclasses import dataclass

from frontrow.timetable.grid import Flags


@dataclass(frozen=True)
class Named:
    """One named demand of a case: on one screening alone (`number`, `places`) or on all that share something."""

    rule: str
    subject: str
    text: str
    number: int = -1
    places: Flags | None = None

    def as_json(self) -> dict[str, str]:
        """Return the demand as `explain` prints it."""
        return {"rule": self.rule, "subject": self.subject, "text": self.text}
