"""`frontrow timetable plot`: seats against demand by day and hour, as a picture."""

import argparse

from frontrow.cli.timetable_files import must_be_picture, placed_in, problem_in, write_picture
from frontrow.cli.whole_file import must_be_writable
from frontrow.timetable.pictures.heat_map import heat_map


def run(args: argparse.Namespace) -> int:
    """Write the picture; return 0."""
    must_be_picture(args.output)
    must_be_writable(args.output, [args.problem, args.timetable])
    problem = problem_in(args.problem)
    write_picture(args.output, heat_map(problem, placed_in(args.timetable, problem)))
    return 0
