"""What the verdict calls things: by name, by the id where there is none, by both where two have the same."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from frontrow.timetable.checker.clock import Clock


def names_of(things: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What to call each id of (id, name)."""
    named = [(one, name.strip()) for one, name in things]
    often = Counter(name for _, name in named)
    return {one: name if often[name] == 1 and name else f"{name} ({one})" if name else one for one, name in named}


def moment(clock: Clock, instant: datetime) -> str:
    """A moment on the festival's wall clock, like Thu 5 Nov 18:00; the second of two says so."""
    wall = clock.wall(instant)
    again = instant.astimezone(clock.zone).fold
    return f"{wall:%a} {wall.day} {wall:%b %H:%M}" + (" (the second time)" if again else "")
