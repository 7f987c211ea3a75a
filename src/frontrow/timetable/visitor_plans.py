"""What each visitor can see of a timetable: the exact value of the best plan, found by the planner."""

from collections.abc import Iterator, Sequence

from frontrow.timetable.placing import Placed, by_start
from frontrow.timetable.problem import Problem, Span, Visitor

RATING_WEIGHT = (0, 1, 3, 7, 15, 31)
MOST_NODES = 2_000_000


class PlanNotProven(RuntimeError):
    """A visitor's best plan was not proved in the nodes allowed; carries value and bound."""

    def __init__(self, value: int, bound: int) -> None:
        self.value, self.bound = value, bound
        super().__init__(f"a visitor's best plan lies between {value} and {bound}")


def visitors_part(problem: Problem, placed: Sequence[Placed]) -> float:
    """Return the part `visitors` of the score: its weight × the share of the public's wishes that is lost."""
    people = lost = 0.0
    for visitor, value, rated in visitor_values(problem, placed):
        people += visitor.people
        lost += visitor.people * (1 - value / rated)
    return problem.weights.visitors * lost / people if people else 0.0


def visitor_values(problem: Problem, placed: Sequence[Placed]) -> Iterator[tuple[Visitor, int, int]]:
    """Yield each visitor who rates something, the value of the best plan and the value of all that is rated."""
    shows: dict[str, list[Placed]] = {}
    for one in by_start(placed):
        shows.setdefault(one.item.id, []).append(one)
    known: dict[tuple[object, object], int] = {}
    for visitor in problem.audience:
        if not visitor.ratings:
            continue
        key = (visitor.ratings, visitor.available)
        if key not in known:
            known[key] = _best(problem, visitor, shows)
        yield visitor, known[key], sum(RATING_WEIGHT[stars] for _, stars in visitor.ratings)


def _best(problem: Problem, visitor: Visitor, shows: dict[str, list[Placed]]) -> int:
    # the planner's compiled code is loaded when the first plan is asked for
    from frontrow.planner.value import Showings, best_value

    films = {item: number for number, (item, _) in enumerate(visitor.ratings)}
    houses = {venue: number for number, (venue, _) in enumerate(problem.venues)}
    own = by_start([one for item in films for one in shows.get(item, ()) if _free(visitor.available, one)])
    if not own:
        return 0
    value, bound = best_value(
        Showings(
            start=[one.start for one in own],
            end=[one.end for one in own],
            venue=[houses[one.screen.venue] for one in own],
            day=[problem.clock.festival_day(one.start) for one in own],
            films=[[films[one.item.id]] for one in own],
            weights=[RATING_WEIGHT[stars] for _, stars in visitor.ratings],
            same_venue_minutes=problem.travel.same,
            other_venue_minutes=problem.travel.other,
            pairs={(houses[one], houses[two]): minutes for one, two, minutes in problem.travel.pairs},
            max_per_day=problem.max_per_day,
        ),
        most_nodes=MOST_NODES,
    )
    if value != bound:
        raise PlanNotProven(value, bound)
    return value


def _free(available: tuple[Span, ...] | None, one: Placed) -> bool:
    return available is None or any(span.start <= one.start and one.end <= span.end for span in available)
