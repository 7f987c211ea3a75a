"""The screening schedule: a grid of days and screens, and a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from frontrow.programme.published import Screening
from frontrow.site.booklet import Booklet
from frontrow.site.calendar_words import day_long, day_short, weekday
from frontrow.site.grid import STEPS_AN_HOUR, axis, in_houses, places
from frontrow.site.page import NotShown, Page
from frontrow.site.screening_rows import Slot, slot


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the festival: `count` is how many screenings it has."""

    iso: str
    weekday: str
    number: int
    words: str
    short: str
    count: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A screening in the grid: `place` is its style classes (row, start, length, section, state)."""

    slot: Slot
    place: str


@dataclass(frozen=True, slots=True)
class GridDay:
    """A day's grid: its rows (screens, with the house where it changes) and its cells in the order of time."""

    day: Day
    rows: list[tuple[str, str, str]]
    cells: list[Cell]


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """There is one."""
    yield {}


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page a day with screenings."""
    return ({"day": day.iso} for day in days(booklet))


def days(booklet: Booklet) -> list[Day]:
    """The days that have screenings, in their order."""
    return booklet.once(
        "days", lambda: [_day(booklet, day, len(rows)) for day, rows in _by_date(booklet.programme.screenings.values())]
    )


def _day(booklet: Booklet, day: date, count: int) -> Day:
    language = booklet.language
    return Day(
        day.isoformat(), weekday(day, language), day.day, day_long(day, language), day_short(day, language), count
    )


def _by_date(screenings: Iterable[Screening]) -> list[tuple[date, list[Screening]]]:
    found: dict[date, list[Screening]] = {}
    for screening in sorted(screenings, key=lambda s: (s.start, s.code)):
        found.setdefault(screening.festival_day, []).append(screening)
    return sorted(found.items())


def by_day(booklet: Booklet, screenings: Iterable[Screening]) -> list[tuple[Day, list[Slot]]]:
    """Screenings as rows, parted by day."""
    return [(_day(booklet, day, len(rows)), [slot(booklet, s) for s in rows]) for day, rows in _by_date(screenings)]


def grid(booklet: Booklet) -> Page:
    """The grid of all days."""
    return _grid_page(booklet, grid_days(booklet), "schedule/", booklet.phrases.plain("schedule.title"), "")


def grid_of_day(booklet: Booklet, day: str) -> Page:
    """The grid of one day, "2026-11-03"; raises NotShown."""
    shown = [row for row in grid_days(booklet) if row.day.iso == day]
    if not shown and day not in [d.iso for d in days(booklet)]:
        raise NotShown(f"schedule/{day}/")
    words = next(d.words for d in days(booklet) if d.iso == day)
    return _grid_page(booklet, shown, f"schedule/{day}/", f"{booklet.phrases.plain('schedule.title')}: {words}", day)


def _grid_page(booklet: Booklet, shown: list[GridDay], path: str, title: str, day: str) -> Page:
    on = axis(booklet.programme)
    online = [s for s in booklet.programme.screenings.values() if booklet.programme.venues[s.venue].virtual]
    return Page(
        template="schedule.html",
        path=path,
        title=title,
        part="schedule",
        values={
            "grid_days": shown,
            "days": days(booklet),
            "shown_day": day,
            "hours": [(f"s{n * STEPS_AN_HOUR}", hour % 24) for n, hour in enumerate(on.hours)],
            "online": by_day(booklet, online) if not day else [],
            "sections": [
                (s, booklet.told(s.name), booklet.accents[slug]) for slug, s in booklet.programme.sections.items()
            ],
        },
    )


def grid_days(booklet: Booklet) -> list[GridDay]:
    """Every day's grid, made once a booklet."""
    return booklet.once(
        "grid", lambda: [_grid_day(booklet, day, rows) for day, rows in _by_date(in_houses(booklet.programme))]
    )


def _grid_day(booklet: Booklet, day: date, screenings: list[Screening]) -> GridDay:
    used = {s.screen for s in screenings}
    screens = [slug for venue in booklet.programme.venues.values() for slug in venue.screens if slug in used]
    screens += sorted(used.difference(screens))
    row = {slug: n for n, slug in enumerate(screens, 1)}
    standing = places(screenings, axis(booklet.programme))
    cells = []
    for screening in screenings:
        at, shown = standing[screening.code], slot(booklet, screening)
        classes = (f"y{row[screening.screen]}", f"s{at.start}", f"l{at.length}", shown.accent, shown.status)
        cells.append(Cell(shown, " ".join(filter(None, classes))))
    return GridDay(_day(booklet, day, len(screenings)), _rows(booklet, screens), cells)


def _rows(booklet: Booklet, screens: list[str]) -> list[tuple[str, str, str]]:
    found = [booklet.programme.screens[slug] for slug in screens]
    houses = [booklet.programme.venues[screen.venue].name for screen in found]
    named = zip(found, houses, strict=True)
    return [(f"y{n}", screen.name, house if house != screen.name else "") for n, (screen, house) in enumerate(named, 1)]


def listing(booklet: Booklet) -> Page:
    """All screenings as a list, with tickets and calendars."""
    return Page(
        template="schedule_list.html",
        path="schedule/list/",
        title=booklet.phrases.plain("schedule.list_title"),
        part="schedule",
        values={"by_day": by_day(booklet, booklet.programme.screenings.values()), "days": days(booklet)},
    )
