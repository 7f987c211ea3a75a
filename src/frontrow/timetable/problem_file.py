"""Reads a problem file: every key known, every name declared, every fault one line with its place."""

import hashlib
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar
from zoneinfo import ZoneInfo

from frontrow.planner.json_tree import Node, read_tree, shown
from frontrow.timetable import problem as values
from frontrow.timetable.problem import ImpossibleValue, Problem
from frontrow.timetable.problem_rows import MOST_SCREENINGS, Reading
from frontrow.timetable.refusal import ProblemRefused
from frontrow.timetable.zone_clock import NoSuchTime, ZoneClock, hour_of_day

FORMAT = "frontrow-timetable-problem/1"
MOST_DAYS = 1_000  # real schedules hold a preview or an encore of another year
MOST_DAYS_ASIDE = 31
REQUIRED = (
    "format", "festival", "timezone", "grid_minutes", "festival_day_ends", "days", "venues", "travel_minutes",
    "screens", "items", "prime", "dayparts", "weights",
)  # fmt: skip
OPTIONAL = ("guests", "copies", "pinned", "audience", "audience_rules")
WEIGHTS = ("visitors", "turned_away", "empty_seat", "prime", "same_daypart", "section_pile")
_Named = TypeVar("_Named", values.Screen, values.Guest, values.Copy, values.Item)


def read_problem(data: bytes) -> Problem:
    """Return the problem in a file's bytes; raises ProblemRefused with the place and the fault."""
    root = read_tree(data, ProblemRefused).only(REQUIRED, OPTIONAL)
    if root.value["format"] != FORMAT:
        raise root.at("format").refuse(f'"{FORMAT}" is wanted, not {shown(root.value["format"])}')
    problem = _build(root, Reading(_clock(root)), hashlib.sha256(data).hexdigest())
    _within_limits(root, problem)
    return problem


def _build(root: Node, read: Reading, sha256: str) -> Problem:
    venues = _unique(root, "venues", read.venue, lambda venue: venue[0])
    screens = _named(root, "screens", read.screen, {"venue": {venue for venue, _ in venues}})
    screen_ids = {screen.id for screen in screens}
    copies = _named(root, "copies", read.copy, {"screen": screen_ids})
    guests = _named(root, "guests", read.guest, {})
    known = {"screen": screen_ids, "copy": {copy.id for copy in copies}, "guest": {guest.id for guest in guests}}
    items = _named(root, "items", read.item, known)
    return Problem(
        festival=root.at("festival").text(),
        clock=read.clock,
        grid_minutes=root.at("grid_minutes").whole(1, 1440),
        days=_days(root, read),
        venues=venues,
        travel=read.travel(root.at("travel_minutes"), {venue for venue, _ in venues}),
        screens=screens,
        guests=guests,
        copies=copies,
        items=items,
        prime=read.hours(root.at("prime")),
        dayparts=_dayparts(root, read),
        audience=tuple(read.visitor(row) for row in root.rows("audience")),
        max_per_day=_max_per_day(root),
        pinned=tuple(read.pin(row, {item.id: item for item in items}, screen_ids) for row in root.rows("pinned")),
        weights=_weights(root.at("weights")),
        sha256=sha256,
    )


def _clock(root: Node) -> ZoneClock:
    node = root.at("timezone")
    try:
        zone = ZoneInfo(node.text())
    except (KeyError, ValueError, OSError) as error:
        raise node.refuse(f"{shown(node.value)} is no time zone of the IANA database") from error
    ends = root.at("festival_day_ends")
    try:
        return ZoneClock(zone, hour_of_day(ends.text()) % 1440)
    except NoSuchTime as error:
        raise ends.refuse(str(error)) from error


def _named(
    root: Node, key: str, read: Callable[[Node, dict[str, set[str]]], _Named], known: dict[str, set[str]]
) -> tuple[_Named, ...]:
    return _unique(root, key, lambda row: read(row, known), lambda value: value.id)


_Row = TypeVar("_Row")


def _unique(root: Node, key: str, read: Callable[[Node], _Row], name: Callable[[_Row], str]) -> tuple[_Row, ...]:
    found: dict[str, _Row] = {}
    for row in root.rows(key):
        try:
            value = read(row)
        except ImpossibleValue as error:
            raise row.refuse(str(error)) from error
        if name(value) in found:
            raise row.at("id").refuse(f"{shown(name(value))} is declared twice")
        found[name(value)] = value
    return tuple(found.values())


def _days(root: Node, read: Reading) -> tuple[int, ...]:
    days = [read.day(row) for row in root.rows("days")]
    for number, (one, two) in enumerate(pairwise(days)):
        if two <= one:
            raise ProblemRefused(f"days[{number + 1}]", "the days must rise, each once")
    if not days:
        raise root.at("days").refuse("a festival has at least one day")
    return tuple(days)


def _dayparts(root: Node, read: Reading) -> tuple[values.Daypart, ...]:
    parts = [read.daypart(row) for row in root.rows("dayparts")]
    for number, (one, two) in enumerate(pairwise(parts)):
        if two.end <= one.end:
            raise ProblemRefused(f"dayparts[{number + 1}].to", "the dayparts must rise through the festival day")
    if not parts:
        raise root.at("dayparts").refuse("at least one daypart is wanted")
    return tuple(parts)


def _max_per_day(root: Node) -> int | None:
    if not root.has("audience_rules"):
        return None
    rules = root.at("audience_rules").only((), ("max_per_day",))
    return rules.at("max_per_day").whole(0, 100) if rules.has("max_per_day") else None


def _weights(node: Node) -> values.Weights:
    node.only(WEIGHTS)
    return values.Weights(**{name: node.at(name).number() for name in WEIGHTS})


def _within_limits(root: Node, problem: Problem) -> None:
    screenings = sum(item.screenings for item in problem.items)
    if screenings > MOST_SCREENINGS:
        raise root.at("items").refuse(f"{screenings:,} screenings are more than the {MOST_SCREENINGS:,} allowed")
    if problem.days[-1] - problem.days[0] >= MOST_DAYS:
        raise root.at("days").refuse(f"from the first to the last are more than the {MOST_DAYS:,} days allowed")
    for number, screen in enumerate(problem.screens):
        for place, span in enumerate(screen.open):
            days = problem.clock.festival_day(span.start), problem.clock.festival_day(span.end - 1)
            if days[0] < problem.days[0] - MOST_DAYS_ASIDE or days[1] > problem.days[-1] + MOST_DAYS_ASIDE:
                fault = f"more than {MOST_DAYS_ASIDE} days before the first or after the last day of the festival"
                raise ProblemRefused(f"screens[{number}].open[{place}]", fault)
