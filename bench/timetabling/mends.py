"""How long a repair and an explanation take, how many screenings move, and whether the number is proved least."""

import json
import time
from statistics import median
from typing import Any

from timetabling import engine, invented, mishaps
from timetabling.table import printed

from frontrow.timetable.checker import check
from frontrow.timetable.explain import explain
from frontrow.timetable.repair import Repair, repair
from frontrow.timetable.timetable_file import read_placed, write_timetable

PATIENCE = 30.0


def report_repairs(cases: list[tuple[int, float]], seeds: list[int], draft_seconds: float) -> None:
    """Prints one row for each (screenings, fill): an engine's timetable is broken twelve times and repaired."""
    rows = []
    for size, fill in cases:
        results = [result for seed in seeds for result in _repaired(size, fill, seed, draft_seconds)]
        rows.append(_repair_row(size, fill, results))
        print(f"{size} screenings, {fill:.0%} full: {len(results)} repairs measured", flush=True)
    heads = ["screenings", "full", "repairs", "proved least", "not found", "moved", "seconds (processor)", "faults"]
    print("\n" + printed(heads, rows))


def _repaired(size: int, fill: float, seed: int, draft_seconds: float) -> list[tuple[Repair, engine.Spent, int]]:
    problem, laid = invented.festival(size, seed, 30, fill)
    drafted = engine.draft(problem, draft_seconds, seed)
    base = drafted.timetable if drafted.verdict.ok else laid
    results = []
    for mishap in mishaps.mishaps(problem, base, seed):
        known, digest = engine.read(mishap.problem)
        placed = read_placed(json.dumps(base).encode(), known)
        found, took = engine.timed(lambda k=known, p=placed: repair(k, p, PATIENCE, time.monotonic))
        results.append((found, took, _faults(mishap.problem, found, digest, mishap.what)))
    return results


def _faults(problem: dict[str, Any], found: Repair, digest: str, what: str) -> int:
    if found.timetable is None:
        return 0
    verdict = check(problem, json.loads(write_timetable(found.timetable)), digest)
    for breach in verdict.breaches:
        print(f"  FAULT after “{what}”: {breach}")
    return len(verdict.breaches)


def _repair_row(size: int, fill: float, results: list[tuple[Repair, engine.Spent, int]]) -> list[str]:
    found = [each for each, _, _ in results if each.timetable is not None]
    moved = [len(each.moves) for each in found]
    return [
        str(size),
        f"{fill:.0%}",
        str(len(results)),
        str(sum(each.proved for each in found)),
        str(len(results) - len(found)),
        f"median {median(moved):g}, most {max(moved)}" if moved else "none",
        engine.spent([each for _, each, _ in results]),
        str(sum(faults for _, _, faults in results)),
    ]


def report_explanations(sizes: list[int], seeds: list[int]) -> None:
    """Prints one row a size: festivals made impossible in six ways, and whether the culprit is named."""
    rows = []
    for size in sizes:
        times, named, members, cases = [], 0, [], 0
        for seed in seeds:
            problem, _ = invented.festival(size, seed, 30)
            for case in mishaps.impossible(problem, seed):
                known, _ = engine.read(case.problem)
                found, took = engine.timed(lambda k=known: explain(k, PATIENCE, time.monotonic))
                times.append(took)
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
                engine.spent(times),
            ]
        )
    print(
        "\n"
        + printed(["screenings", "impossible cases", "culprit named", "demands named", "seconds (processor)"], rows)
    )
