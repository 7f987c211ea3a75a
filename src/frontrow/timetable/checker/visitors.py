"""What each visitor's best plan is worth, found anew by the planner's other solver.

The engine searches with the fast one; this one states the plan as a mixed-integer program, so that
a fault of the first cannot confirm itself.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from frontrow.planner.proof_value import best_value
from frontrow.planner.value import Showings
from frontrow.timetable.checker.festival import Festival, Visitor
from frontrow.timetable.checker.placing import Placed
from frontrow.timetable.checker.verdict import CannotCheck

WORTH = {1: 1, 2: 3, 3: 7, 4: 15, 5: 31}


def values(festival: Festival, timetable: list[Placed], stop: Callable[[], bool]) -> Iterator[tuple[float, int, int]]:
    """For each visitor who rated anything: people, worth of the best plan, worth of all they rated.

    Visitors who rate alike and have the same time are planned once. Raises CannotCheck where `stop` says so, or where a
    plan is not proved best.
    """
    known: dict[object, int] = {}
    for number, visitor in enumerate(festival.visitors):
        rated = sum(WORTH[stars] for _, stars in visitor.ratings)
        if not rated:
            continue
        if stop():
            raise CannotCheck("audience", f"stopped before visitor {number} was planned")
        alike = (visitor.ratings, visitor.available)
        if alike not in known:
            known[alike] = _best(festival, timetable, visitor, number)
        yield visitor.people, known[alike], rated


def _best(festival: Festival, timetable: list[Placed], visitor: Visitor, number: int) -> int:
    showings = _showings(festival, timetable, visitor)
    value, bound = best_value(showings)
    if value != bound:
        raise CannotCheck(f"audience[{number}]", f"the best plan is worth {value} to {bound}; no proof was found")
    return value


def _showings(festival: Festival, timetable: list[Placed], visitor: Visitor) -> Showings:
    """The screenings this visitor may attend: rated, and wholly inside one span of their time."""
    films = {item: film for film, (item, _) in enumerate(visitor.ratings)}
    free = visitor.available
    own = [
        one
        for one in timetable
        if one.item.id in films and (free is None or any(span.holds(one.span) for span in free))
    ]
    houses = {venue: house for house, venue in enumerate(sorted({one.screen.venue for one in own}))}
    travel = festival.travel
    pairs = {(a, b): travel.minutes(one, other) for one, a in houses.items() for other, b in houses.items() if a < b}
    return Showings(
        start=[_minute(one.span.start) for one in own],
        end=[_minute(one.span.end) for one in own],
        venue=[houses[one.screen.venue] for one in own],
        day=[festival.clock.festival_day(one.span.start).toordinal() for one in own],
        films=[[films[one.item.id]] for one in own],
        weights=[WORTH[stars] for _, stars in visitor.ratings],
        same_venue_minutes=travel.same,
        other_venue_minutes=travel.other,
        pairs=pairs,
        max_per_day=festival.max_per_day,
    )


def _minute(moment: datetime) -> int:
    return int(moment.timestamp() // 60)
