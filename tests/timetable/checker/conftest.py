"""A small festival in Oslo, one rule at a time."""

import copy
from typing import Any

import pytest

_PROBLEM: dict[str, Any] = {
    "format": "frontrow-timetable-problem/1",
    "festival": "Small",
    "timezone": "Europe/Oslo",
    "grid_minutes": 5,
    "festival_day_ends": "05:00",
    "days": ["2026-11-05", "2026-11-06", "2026-11-07"],
    "venues": [{"id": "v1", "name": "Old"}, {"id": "v2", "name": "New"}],
    "travel_minutes": {"same": 10, "other": 30, "pairs": {"v1": {"v3": 12}}},
    "screens": [
        {"id": "a", "venue": "v1", "name": "A", "capacity": 100, "turnaround_minutes": 20},
        {"id": "b", "venue": "v1", "name": "B", "capacity": 50, "turnaround_minutes": 0},
        {"id": "c", "venue": "v2", "name": "C", "capacity": 80, "held_seats": 10, "turnaround_minutes": 20},
        {"id": "d", "venue": "v3", "name": "D", "capacity": 30},
    ],
    "items": [],
    "prime": {"from": "17:30", "to": "20:30"},
    "dayparts": [
        {"to": "12:00", "weekday": 0.25, "weekend": 0.5},
        {"to": "18:00", "weekday": 0.5, "weekend": 0.75},
        {"to": "05:00", "weekday": 1, "weekend": 1},
    ],
    "weights": {
        "visitors": 1000,
        "turned_away": 1,
        "empty_seat": 0.05,
        "prime": 200,
        "same_daypart": 15,
        "section_pile": 10,
    },
}
_ALWAYS = [{"from": "2026-11-05T05:00", "to": "2026-11-09T05:00"}]
_ITEM = {"title": "A film", "minutes": 100, "demand": 60, "screenings": 1}


class Case:
    """A problem under construction and where its screenings lie."""

    def __init__(self) -> None:
        self.problem = copy.deepcopy(_PROBLEM)
        for screen in self.problem["screens"]:
            screen["open"] = copy.deepcopy(_ALWAYS)
        self.entries: list[dict[str, Any]] = []

    def screen(self, name: str, **changes: Any) -> "Case":
        """Changes one screen."""
        next(screen for screen in self.problem["screens"] if screen["id"] == name).update(changes)
        return self

    def item(self, name: str, *places: tuple[str, str], **changes: Any) -> "Case":
        """Adds an item with a screening for each (screen, start)."""
        self.problem["items"].append({"id": name, **_ITEM, "screenings": len(places), **changes})
        for number, (screen, start) in enumerate(places):
            self.entries.append({"item": name, "screening": number, "screen": screen, "start": start})
        return self

    @property
    def timetable(self) -> dict[str, Any]:
        """The timetable of all the places given."""
        return {"format": "frontrow-timetable/1", "screenings": self.entries}


@pytest.fixture
def case() -> Case:
    return Case()
