"""How long a repair and an explanation take, how many screenings move, and whether the number is proved least."""

import json
import time
from dataclasses import dataclass
from statistics import median
from typing import Any

from timetabling import engine, invented, mishaps
from timetabling.table import printed

from frontrow.timetable.checker import rule_breaches
from frontrow.timetable.draft import AfterMoves, draft
from frontrow.timetable.exact.named import Named
from frontrow.timetable.explain import explain
from frontrow.timetable.problem import Problem
from frontrow.timetable.repair import Repair, repair
from frontrow.timetable.timetable_file import read_placed, write_timetable

PATIENCE = 30.0  # processor seconds, so that a busy machine is no excuse
VISITORS = 30
MOVES_A_SCREENING = 600  # of the search that drafts what is then broken: the same timetable on every machine


@dataclass(frozen=True)
class Mended:
    """What happened, the repair, the time it took and the faults that the checker finds in it."""

    what: str
    repair: Repair
    spent: engine.Spent
    faults: int

    @property
    def found(self) -> bool:
        """Whether a repair came out."""
        return self.repair.timetable is not None


def report_repairs(cases: list[tuple[int, float]], seeds: list[int]) -> None:
    """Prints one row for each (screenings, fill): an engine's timetable is broken by each mishap and repaired."""
    rows = []
    for size, fill in cases:
        results = [result for seed in seeds for result in _repaired(size, fill, seed)]
        rows.append(_repair_row(size, fill, results))
    heads = ["screenings", "full", "mishaps", "proved least", "with a bound", "proved impossible", "no answer"]
    print("\n" + printed([*heads, "moved", "seconds (processor)", "faults"], rows))


def _repaired(size: int, fill: float, seed: int) -> list[Mended]:
    problem, base = _standing(size, fill, seed)
    results = []
    for mishap in mishaps.mishaps(problem, base, seed):
        known, _ = engine.read(mishap.problem)
        placed = read_placed(json.dumps(base).encode(), known)
        found, took = engine.timed(lambda k=known, p=placed: repair(k, p, PATIENCE, time.process_time))
        results.append(Mended(f"{mishap.subject} {mishap.what}", found, took, _faults(mishap.problem, found)))
        print(_line(size, fill, seed, results[-1]), flush=True)
    return results


def _standing(size: int, fill: float, seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """An invented festival and the engine's timetable of it, or the one it was invented around if that has a breach."""
    problem, laid = invented.festival(size, seed, VISITORS, fill)
    known, _ = engine.read(problem)
    drafted = draft(known, AfterMoves(MOVES_A_SCREENING * size), seed)
    return problem, laid if drafted.breaches else json.loads(write_timetable(drafted))


def _faults(problem: dict[str, Any], found: Repair) -> int:
    return 0 if found.timetable is None else len(rule_breaches(problem, json.loads(write_timetable(found.timetable))))


def _line(size: int, fill: float, seed: int, one: Mended) -> str:
    repair = one.repair
    moved = f"{len(repair.moves)} moved, at least {repair.bound}" if one.found else _refused(repair)
    return f"  {size}, {fill:.0%}, seed {seed}: {one.what}: {moved}; {one.spent.processor:.2f} s"


def _refused(repair: Repair) -> str:
    return " + ".join(each.text for each in repair.because) or "none found"


def _repair_row(size: int, fill: float, results: list[Mended]) -> list[str]:
    found = [each for each in results if each.found]
    moved = [len(each.repair.moves) for each in found]
    proved = sum(each.repair.proved for each in found)
    impossible = sum(bool(each.repair.because) for each in results)
    return [
        str(size),
        f"{fill:.0%}",
        str(len(results)),
        str(proved),
        str(len(found) - proved),
        str(impossible),
        str(len(results) - len(found) - impossible),
        f"median {median(moved):g}, most {max(moved)}" if moved else "none",
        engine.spent([each.spent for each in results]),
        str(sum(each.faults for each in results)),
    ]


def _about(problem: Problem, demand: Named) -> tuple[str, ...]:
    """Whom a named demand is about, by id: its subject, and the item of its screening if it binds one alone."""
    if demand.number < 0:
        return (demand.subject,)
    return demand.subject, problem.items[problem.screenings[demand.number][0]].id


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
                named += any(case.subject in _about(known, one) for one in found.because)
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
