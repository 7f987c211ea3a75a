"""Rule *open*: start to end lies inside one opening span of the screen."""

from collections.abc import Iterator

from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board, Demand


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield the demand that the screening fits an opening."""
    length = item.length(number)
    text = f"{board.names.screening(item, number)} lasts {length} minutes and must lie inside one opening of a screen"
    yield Demand("open", item.id, text, board.open(length))
