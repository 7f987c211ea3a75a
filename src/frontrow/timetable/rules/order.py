"""Rule *order*: screenings of an item follow each other, with the item's days between them."""

from collections.abc import Iterator, Sequence

from frontrow.timetable.placing import Breach, Placed
from frontrow.timetable.problem import Problem


def breaches(problem: Problem, placed: Sequence[Placed]) -> Iterator[Breach]:
    """Yield every screening that comes too early after the one before."""
    where = {one.name: one for one in placed}
    for two in placed:
        one = where.get((two.item.id, two.number - 1))
        if one is None:
            continue
        days = problem.clock.festival_day(two.start) - problem.clock.festival_day(one.start)
        if days < two.item.days_between or two.start < one.end:
            detail = f"{days} festival days after the one before, {two.item.days_between} are needed"
            yield Breach("order", (one.name, two.name), detail)
