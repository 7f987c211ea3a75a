"""Invented festivals of every size: how soon no rule is broken, and how good the score is beside others."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from timetabling import engine, greedy, invented
from timetabling.table import percent, printed

from frontrow.timetable.checker import rule_breaches, score_of

SIZES = (60, 300, 750, 1100)
VISITORS = 150
GREEDY_WEIGHTS = (0.0, 0.5, 1.0)


def report(sizes: list[int], seconds: float, longer: float | None, seeds: list[int]) -> None:
    """Prints one row a size; `longer` is the length of the search that the usual one is compared with."""
    rows = []
    for size in sizes:
        runs = [_run(size, seed, seconds, longer) for seed in seeds]
        rows.append(_row(size, runs))
        print(f"{size} screenings measured", flush=True)
    heads = ["screenings", "screens", "rule-clean in", "from nothing", "moves a second", "score", "greedy's is 0 %"]
    print("\n" + printed([*heads, "above the longer search", "score ÷ bound", "faults found by the checker"], rows))


def _run(size: int, seed: int, seconds: float, longer: float | None) -> dict[str, Any]:
    problem, _ = invented.festival(size, seed, VISITORS)
    found = engine.draft(problem, seconds, seed)
    long = engine.draft(problem, longer, seed) if longer else None
    total, rival = found.verdict.score["total"], best_greedy(problem, seed)
    return {
        "screens": len(problem["screens"]),
        "clean": found.clean_in_search,
        "ready": found.clean_after,
        "speed": found.moves / seconds,
        "total": total,
        "greedy": None if rival is None else total / rival - 1,
        "longer": None if long is None else total / long.verdict.score["total"] - 1,
        "bound": total / found.bound if found.bound else None,
        "faults": len(found.verdict.breaches) + (len(long.verdict.breaches) if long else 0),
    }


def best_greedy(problem: dict[str, Any], seed: int) -> float | None:
    """The lowest total of the greedy timetables that break no rule, or None if there is none."""
    tables = [greedy.timetable(problem, seed, weight) for weight in GREEDY_WEIGHTS]
    clean = [table for table in tables if table is not None and not rule_breaches(problem, table)]
    return min((score_of(problem, table)["total"] for table in clean), default=None)


def _row(size: int, runs: list[dict[str, Any]]) -> list[str]:
    def known(figure: str) -> list[float]:
        return [run[figure] for run in runs if run[figure] is not None]

    clean = known("clean")
    return [
        str(size),
        str(runs[0]["screens"]),
        f"{median(clean):.2f} s" if len(clean) == len(runs) else "not in every run",
        f"{median(known('ready')):.2f} s" if known("ready") else "never",
        f"{median(known('speed')):,.0f}",
        f"{median(known('total')):,.0f}",
        percent(known("greedy")) if known("greedy") else "no greedy was clean",
        percent(known("longer")) if known("longer") else "not measured",
        f"{median(known('bound')):.2f}" if known("bound") else "no bound",
        str(sum(known("faults"))),
    ]


def memory(size: int, seconds: float) -> int:
    """Peak memory in megabytes of a process of its own that drafts a festival of so many screenings."""
    bench = Path(__file__).resolve().parents[1]
    order = [sys.executable, str(bench / "timetable.py"), "one", "--size", str(size), "--seconds", str(seconds)]
    answer = subprocess.run(order, capture_output=True, text=True, check=True, cwd=bench.parent)
    return int(json.loads(answer.stdout.splitlines()[-1])["peak_megabytes"])
