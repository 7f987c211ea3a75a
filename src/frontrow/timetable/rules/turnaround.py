"""Rule *turnaround*: on one screen the next start lies at least the turnaround after the end before it."""

from collections.abc import Iterator, Sequence

from frontrow.timetable.placing import Breach, Placed, by_start
from frontrow.timetable.problem import Problem, Screen


def breaches(problem: Problem, placed: Sequence[Placed]) -> Iterator[Breach]:
    """Yield every pair that lies too near on one screen."""
    for screen in problem.screens:
        own = by_start([one for one in placed if one.screen.id == screen.id])
        for number, one in enumerate(own):
            for two in own[number + 1 :]:
                if two.start < one.end + screen.turnaround_minutes:
                    yield Breach("turnaround", (one.name, two.name), _detail(screen, two.start - one.end))


def _detail(screen: Screen, gap: int) -> str:
    if gap < 0:
        return f"both run on {screen.id} at the same time"
    return f"{gap} minutes between them on {screen.id}, {screen.turnaround_minutes} are needed"
