"""Rule *screen*: allowed screens, those for the first screening, a common format, the needed abilities."""

from collections.abc import Callable, Iterator

import numpy as np

from frontrow.timetable.grid import Flags
from frontrow.timetable.problem import Item, Screen
from frontrow.timetable.rules.demand import Board, Demand


def demands(board: Board, item: Item, number: int) -> Iterator[Demand]:
    """Yield one demand for each of the item's words about screens."""
    names = board.names
    who = names.screening(item, number)
    if item.screens is not None:
        text = f"{who} may {'only ' if item.screens else ''}be shown on {names.screens(item.screens)}"
        yield _demand(board, item, text, lambda screen: screen.id in (item.screens or ()))
    if item.first_in is not None and number == 0:
        text = f"{who} must be on {names.screens(item.first_in)}"
        yield _demand(board, item, text, lambda screen: screen.id in (item.first_in or ()))
    text = f"{who} needs a screen that plays {_either(item.formats)}"
    yield _demand(board, item, text, lambda screen: bool(set(item.formats) & set(screen.formats)))
    if item.needs:
        text = f"{who} needs a screen with {_abilities(item.needs)}"
        yield _demand(board, item, text, lambda screen: set(item.needs) <= set(screen.abilities))


def _demand(board: Board, item: Item, text: str, holds: Callable[[Screen], bool]) -> Demand:
    places: Flags = np.array([holds(screen) for screen in board.problem.screens], np.bool_).reshape(-1, 1)
    return Demand("screen", item.id, text, places)


def _either(formats: tuple[str, ...]) -> str:
    return " or ".join(formats).replace("_", " ") or "nothing at all"


def _abilities(needs: tuple[str, ...]) -> str:
    return f"the abilit{'y' if len(needs) == 1 else 'ies'} " + " and ".join(needs).replace("_", " ")
