"""Screenings of one table that cannot stand side by side: codes or shows given twice, a screen taken twice."""

from datetime import UTC, datetime, timedelta
from itertools import groupby

from frontrow.interchange.sheet_values import Fault, Ground, KnownScreen, SheetScreening


def conflicts(file: str, screenings: list[SheetScreening], ground: Ground) -> list[Fault]:
    """Every code used twice, every show listed twice, every overlap on a screen with its turnaround; both rows are
    named."""
    faults = _codes_twice(file, screenings)
    on_screens = sorted((s for s in screenings if s.screen and s.status != "cancelled"), key=_order)
    for slug, shows in groupby(on_screens, key=lambda show: show.screen):
        screen = next(screen for screen in ground.screens if screen.slug == slug)
        faults += _overlaps(file, list(shows), screen)
    return faults


def _order(show: SheetScreening) -> tuple[str, datetime, int]:
    return show.screen or "", _utc(show.start), show.row


def _utc(moment: datetime | None) -> datetime:
    if moment is None:
        raise ValueError("a screening on a screen has a start and an end")
    return moment.astimezone(UTC)


def _codes_twice(file: str, screenings: list[SheetScreening]) -> list[Fault]:
    first: dict[str, int] = {}
    faults = []
    for show in screenings:
        if show.code and show.code in first:
            faults.append(Fault(file, show.row, "code", f'"{show.code}" is already the code of row {first[show.code]}'))
        first.setdefault(show.code, show.row)
    return faults


def _overlaps(file: str, shows: list[SheetScreening], screen: KnownScreen) -> list[Fault]:
    """Compare each show with the one before it that leaves the screen last: sorted by start, no overlap escapes."""
    faults: list[Fault] = []
    last = shows[0]
    for show in shows[1:]:
        if (show.item, _utc(show.start)) == (last.item, _utc(last.start)):
            faults.append(Fault(file, show.row, "start", f"the same item, screen and start as row {last.row}"))
        elif not screen.virtual and _utc(show.start) < _utc(last.end) + timedelta(minutes=screen.turnaround_minutes):
            faults.append(Fault(file, show.row, "start", _overlap(show, last, screen)))
        last = max(last, show, key=lambda one: _utc(one.end))
    return faults


def _overlap(show: SheetScreening, last: SheetScreening, screen: KnownScreen) -> str:
    pause = f" and {screen.turnaround_minutes} minutes of turnaround follow" if screen.turnaround_minutes else ""
    return (
        f'starts {show.start:%Y-%m-%d %H:%M} on "{screen.slug}", where row {last.row} ("{last.item}") '
        f"ends {last.end:%H:%M}{pause}"
    )
