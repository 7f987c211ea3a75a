"""Rule *guest*, its part about one screening: inside one window of each guest that it needs."""

from collections.abc import Iterator

from frontrow.timetable.problem import Item
from frontrow.timetable.rules.demand import Board, Demand


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield one demand for each guest with a stay."""
    for guest in map(board.guests.__getitem__, item.guests_of(number)):
        if guest.windows is None:
            continue
        names = board.names
        who, what = names.guest(guest.id), names.screening(item, number)
        text = f"{who}, needed at {what}, is here {names.spans(guest.windows)}"
        yield Demand("guest", guest.id, text, board.inside(guest.windows, item.length(number)))
