"""TEMPORARY solver until the planner's is there."""

from collections.abc import Callable, Iterator

from frontrow.timetable.checker.clock import minutes_between
from frontrow.timetable.checker.festival import Festival, Visitor
from frontrow.timetable.checker.placing import Placed

WORTH = {1: 1, 2: 3, 3: 7, 4: 15, 5: 31}


def values(festival: Festival, timetable: list[Placed], stop: Callable[[], bool]) -> Iterator[tuple[float, int, int]]:
    for visitor in festival.visitors:
        rated = sum(WORTH[s] for _, s in visitor.ratings)
        if rated:
            yield visitor.people, _best(festival, timetable, visitor), rated


def _best(festival: Festival, timetable: list[Placed], visitor: Visitor) -> int:
    from ortools.sat.python import cp_model

    ratings = dict(visitor.ratings)
    own = [
        one
        for one in timetable
        if one.item.id in ratings and (visitor.available is None or any(s.holds(one.span) for s in visitor.available))
    ]
    m = cp_model.CpModel()
    xs = [m.new_bool_var("") for _ in own]
    for i, a in enumerate(own):
        for j in range(i):
            b = own[j]
            t = festival.travel.minutes(a.screen.venue, b.screen.venue)
            if minutes_between(a.span.end, b.span.start) < t and minutes_between(b.span.end, a.span.start) < t:
                m.add(xs[i] + xs[j] <= 1)
    for item in ratings:
        m.add(sum(x for x, o in zip(xs, own, strict=True) if o.item.id == item) <= 1)
    if festival.max_per_day is not None:
        for day in {festival.clock.festival_day(o.span.start) for o in own}:
            m.add(
                sum(x for x, o in zip(xs, own, strict=True) if festival.clock.festival_day(o.span.start) == day)
                <= festival.max_per_day
            )
    m.maximize(sum(x * WORTH[ratings[o.item.id]] for x, o in zip(xs, own, strict=True)))
    s = cp_model.CpSolver()
    s.solve(m)
    return int(s.objective_value)
