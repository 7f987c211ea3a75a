"""Real festivals planned again: published, ours, the clash search and a greedy one, by visitors who were held out."""

from dataclasses import dataclass
from typing import Any

from timetabling import engine, greedy, public, published
from timetabling.table import percent, printed, spread

from frontrow.timetable.checker import rule_breaches, score_of, visitor_values

HELD_OUT = 300
GREEDY_WEIGHTS = (0.0, 0.3, 1.0)


@dataclass(frozen=True)
class Judged:
    """A timetable's figures: share of their wishes that visitors in the search and those held out can see, people
    admitted, the whole score, and how many rules it breaks."""

    searched: float
    held_out: float
    admitted: float
    total: float
    broken: int


@dataclass(frozen=True)
class Festival:
    """One problem of one seed, and other visitors of the same public."""

    published: published.Published
    problem: dict[str, Any]
    others: list[dict[str, Any]]

    def judge(self, timetable: dict[str, Any] | None) -> Judged | None:
        """The figures of a timetable, all from the checker."""
        if timetable is None:
            return None
        bare = {"format": timetable["format"], "screenings": timetable["screenings"]}
        score = score_of(self.problem, bare)
        wished = sum(item["demand"] for item in self.problem["items"])
        return Judged(
            _share(visitor_values(self.problem, bare)),
            _share(visitor_values({**self.problem, "audience": self.others}, bare)),
            wished - score["turned_away"] / self.problem["weights"]["turned_away"],
            score["total"],
            len(rule_breaches(self.problem, bare)),
        )


def _share(values: list[tuple[float, int, int]]) -> float:
    """The value of all best plans over the value of all that was rated, so that ratios are ratios of values."""
    return sum(people * best for people, best, _ in values) / sum(people * rated for people, _, rated in values)


def festival(name: str, seed: int, visitors: int) -> Festival:
    """The schedule `name` with a public of this seed."""
    schedule = published.load(name)
    problem = public.with_public(schedule, seed, visitors)
    return Festival(schedule, problem, public.audience(problem, seed, "held out", HELD_OUT))


def rivals(one: Festival, seconds: float, seed: int, objectives: tuple[str, ...]) -> dict[str, Judged | None]:
    """The published timetable, the best greedy one, and a search of `seconds` for each objective."""
    found = {"published": one.judge(one.published.timetable), "greedy": _greedy(one, seed)}
    for objective in objectives:
        found[objective] = one.judge(engine.draft(one.problem, seconds, seed, objective).timetable)
    return found


def _greedy(one: Festival, seed: int) -> Judged | None:
    judged = [one.judge(greedy.timetable(one.problem, seed, weight)) for weight in GREEDY_WEIGHTS]
    clean = [each for each in judged if each is not None and not each.broken]
    return min(clean, key=lambda each: each.total, default=None)


def report(names: list[str], seconds: float, seeds: list[int], visitors: int, objectives: tuple[str, ...]) -> None:
    """Prints one row a festival as soon as it is measured, then the whole table."""
    rows, against, better = [], 0, 0
    for name in names:
        runs = []
        for seed in seeds:
            one = festival(name, seed, visitors)
            runs.append(rivals(one, seconds, seed, objectives))
            _tell(name, seed, one, runs[-1])
        rows.append(_row(name, runs, objectives))
        gains = _gains(runs, "published", objectives[0], "held_out")
        against += sum(gains) / len(gains) >= 0.03
        if "clashes" in objectives:
            better += sum(_gains(runs, "clashes", objectives[0], "held_out")) > 0
    print("\n" + printed(_heads(objectives), rows))
    print(f"\nheld-out value at least 3 % above the published timetable: {against} of {len(names)}")
    if "clashes" in objectives:
        print(f"better than the clash search of the same length: {better} of {len(names)}")


def _tell(name: str, seed: int, one: Festival, run: dict[str, Judged | None]) -> None:
    notes = "; ".join(one.published.notes)
    print(
        f"\n{name}, seed {seed}, {len(one.problem['audience'])} visitors in the search{'; ' + notes if notes else ''}"
    )
    for rival, judged in run.items():
        if judged is None:
            print(f"  {rival:10} found none that breaks no rule")
            continue
        print(
            f"  {rival:10} held out {judged.held_out:.4f}, in the search {judged.searched:.4f}, "
            f"admitted {judged.admitted:,.0f}, total {judged.total:,.0f}, rules broken {judged.broken}",
            flush=True,
        )


def _gains(runs: list[dict[str, Judged | None]], base: str, ours: str, figure: str) -> list[float]:
    pairs = [(run[base], run[ours]) for run in runs]
    return [getattr(b, figure) / getattr(a, figure) - 1 for a, b in pairs if a is not None and b is not None]


def _heads(objectives: tuple[str, ...]) -> list[str]:
    heads = ["festival", "screenings", "published", "ours", "value", "admitted", "greedy"]
    return heads + [f"{objective} search" for objective in objectives[1:]] + ["rules broken: published / ours"]


def _row(name: str, runs: list[dict[str, Judged | None]], objectives: tuple[str, ...]) -> list[str]:
    ours = objectives[0]
    value = {rival: [run[rival].held_out for run in runs if run[rival]] for rival in runs[0]}
    broken = [max(run[rival].broken for run in runs if run[rival]) for rival in ("published", ours)]
    return [
        name,
        str(len(published.load(name).timetable["screenings"])),
        spread(value["published"]),
        spread(value[ours]),
        percent(_gains(runs, "published", ours, "held_out")),
        percent(_gains(runs, "published", ours, "admitted")),
        spread(value["greedy"]),
        *(spread(value[objective]) for objective in objectives[1:]),
        f"{broken[0]} / {broken[1]}",
    ]
