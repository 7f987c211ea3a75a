"""`frontrow timetable explain`: whether a timetable exists, and if not, what cannot hold together."""

import argparse
import json

from frontrow.cli.timetable_files import engine_watch, notice, problem_in
from frontrow.timetable.explain import explain


def run(args: argparse.Namespace) -> int:
    """Print the answer; return 0 where a timetable exists, else 1."""
    problem = problem_in(args.problem)
    with engine_watch() as watch:
        found = explain(problem, args.seconds, watch.clock)
    if found.feasible is None:
        notice(f"not known after {args.seconds:g} seconds; --seconds gives it longer")
    print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    return 0 if found.feasible else 1
