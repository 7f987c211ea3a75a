"""Rule *order*: screenings of an item follow each other, with the item's days between them."""

from collections.abc import Iterator, Sequence

from frontrow.timetable.placing import Breach, Placed
from frontrow.timetable.rules.demand import Board


def breaches(board: Board, placed: Sequence[Placed]) -> Iterator[Breach]:
    """Yield every screening that comes too early after the one before."""
    where, clock = {one.name: one for one in placed}, board.problem.clock
    for two in placed:
        one = where.get((two.item.id, two.number - 1))
        if one is None:
            continue
        days = clock.festival_day(two.start) - clock.festival_day(one.start)
        if days < two.item.days_between or two.start < one.end:
            yield Breach("order", (one.name, two.name), _detail(board, two, days, one.end))


def _detail(board: Board, two: Placed, days: int, end: int) -> str:
    who = board.names.screening(two.item, two.number)
    if two.start < end:
        return f"{who} begins before the one before it has ended"
    return f"{who} lies {days} festival days after the one before it, at least {two.item.days_between} are needed"
