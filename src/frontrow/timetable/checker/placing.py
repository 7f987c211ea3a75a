"""Takes the timetable's entries one by one: which screening lies where, and every breach of `placed`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from frontrow.timetable.checker.clock import Span, minute_of_day, plus
from frontrow.timetable.checker.festival import Festival, Item, Screen
from frontrow.timetable.checker.verdict import Breach, CannotCheckTimetable, shown

ENTRY = ("item", "screening", "screen", "start", "end")


@dataclass(frozen=True)
class Placed:
    """One screening with its screen and its time; `stated_end` is what the file says of the end."""

    item: Item
    number: int
    screen: Screen
    span: Span
    stated_end: object

    @property
    def name(self) -> tuple[str, int]:
        """Its name in a breach."""
        return (self.item.id, self.number)


class _Misplaced(Exception):
    """This entry places nothing."""


def place(festival: Festival, entries: list[Any]) -> tuple[list[Placed], list[Breach]]:
    """The screenings in the festival's order, each once, and a breach for every entry or screening that is wrong."""
    found: dict[tuple[str, int], Placed | None] = {}
    breaches: list[Breach] = []
    for index, entry in enumerate(entries):
        name = _name(entry, index)
        try:
            _must_be_known(festival, name)
            if name in found:
                raise _Misplaced("is placed twice")
            found[name] = None
            placed = _placed(festival, entry)
            found[name] = placed
            _must_be_on_grid(festival, placed.span.start)
        except _Misplaced as fault:
            breaches.append(Breach("placed", (name,), f"{_called(festival, name)} {fault}"))
    breaches += _missing(festival, found)
    in_order = {item: order for order, item in enumerate(festival.items)}
    placed_ones = [each for each in found.values() if each is not None]
    return sorted(placed_ones, key=lambda each: (in_order[each.item.id], each.number)), breaches


def _called(festival: Festival, name: tuple[Any, Any]) -> str:
    """A screening as people call it, or what the file says where the problem does not know it."""
    try:
        _must_be_known(festival, name)
    except _Misplaced:
        return f"{shown(name[0])} screening {shown(name[1])}"
    return festival.items[name[0]].called(name[1])


def _name(entry: object, index: int) -> tuple[Any, Any]:
    if not isinstance(entry, dict):
        raise CannotCheckTimetable(f"screenings[{index}]", "must be an object")
    for key in entry:
        if key not in ENTRY:
            raise CannotCheckTimetable(f"screenings[{index}]", f"unknown key {shown(key)}")
    return entry.get("item"), entry.get("screening")


def _must_be_known(festival: Festival, name: tuple[Any, Any]) -> None:
    item, number = name
    if not isinstance(item, str) or item not in festival.items:
        raise _Misplaced("is of an item that the problem does not know")
    if type(number) is not int or not 0 <= number < len(festival.items[item].lengths):
        raise _Misplaced(f"is not one of the item's {len(festival.items[item].lengths)} screenings")


def _placed(festival: Festival, entry: dict[str, Any]) -> Placed:
    item, number, screen = festival.items[entry["item"]], entry["screening"], entry.get("screen")
    if screen is None or entry.get("start") is None:
        raise _Misplaced("has no screen and start")
    if not isinstance(screen, str) or screen not in festival.screens:
        raise _Misplaced(f"lies on the unknown screen {shown(screen)}")
    try:
        start = festival.clock.instant(entry["start"])
    except ValueError as fault:
        raise _Misplaced(f"starts at {shown(entry['start'])}, which {fault}") from None
    span = Span(start, plus(start, item.lengths[number]))
    return Placed(item, number, festival.screens[screen], span, entry.get("end"))


def _must_be_on_grid(festival: Festival, start: datetime) -> None:
    wall = festival.clock.wall(start)
    if wall.second or minute_of_day(wall) % festival.grid:
        raise _Misplaced(f"starts at {wall:%H:%M:%S}, off the grid of {festival.grid} minutes")


def _missing(festival: Festival, found: dict[tuple[str, int], Placed | None]) -> Iterator[Breach]:
    for item in festival.items.values():
        for number in range(len(item.lengths)):
            if (item.id, number) not in found:
                yield Breach("placed", ((item.id, number),), f"{item.called(number)} is not placed")
