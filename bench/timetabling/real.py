"""Real festivals planned again: published, ours, the clash search and a greedy one, by visitors who were held out."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from timetabling import engine, greedy, public, published
from timetabling.cells import Cell, Results, measure
from timetabling.table import percent, printed, spread

from frontrow.timetable.checker import rule_breaches, score_of, visitor_values

HELD_OUT = 300
GREEDY_WEIGHTS = (0.0, 0.3, 1.0)
UNSEARCHED = ("published", "greedy")


@dataclass(frozen=True)
class Judged:
    """A timetable's figures: share of their wishes that visitors in the search and those held out can see, people
    admitted, the whole score, and how many rules it breaks; moves of the search and its bound where there was one."""

    searched: float
    held_out: float
    admitted: float
    total: float
    broken: int
    moves: int = 0
    bound: float = 0.0


@dataclass(frozen=True)
class Festival:
    """One problem of one seed, and other visitors of the same public."""

    published: published.Published
    problem: dict[str, Any]
    others: list[dict[str, Any]]

    def judge(self, timetable: dict[str, Any], moves: int = 0, bound: float = 0.0) -> Judged:
        """The figures of a timetable, all from the checker."""
        bare = {"format": timetable["format"], "screenings": timetable["screenings"]}
        score = score_of(self.problem, bare)
        wished = sum(item["demand"] for item in self.problem["items"])
        return Judged(
            _share(visitor_values(self.problem, bare)),
            _share(visitor_values({**self.problem, "audience": self.others}, bare)),
            wished - score["turned_away"] / self.problem["weights"]["turned_away"],
            score["total"],
            len(rule_breaches(self.problem, bare)),
            moves,
            bound,
        )


def _share(values: list[tuple[float, int, int]]) -> float:
    """The value of all best plans over the value of all that was rated, so that ratios are ratios of values."""
    return sum(people * best for people, best, _ in values) / sum(people * rated for people, _, rated in values)


@cache
def festival(name: str, seed: int, visitors: int) -> Festival:
    """The schedule `name` with a public of this seed."""
    schedule = published.load(name)
    problem = public.with_public(schedule, seed, visitors)
    return Festival(schedule, problem, public.audience(problem, seed, "held out", HELD_OUT))


def judged(cell: Cell) -> dict[str, Any] | None:
    """The figures of one rival, or None where the greedy way finds nothing that breaks no rule."""
    one = festival(cell.festival, cell.seed, cell.visitors)
    if cell.rival == "published":
        return asdict(one.judge(one.published.timetable))
    if cell.rival == "greedy":
        found = _greedy(one, cell.seed)
        return None if found is None else asdict(found)
    drafted = engine.draft(one.problem, cell.seconds, cell.seed, cell.rival)
    return asdict(one.judge(drafted.timetable, drafted.moves, drafted.bound))


def _greedy(one: Festival, seed: int) -> Judged | None:
    tables = [greedy.timetable(one.problem, seed, weight) for weight in GREEDY_WEIGHTS]
    found = [one.judge(table) for table in tables if table is not None]
    return min((each for each in found if not each.broken), key=lambda each: each.total, default=None)


@dataclass(frozen=True)
class Plan:
    """What to measure: schedules, seeds, visitors in the search, its processor seconds and objectives, ours first."""

    names: Sequence[str]
    seeds: Sequence[int]
    visitors: int
    seconds: float
    objectives: Sequence[str]

    def cell(self, name: str, seed: int, rival: str) -> Cell:
        """The cell of one rival."""
        return Cell(name, seed, self.visitors, rival, 0.0 if rival in UNSEARCHED else self.seconds)

    def cells(self) -> list[Cell]:
        """All of them, every festival's first seed before any second one: a broken run is then worth most."""
        rivals = (*UNSEARCHED, *self.objectives)
        return [self.cell(name, seed, rival) for seed in self.seeds for name in self.names for rival in rivals]


def report(plan: Plan, results: Results, processes: int) -> None:
    """Measures what is not known yet, prints the figures of each seed, and the table of the means."""
    measure(plan.cells(), judged, results, processes)
    rows, against, better = [], 0, 0
    ours = plan.objectives[0]
    for name in plan.names:
        runs = [_run(plan, results, name, seed) for seed in plan.seeds]
        rows.append(_row(name, runs, plan.objectives))
        gains = _gains(runs, "published", ours, "held_out")
        against += sum(gains) / len(gains) >= 0.03
        better += sum(_gains(runs, "clashes", ours, "held_out")) > 0 if "clashes" in plan.objectives else 0
    print("\n" + printed(_heads(plan.objectives), rows))
    print(f"\nheld-out value at least 3 % above the published timetable: {against} of {len(plan.names)}")
    if "clashes" in plan.objectives:
        print(f"better than the clash search of the same length: {better} of {len(plan.names)}")


def _run(plan: Plan, results: Results, name: str, seed: int) -> dict[str, Judged | None]:
    one = festival(name, seed, plan.visitors)
    print("; ".join([f"\n{name}, seed {seed}", *one.published.notes]))
    run: dict[str, Judged | None] = {}
    for rival in (*UNSEARCHED, *plan.objectives):
        found = results.of(plan.cell(name, seed, rival))
        run[rival] = None if found is None else Judged(**found)
        print(f"  {rival:10} {_told(run[rival])}")
    return run


def _told(judged: Judged | None) -> str:
    if judged is None:
        return "found none that breaks no rule"
    text = (
        f"held out {judged.held_out:.4f}, in the search {judged.searched:.4f}, admitted {judged.admitted:,.0f}, "
        f"total {judged.total:,.0f}, rules broken {judged.broken}"
    )
    return text + (f", {judged.moves:,} moves, bound {judged.bound:,.0f}" if judged.moves else "")


def _gains(runs: list[dict[str, Judged | None]], base: str, ours: str, figure: str) -> list[float]:
    pairs = [(run[base], run[ours]) for run in runs]
    return [getattr(b, figure) / getattr(a, figure) - 1 for a, b in pairs if a is not None and b is not None]


def _heads(objectives: Sequence[str]) -> list[str]:
    heads = ["festival", "screenings", "published", "ours", "value", "admitted", "greedy"]
    rivals = [head for objective in objectives[1:] for head in (f"{objective} search", f"value above {objective}")]
    return [*heads, *rivals, "score ÷ bound", "rules broken: published / ours"]


def _row(name: str, runs: list[dict[str, Judged | None]], objectives: Sequence[str]) -> list[str]:
    ours = objectives[0]
    known = {rival: [one for run in runs if (one := run[rival]) is not None] for rival in runs[0]}
    value = {rival: spread([one.held_out for one in found]) for rival, found in known.items()}
    broken = [max(one.broken for one in known[rival]) for rival in ("published", ours)]
    beside = [
        cell
        for objective in objectives[1:]
        for cell in (value[objective], percent(_gains(runs, objective, ours, "held_out")))
    ]
    return [
        name,
        str(len(published.load(name).timetable["screenings"])),
        value["published"],
        value[ours],
        percent(_gains(runs, "published", ours, "held_out")),
        percent(_gains(runs, "published", ours, "admitted")),
        value["greedy"],
        *beside,
        spread([one.total / one.bound for one in known[ours] if one.bound], ".2f"),
        f"{broken[0]} / {broken[1]}",
    ]
