"""Turns a published schedule into a problem without its times and screens, and into the timetable that was published.

Published: days, screens, opening spans (from the first start to the last end of a screen's day), lengths, numbers of
screenings, whether an item was shown twice a day. Not published, so invented by `public.py`: seats, demand, taste.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

SCHEDULES = Path(__file__).resolve().parents[2] / "../shared/schedules"
BAR = ("cambridge-2023", "viennale-2023", "siff-seattle-2023", "sitges-2023", "fipadoc-2026", "berlinale-2018")
DAY_ENDS = "05:00"
ASSUMED_MINUTES = 110  # where a schedule states neither an end nor a length; less if the screen's next start is nearer
LONGEST_TURNAROUND = 20


@dataclass
class Show:
    """One published screening: films, house, room of that house, and when, as instants."""

    films: tuple[str, ...]
    venue: str
    start: datetime
    end: datetime | None
    screen: str = ""


@dataclass
class Published:
    """A schedule as a problem without seats, demand and taste, with the timetable that was published."""

    name: str
    problem: dict[str, Any]
    timetable: dict[str, Any]
    notes: list[str] = field(default_factory=list)


def names() -> list[str]:
    """The schedules at hand, in order; empty where the folder is absent."""
    return sorted(path.stem for path in SCHEDULES.glob("*.json"))


def load(name: str) -> Published:
    """The schedule `name` as a problem and its published timetable."""
    schedule = json.loads((SCHEDULES / f"{name}.json").read_text(encoding="utf-8"))
    zone = ZoneInfo(schedule["timezone"])
    shows = [_show(row, schedule, zone) for row in schedule["screenings"]]
    assumed = _fill_ends(shows)
    rooms = _split_into_rooms(shows)
    houses = {venue["id"]: _house(venue["name"]) for venue in schedule["venues"]}
    screens = sorted({(show.screen, show.venue) for show in shows})
    items = _items(schedule, shows, zone)
    problem = {
        "format": "frontrow-timetable-problem/1",
        "festival": schedule["festival"],
        "timezone": schedule["timezone"],
        "grid_minutes": 5,
        "festival_day_ends": DAY_ENDS,
        "days": sorted({_day(show.start, zone) for show in shows}),
        "venues": [{"id": house, "name": house} for house in sorted(set(houses.values()))],
        "travel_minutes": {"same": 10, "other": 30},
        "screens": [_screen(screen, houses[venue], shows, zone) for screen, venue in screens],
        "items": items,
    }
    timetable = {"format": "frontrow-timetable/1", "screenings": _entries(items, shows, zone)}
    notes = [f"{assumed} lengths assumed"] if assumed else []
    notes += [f"{rooms} rooms split off houses that showed two films at once"] if rooms else []
    return Published(name, problem, timetable, notes)


def _show(row: dict[str, Any], schedule: dict[str, Any], zone: ZoneInfo) -> Show:
    minutes = {film["id"]: film["minutes"] for film in schedule["films"]}
    start = datetime.fromisoformat(row["start"]).replace(tzinfo=zone).astimezone(UTC)
    lengths = [minutes[film] for film in row["film_ids"]]
    end = None
    if row["end"]:
        end = datetime.fromisoformat(row["end"]).replace(tzinfo=zone).astimezone(UTC)
    elif all(length is not None for length in lengths):
        end = start + timedelta(minutes=sum(lengths))
    return Show(tuple(row["film_ids"]), row["venue_id"], start, end if end and end > start else None)


def _fill_ends(shows: list[Show]) -> int:
    """Gives an end to every show that lacks one, the item's shortest or an assumed one; counts assumed items."""
    by_item: dict[tuple[str, ...], list[Show]] = {}
    for show in shows:
        by_item.setdefault(show.films, []).append(show)
    assumed = 0
    for group in by_item.values():
        known = [_minutes(show) for show in group if show.end]
        assumed += not known
        length = min(known) if known else min(ASSUMED_MINUTES, *(_room_to_next(show, shows) for show in group))
        for show in group:
            show.end = show.end or show.start + timedelta(minutes=length)
    return assumed


