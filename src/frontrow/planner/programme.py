"""A festival's programme as the planner needs it: films, and screenings as spans of minutes."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from frontrow.planner.festival_clock import FestivalClock, NoSuchTime, hour_of_day, zone_of
from frontrow.planner.json_tree import Node, read_tree, shown
from frontrow.planner.refusal import ProgrammeRefused

LONGEST_FILM = 14_400
MOST_SCREENINGS = 20_000


@dataclass(frozen=True, slots=True)
class Screening:
    """A screening as published: local texts; `end` None where the programme does not say."""

    id: str
    film_ids: tuple[str, ...]
    venue_id: str | None
    start: str
    end: str | None = None
    sold_out: bool = False


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme: minutes by film id (None unknown), known venues, screenings as published.

    Raises ProgrammeRefused where an id stands twice, a screening shows a film that is not there or a time is none.
    """

    timezone: str
    minutes: dict[str, int | None]
    venue_ids: frozenset[str]
    screenings: tuple[Screening, ...]

    def __post_init__(self) -> None:
        seen: set[str] = set()
        clock = FestivalClock(_zone(self.timezone))
        for number, screening in enumerate(self.screenings):
            place = f"screenings[{number}]"
            if screening.id in seen:
                raise ProgrammeRefused(f"{place}.id", f"{shown(screening.id)} stands twice")
            seen.add(screening.id)
            for index, film in enumerate(screening.film_ids):
                if film not in self.minutes:
                    raise ProgrammeRefused(f"{place}.film_ids[{index}]", f"no film has the id {shown(film)}")
            _check_time(clock, f"{place}.start", screening.start)
            if screening.end is not None:
                _check_time(clock, f"{place}.end", screening.end)


@dataclass(frozen=True, slots=True)
class Showing:
    """A screening with its real span in UTC minutes, half-open, and its festival day as a day number.

    `house` is its venue where the programme knows it, else None; `venue_id` is what the programme says.
    """

    id: str
    film_ids: tuple[str, ...]
    venue_id: str | None
    house: str | None
    sold_out: bool
    start: int
    end: int
    day: int


def read_programme(data: bytes) -> Programme:
    """Return the programme a JSON document holds; unknown keys are ignored; raises ProgrammeRefused."""
    root = read_tree(data, ProgrammeRefused).object()
    minutes: dict[str, int | None] = {}
    for film in root.at("films").members():
        name = film.object().at("id").text()
        if name in minutes:
            raise film.at("id").refuse(f"{shown(name)} stands twice")
        minutes[name] = film.at("minutes").whole(1, LONGEST_FILM) if film.has("minutes") else None
    venues = [venue.object().at("id") for venue in root.at("venues").members()]
    venue_ids = frozenset(venue.text() for venue in venues)
    if len(venue_ids) < len(venues):
        raise root.at("venues").refuse("two venues have one id")
    rows = list(root.at("screenings").members())
    if len(rows) > MOST_SCREENINGS:
        raise root.at("screenings").refuse(f"{len(rows):,} screenings are more than the {MOST_SCREENINGS:,} allowed")
    return Programme(root.at("timezone").text(), minutes, venue_ids, tuple(map(_screening, rows)))


def _screening(row: Node) -> Screening:
    row.object()
    sold_out = row.at("sold_out")
    if row.has("sold_out") and not isinstance(sold_out.value, bool):
        raise sold_out.refuse(f"true or false is wanted, not {shown(sold_out.value)}")
    films = dict.fromkeys(film.text() for film in row.at("film_ids").members())
    return Screening(
        id=row.at("id").text(),
        film_ids=tuple(films),
        venue_id=row.at("venue_id").text() if row.has("venue_id") else None,
        start=row.at("start").text(),
        end=row.at("end").text() if row.has("end") else None,
        sold_out=bool(sold_out.value),
    )


def showings(programme: Programme, day_ends: str, default_minutes: int) -> tuple[list[Showing], list[str]]:
    """Return the screenings with their real spans, and a notice for each time that clocks skip."""
    clock = FestivalClock(zone_of(programme.timezone), hour_of_day(day_ends))
    known = {name: minutes for name, minutes in programme.minutes.items() if minutes is not None}
    spans, notices = [], []
    for screening in programme.screenings:
        start = clock.minute(screening.start)
        end = clock.minute(screening.end) if screening.end is not None else start
        if end <= start:
            whole = bool(screening.film_ids) and all(film in known for film in screening.film_ids)
            end = start + (sum(known[film] for film in screening.film_ids) if whole else default_minutes)
        for text in (screening.start, screening.end):
            if text is not None and clock.is_skipped(text):
                read = clock.text(clock.minute(text))
                notices.append(f"screening {screening.id}: clocks skip {text}; read as {read}")
        house = screening.venue_id if screening.venue_id in programme.venue_ids else None
        spans.append(Showing(screening.id, screening.film_ids, screening.venue_id, house, screening.sold_out,
                             start, end, clock.festival_day(start)))  # fmt: skip
    return spans, notices


def _zone(name: str) -> ZoneInfo:
    try:
        return zone_of(name)
    except NoSuchTime as error:
        raise ProgrammeRefused("timezone", str(error)) from error


def _check_time(clock: FestivalClock, place: str, text: str) -> None:
    try:
        clock.minute(text)
    except NoSuchTime as error:
        raise ProgrammeRefused(place, str(error)) from error
