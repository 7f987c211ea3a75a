"""From a programme and wishes to the plan: chooses the solver, then says what was found in the visitor's terms."""

from collections.abc import Callable, Iterator

from frontrow.planner.attendance import Case, Choice, understand
from frontrow.planner.festival_clock import day_text
from frontrow.planner.judging import Chosen, value
from frontrow.planner.left_out import left_out
from frontrow.planner.plan import Plan, PlannedDay, Visit
from frontrow.planner.programme import Programme
from frontrow.planner.solution import Solution
from frontrow.planner.wishes import Wishes


def best_plan(programme: Programme, wishes: Wishes, left: Callable[[], float] = lambda: 60.0) -> Plan:
    """Return the best plan, proved best unless the time ends first; `left()` says how many seconds remain.

    Raises WishesRefused for a booking or window that the programme cannot hold.
    """
    return plan_of(understand(programme, wishes), left)


def plan_of(case: Case, left: Callable[[], float]) -> Plan:
    """Return the best plan of wishes that were understood; loads the compiled search or OR-Tools when first needed."""
    return _told(case, solve(case, left))


def solve(case: Case, left: Callable[[], float]) -> Solution:
    """Return who attends what: each friend alone by the first solver, or all together by the second."""
    if case.wishes.together and len(case.choices) > 1:
        from frontrow.planner.joint_plans import plan_together

        return plan_together(case, left)
    from frontrow.planner.separate_plans import plan_separately

    return plan_separately(case, left)


def _told(case: Case, solution: Solution) -> Plan:
    worth = value(case, solution.chosen)
    days = sorted(_days(case, solution.chosen), key=lambda day: day[:2])
    return Plan(
        value=worth,
        upper_bound=solution.bound,
        optimal=solution.optimal,
        ties_proven=solution.ties_proven,
        days=tuple(day for _, _, day in days),
        left_out=tuple(left_out(case, solution.chosen)),
        notices=case.notices,
    )


def _days(case: Case, chosen: Chosen) -> Iterator[tuple[int, int, PlannedDay]]:
    present: dict[str, list[int]] = {}
    for i, picked in enumerate(chosen):
        for k in picked:
            present.setdefault(case.choices[i].offers[k].id, []).append(i)
    for i, choice in enumerate(case.choices):
        for day in sorted({choice.offers[k].day for k in chosen[i]}):
            of_day = [k for k in chosen[i] if choice.offers[k].day == day]
            visits = tuple(_visit(case, i, choice, of_day, place, present) for place in range(len(of_day)))
            yield day, i, PlannedDay(day_text(day), choice.friend.name, visits)


def _visit(case: Case, i: int, choice: Choice, of_day: list[int], place: int, present: dict[str, list[int]]) -> Visit:
    offer = choice.offers[of_day[place]]
    following = choice.offers[of_day[place + 1]] if place + 1 < len(of_day) else None
    return Visit(
        screening_id=offer.id,
        film_ids=offer.film_ids,
        start=case.clock.text(offer.start),
        end=case.clock.text(offer.end),
        venue_id=offer.venue_id,
        minutes_to_next=None if following is None else following.start - offer.end,
        company=tuple(case.wishes.friends[other].name for other in present[offer.id] if other != i),
    )