def _minutes(show: Show) -> int:
    return (show.end - show.start) // timedelta(minutes=1)


def _room_to_next(show: Show, shows: list[Show]) -> int:
    """Minutes to the next start in the same house, at least 60: nearer ones are another room."""
    gaps = [
        (other.start - show.start) // timedelta(minutes=1)
        for other in shows
        if other.venue == show.venue and other.start > show.start
    ]
    return min([gap for gap in gaps if gap >= 60], default=ASSUMED_MINUTES)


def _split_into_rooms(shows: list[Show]) -> int:
    """Gives each show a screen, so that none shows two at once; counts the rooms beyond one a house."""
    free_at: dict[str, list[datetime]] = {}
    for show in sorted(shows, key=lambda show: (show.start, show.films)):
        rooms = free_at.setdefault(show.venue, [])
        number = next((index for index, free in enumerate(rooms) if free <= show.start), len(rooms))
        if number == len(rooms):
            rooms.append(show.end)
        rooms[number] = show.end
        show.screen = show.venue if number == 0 else f"{show.venue}-{number + 1}"
    return sum(len(rooms) - 1 for rooms in free_at.values())


def _house(name: str) -> str:
    """The house a screen belongs to: its name up to the number of the screen."""
    before = re.split(r"\d", name, maxsplit=1)[0]
    return (
        re.sub(r"\s*\b(screen|sala|salles|house|nft|vip|hau)?\s*\(?\s*$", "", before, flags=re.I).strip().lower()
        or name
    )


def _day(moment: datetime, zone: ZoneInfo) -> str:
    return (moment.astimezone(zone).replace(tzinfo=None) - timedelta(hours=5)).date().isoformat()


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat(timespec="minutes")


def _screen(screen: str, house: str, shows: list[Show], zone: ZoneInfo) -> dict[str, Any]:
    own = sorted((show for show in shows if show.screen == screen), key=lambda show: show.start)
    days: dict[str, list[Show]] = {}
    for show in own:
        days.setdefault(_day(show.start, zone), []).append(show)
    gaps = [(after.start - before.end) // timedelta(minutes=1) for before, after in pairwise(own)]
    return {
        "id": screen,
        "venue": house,
        "name": screen,
        "capacity": 0,
        "turnaround_minutes": min([LONGEST_TURNAROUND, *gaps]),
        "open": [
            {"from": _local(day[0].start, zone), "to": _local(max(show.end for show in day), zone)}
            for day in days.values()
        ],
    }


def _items(schedule: dict[str, Any], shows: list[Show], zone: ZoneInfo) -> list[dict[str, Any]]:
    films = {film["id"]: film for film in schedule["films"]}
    groups: dict[tuple[str, ...], list[Show]] = {}
    for show in sorted(shows, key=lambda show: (show.start, show.screen)):
        groups.setdefault(show.films, []).append(show)
    return [
        {
            "id": "+".join(ids),
            "title": " + ".join(films[film]["title"] for film in ids)[:200],
            "minutes": min(map(_minutes, group)),
            "qa_minutes": [_minutes(show) - min(map(_minutes, group)) for show in group],
            "section": films[ids[0]].get("section"),
            "demand": 0,
            "screenings": len(group),
            "days_between": int(len({_day(show.start, zone) for show in group}) == len(group)),
        }
        for ids, group in sorted(groups.items())
    ]


def _entries(items: list[dict[str, Any]], shows: list[Show], zone: ZoneInfo) -> list[dict[str, Any]]:
    numbers = dict.fromkeys((item["id"] for item in items), 0)
    entries = []
    for show in sorted(shows, key=lambda show: (show.start, show.screen)):
        item = "+".join(show.films)
        entries.append(
            {"item": item, "screening": numbers[item], "screen": show.screen, "start": _local(show.start, zone)}
        )
        numbers[item] += 1
    return entries
