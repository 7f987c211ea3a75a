"""How long a repair and an explanation take, how many screenings move, and whether the number is proved least."""

import json
import time
from statistics import median
from typing import Any

from frontrow.timetable.checker import check
from frontrow.timetable.explain import explain
from frontrow.timetable.repair import Repair, repair
from frontrow.timetable.timetable_file import read_placed, write_timetable
from timetabling import engine, invented, mishaps
from timetabling.table import printed

PATIENCE = 30.0


def report_repairs(cases: list[tuple[int, float]], seeds: list[int], draft_seconds: float) -> None:
    """Prints one row for each (screenings, fill): an engine's timetable is broken twelve times and repaired."""
    rows = []
    for size, fill in cases:
        results = [result for seed in seeds for result in _repaired(size, fill, seed, draft_seconds)]
        rows.append(_repair_row(size, fill, results))
        print(f"{size} screenings, {fill:.0%} full: {len(results)} repairs measured", flush=True)
    heads = ["screenings", "full", "repairs", "proved least", "not found", "moved", "seconds", "faults"]
    print("\n" + printed(heads, rows))


def _repaired(size: int, fill: float, seed: int, draft_seconds: float) -> list[tuple[Repair, float, int]]:
    problem, laid = invented.festival(size, seed, 30, fill)
    drafted = engine.draft(problem, draft_seconds, seed)
    base = drafted.timetable if drafted.verdict.ok else laid
    results = []
    for mishap in mishaps.mishaps(problem, base, seed):
        known, digest = engine.read(mishap.problem)
        placed = read_placed(json.dumps(base).encode(), known)
        found, seconds = engine.timed(lambda k=known, p=placed: repair(k, p, PATIENCE, time.monotonic))
        results.append((found, seconds, _faults(mishap.problem, found, digest, mishap.what)))
    return results


def _faults(problem: dict[str, Any], found: Repair, digest: str, what: str) -> int:
    if found.timetable is None:
        return 0
    verdict = check(problem, json.loads(write_timetable(found.timetable)), digest)
    for breach in verdict.breaches:
        print(f"  FAULT after “{what}”: {breach}")
    return len(verdict.breaches)


def _repair_row(size: int, fill: float, results: list[tuple[Repair, float, int]]) -> list[str]:
    seconds = [each for _, each, _ in results]
    found = [each for each, _, _ in results if each.timetable is not None]
    moved = [len(each.moves) for each in found]
    return [
        str(size),
        f"{fill:.0%}",
        str(len(results)),
        str(sum(each.proved for each in found)),
        str(len(results) - len(found)),
        f"median {median(moved):g}, most {max(moved)}" if moved else "none",
        f"median {median(seconds):.2f}, worst {max(seconds):.2f}",
        str(sum(faults for _, _, faults in results)),
    ]


def report_explanations(sizes: list[int], seeds: list[int]) -> None:
    """Prints one row a size: festivals made impossible in six ways, and whether the culprit is named."""
    rows = []
    for size in sizes:
        seconds, named, members, cases = [], 0, [], 0
        for seed in seeds:
            problem, _ = invented.festival(size, seed, 30)
            for case in mishaps.impossible(problem, seed):
                known, _ = engine.read(case.problem)
                found, took = engine.timed(lambda k=known: explain(k, PATIENCE, time.monotonic))
                seconds.append(took)
                cases += 1
                members.append(len(found.because))
                named += any(one.subject == case.subject or f"({case.subject})" in one.text for one in found.because)
                if found.feasible is not False:
                    print(f"  {size}, seed {seed}, “{case.what}”: feasible {found.feasible}")
        rows.append(
            [
                str(size),
                str(cases),
                str(named),
                f"{median(members):g}, most {max(members)}",
                f"median {median(seconds):.3f}, worst {max(seconds):.3f}",
            ]
        )
    print("\n" + printed(["screenings", "impossible cases", "culprit named", "demands named", "seconds"], rows))
