"""What a screenings table is read against, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item that may be shown: `slug`, every other name a table may use for it, minutes of its works together."""

    slug: str
    names: tuple[str, ...]
    minutes: int

    def __post_init__(self) -> None:
        if self.minutes < 1:
            raise ValueError(f"item {self.slug} has {self.minutes} minutes")


@dataclass(frozen=True, slots=True)
class KnownScreen:
    """A screen: `slug`, every other name a table may use for it, minutes to empty and clean it; a virtual one never
    fills."""

    slug: str
    names: tuple[str, ...]
    turnaround_minutes: int
    virtual: bool = False

    def __post_init__(self) -> None:
        if self.turnaround_minutes < 0:
            raise ValueError(f"screen {self.slug} has {self.turnaround_minutes} minutes of turnaround")


@dataclass(frozen=True, slots=True)
class Ground:
    """The edition that a table of screenings must fit: its zone, festival days and hour at which they end, items,
    screens, languages of notes, `guests` (slug → other names); `strict` refuses unknown columns instead of warning of
    them."""

    zone: str
    first_day: date
    last_day: date
    items: tuple[KnownItem, ...]
    screens: tuple[KnownScreen, ...]
    languages: tuple[str, ...]
    guests: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    day_ends: time = time(5)
    strict: bool = False

    def __post_init__(self) -> None:
        ZoneInfo(self.zone)
        if self.last_day < self.first_day:
            raise ValueError(f"the edition ends on {self.last_day}, before it begins on {self.first_day}")


@dataclass(frozen=True, slots=True)
class SheetScreening:
    """One row of the table: aware `start` and `end` (all three of screen, start, end None on the shelf),
    `festival_day`, `item` and `screen` slugs, `note` as (language, text) pairs; `row` as the spreadsheet shows it."""

    row: int
    code: str
    item: str
    screen: str | None
    start: datetime | None
    end: datetime | None
    festival_day: date | None
    intro_minutes: int
    qa_minutes: int
    guests: tuple[str, ...]
    subtitles: tuple[str, ...]
    access: tuple[str, ...]
    audience: str
    status: str
    moved_from: datetime | None
    note: tuple[tuple[str, str], ...]
    tickets: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `str()` is one line "file: row 5, column start: fault"; `row` 0 means the whole file."""

    file: str
    row: int
    column: str
    fault: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.fault}" if self.place else f"{self.file}: {self.fault}"

    @property
    def place(self) -> str:
        """Where in the file: "row 5, column start", or less where less is known."""
        row, column = f"row {self.row}" if self.row else "", f"column {self.column}" if self.column else ""
        return ", ".join(filter(None, (row, column)))


@dataclass(frozen=True, slots=True)
class SheetReading:
    """All screenings of a table, or none and its faults; warnings spoil nothing."""

    screenings: tuple[SheetScreening, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
