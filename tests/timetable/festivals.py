"""Small festivals for the tests, as the JSON of a problem file."""

import json
import random
from typing import Any

from frontrow.timetable.problem import Problem
from frontrow.timetable.problem_file import read_problem

DAYS = ("2026-11-05", "2026-11-06", "2026-11-07")


def small(**changes: Any) -> dict[str, Any]:
    """A festival of two houses, three screens, two days and four items; `changes` replace its keys."""
    problem: dict[str, Any] = {
        "format": "frontrow-timetable-problem/1",
        "festival": "Small",
        "timezone": "Europe/Warsaw",
        "grid_minutes": 30,
        "festival_day_ends": "05:00",
        "days": list(DAYS[:2]),
        "venues": [{"id": "rex", "name": "Rex"}, {"id": "lux", "name": "Lux"}],
        "travel_minutes": {"same": 10, "other": 30, "pairs": {"rex": {"lux": 20}}},
        "screens": [screen("r1", "rex"), screen("r2", "rex", capacity=60), screen("l1", "lux", capacity=200)],
        "guests": [{"id": "g", "name": "Gena", "windows": [span(DAYS[0], "16:00", "23:30")]}],
        "copies": [{"id": "c", "windows": [span(DAYS[0], "14:00", "23:30")], "transport_minutes": 60}],
        "items": [
            item("a", 90, demand=220, screenings=2, qa_minutes=[30, 0], guests=["g"], guest_screenings=1, prime=True),
            item("b", 100, demand=150, screenings=2, section="night"),
            item("c", 75, demand=80, copy="c", section="night"),
            item("d", 120, demand=60, daily={"from": "18:00", "to": "02:00"}),
        ],
        "prime": {"from": "17:30", "to": "20:30"},
        "dayparts": [
            {"to": "15:00", "weekday": 0.4, "weekend": 0.7},
            {"to": "20:00", "weekday": 1.0, "weekend": 1.0},
            {"to": "05:00", "weekday": 0.6, "weekend": 0.8},
        ],
        "audience": [
            {"people": 3, "ratings": {"a": 5, "b": 3, "c": 2}},
            {"people": 1, "ratings": {"a": 2, "b": 4, "d": 5}},
            {"people": 2, "ratings": {"c": 4, "d": 3}, "available": [span(DAYS[0], "15:00", "23:00")]},
        ],
        "audience_rules": {"max_per_day": 2},
        "weights": {
            "visitors": 500, "turned_away": 1, "empty_seat": 0.05, "prime": 40, "same_daypart": 15, "section_pile": 10,
        },
    }  # fmt: skip
    return problem | changes


def screen(name: str, venue: str, /, **changes: Any) -> dict[str, Any]:
    """A screen open from 12:00 to 01:00 on the first two days."""
    opening = [{"from": f"{DAYS[n]}T12:00", "to": f"{DAYS[n + 1]}T01:00"} for n in range(2)]
    return {"id": name, "venue": venue, "capacity": 100, "turnaround_minutes": 20, "open": opening} | changes


def item(name: str, minutes: int, /, **changes: Any) -> dict[str, Any]:
    """An item of one screening."""
    return {"id": name, "title": f"Film {name}", "minutes": minutes, "demand": 50, "screenings": 1} | changes


def span(day: str, start: str, end: str) -> dict[str, str]:
    """A window inside one day."""
    return {"from": f"{day}T{start}", "to": f"{day}T{end}"}


def read(problem: dict[str, Any]) -> Problem:
    """The problem as the engine reads it."""
    return read_problem(json.dumps(problem).encode())


def chance_festival(seed: int, items: int = 10) -> dict[str, Any]:
    """A larger festival by chance: shared guests and copies, needs, pins, many visitors."""
    chance = random.Random(seed)
    names = [f"i{n}" for n in range(items)]
    guests = [{"id": f"g{n}", "name": f"Guest {n}"} for n in range(2)]
    copies = [{"id": f"c{n}", "transport_minutes": 60} for n in range(2)]
    rows = []
    for name in names:
        shows = chance.choice((1, 1, 2))
        row = item(name, chance.choice((45, 60, 75, 90)), screenings=shows, demand=chance.randrange(20, 300))
        row |= {"section": chance.choice(("x", "y", None)), "prime": chance.random() < 0.2, "days_between": 0}
        if chance.random() < 0.4:
            row |= {"guests": [chance.choice(guests)["id"]], "guest_screenings": 1}
        if chance.random() < 0.3:
            row |= {"copy": chance.choice(copies)["id"]}
        rows.append(row)
    audience = [
        {
            "people": chance.randrange(1, 5),
            "ratings": {name: chance.randrange(1, 6) for name in chance.sample(names, 6)},
        }
        for _ in range(40)
    ]
    return small(items=rows, guests=guests, copies=copies, audience=audience, grid_minutes=15)
