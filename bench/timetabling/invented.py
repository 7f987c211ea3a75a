"""Invents festivals of any size that are known to be possible.

A timetable is laid first, and the demands are drawn around it.
"""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from timetabling import public

from frontrow.timetable.checker import rule_breaches

FIRST_DAY = date(2026, 11, 5)
OPENS, CLOSES = 10 * 60, 25 * 60  # minutes of the day's date: 10:00 to about 01:00, as the number of screens comes out
TURNAROUND = 20
GRID = 5


@dataclass
class Film:
    """A film being invented: minutes, minutes of talk, and where its screenings were laid as (day, screen, minute)."""

    id: str
    minutes: int
    talk: int
    screenings: int
    laid: list[tuple[int, int, int]]


@dataclass
class Frame:
    """The festival around the films: days, screens, and the minute at which every screen closes."""

    days: int
    screens: int
    closes: int
    fill: float


class Unlucky(Exception):
    """A film found no place in the timetable that is laid first."""


def festival(screenings: int, seed: int, visitors: int, fill: float = 0.72) -> tuple[dict[str, Any], dict[str, Any]]:
    """A problem with so many screenings whose screens are `fill` full, and a timetable that keeps all of its rules."""
    for attempt in range(200):
        chance = random.Random(f"invented {screenings} {seed} {fill} {attempt}")
        films = _films(screenings, chance)
        frame = _frame(films, fill, 5 if screenings < 100 else 10)
        try:
            _lay(films, frame, chance)
        except Unlucky:
            continue
        problem = _problem(films, frame, chance, f"Invented {screenings} ({seed}, {fill:.0%} full)")
        problem["audience"] = public.audience(problem, seed, "in the search", visitors)
        laid = _timetable(films)
        wrong = rule_breaches(problem, laid)
        if wrong:
            raise RuntimeError(f"the invented festival is not possible: {wrong[0]}")
        return problem, laid
    raise RuntimeError(f"no festival of {screenings} screenings at {fill:.0%} found")


def _films(screenings: int, chance: random.Random) -> list[Film]:
    films: list[Film] = []
    while (left := screenings - sum(film.screenings for film in films)) > 0:
        minutes = 5 * round(min(190, max(60, chance.gauss(104, 20))) / 5)
        talk = chance.choice((0, 0, 20, 25))
        films.append(Film(f"f{len(films) + 1}", minutes, talk, min(left, chance.choice((1, 2, 2, 2, 3))), []))
    return films


def _frame(films: list[Film], fill: float, days: int) -> Frame:
    """As many screens as a usual day needs, and the day then as long as to be exactly so full."""
    needed = sum(_length(film, number) + TURNAROUND for film in films for number in range(film.screenings))
    screens = max(1, round(needed / (fill * days * (CLOSES - OPENS + TURNAROUND))))
    length = GRID * round((needed / (fill * days * screens) - TURNAROUND) / GRID)
    return Frame(days, screens, OPENS + length, fill)


