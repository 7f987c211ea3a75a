"""Small random programmes and wishes for hypothesis: crowded days, midnights, clock changes, unknown venues."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

FILMS = ["fa", "fb", "fc", "fd", "fe"]
VENUES = ["v1", "v2", "v3"]
NIGHTS = {  # a zone and a midnight near which its clocks change, or nothing happens
    "Europe/Warsaw": ["2026-03-28T18:00", "2026-10-24T18:00", "2026-07-01T16:00"],
    "Asia/Kolkata": ["2026-07-01T20:00"],
    "America/New_York": ["2026-03-07T19:00", "2026-10-31T19:00"],
}


@st.composite
def programmes(draw: st.DrawFn, most: int = 7) -> dict[str, Any]:
    """Draw a programme of up to `most` screenings, most of them in each other's way."""
    zone = draw(st.sampled_from(sorted(NIGHTS)))
    base = datetime.fromisoformat(draw(st.sampled_from(NIGHTS[zone])))
    films = [{"id": film, "minutes": draw(st.sampled_from([None, 40, 60, 95]))} for film in FILMS]
    numbers = draw(st.permutations(range(draw(st.integers(1, most)))))
    return {
        "festival": "Made up",
        "timezone": zone,
        "films": films,
        "venues": [{"id": venue, "name": venue} for venue in VENUES],
        "screenings": [draw(_screenings(base, f"s{number}")) for number in numbers],
    }


@st.composite
def _screenings(draw: st.DrawFn, base: datetime, name: str) -> dict[str, Any]:
    start = base + timedelta(minutes=draw(st.integers(0, 56)) * 15)
    lasts = draw(st.sampled_from([None, None, -30, 45, 75]))
    most = draw(st.sampled_from([1, 1, 1, 3]))
    return {
        "id": name,
        "film_ids": draw(st.lists(st.sampled_from(FILMS), min_size=1, max_size=most, unique=True)),
        "venue_id": draw(st.sampled_from([*VENUES, "v1", "v2", None, "v9"])),
        "start": start.isoformat(timespec="minutes"),
        "end": lasts and (start + timedelta(minutes=lasts)).isoformat(timespec="minutes"),
        "sold_out": draw(st.sampled_from([False, False, False, False, True])),
    }


@st.composite
def wishes_for(draw: st.DrawFn, programme: dict[str, Any], friends: int, together: int) -> dict[str, Any]:
    """Draw the wishes of some friends for a programme."""
    ways = {"v1": {"v2": draw(st.sampled_from([0, 5, 200])), "v3": draw(st.sampled_from([20, 90]))}}
    return {
        "format": "frontrow-wishes/1",
        "friends": [draw(_friends(programme, f"friend {number}")) for number in range(friends)],
        "same_venue_minutes": draw(st.sampled_from([0, 10])),
        "other_venue_minutes": draw(st.sampled_from([0, 30])),
        "travel_minutes": draw(st.sampled_from([{}, ways])),
        "default_minutes": draw(st.sampled_from([50, 110])),
        "festival_day_ends": draw(st.sampled_from(["05:00", "00:00"])),
        "together": together,
    }


@st.composite
def _friends(draw: st.DrawFn, programme: dict[str, Any], name: str) -> dict[str, Any]:
    ids = [screening["id"] for screening in programme["screenings"]]
    rated = draw(st.dictionaries(st.sampled_from([*FILMS, "unknown"]), st.integers(1, 5), min_size=1))
    friend: dict[str, Any] = {"name": name, "ratings": rated}
    if draw(st.booleans()):
        friend["max_per_day"] = draw(st.sampled_from([None, 0, 1, 2, 3]))
        friend["max_total"] = draw(st.sampled_from([None, None, 0, 1, 2, 3]))
    if draw(st.sampled_from([False, False, True])):
        friend["has"] = draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
    if draw(st.sampled_from([False, False, True])):
        starts = sorted(screening["start"] for screening in programme["screenings"])
        closes = (datetime.fromisoformat(starts[-1]) + timedelta(minutes=60)).isoformat(timespec="minutes")
        friend["available"] = [{"from": starts[0], "to": closes}]
    return friend
