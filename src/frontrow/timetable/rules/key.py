"""Rule *key*: if the copy has keys, start to end lies inside one key of that very screen."""

from collections.abc import Iterator

import numpy as np

from frontrow.timetable.names import Names, listed
from frontrow.timetable.problem import Copy, Item
from frontrow.timetable.rules.copy import copy_of
from frontrow.timetable.rules.demand import Board, Demand


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield the demand of the copy's keys, where it has a list of them; an empty list opens nothing."""
    copy = copy_of(board, item)
    if copy is None or copy.keys is None:
        return
    screens = board.problem.screens
    length = item.length(number)
    places = np.zeros((len(screens), len(board.grid)), np.bool_)
    for row, screen in enumerate(screens):
        places[row] = board.inside(tuple(key.span for key in copy.keys if key.screen == screen.id), length)
    who, what = board.names.screening(item, number), board.names.copy_for(item)
    text = f"{who} is shown from {what}, whose keys open {_opened(board.names, copy)}"
    yield Demand("key", copy.id, text, places)


def _opened(names: Names, copy: Copy) -> str:
    return listed(copy.keys or (), lambda key: f"{names.screen(key.screen)} {names.span(key.span)}") or "no screen"
