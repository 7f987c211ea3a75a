"""`frontrow timetable draft`: a problem in, the best timetable found out, whatever stops the search."""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

from frontrow.cli.timetable_files import make_engine_ready, must_be_picture, problem_in, write_picture
from frontrow.cli.timetable_progress import ProgressLine
from frontrow.cli.whole_file import must_be_writable, write_whole
from frontrow.timetable.draft import after_moves, after_seconds, draft
from frontrow.timetable.timetable_file import Timetable, write_timetable

MOST_BREACHES_TOLD = 20


def run(args: argparse.Namespace) -> int:
    """Write the timetable; return 0, or 1 where a rule stays broken."""
    _outputs_must_be_writable(args)
    problem = problem_in(args.problem)
    make_engine_ready()
    line = ProgressLine(sys.stderr)
    by_moves = args.iterations is not None
    stop = after_moves(args.iterations) if by_moves else after_seconds(args.seconds, time.monotonic)
    began = time.monotonic()
    found = draft(problem, stop, args.seed, line, iterations=args.iterations)
    line.end()
    if not by_moves:
        found = replace(found, seconds=round(time.monotonic() - began, 3))
    write_whole(args.output, write_timetable(found))
    if args.plot:
        _plot(args.plot, line)
    _tell(args.output, args.problem, found)
    return 1 if found.breaches else 0


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
