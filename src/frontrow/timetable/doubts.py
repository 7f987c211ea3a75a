"""What a problem may say and hardly means: pointed at, not refused, because a search or an explanation answers it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from frontrow.timetable.names import Names
from frontrow.timetable.problem import Pin, Problem, Screen
from frontrow.timetable.zone_clock import day_words


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place in the problem's file, and what is odd there."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


def doubts_of(problem: Problem) -> tuple[Doubt, ...]:
    """Return what is odd in a problem, in the order of the file."""
    names = Names(problem)
    pins = (*_pins_off_the_grid(problem, names), *_pins_in_the_way(problem, names))
    return (*_idle_days(problem), *_too_long(problem, names), *pins)


def _idle_days(problem: Problem) -> Iterator[Doubt]:
    spans = [span for screen in problem.screens for span in screen.open]
    day_of = problem.clock.festival_day
    open_days = {day for span in spans for day in range(day_of(span.start), day_of(span.end - 1) + 1)}
    for number, day in enumerate(problem.days):
        if day not in open_days:
            yield Doubt(f"days[{number}]", f"no screen is open on {day_words(date.fromordinal(day))}")


def _too_long(problem: Problem, names: Names) -> Iterator[Doubt]:
    if not problem.items:
        yield Doubt("items", "no item, so there is nothing to place")
    longest = max((span.end - span.start for screen in problem.screens for span in screen.open), default=0)
    for number, item in enumerate(problem.items):
        minutes = max(item.length(k) for k in range(item.screenings))
        if minutes > longest:
            lasts = f"{names.film(item)} lasts {minutes} minutes with introduction and talk"
            yield Doubt(f"items[{number}].minutes", f"{lasts}, and no screen is open longer than {longest}")


def _pins_off_the_grid(problem: Problem, names: Names) -> Iterator[Doubt]:
    for number, pin in enumerate(problem.pinned):
        if pin.start is not None and problem.clock.wall(pin.start) % problem.grid_minutes:
            fault = f"{names.moment(pin.start)} is not on the grid of {problem.grid_minutes} minutes"
            yield Doubt(f"pinned[{number}].start", f"{names.pinned(pin)}: {fault}")


def _pins_in_the_way(problem: Problem, names: Names) -> Iterator[Doubt]:
    first_of: dict[tuple[str, int], int] = {}
    for number, pin in enumerate(problem.pinned):
        first = first_of.setdefault((pin.item, pin.screening), number)
        if _contradict(pin, problem.pinned[first]):
            yield Doubt(f"pinned[{number}]", f"{names.pinned(pin)} is held elsewhere by pinned[{first}]")
    for screen in problem.screens:
        for (_, ends, one), (starts, _, two) in pairwise(_held_on(problem, screen)):
            if starts < ends + screen.turnaround_minutes and not _of_one_screening(problem, one, two):
                held, before = names.pinned(problem.pinned[two]), names.pinned(problem.pinned[one])
                fault = f"{held} is held on {names.screen(screen.id)} too near to {before}, held by pinned[{one}]"
                yield Doubt(f"pinned[{two}]", fault)


def _contradict(one: Pin, two: Pin) -> bool:
    pairs = ((one.screen, two.screen), (one.start, two.start))
    return any(mine is not None and other is not None and mine != other for mine, other in pairs)


def _held_on(problem: Problem, screen: Screen) -> list[tuple[int, int, int]]:
    """Return start, end and number of the pins that hold a start on a screen, in order of time."""
    length = {item.id: item.length for item in problem.items}
    return sorted(
        (pin.start, pin.start + length[pin.item](pin.screening), number)
        for number, pin in enumerate(problem.pinned)
        if pin.screen == screen.id and pin.start is not None
    )


def _of_one_screening(problem: Problem, one: int, two: int) -> bool:
    pins = problem.pinned[one], problem.pinned[two]
    return pins[0].item == pins[1].item and pins[0].screening == pins[1].screening
