"""Rule *copy*, its part about one screening: inside one window of the copy."""

from collections.abc import Iterator

from frontrow.timetable.problem import Copy, Item
from frontrow.timetable.rules.demand import Board, Demand


def copy_of(board: Board, item: Item) -> Copy | None:
    """Return the copy that an item is shown from, or None where as many as needed exist."""
    return board.copies[item.copy] if item.copy else None


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield the demand of the copy's windows, where it has some."""
    copy = copy_of(board, item)
    if copy is None or copy.windows is None:
        return
    names = board.names
    text = f"{names.screening(item, number)} is shown from {names.copy_for(item)}, here {names.spans(copy.windows)}"
    yield Demand("copy", copy.id, text, board.inside(copy.windows, item.length(number)))
