"""Rule *pinned*: the screening stands where a person has pinned it."""

from collections.abc import Iterator

from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board, Demand, named


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield one demand for each pin of the screening."""
    for pin in board.pins.get((item.id, number), []):
        places = board.everywhere()
        if pin.screen is not None:
            places &= [[screen.id == pin.screen] for screen in board.problem.screens]
        if pin.start is not None:
            places &= board.grid.minute == pin.start
        where = f" on {pin.screen}" if pin.screen else ""
        when = f" at {board.problem.clock.text(pin.start)}" if pin.start is not None else ""
        yield Demand("pinned", item.id, f"{named(item, number)} is pinned{where}{when}", places)
