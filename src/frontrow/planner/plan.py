"""The plan that a visitor gets: visits by festival day and friend, and every rated film left out, with its reason."""

from dataclasses import dataclass
from typing import Any

FORMAT = "frontrow-plan/1"
REASONS = ("no_screening", "unavailable", "sold_out", "clash")


@dataclass(frozen=True, slots=True)
class Visit:
    """One attended screening, local times; `minutes_to_next` None after the last of a festival day."""

    screening_id: str
    film_ids: tuple[str, ...]
    start: str
    end: str
    venue_id: str | None
    minutes_to_next: int | None
    company: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One friend's visits of one festival day, in order of time."""

    festival_day: str
    friend: str
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """A visit whose removal would let a film in, and the value of the plan that goes with it."""

    screening_id: str
    value_lost: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A film that a friend rated and does not see, why, and instead of which visits it could be seen."""

    friend: str
    film_id: str
    reason: str
    instead_of: tuple[Swap, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan, its value, the bound of every plan, and what is proved; raises ValueError where these contradict."""

    value: int
    upper_bound: int
    optimal: bool
    ties_proven: bool
    days: tuple[PlannedDay, ...]
    left_out: tuple[LeftOut, ...]
    notices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.upper_bound < self.value or self.optimal != (self.upper_bound == self.value):
            raise ValueError(f"value {self.value}, bound {self.upper_bound}, optimal {self.optimal} contradict")

    def to_json(self, seconds: float | None) -> dict[str, Any]:
        """Return the plan as `frontrow-plan/1`."""
        plan = {
            "format": FORMAT,
            "value": self.value,
            "upper_bound": self.upper_bound,
            "optimal": self.optimal,
            "tie_break": "proven" if self.ties_proven else "not proven",
            "seconds": seconds,
            "days": [_day(day) for day in self.days],
            "left_out": [_left_out(one) for one in self.left_out],
        }
        return {**plan, "notices": list(self.notices)} if self.notices else plan


def _day(day: PlannedDay) -> dict[str, Any]:
    visits = [
        {
            "screening_id": visit.screening_id,
            "film_ids": list(visit.film_ids),
            "start": visit.start,
            "end": visit.end,
            "venue_id": visit.venue_id,
            "minutes_to_next": visit.minutes_to_next,
            "with": list(visit.company),
        }
        for visit in day.visits
    ]
    return {"festival_day": day.festival_day, "friend": day.friend, "visits": visits}


def _left_out(one: LeftOut) -> dict[str, Any]:
    swaps = [{"screening_id": swap.screening_id, "value_lost": swap.value_lost} for swap in one.instead_of]
    return {"friend": one.friend, "film_id": one.film_id, "reason": one.reason, "instead_of": swaps}
