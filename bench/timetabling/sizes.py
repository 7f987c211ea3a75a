"""Invented festivals of every size: how soon no rule is broken, and how good the score is beside others."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from timetabling import engine, greedy, invented
from timetabling.cells import Cell, Results, measure
from timetabling.table import percent, printed

from frontrow.timetable.checker import rule_breaches, score_of

SIZES = (60, 300, 750, 1100)
VISITORS = 150
GREEDY_WEIGHTS = (0.0, 0.5, 1.0)


@dataclass(frozen=True)
class Plan:
    """What to measure: sizes, seeds, seconds of the search on two cores, and of a longer one to compare it with."""

    sizes: Sequence[int]
    seeds: Sequence[int]
    seconds: float
    longer: float | None

    def cell(self, size: int, seed: int, rival: str) -> Cell:
        """The cell of the search, the longer search or the greedy way."""
        seconds = {"search": self.seconds, "longer": self.longer or 0.0, "greedy": 0.0}[rival]
        return Cell(str(size), seed, VISITORS, "greedy" if rival == "greedy" else "visitors", seconds)

    def cells(self) -> list[Cell]:
        """All of them, the largest first: they take longest."""
        rivals = ("longer", "search", "greedy") if self.longer else ("search", "greedy")
        sizes = sorted(self.sizes, reverse=True)
        return [self.cell(size, seed, rival) for seed in self.seeds for rival in rivals for size in sizes]


def measured(cell: Cell) -> dict[str, Any] | None:
    """The figures of a search, or of the best greedy timetable, None where that finds none."""
    problem, _ = invented.festival(int(cell.festival), cell.seed, cell.visitors)
    if cell.rival == "greedy":
        best = best_greedy(problem, cell.seed)
        return None if best is None else {"total": best}
    found = engine.draft(problem, cell.seconds, cell.seed, cores=2)
    return {
        "screens": len(problem["screens"]),
        "clean": found.clean_in_search,
        "ready": found.clean_after,
        "speed": found.moves / cell.seconds,
        "total": found.verdict.score["total"],
        "bound": found.bound,
        "faults": len(found.verdict.breaches),
    }


def best_greedy(problem: dict[str, Any], seed: int) -> float | None:
    """The lowest total of the greedy timetables that break no rule, or None if there is none."""
    tables = [greedy.timetable(problem, seed, weight) for weight in GREEDY_WEIGHTS]
    clean = [table for table in tables if table is not None and not rule_breaches(problem, table)]
    return min((score_of(problem, table)["total"] for table in clean), default=None)


def report(plan: Plan, results: Results) -> None:
    """Measures what is not known yet, one at a time because each search has both cores, and prints one row a size."""
    measure(plan.cells(), measured, results, processes=1)
    heads = ["screenings", "screens", "rule-clean in", "from nothing", "moves a second", "score", "greedy's is 0 %"]
    rows = [_row(plan, results, size) for size in plan.sizes]
    print("\n" + printed([*heads, "above the longer search", "score ÷ bound", "faults found by the checker"], rows))


def _row(plan: Plan, results: Results, size: int) -> list[str]:
    runs = [results.of(plan.cell(size, seed, "search")) for seed in plan.seeds]
    longer = [results.of(plan.cell(size, seed, "longer")) for seed in plan.seeds] if plan.longer else []
    rivals = [results.of(plan.cell(size, seed, "greedy")) for seed in plan.seeds]

    def known(figure: str) -> list[float]:
        return [run[figure] for run in runs if run[figure] is not None]

    def beside(others: list[dict[str, Any] | None]) -> list[float]:
        return [run["total"] / other["total"] - 1 for run, other in zip(runs, others, strict=False) if other]

    clean = known("clean")
    return [
        str(size),
        str(runs[0]["screens"]),
        f"{median(clean):.3f} s" if len(clean) == len(runs) else "not in every run",
        f"{median(known('ready')):.2f} s" if known("ready") else "never",
        f"{median(known('speed')):,.0f}",
        f"{median(known('total')):,.0f}",
        percent(beside(rivals)) if beside(rivals) else "no greedy was clean",
        percent(beside(longer)) if longer else "not measured",
        f"{median(run['total'] / run['bound'] for run in runs):.2f}" if all(known("bound")) else "no bound",
        str(sum(run["faults"] for run in (*runs, *longer))),
    ]


def memory(size: int, seconds: float) -> int:
    """Peak memory in megabytes of a process of its own that drafts a festival of so many screenings."""
    bench = Path(__file__).resolve().parents[1]
    order = [sys.executable, str(bench / "timetable.py"), "one", "--size", str(size), "--seconds", str(seconds)]
    answer = subprocess.run(order, capture_output=True, text=True, check=True, cwd=bench.parent)
    return int(json.loads(answer.stdout.splitlines()[-1])["peak_megabytes"])
