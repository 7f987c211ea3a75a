"""A festival day of the board as plain rows: lanes of screens, cards on them, the shelf, what is broken."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from frontrow.desk.board.stylesheet import STEPS_A_DAY
from frontrow.desk.timetable.checking import Fault, faults_of, laid_of
from frontrow.desk.timetable.demands import demand_of, title_of
from frontrow.desk.timetable.records import Records, records_of
from frontrow.programme.models import Edition, Item, Screen, Screening

STEP_MINUTES = 5
WIDEST_CARD_OF_UNKNOWN_LENGTH = 24


@dataclass(frozen=True)
class Card:
    """A screening as a card: `at` and `long` are steps on the day's axis (0 on the shelf), `accent` the key of its
    section, `start` the UTC text that a move sends back.
    """

    key: int
    code: str
    title: str
    section: str
    accent: int | None
    screen: int | None
    start: str
    hours: str
    minutes: int
    at: int
    long: int
    pinned: bool
    held: bool
    guests: tuple[str, ...]
    audience: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Lane:
    """A screen's row: when it is open (steps from, steps long) and its cards in order of time."""

    screen: Screen
    open: tuple[tuple[int, int], ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Tab:
    """A day to turn to, with its screenings and what is broken on it."""

    day: date
    screenings: int
    broken: int


@dataclass(frozen=True)
class DayBoard:
    """The whole page: hours `first` to `last` count from midnight of the festival day and may pass 24."""

    day: date
    first: int
    last: int
    lanes: tuple[Lane, ...]
    shelf: tuple[Card, ...]
    tabs: tuple[Tab, ...]
    stand: str
    broken: tuple[tuple[Fault, tuple[Card, ...]], ...] = field(default=())
    elsewhere: int = 0

    @property
    def steps(self) -> int:
        """How many steps wide the day is."""
        return (self.last - self.first) * 60 // STEP_MINUTES

    @property
    def hours(self) -> list[str]:
        """The hours written above."""
        return [f"{hour % 24:02}:00" for hour in range(self.first, self.last)]


def board_of(edition: Edition, day: date) -> DayBoard:
    """The board of a festival day as the programme stands now."""
    records = records_of(edition)
    faults = faults_of(records, laid_of(records))
    of_key: dict[int, list[Fault]] = defaultdict(list)
    for fault in faults:
        for key in fault.screenings:
            of_key[key].append(fault)
    maker = _Cards(records, day, of_key)
    first, last = _axis(records, day, maker)
    cards = {
        key: maker.card(item, s, first)
        for item in records.items
        for s in records.screenings[item.pk]
        for key in [s.pk]
        if _here(s, day)
    }
    here = [fault for fault in faults if any(key in cards for key in fault.screenings)]
    lanes = tuple(_lane(screen, records, day, first, last, list(cards.values())) for screen in records.screens.values())
    return DayBoard(
        day,
        first,
        last,
        lanes,
        tuple(card for card in cards.values() if card.screen is None),
        _tabs(edition, records, of_key),
        stand_of(edition),
        tuple((fault, tuple(cards[key] for key in fault.screenings if key in cards)) for fault in here),
        len(faults) - len(here),
    )


def stand_of(edition: Edition) -> str:
    """A short text that changes whenever anything on the board does."""
    fields = ("pk", "screen", "start", "end", "pinned", "status", "audience", "intro_minutes", "qa_minutes")
    rows = Screening.objects.filter(item__edition=edition).order_by("pk").values_list(*fields)
    return hashlib.sha256(repr(list(rows)).encode()).hexdigest()[:16]


def first_day_to_show(edition: Edition) -> date:
    """The first day with something on it, or the festival's first."""
    placed = (
        Screening.objects.filter(item__edition=edition, festival_day__isnull=False)
        .order_by("festival_day")
        .values_list("festival_day", flat=True)
    )
    return placed.first() or edition.first_day


def wall_minutes(edition: Edition, day: date, moment: datetime) -> int:
    """Minutes on the wall clock since midnight of a day."""
    local = moment.astimezone(ZoneInfo(edition.zone)).replace(tzinfo=None)
    return int((local - datetime.combine(day, time())).total_seconds()) // 60


def _here(screening: Screening, day: date) -> bool:
    return screening.festival_day in (None, day)


class _Cards:
    """Makes cards of screenings."""

    def __init__(self, records: Records, day: date, faults: dict[int, list[Fault]]) -> None:
        self.records, self.edition, self.day, self.faults = records, records.edition, day, faults

    def card(self, item: Item, screening: Screening, first: int) -> Card:
        demand = demand_of(self.records, item, screening)
        minutes = demand.minutes + demand.around if demand else 0
        at = (
            wall_minutes(self.edition, self.day, screening.start) // STEP_MINUTES - first * 60 // STEP_MINUTES
            if screening.start
            else 0
        )
        return Card(
            screening.pk,
            screening.code,
            title_of(item),
            str(item.section or ""),
            item.section_id,
            screening.screen_id,
            screening.start.astimezone(UTC).isoformat() if screening.start else "",
            self._hours(screening),
            minutes,
            at,
            _steps_long(minutes),
            screening.pinned,
            screening.status == "sold_out",
            tuple(guest.name for guest in screening.guests.all()),
            "" if screening.audience == "public" else screening.get_audience_display(),
            tuple(self.faults.get(screening.pk, ())),
        )

    def _hours(self, screening: Screening) -> str:
        if not screening.start or not screening.end:
            return ""
        zone = ZoneInfo(self.edition.zone)
        return f"{screening.start.astimezone(zone):%H:%M}–{screening.end.astimezone(zone):%H:%M}"


def _steps_long(minutes: int) -> int:
    """How many steps a card is wide: a day at most."""
    return min(-(-minutes // STEP_MINUTES), STEPS_A_DAY) if minutes else WIDEST_CARD_OF_UNKNOWN_LENGTH


def _axis(records: Records, day: date, maker: _Cards) -> tuple[int, int]:
    """The hours that hold every opening and screening of the day, whole hours."""
    ends = records.edition.day_ends.hour * 60 + records.edition.day_ends.minute
    spans = [(o.opens, o.closes) for screen in records.screens.values() for o in screen.openings.all()]
    spans += [(s.start, s.end) for s in records.all_screenings() if s.festival_day == day and s.start and s.end]
    minutes = [(wall_minutes(records.edition, day, a), wall_minutes(records.edition, day, b)) for a, b in spans]
    today = [(max(a, ends), min(b, 1440 + ends)) for a, b in minutes if a < 1440 + ends and b > ends]
    if not today:
        return 10, 24
    return min(a for a, _ in today) // 60, -(-max(b for _, b in today) // 60)


def _lane(screen: Screen, records: Records, day: date, first: int, last: int, cards: list[Card]) -> Lane:
    opened = []
    for opening in screen.openings.all():
        start = max(first * 60, wall_minutes(records.edition, day, opening.opens))
        end = min(last * 60, wall_minutes(records.edition, day, opening.closes))
        if start < end:
            opened.append(((start - first * 60) // STEP_MINUTES, (end - start) // STEP_MINUTES))
    return Lane(
        screen,
        tuple(opened),
        tuple(sorted((card for card in cards if card.screen == screen.pk), key=lambda card: card.at)),
    )


def _tabs(edition: Edition, records: Records, faults: dict[int, list[Fault]]) -> tuple[Tab, ...]:
    days = [edition.first_day + timedelta(days=k) for k in range((edition.last_day - edition.first_day).days + 1)]
    on: dict[date, list[int]] = defaultdict(list)
    for screening in records.all_screenings():
        if screening.festival_day:
            on[screening.festival_day].append(screening.pk)
    return tuple(Tab(day, len(on[day]), sum(key in faults for key in on[day])) for day in days)
