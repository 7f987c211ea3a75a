"""The grid of possible starts: every moment on the grid inside some opening, and what each moment is worth."""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from frontrow.timetable.problem import Problem
from frontrow.timetable.zone_clock import DAY, EPOCH, ZoneClock

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Reals = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Grid:
    """Possible starts in order of time; each array has one entry a start, `day` counts within `days`."""

    minute: Ints
    wall: Ints
    day: Ints
    daypart: Ints
    factor: Reals
    prime: Flags
    days: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.minute)

    def at(self, minute: int) -> int:
        """Return the number of the first start at or after a moment."""
        return int(np.searchsorted(self.minute, minute))


def daypart_of(problem: Problem, minute: int) -> int:
    """Return the number of the daypart of a moment; beyond the last one the last holds."""
    since = problem.clock.since_day_began(minute)
    return next((n for n, part in enumerate(problem.dayparts) if since < part.end), len(problem.dayparts) - 1)


def factor_of(problem: Problem, minute: int) -> float:
    """Return the share of the demand that comes at a moment; weekend is Saturday and Sunday of the festival day."""
    part = problem.dayparts[daypart_of(problem, minute)]
    return part.weekend if (problem.clock.festival_day(minute) - 1) % 7 >= 5 else part.weekday


def lay_grid(problem: Problem, whole: bool = False) -> Grid:
    """Return the grid of a problem's openings, or of its `whole` days; an hour that comes twice is there twice."""
    clock = problem.clock
    every = _all_minutes(problem) if whole else _open_minutes(problem)
    minutes = _in_order(clock, [minute for minute in every if clock.wall(minute) % problem.grid_minutes == 0])
    days = tuple(sorted({clock.festival_day(minute) for minute in minutes} | set(problem.days)))
    number = {day: position for position, day in enumerate(days)}
    return Grid(
        minute=np.array(minutes, np.int64),
        wall=np.array([clock.wall(minute) for minute in minutes], np.int64),
        day=np.array([number[clock.festival_day(minute)] for minute in minutes], np.int64),
        daypart=np.array([daypart_of(problem, minute) for minute in minutes], np.int64),
        factor=np.array([factor_of(problem, minute) for minute in minutes], np.float64),
        prime=np.array([problem.prime.holds(clock.wall(minute)) for minute in minutes], np.bool_),
        days=days,
    )


def _in_order(clock: ZoneClock, minutes: list[int]) -> list[int]:
    """Leave out what falls back into a festival day that had ended: one that ends inside the hour that comes twice."""
    days = accumulate((clock.festival_day(minute) for minute in minutes), max)
    return [minute for minute, day in zip(minutes, days, strict=True) if clock.festival_day(minute) == day]


def _open_minutes(problem: Problem) -> list[int]:
    minutes: list[int] = []
    reached = -(10**12)
    for span in sorted({(span.start, span.end) for screen in problem.screens for span in screen.open}):
        minutes.extend(range(max(span[0], reached), span[1]))
        reached = max(reached, span[1])
    return minutes


def _all_minutes(problem: Problem) -> range:
    """Return the minutes from the first festival day's beginning, or an earlier opening, to the last one's end."""
    clock = problem.clock
    ends = [(day - EPOCH) * DAY + clock.day_ends for day in (problem.days[0], problem.days[-1] + 1)]
    ends = [minute - clock.offset(minute) for minute in ends]
    spans = [span for screen in problem.screens for span in screen.open]
    return range(min([ends[0], *(span.start for span in spans)]), max([ends[1], *(span.end for span in spans)]))


def wall_elapsed(problem: Problem, grid: Grid, length: int) -> Ints:
    """Return, for each start, how far the wall clock moves while `length` minutes pass."""
    clock = problem.clock
    shift = [clock.offset(int(minute) + length) - clock.offset(int(minute)) for minute in grid.minute]
    return np.array(shift, np.int64) + length


__all__ = ["DAY", "Flags", "Grid", "Ints", "Reals", "daypart_of", "factor_of", "lay_grid", "wall_elapsed"]
