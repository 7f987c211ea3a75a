"""`frontrow timetable check`: a timetable judged by code that shares nothing with the engine."""

import argparse
import json

from frontrow.cli.refusal import BadInput
from frontrow.cli.timetable_files import read_refusing, tell_doubts
from frontrow.planner.json_tree import read_tree
from frontrow.planner.strict_json import read_json
from frontrow.timetable.checker import CannotCheck, CannotCheckTimetable, check
from frontrow.timetable.problem_file import read_problem
from frontrow.timetable.refusal import TimetableFileRefused


def run(args: argparse.Namespace) -> int:
    """Print the verdict; return 0, or 1 where a rule is broken or something stated is false."""
    understood, document = read_refusing(args.problem, lambda data: (read_problem(data), read_json(data)))
    tell_doubts(args.problem, understood)
    timetable = read_refusing(args.timetable, lambda data: read_tree(data, TimetableFileRefused).value)
    try:
        verdict = check(document, timetable, understood.sha256)
    except CannotCheckTimetable as refusal:
        raise BadInput(str(args.timetable), refusal.fault, refusal.place) from refusal
    except CannotCheck as refusal:
        raise BadInput(str(args.problem), refusal.fault, refusal.place) from refusal
    print(json.dumps(verdict.as_json(), ensure_ascii=False, indent=1))
    return 0 if verdict.ok else 1
