"""Seats against demand by day and hour: where people are turned away, where rows stay empty."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from frontrow.timetable.grid import factor_of
from frontrow.timetable.pictures.drawing import Box, Colour, Drawing, Label, Line
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Problem
from frontrow.timetable.score import share_of
from frontrow.timetable.zone_clock import day_words

CELL, ROW, LEFT, TOP = 30.0, 24.0, 100.0, 64.0
EMPTY: Colour = (33, 102, 172)
EVEN: Colour = (247, 247, 247)
FULL: Colour = (178, 24, 43)
LEGEND = "Numbers: people for 100 seats. Blue has seats to spare, red turns people away."
NOTHING: Colour = (232, 232, 236)


def heat_map(problem: Problem, placed: Sequence[Placed]) -> Drawing:
    """Return the map: a row a festival day, a column an hour; blue has seats to spare, red turns people away."""
    cells = _cells(problem, placed)
    days = sorted({*problem.days, *(day for day, _ in cells)})
    hours = sorted({hour for _, hour in cells}) or [0]
    columns = range(hours[0], hours[-1] + 1)
    title = f"{problem.festival}: people who come against seats, by day and hour of start"
    shapes: list[Box | Line | Label] = [Label(LEFT - 90, 24, title, 14)]
    for column in columns:
        hour = (column + problem.clock.day_ends // 60) % 24
        shapes.append(Label(LEFT + CELL * (column - columns[0] + 0.5), TOP - 8, f"{hour}h", 11, "middle"))
    for row, day in enumerate(days):
        y = TOP + ROW * row
        shapes.append(Label(LEFT - 8, y + 16, day_words(date.fromordinal(day)), 11, "end"))
        for column in columns:
            shapes += _cell(LEFT + CELL * (column - columns[0]), y, cells.get((day, column)))
    bottom = TOP + ROW * len(days) + 20
    shapes.append(Label(LEFT - 90, bottom, LEGEND, 11))
    width = max(LEFT + CELL * len(columns) + 20, 90 + 7.5 * len(title), 30 + 5.8 * len(LEGEND))
    return Drawing(width, bottom + 16, title, tuple(shapes))


def _cells(problem: Problem, placed: Sequence[Placed]) -> dict[tuple[int, int], tuple[float, int]]:
    """Return people and seats by (festival day, hours since it began)."""
    people: dict[tuple[int, int], float] = defaultdict(float)
    seats: dict[tuple[int, int], int] = defaultdict(int)
    for one in placed:
        key = problem.clock.festival_day(one.start), problem.clock.since_day_began(one.start) // 60
        people[key] += share_of(one) * factor_of(problem, one.start)
        seats[key] += one.screen.seats
    return {key: (people[key], seats[key]) for key in people}


def _cell(x: float, y: float, found: tuple[float, int] | None) -> list[Box | Line | Label]:
    if found is None:
        return [Box(x, y, CELL - 1, ROW - 1, NOTHING)]
    people, seats = found
    filled = people / seats if seats else 2.0
    title = f"{people:.0f} people, {seats} seats"
    return [
        Box(x, y, CELL - 1, ROW - 1, _colour(filled), title),
        Label(x + CELL / 2 - 0.5, y + 16, f"{min(filled, 9.99) * 100:.0f}", 9, "middle"),
    ]


def _colour(filled: float) -> Colour:
    """Return white where as many come as sit, towards blue for empty seats and red for twice as many people."""
    toward, share = (FULL, min(1.0, filled - 1)) if filled > 1 else (EMPTY, 1 - filled)
    red, green, blue = (round(a + (b - a) * share * 0.75) for a, b in zip(EVEN, toward, strict=True))
    return red, green, blue
