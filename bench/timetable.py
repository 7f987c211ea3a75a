"""Measures the timetable: `python bench/timetable.py all` in minutes, `--full` in an hour.

real     the published schedules planned again, judged by visitors held out of the search
sizes    invented festivals of 60 to 1,100 screenings against the best greedy timetable that breaks no rule
slots    a conference of equal talks on fixed slots, beside conference-scheduler, which can express that much
repairs  twelve to fourteen mishaps a festival of seven kinds, repaired; also festivals that are 90 % full
explain  festivals made impossible, the culprit named
memory   peak memory of a process that drafts 1,100 screenings

With --full, `real` and `sizes` keep what they have measured in build/timetabling.jsonl and go on from there; delete the
file, or change the engine, and they start anew. CONFERENCE_SCHEDULER_PYTHON names an interpreter that has
conference-scheduler.
"""

import argparse
import json
import os
import resource
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "bench"))

from frontrow.timetable.engine_cache import keep_in  # noqa: E402

keep_in(ROOT / "var" / "bench")  # before the search is imported: compiled once, not for every measurement

from timetabling import engine, invented, machine, mends, published, real, sizes, slots  # noqa: E402
from timetabling.cells import Results  # noqa: E402


def main() -> int:
    """Runs what the command line asks for."""
    args = _arguments().parse_args()
    args.seeds = args.seeds or ([1, 2, 3] if args.full and args.what != "sizes" else [1])
    if args.what == "one":
        return _one(args)
    print("\n".join(machine.described()))
    print(f"seeds {args.seeds}; searches of {args.seconds:g} seconds; engine ready after {engine.warm():.1f} s")
    for what in ("real", "sizes", "slots", "repairs", "explain", "memory") if args.what == "all" else (args.what,):
        print(f"\n## {what}\n", flush=True)
        _MEASURES[what](args)
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["all", *_MEASURES, "one"])
    parser.add_argument(
        "--seconds",
        type=float,
        default=5.0,
        help="length of a search: processor seconds of one core, in `sizes` of two by the clock",
    )
    parser.add_argument("--seeds", type=int, nargs="+", help="1; with --full 1 2 3")
    parser.add_argument("--visitors", type=int, default=150, help="visitors in the search; 300 others are held out")
    parser.add_argument("--schedules", nargs="+", default=list(published.BAR), help="names, or `every`")
    parser.add_argument("--objectives", nargs="+", default=["visitors", "clashes"], help="the first is ours")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(sizes.SIZES))
    parser.add_argument("--size", type=int, default=1100, help="of `one`, a single draft in a process of its own")
    parser.add_argument("--longer", type=float, help="also compare with a search of so many seconds")
    parser.add_argument("--processes", type=int, default=2, choices=(1, 2), help="of `real`, at once (2)")
    parser.add_argument("--results", type=Path, help="keep what is measured here (build/timetabling.jsonl with --full)")
    parser.add_argument(
        "--conference-scheduler", metavar="PYTHON", default=os.environ.get("CONFERENCE_SCHEDULER_PYTHON")
    )
    parser.add_argument("--full", action="store_true", help="60 seconds, three seeds, every size against 300 seconds")
    return parser


def _results(args: argparse.Namespace) -> Results:
    return Results(args.results or (ROOT / "build" / "timetabling.jsonl" if args.full else None))


def _real(args: argparse.Namespace) -> None:
    if not published.names():
        print("not measured: the published schedules lie in ../shared/schedules, which is not there")
        return
    print(
        "Published: days, screens, opening spans, lengths, numbers of screenings. Invented from the seed: seats,\n"
        f"demand, taste and free days of {args.visitors} visitors in the search and {real.HELD_OUT} held out;\n"
        "houses are told apart by the names of their screens."
    )
    seconds = 60.0 if args.full else args.seconds
    chosen = published.names() if args.schedules == ["every"] else args.schedules
    plan = real.Plan(chosen, args.seeds, args.visitors, seconds, args.objectives)
    real.report(plan, _results(args), args.processes)


def _sizes(args: argparse.Namespace) -> None:
    seconds, longer = (60.0, 300.0) if args.full else (args.seconds, args.longer)
    sizes.report(sizes.Plan(args.sizes, args.seeds, seconds, longer), _results(args))


def _slots(args: argparse.Namespace) -> None:
    slots.report(args.seeds, args.seconds, args.conference_scheduler)


def _repairs(args: argparse.Namespace) -> None:
    cases = [(size, 0.72) for size in args.sizes] + [(size, 0.9) for size in args.sizes if size in (300, 750)]
    mends.report_repairs(cases, args.seeds)


def _explain(args: argparse.Namespace) -> None:
    mends.report_explanations(args.sizes, args.seeds)


def _memory(args: argparse.Namespace) -> None:
    print(f"{max(args.sizes)} screenings: {sizes.memory(max(args.sizes), args.seconds)} MB at the peak")


def _one(args: argparse.Namespace) -> int:
    """Drafts one invented festival and prints its figures with this process's peak memory, as JSON."""
    problem, _ = invented.festival(args.size, args.seeds[0], sizes.VISITORS)
    found = engine.draft(problem, args.seconds, args.seeds[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"ok": found.verdict.ok, "score": found.verdict.score, "peak_megabytes": peak}))
    return 0


_MEASURES = {
    "real": _real,
    "sizes": _sizes,
    "slots": _slots,
    "repairs": _repairs,
    "explain": _explain,
    "memory": _memory,
}

if __name__ == "__main__":
    sys.exit(main())
