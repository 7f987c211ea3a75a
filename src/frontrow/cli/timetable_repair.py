"""`frontrow timetable repair`: the fewest moves after something broke, and whom each touches."""

import argparse
import json

from frontrow.cli.timetable_files import engine_watch, placed_in, problem_in
from frontrow.cli.whole_file import must_be_writable, write_whole
from frontrow.timetable.repair import repair
from frontrow.timetable.timetable_file import write_timetable


def run(args: argparse.Namespace) -> int:
    """Write the mended timetable and print its moves; return 0, or 1 where none was found."""
    must_be_writable(args.output, [args.problem, args.timetable])
    problem = problem_in(args.problem)
    placed = placed_in(args.timetable, problem)
    with engine_watch() as watch:
        found = repair(problem, placed, args.seconds, watch.clock)
    if found.timetable is not None:
        write_whole(args.output, write_timetable(found.timetable))
    print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    return 0 if found.timetable is not None else 1
