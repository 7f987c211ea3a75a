"""What the programme refuses, each by name and with the values that say why; pages and commands word them for
people.
"""

from dataclasses import dataclass
from datetime import date, datetime

from frontrow.programme.festival_time import local_span


class ProgrammeRefusal(Exception):
    """A deed of the programme that cannot be done."""


@dataclass
class ScreenTaken(ProgrammeRefusal):
    """The screen shows something else then, or needs its turnaround."""

    screen: str
    start: datetime
    other: str
    other_start: datetime
    other_end: datetime
    zone: str
    turnaround_minutes: int

    def __str__(self) -> str:
        pause = f"{self.turnaround_minutes} minutes between screenings"
        when = local_span(self.other_start, self.other_end, self.zone)
        return f"{self.screen} is taken by {self.other} ({when}, and {pause})"


@dataclass
class OutsideEdition(ProgrammeRefusal):
    """The festival day lies before or after the edition."""

    festival_day: date
    first_day: date
    last_day: date

    def __str__(self) -> str:
        return f"{self.festival_day:%d %b %Y} is outside the edition ({self.first_day:%d %b}–{self.last_day:%d %b %Y})"


@dataclass
class NothingToShow(ProgrammeRefusal):
    """The item has no film with a known length, so no end can be told."""

    item: str

    def __str__(self) -> str:
        return f"{self.item}: no film of it has a known length in minutes"


@dataclass
class NotChanged(ProgrammeRefusal):
    """Publishing would repeat the last version: nothing has changed since."""

    number: int

    def __str__(self) -> str:
        return f"nothing has changed since version {self.number}"


@dataclass
class NotReady(ProgrammeRefusal):
    """The programme cannot be published as it stands; `faults` says what to mend, one sentence each."""

    faults: tuple[str, ...]

    def __str__(self) -> str:
        return "; ".join(self.faults)


@dataclass
class MovedMeanwhile(ProgrammeRefusal):
    """A screening is no longer where the one who moves it saw it; `by` moved it last, empty where nobody is known."""

    screening: str
    by: str

    def __str__(self) -> str:
        who = f" by {self.by}" if self.by else ""
        return f"{self.screening} was moved meanwhile{who}; look again, nothing was changed"


@dataclass
class NothingToTakeBack(ProgrammeRefusal):
    """There is no step of one's own to undo, or to do again."""

    deed: str

    def __str__(self) -> str:
        return f"there is nothing of yours to {self.deed}"
