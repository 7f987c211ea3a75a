"""What one entry of a calendar says."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

STATUSES = ("confirmed", "cancelled")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One entry: `uid` never changes, `sequence` rises with every change that people should notice; `start` and `end`
    are aware instants, shown in `zone` (IANA name); `geo` is (latitude, longitude); raises ValueError where it cannot
    be."""

    uid: str
    sequence: int
    start: datetime
    end: datetime
    zone: str
    summary: str
    last_modified: datetime
    description: str = ""
    location: str = ""
    geo: tuple[float, float] | None = None
    url: str = ""
    status: str = "confirmed"
    categories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        ZoneInfo(self.zone)
        if None in (self.start.tzinfo, self.end.tzinfo, self.last_modified.tzinfo):
            raise ValueError(f"event {self.uid} has a time without a zone")
        if self.end.timestamp() <= self.start.timestamp():
            raise ValueError(f"event {self.uid} ends at {self.end}, not after its start {self.start}")
        if self.status not in STATUSES:
            raise ValueError(f"event {self.uid} has the status {self.status!r}")
        if not self.uid or self.sequence < 0:
            raise ValueError(f"event {self.uid!r} has the sequence {self.sequence}")
        if self.geo and not (abs(self.geo[0]) <= 90 and abs(self.geo[1]) <= 180):
            raise ValueError(f"event {self.uid} lies at {self.geo}, which is not on Earth")
