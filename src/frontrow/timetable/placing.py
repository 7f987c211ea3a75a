"""A screening that lies somewhere, and the whole of them: the value that search, rules, score and files share."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.timetable.problem import Item, Problem, Screen


@dataclass(frozen=True, slots=True)
class Placed:
    """One screening of an item (0-based number) on a screen from `start` to `end`, minutes UTC."""

    item: Item
    number: int
    screen: Screen
    start: int
    end: int

    @property
    def name(self) -> tuple[str, int]:
        """The item's id and the screening's number."""
        return self.item.id, self.number


@dataclass(frozen=True, slots=True)
class Breach:
    """A hard rule that does not hold, the screenings that break it, and how."""

    rule: str
    screenings: tuple[tuple[str, int], ...]
    detail: str

    def as_json(self) -> dict[str, object]:
        """Return the breach as the timetable file writes it."""
        named = [{"item": item, "screening": number} for item, number in self.screenings]
        return {"rule": self.rule, "screenings": named, "detail": self.detail}


def placed_at(problem: Problem, number: int, screen: int, start: int) -> Placed:
    """Return the screening `number` (in the order of the file) laid on a screen at a minute."""
    item_number, k = problem.screenings[number]
    item = problem.items[item_number]
    return Placed(item, k, problem.screens[screen], start, start + item.length(k))


def by_start(placed: Sequence[Placed]) -> list[Placed]:
    """Return screenings in order of start."""
    return sorted(placed, key=lambda one: (one.start, one.end, one.item.id, one.number))
