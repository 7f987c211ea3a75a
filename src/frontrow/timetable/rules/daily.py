"""Rule *daily*: start and end lie inside the item's hours of the wall clock."""

from collections.abc import Iterator

from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board, Demand


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield the demand of the item's daily hours, where it has some."""
    if item.daily is None:
        return
    hours, elapsed = item.daily, board.elapsed(item.length(number))
    since = (board.grid.wall - hours.start) % 1440
    text = f"{board.names.screening(item, number)} must lie between {_hour(hours.start)} and {_hour(hours.end)}"
    yield Demand("daily", item.id, text, (since + elapsed <= hours.minutes) & (since + elapsed >= 0))


def _hour(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
