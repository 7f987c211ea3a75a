"""Rule *turnaround*: on one screen the next start lies at least the turnaround after the end before it."""

from collections.abc import Iterator, Sequence

from frontrow.timetable.placing import Breach, Placed, by_start
from frontrow.timetable.problem import Screen
from frontrow.timetable.rules.demand import Board


def breaches(board: Board, placed: Sequence[Placed]) -> Iterator[Breach]:
    """Yield every pair that lies too near on one screen."""
    for screen in board.problem.screens:
        own = by_start([one for one in placed if one.screen.id == screen.id])
        for number, one in enumerate(own):
            for two in own[number + 1 :]:
                if two.start < one.end + screen.turnaround_minutes:
                    detail = _detail(board, screen, two.start - one.end, one, two)
                    yield Breach("turnaround", (one.name, two.name), detail)


def _detail(board: Board, screen: Screen, gap: int, one: Placed, two: Placed) -> str:
    both, on = board.names.two(one.name, two.name), board.names.screen(screen.id)
    if gap < 0:
        return f"{both} run on {on} at the same time"
    return f"{both} leave {gap} minutes between them on {on}, {screen.turnaround_minutes} are needed"