def _lay(films: list[Film], frame: Frame, chance: random.Random) -> None:
    used = [[OPENS] * frame.days for _ in range(frame.screens)]
    for film in sorted(films, key=lambda film: (-film.screenings, -film.minutes // 30, chance.random())):
        for number in range(film.screenings):
            film.laid.append(_next_place(film, number, used, frame, chance))
            day, screen, start = film.laid[-1]
            used[screen][day] = start + _length(film, number) + TURNAROUND


def _next_place(
    film: Film, number: int, used: list[list[int]], frame: Frame, chance: random.Random
) -> tuple[int, int, int]:
    """At the end of the screen and day that is emptiest, or nearly so, after a pause where the festival has room."""
    first = film.laid[-1][0] + 1 if film.laid else 0
    last = frame.days - (film.screenings - number)
    length = _length(film, number)
    free = [
        (used[screen][day] + chance.uniform(0, 60 if frame.fill < 0.85 else 5), day, screen)
        for day in range(first, last + 1)
        for screen in range(frame.screens)
        if used[screen][day] + length <= frame.closes
    ]
    if not free:
        raise Unlucky
    _, day, screen = min(free)
    pause = GRID * int(chance.uniform(0, 8)) if frame.fill < 0.85 else 0
    return day, screen, min(used[screen][day] + pause, frame.closes - length)


def _length(film: Film, number: int) -> int:
    return film.minutes + (film.talk if number == 0 else 0)


def _problem(films: list[Film], frame: Frame, chance: random.Random, name: str) -> dict[str, Any]:
    houses = max(1, frame.screens // 3)
    rare = {screen for screen in range(frame.screens) if screen % 4 == 0}  # screens that still show film prints
    problem: dict[str, Any] = {
        "format": "frontrow-timetable-problem/1",
        "festival": name,
        "timezone": "Europe/Vienna",
        "grid_minutes": GRID,
        "festival_day_ends": "05:00",
        "days": [_date(day) for day in range(frame.days)],
        "venues": [{"id": f"v{house + 1}", "name": f"House {house + 1}"} for house in range(houses)],
        "travel_minutes": {"same": 10, "other": 30},
        "screens": [_screen(screen, houses, screen in rare, frame, chance) for screen in range(frame.screens)],
        "guests": [],
        "copies": [],
        "prime": public.PRIME,
        "dayparts": public.DAYPARTS,
        "audience_rules": {"max_per_day": 4},
    }
    seats = sum(screen["capacity"] for screen in problem["screens"]) / frame.screens
    problem["items"] = [_item(film, seats, rare, problem, chance) for film in films]
    problem["pinned"] = _pins(films, chance)
    problem["weights"] = public.weights(sum(item["demand"] for item in problem["items"]))
    return problem


def _screen(number: int, houses: int, rare: bool, frame: Frame, chance: random.Random) -> dict[str, Any]:
    return {
        "id": _screen_id(number),
        "venue": f"v{number % houses + 1}",
        "name": f"Screen {number + 1}",
        "capacity": 10 * round(min(120, max(6, chance.lognormvariate(2.9, 0.6)))),
        "formats": ["dcp", "35mm"] if rare else ["dcp"],
        "abilities": ["subtitling"] if number % 3 != 2 else [],
        "turnaround_minutes": TURNAROUND,
        "open": [{"from": _moment(day, OPENS), "to": _moment(day, frame.closes)} for day in range(frame.days)],
    }


def _item(film: Film, seats: float, rare: set[int], problem: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": film.id,
        "title": f"Film {film.id[1:]}",
        "minutes": film.minutes,
        "section": f"section {chance.randrange(8) + 1}",
        "demand": round(seats * film.screenings * 0.7 * chance.lognormvariate(0, 0.5)),
        "screenings": film.screenings,
        "qa_minutes": [film.talk] + [0] * (film.screenings - 1),
        "prime": chance.random() < 0.1,
    }
    screens = {screen for _, screen, _ in film.laid}
    if screens <= rare and chance.random() < 0.5:
        item["formats"] = ["35mm"]
    if all(screen % 3 != 2 for screen in screens) and chance.random() < 0.3:
        item["needs"] = ["subtitling"]
    if chance.random() < 0.05:
        item["first_in"] = sorted({_screen_id(film.laid[0][1]), _screen_id(0)})
    if all(start >= 17 * 60 for _, _, start in film.laid) and chance.random() < 0.3:
        item["daily"] = {"from": "17:00", "to": "05:00"}
    if film.talk:
        _add_guest(item, film, problem, chance)
    if chance.random() < 0.25:
        _add_copy(item, film, problem, chance)
    return item


def _add_guest(item: dict[str, Any], film: Film, problem: dict[str, Any], chance: random.Random) -> None:
    day = film.laid[0][0]
    first, last = max(0, day - chance.randint(0, 3)), min(len(problem["days"]) - 1, day + chance.randint(0, 3))
    window = {"from": _moment(first, OPENS - 60), "to": _moment(last, CLOSES + 120)}
    guest = f"g{len(problem['guests']) + 1}"
    problem["guests"].append({"id": guest, "name": f"Guest {guest[1:]}", "windows": [window]})
    item["guests"], item["guest_screenings"] = [guest], 1


def _add_copy(item: dict[str, Any], film: Film, problem: dict[str, Any], chance: random.Random) -> None:
    first = max(0, film.laid[0][0] - chance.randint(0, 2))
    last = min(len(problem["days"]) - 1, film.laid[-1][0] + chance.randint(0, 2))
    copy: dict[str, Any] = {
        "id": f"c{len(problem['copies']) + 1}",
        "windows": [{"from": _moment(first, OPENS - 120), "to": _moment(last, CLOSES + 120)}],
        "transport_minutes": 60,
    }
    if chance.random() < 0.4:
        screens = {screen for _, screen, _ in film.laid}
        screens |= set(chance.sample(range(len(problem["screens"])), min(2, len(problem["screens"]))))
        window = copy["windows"][0]
        copy["keys"] = [{"screen": _screen_id(screen), **window} for screen in sorted(screens)]
    problem["copies"].append(copy)
    item["copy"] = copy["id"]


def _pins(films: list[Film], chance: random.Random) -> list[dict[str, Any]]:
    """One film in fifty has its first screening pinned, as openings and galas are."""
    pinned = chance.sample(films, len(films) // 50)
    return [
        {"item": film.id, "screening": 0, "screen": _screen_id(film.laid[0][1]), "start": _moment(*film.laid[0][::2])}
        for film in sorted(pinned, key=lambda film: int(film.id[1:]))
    ]


def _timetable(films: list[Film]) -> dict[str, Any]:
    entries = [
        {"item": film.id, "screening": number, "screen": _screen_id(screen), "start": _moment(day, start)}
        for film in films
        for number, (day, screen, start) in enumerate(film.laid)
    ]
    return {"format": "frontrow-timetable/1", "screenings": entries}


def _screen_id(number: int) -> str:
    return f"s{number + 1}"


def _date(day: int) -> str:
    return (FIRST_DAY + timedelta(days=day)).isoformat()


def _moment(day: int, minute: int) -> str:
    midnight = datetime.combine(FIRST_DAY, datetime.min.time())
    return (midnight + timedelta(days=day, minutes=minute)).isoformat(timespec="minutes")
