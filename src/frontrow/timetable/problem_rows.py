"""Reads the single rows of a problem file: a screen, a copy, an item, a visitor."""

import re
from dataclasses import dataclass
from datetime import date

from frontrow.planner.json_tree import Node, shown
from frontrow.timetable import problem as values
from frontrow.timetable.problem import ImpossibleValue, Span
from frontrow.timetable.zone_clock import YEARS, NoSuchTime, ZoneClock, hour_of_day

Known = dict[str, set[str]]
MOST_MINUTES = 100_000
MOST_SCREENINGS = 5_000  # several times the largest festival; beyond, laying out alone takes minutes
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
ITEM_OPTIONAL = (
    "demand", "section", "intro_minutes", "qa_minutes", "formats", "needs", "screens", "first_in", "copy", "guests",
    "guest_screenings", "daily", "prime", "days_between",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads rows with one festival's clock; every method raises ProblemRefused at the row's place."""

    clock: ZoneClock

    def moment(self, node: Node) -> int:
        """Return a local time as minutes UTC; an hour that daylight saving skips is refused."""
        try:
            return self.clock.minute(node.text())
        except NoSuchTime as error:
            raise node.refuse(str(error)) from error

    def hour(self, node: Node) -> int:
        """Return "HH:MM" as minutes since midnight."""
        try:
            return hour_of_day(node.text())
        except NoSuchTime as error:
            raise node.refuse(str(error)) from error

    def hours(self, node: Node) -> values.DailyHours:
        """Return hours of the day."""
        node.only(("from", "to"))
        return values.DailyHours(self.hour(node.at("from")) % 1440, self.hour(node.at("to")) % 1440)

    def day(self, node: Node) -> int:
        """Return a calendar date as a day number."""
        text = node.text()
        try:
            found = date.fromisoformat(text) if _DATE.fullmatch(text) else date.min
            if found.year not in YEARS:
                raise ValueError(text)
            return found.toordinal()
        except ValueError as error:
            raise node.refuse(f"{shown(text)} is no date (YYYY-MM-DD)") from error

    def span(self, node: Node) -> Span:
        """Return a window; one that ends at or before its start is refused."""
        try:
            return Span(self.moment(node.at("from")), self.moment(node.at("to")))
        except ImpossibleValue as error:
            ends = f"{shown(node.value['from'])} to {shown(node.value['to'])}"
            raise node.refuse(f"{error} ({ends})") from error

    def spans(self, node: Node, key: str) -> tuple[Span, ...]:
        """Return the windows under a key."""
        return tuple(self.span(row.only(("from", "to"))) for row in node.rows(key))

    def venue(self, row: Node) -> tuple[str, str]:
        """Return a venue's id and name."""
        row.only(("id",), ("name",))
        return row.at("id").text(), row.at("name").text() if row.has("name") else row.at("id").text()

    def screen(self, row: Node, known: Known) -> values.Screen:
        """Return a screen of a declared venue."""
        optional = ("name", "held_seats", "formats", "abilities", "turnaround_minutes", "open")
        row.only(("id", "venue", "capacity"), optional)
        return values.Screen(
            id=row.at("id").text(),
            venue=_declared(row.at("venue"), known["venue"], "venue"),
            name=row.at("name").text() if row.has("name") else row.at("id").text(),
            capacity=row.at("capacity").whole(0, 10_000_000),
            held_seats=_whole(row, "held_seats", 10_000_000),
            formats=row.texts("formats", ("dcp",)),
            abilities=row.texts("abilities"),
            turnaround_minutes=_whole(row, "turnaround_minutes", MOST_MINUTES),
            open=self.spans(row, "open"),
        )

    def guest(self, row: Node, _known: Known) -> values.Guest:
        """Return a guest."""
        row.only(("id",), ("name", "windows"))
        name = row.at("name").text() if row.has("name") else row.at("id").text()
        return values.Guest(row.at("id").text(), name, self.spans(row, "windows") if row.has("windows") else None)

    def copy(self, row: Node, known: Known) -> values.Copy:
        """Return a copy whose keys name declared screens."""
        row.only(("id",), ("windows", "transport_minutes", "keys"))
        keys = tuple(
            values.Key(_declared(key.only(("screen", "from", "to")).at("screen"), known["screen"], "screen"),
                       self.span(key))
            for key in row.rows("keys")
        )  # fmt: skip
        return values.Copy(
            id=row.at("id").text(),
            windows=self.spans(row, "windows") if row.has("windows") else None,
            transport_minutes=_whole(row, "transport_minutes", MOST_MINUTES),
            keys=keys if row.has("keys") else None,
        )

    def item(self, row: Node, known: Known) -> values.Item:
        """Return an item whose screens, copy and guests are declared."""
        row.only(("id", "title", "minutes", "screenings"), ITEM_OPTIONAL)
        return values.Item(
            id=row.at("id").text(),
            title=row.at("title").text(),
            minutes=row.at("minutes").whole(1, MOST_MINUTES),
            section=row.at("section").text() if row.has("section") else None,
            demand=row.at("demand").number() if row.has("demand") else 0.0,
            screenings=row.at("screenings").whole(1, MOST_SCREENINGS),
            intro_minutes=_whole(row, "intro_minutes", MOST_MINUTES),
            qa_minutes=tuple(talk.whole(0, MOST_MINUTES) for talk in row.rows("qa_minutes")),
            formats=row.texts("formats", ("dcp",)),
            needs=row.texts("needs"),
            screens=_all_declared(row, "screens", known["screen"], "screen") if row.has("screens") else None,
            first_in=_all_declared(row, "first_in", known["screen"], "screen") if row.has("first_in") else None,
            copy=_declared(row.at("copy"), known["copy"], "copy") if row.has("copy") else None,
            guests=_all_declared(row, "guests", known["guest"], "guest"),
            guest_screenings=_whole(row, "guest_screenings", MOST_SCREENINGS),
            daily=self.hours(row.at("daily")) if row.has("daily") else None,
            prime=row.at("prime").truth() if row.has("prime") else False,
            days_between=row.at("days_between").whole(0, 400) if row.has("days_between") else 1,
        )

    def travel(self, node: Node, venues: set[str]) -> values.Travel:
        """Return the minutes between venues; a pair stated twice with different minutes is refused."""
        node.only((), ("same", "other", "pairs"))
        found: dict[tuple[str, str], int] = {}
        for one, row in node.pairs("pairs"):
            _declared(Node(one, row.place, row.refusal), venues, "venue")
            for two, minutes in node.at("pairs").pairs(one):
                _declared(Node(two, minutes.place, minutes.refusal), venues, "venue")
                if one == two:
                    raise minutes.refuse('the way from a venue to itself is "same"')
                pair = (min(one, two), max(one, two))
                if found.setdefault(pair, minutes.whole(0, MOST_MINUTES)) != minutes.value:
                    raise minutes.refuse("the same pair of venues has other minutes above")
        pairs = tuple((one, two, minutes) for (one, two), minutes in found.items())
        return values.Travel(_whole(node, "same", MOST_MINUTES), _whole(node, "other", MOST_MINUTES), pairs)

    def daypart(self, row: Node) -> values.Daypart:
        """Return a daypart; `to` counts from the start of the festival day."""
        row.only(("to", "weekday", "weekend"))
        end = (self.hour(row.at("to")) - self.clock.day_ends) % 1440 or 1440
        return values.Daypart(end, row.at("weekday").number(0, 1), row.at("weekend").number(0, 1))

    def visitor(self, row: Node) -> values.Visitor:
        """Return people of one taste."""
        row.only(("people", "ratings"), ("available",))
        ratings = tuple((item, stars.whole(1, 5)) for item, stars in row.pairs("ratings"))
        people = row.at("people").number(0, 1_000_000)
        return values.Visitor(people, ratings, self.spans(row, "available") if row.has("available") else None)

    def pin(self, row: Node, items: dict[str, values.Item], screens: set[str]) -> values.Pin:
        """Return a pin of a declared screening."""
        row.only(("item", "screening"), ("screen", "start"))
        item = items[_declared(row.at("item"), items.keys(), "item")]
        number = row.at("screening").whole(0, MOST_SCREENINGS)
        if number >= item.screenings:
            raise row.at("screening").refuse(f"{shown(item.id)} has {item.screenings} screenings, counted from 0")
        screen = _declared(row.at("screen"), screens, "screen") if row.has("screen") else None
        start = self.moment(row.at("start")) if row.has("start") else None
        try:
            return values.Pin(item.id, number, screen, start)
        except ImpossibleValue as error:
            raise row.refuse(str(error)) from error


def _whole(row: Node, key: str, high: int) -> int:
    return row.at(key).whole(0, high) if row.has(key) else 0


def _declared(node: Node, known: "set[str] | object", what: str) -> str:
    name = node.text()
    if name not in known:  # type: ignore[operator]
        raise node.refuse(f"{shown(name)} is no {what} that the file declares")
    return name


def _all_declared(row: Node, key: str, known: set[str], what: str) -> tuple[str, ...]:
    found = tuple(_declared(name, known, what) for name in row.rows(key))
    for number, name in enumerate(found):
        if name in found[:number]:
            raise row.at(key).refuse(f"{shown(name)} stands twice")
    return found
