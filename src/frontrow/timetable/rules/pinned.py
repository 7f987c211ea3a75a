"""Rule *pinned*: the screening stands where a person has pinned it."""

from collections.abc import Iterator

from frontrow.timetable.problem import Item, Pin
from frontrow.timetable.rules.demand import Board, Demand


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield one demand for each pin of the screening."""
    for pin in board.pins.get((item.id, number), []):
        places = board.everywhere()
        if pin.screen is not None:
            places &= [[screen.id == pin.screen] for screen in board.problem.screens]
        if pin.start is not None:
            places &= board.grid.minute == pin.start
        yield Demand("pinned", item.id, f"{board.names.screening(item, number)} is pinned{_where(board, pin)}", places)


def _where(board: Board, pin: Pin) -> str:
    where = f" to {board.names.screen(pin.screen)}" if pin.screen is not None else ""
    return where + (f" at {board.names.moment(pin.start)}" if pin.start is not None else "")
