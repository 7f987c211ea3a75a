"""Says why no timetable exists: a smallest set of named demands that cannot hold together, proved by solving it again.

Each screening is looked at alone first, then each item, each shared guest and copy and each screen that some
screenings cannot leave; only then is the festival searched as a whole.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from frontrow.timetable.domains import Runs, demands_alone, runs_of_item
from frontrow.timetable.exact.named import Named
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board

SEARCH_MOVES = 400_000
LOOK = 2_000  # moves between two looks
SPELL = 40_000  # moves of a cold spell, and of the warm one after it that leaves what the cold one was stuck in
LARGEST_CASE = 120  # screenings that the solver is asked about together


@dataclass(frozen=True)
class Explanation:
    """Whether a timetable exists (None: not known in the time given) and, if not, the demands that conflict."""

    feasible: bool | None
    because: tuple[Named, ...]

    def as_json(self) -> dict[str, object]:
        """Return the answer as `explain` prints it."""
        return {"feasible": self.feasible, "because": [one.as_json() for one in self.because]}


def explain(problem: Problem, seconds: float, clock: Callable[[], float]) -> Explanation:
    """Return whether the problem has a timetable and, if not, a smallest set of conflicting demands.

    `clock` gives seconds from any origin; `seconds` is how long the whole may take.
    """
    board, deadline = Board(problem, whole=True), clock() + seconds
    found = plain_conflict(board, deadline, clock)
    return Explanation(False, found) if found else _whole(problem, board, deadline, clock)


def plain_conflict(board: Board, deadline: float, clock: Callable[[], float]) -> tuple[Named, ...]:
    """Return the conflict of one screening, or of those that share an item, a guest, a copy or their only screen.

    Nothing where none of these conflicts by itself; the board has whole days.
    """
    found = _alone(board)
    cases = iter(()) if found else _small_cases(board)
    while not found and (numbers := next(cases, None)) is not None:
        found = _conflict(board, numbers, deadline, clock)
    return found


def _alone(board: Board) -> tuple[Named, ...]:
    """Return the smallest conflict of the first screening that has no place by itself."""
    for s, (item, number) in enumerate(board.problem.screenings):
        demands = list(demands_alone(board, board.problem.items[item], number))
        if _any_place(board, [one.places for one in demands]):
            continue
        for one in list(demands):
            fewer = [other for other in demands if other is not one]
            if not _any_place(board, [other.places for other in fewer]):
                demands = fewer
        return tuple(Named(one.rule, one.subject, one.text, s, one.places) for one in demands)
    return ()


def _any_place(board: Board, masks: Sequence[object]) -> bool:
    places = board.everywhere()
    for mask in masks:
        places &= mask  # type: ignore[arg-type]
    return bool(places.any())


def _small_cases(board: Board) -> Iterator[list[int]]:
    """Yield the screenings of each item that does not fit its days, then of each guest, copy and lone screen."""
    problem = board.problem
    first = 0
    groups: dict[tuple[str, object], list[int]] = {}
    for item in problem.items:
        numbers = list(range(first, first + item.screenings))
        first += item.screenings
        runs = runs_of_item(board, item)
        if any(len(run) == 0 for run in runs):
            yield numbers
        for s, run in zip(numbers, runs, strict=True):
            screens = set(run.screen.tolist())
            if len(screens) == 1:
                groups.setdefault(("screen", screens.pop()), []).append(s)
        if item.copy:
            groups.setdefault(("copy", item.copy), []).extend(numbers)
        for k, s in enumerate(numbers):
            for guest in item.guests_of(k):
                groups.setdefault(("guest", guest), []).append(s)
    for numbers in groups.values():
        if 1 < len(numbers) <= LARGEST_CASE:
            yield numbers


def _conflict(board: Board, numbers: list[int], deadline: float, clock: Callable[[], float]) -> tuple[Named, ...]:
    from frontrow.timetable.exact.easy import fits_easily

    return () if fits_easily(board, numbers) else _asked(board, numbers, deadline, clock)[1]


def _asked(
    board: Board, numbers: list[int], deadline: float, clock: Callable[[], float]
) -> tuple[bool | None, tuple[Named, ...]]:
    """Ask the solver whether some screenings fit (None: not known in the time) and, if not, for the conflict."""
    from frontrow.timetable.exact.case import Case
    from frontrow.timetable.exact.core import CoreNotFound, core_of

    case = Case(board, numbers)
    fits = case.holds(case.demands, deadline - clock())
    try:
        return fits, core_of(case, case.demands, deadline, clock) if fits is False else ()
    except CoreNotFound:
        return fits, ()


def _whole(problem: Problem, board: Board, deadline: float, clock: Callable[[], float]) -> Explanation:
    """Search for a timetable; where some breaches do not go away, ask the solver about who is part of them."""
    from frontrow.timetable.breaches import breaches_of
    from frontrow.timetable.draft import best_of
    from frontrow.timetable.search.lay_out import lay_out
    from frontrow.timetable.search.run import Search

    search = Search(lay_out(problem, "sample"), seed=1)
    search.start(visitors=False)
    while search.best_total[0] > 0 and search.moves < SEARCH_MOVES and clock() < deadline:
        warm = search.moves // SPELL % 2
        search.step(LOOK, search.scale / 30, search.scale / (10 if warm else 100), visitors=False)
    breaches = breaches_of(board, best_of(problem, search))
    if not breaches:
        return Explanation(True, ())
    numbers = {(problem.items[i].id, k): s for s, (i, k) in enumerate(problem.screenings)}
    hurt = [numbers[name] for breach in breaches for name in breach.screenings]
    for case in _around(search.layout.runs, [int(k) for k in search.fixed.kind], hurt):
        fits, found = _asked(board, case, deadline, clock)
        if found:
            return Explanation(False, found)
        if fits and len(case) == len(problem.screenings):
            return Explanation(True, ())
    return Explanation(None, ())


def _around(runs: Sequence[Runs], kinds: list[int], hurt: list[int]) -> Iterator[list[int]]:
    """Yield ever larger cases: those who break a rule, those on the same screens only, all."""
    screens = [set(runs[kind].screen.tolist()) for kind in kinds]
    yield sorted(set(hurt))
    allowed = set().union(*(screens[s] for s in hurt))
    within = [s for s in range(len(kinds)) if screens[s] <= allowed]
    if len(within) <= LARGEST_CASE:
        yield within
    if len(kinds) <= LARGEST_CASE:
        yield list(range(len(kinds)))
