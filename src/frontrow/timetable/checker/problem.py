"""Reads a problem's JSON into a `Festival`, and refuses what no timetable could be judged by."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from frontrow.timetable.checker import festival as f
from frontrow.timetable.checker.clock import MINUTES_A_DAY, Clock, hour
from frontrow.timetable.checker.fields import Fields
from frontrow.timetable.checker.names import names_of
from frontrow.timetable.checker.verdict import CannotCheck, shown

FORMAT = "frontrow-timetable-problem/1"
WEIGHTS = ("visitors", "turned_away", "empty_seat", "prime", "same_daypart", "section_pile")
_TOP = (
    "format", "festival", "timezone", "grid_minutes", "festival_day_ends", "days", "venues", "travel_minutes",
    "screens", "guests", "copies", "items", "prime", "dayparts", "audience", "audience_rules", "pinned", "weights",
)  # fmt: skip
_SCREEN = (
    "id", "venue", "name", "capacity", "held_seats", "formats", "abilities", "turnaround_minutes", "open",
)  # fmt: skip
_ITEM = (
    "id", "title", "minutes", "section", "demand", "screenings", "intro_minutes", "qa_minutes", "formats", "needs",
    "screens", "first_in", "copy", "guests", "guest_screenings", "daily", "prime", "days_between",
)  # fmt: skip


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def read_problem(problem: object) -> f.Festival:
    """The festival that `problem` (parsed JSON) describes; CannotCheck names the place that is wrong."""
    top = Fields.of(problem, "", _TOP)
    if top.raw.get("format") != FORMAT:
        raise top.fault("format", f"is not {FORMAT}")
    clock = Clock(top.read("timezone", _zone), _hour_or(top, "festival_day_ends", 0) % MINUTES_A_DAY)
    festival = f.Festival(
        clock=clock,
        grid=max(1, top.whole("grid_minutes", 1)),
        days=tuple(top.read("days", _dates)),
        travel=_travel(top.inner("travel_minutes", ("same", "other", "pairs"))),
        screens=_by_id(_screens(top, clock)),
        guests=_by_id(_guests(top, clock)),
        copies=_by_id(
            _copy(each, clock) for each in top.objects("copies", ("id", "windows", "transport_minutes", "keys"))
        ),
        items=_by_id(_items(top)),
        prime=_hours(top.inner("prime", ("from", "to"))) if top.has("prime") else None,
        dayparts=tuple(
            _daypart(each, clock.day_ends) for each in top.objects("dayparts", ("to", "weekday", "weekend"))
        ),
        visitors=tuple(_visitor(each, clock) for each in top.objects("audience", ("people", "ratings", "available"))),
        max_per_day=_limit(top.inner("audience_rules", ("max_per_day",))),
        pins=tuple(_pin(each, clock) for each in top.objects("pinned", ("item", "screening", "screen", "start"))),
        weights=_weights(top.inner("weights", WEIGHTS)),
    )
    _must_be_declared(festival)
    return festival


def _must_be_declared(festival: f.Festival) -> None:
    for item in festival.items.values():
        if item.copy is not None and item.copy not in festival.copies:
            raise CannotCheck(f"item {shown(item.id)}", f"its copy {shown(item.copy)} is not declared")
        for guest in item.guests:
            if guest not in festival.guests:
                raise CannotCheck(f"item {shown(item.id)}", f"its guest {shown(guest)} is not declared")
    for index, pin in enumerate(festival.pins):
        if pin.item not in festival.items:
            raise CannotCheck(f"pinned[{index}]", f"its item {shown(pin.item)} is not declared")
        if pin.screen is not None and pin.screen not in festival.screens:
            raise CannotCheck(f"pinned[{index}]", f"its screen {shown(pin.screen)} is not declared")


def _by_id(things: Iterable[N]) -> dict[str, N]:
    found: dict[str, N] = {}
    for thing in things:
        if thing.id in found:
            raise CannotCheck("", f"the id {shown(thing.id)} is used twice")
        found[thing.id] = thing
    return found


def _zone(value: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(value))
    except (KeyError, ValueError, OSError):
        raise ValueError("is not a timezone") from None


def _dates(value: object) -> list[date]:
    if not isinstance(value, list) or not value:
        raise ValueError("is not a list of days")
    try:
        return [date.fromisoformat(day) for day in value]
    except TypeError:
        raise ValueError("is not a list of days like 2026-11-05") from None


def _hour_or(fields: Fields, key: str, default: int) -> int:
    return fields.read(key, hour) if fields.has(key) else default


def _hours(fields: Fields) -> tuple[int, int]:
    return fields.read("from", hour), fields.read("to", hour)


def _travel(fields: Fields) -> f.Travel:
    pairs: dict[frozenset[str], int] = {}
    table = fields.raw.get("pairs") or {}
    for venue, row in Fields.of(table, "travel_minutes.pairs", table).raw.items():
        place = f"travel_minutes.pairs.{venue}"
        cells = Fields.of(row, place, row if isinstance(row, dict) else ())
        for other in cells.raw:
            minutes = cells.whole(other)
            if pairs.setdefault(frozenset((venue, other)), minutes) != minutes:
                raise cells.fault(other, "differs from the way back")
    return f.Travel(fields.whole("same", 0), fields.whole("other", 0), pairs)


def _screens(top: Fields, clock: Clock) -> Iterator[f.Screen]:
    rows = top.objects("screens", _SCREEN)
    names = _names(rows, "name")
    return (_screen(each, names[each.text("id")], clock) for each in rows)


def _guests(top: Fields, clock: Clock) -> Iterator[f.Guest]:
    rows = top.objects("guests", ("id", "name", "windows"))
    names = _names(rows, "name")
    return (f.Guest(each.text("id"), names[each.text("id")], each.spans_or_none("windows", clock)) for each in rows)


def _items(top: Fields) -> Iterator[f.Item]:
    rows = top.objects("items", _ITEM)
    names = _names(rows, "title")
    return (_item(each, names[each.text("id")]) for each in rows)


def _names(rows: Iterable[Fields], key: str) -> dict[str, str]:
    return names_of((each.text("id"), each.text_or_none(key) or "") for each in rows)


def _screen(fields: Fields, name: str, clock: Clock) -> f.Screen:
    return f.Screen(
        id=fields.text("id"),
        name=name,
        venue=fields.text("venue"),
        seats=max(0, fields.whole("capacity") - fields.whole("held_seats", 0)),
        formats=_formats(fields),
        abilities=frozenset(fields.texts("abilities")),
        turnaround=fields.whole("turnaround_minutes", 0),
        open=fields.spans_or_none("open", clock) or (),
    )


def _formats(fields: Fields) -> frozenset[str]:
    return frozenset(fields.texts("formats") if fields.has("formats") else ("dcp",))


def _copy(fields: Fields, clock: Clock) -> f.Copy:
    keys = None
    if fields.has("keys"):
        keys = tuple((key.text("screen"), key.span(clock)) for key in fields.objects("keys", ("screen", "from", "to")))
    windows = fields.spans_or_none("windows", clock)
    return f.Copy(fields.text("id"), windows, fields.whole("transport_minutes", 0), keys)


def _item(fields: Fields, name: str) -> f.Item:
    return f.Item(
        id=fields.text("id"),
        name=name,
        lengths=_lengths(fields),
        section=fields.text_or_none("section"),
        demand=fields.number("demand", 0),
        formats=_formats(fields),
        needs=frozenset(fields.texts("needs")),
        screens=fields.texts_or_none("screens"),
        first_in=fields.texts_or_none("first_in"),
        copy=fields.text_or_none("copy"),
        guests=fields.texts("guests"),
        guest_screenings=fields.whole("guest_screenings", 0),
        daily=_hours(fields.inner("daily", ("from", "to"))) if fields.has("daily") else None,
        prime=fields.yes("prime"),
        days_between=fields.whole("days_between", 1),
    )


def _lengths(fields: Fields) -> tuple[int, ...]:
    screenings, talks = fields.whole("screenings"), fields.listed("qa_minutes")
    if screenings > 100_000:
        raise fields.fault("screenings", "is more than any festival shows")
    if not all(isinstance(talk, int) and not isinstance(talk, bool) and 0 <= talk <= MINUTES_A_DAY for talk in talks):
        raise fields.fault("qa_minutes", "must be whole minutes")
    alone = fields.whole("intro_minutes", 0) + fields.whole("minutes")
    if not 0 < alone <= 100 * MINUTES_A_DAY:
        raise fields.fault("minutes", "is not the length of a film")
    return tuple(alone + (talks[number] if number < len(talks) else 0) for number in range(screenings))


def _daypart(fields: Fields, day_ends: int) -> f.Daypart:
    ends = (fields.read("to", hour) - day_ends) % MINUTES_A_DAY or MINUTES_A_DAY
    return f.Daypart(ends, fields.share("weekday"), fields.share("weekend"))


def _visitor(fields: Fields, clock: Clock) -> f.Visitor:
    ratings: dict[str, Any] = fields.raw.get("ratings") or {}
    if not isinstance(ratings, dict) or not all(type(stars) is int and 1 <= stars <= 5 for stars in ratings.values()):
        raise fields.fault("ratings", "must be whole numbers from 1 to 5, by item")
    people = fields.number("people", 1)
    return f.Visitor(people, tuple(sorted(ratings.items())), fields.spans_or_none("available", clock))


def _limit(fields: Fields) -> int | None:
    return fields.whole("max_per_day") if fields.has("max_per_day") else None


def _pin(fields: Fields, clock: Clock) -> f.Pin:
    start = fields.read("start", clock.instant) if fields.has("start") else None
    return f.Pin(fields.text("item"), fields.whole("screening"), fields.text_or_none("screen"), start)


def _weights(fields: Fields) -> dict[str, float]:
    return {part: fields.number(part) for part in WEIGHTS}
