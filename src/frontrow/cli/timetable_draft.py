"""`frontrow timetable draft`: a problem in, the best timetable found out, whatever stops the search."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from frontrow.cli.timetable_files import engine_watch, must_be_picture, problem_in, write_picture
from frontrow.cli.timetable_progress import ProgressLine
from frontrow.cli.whole_file import must_be_writable, write_whole
from frontrow.timetable.draft import AfterMoves, after_seconds, draft
from frontrow.timetable.problem import Problem
from frontrow.timetable.timetable_file import Timetable, write_timetable

MOST_BREACHES_TOLD = 20


def run(args: argparse.Namespace) -> int:
    """Write the timetable; return 0, or 1 where a rule stays broken."""
    _outputs_must_be_writable(args)
    problem = problem_in(args.problem)
    line = ProgressLine(sys.stderr)
    with engine_watch() as watch:
        found = _drafted(problem, args, line, watch.clock)
    line.end()
    write_whole(args.output, write_timetable(found))
    if args.plot:
        _plot(args.plot, line)
    _tell(args.output, args.problem, found)
    return 1 if found.breaches else 0


def _drafted(problem: Problem, args: argparse.Namespace, line: ProgressLine, clock: Callable[[], float]) -> Timetable:
    if args.iterations is not None:
        return draft(problem, AfterMoves(args.iterations), args.seed, line)
    began = clock()
    found = draft(problem, after_seconds(args.seconds, clock), args.seed, line)
    return replace(found, seconds=round(clock() - began, 3))


def _outputs_must_be_writable(args: argparse.Namespace) -> None:
    must_be_writable(args.output, [args.problem])
    if args.plot:
        must_be_picture(args.plot)
        must_be_writable(args.plot, [args.problem, args.output])


def _plot(path: Path, line: ProgressLine) -> None:
    from frontrow.timetable.pictures.score_plot import score_plot

    write_picture(path, score_plot(line.history))


def _tell(output: Path, problem: Path, found: Timetable) -> None:
    total, bound = found.score["total"], float(str(found.bound["total"]))
    print(f"{output}: score {total:.2f}, at most {total - bound:.2f} above the bound {bound:.2f}")
    for breach in found.breaches[:MOST_BREACHES_TOLD]:
        print(f"{breach.rule}: {breach.detail}", file=sys.stderr)
    if len(found.breaches) > MOST_BREACHES_TOLD:
        print(f"and {len(found.breaches) - MOST_BREACHES_TOLD} more; the file names them all", file=sys.stderr)
    if found.breaches:
        print(f"`frontrow timetable explain {problem}` says whether a timetable exists at all", file=sys.stderr)
