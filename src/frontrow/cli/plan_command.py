"""`frontrow plan`: one visitor's or several friends' best plan of a programme, proven."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from frontrow.cli.refusal import BadInput
from frontrow.cli.whole_file import must_be_writable, read_up_to, write_whole
from frontrow.planner.attendance import understand
from frontrow.planner.compile_watch import CompileWatch
from frontrow.planner.plan import Plan
from frontrow.planner.planning import plan_of
from frontrow.planner.programme import read_programme
from frontrow.planner.refusal import PlannerRefusal, ProgrammeRefused
from frontrow.planner.search.compiled_folder import made_folder
from frontrow.planner.strict_json import MOST_BYTES
from frontrow.planner.wishes import read_wishes

SECONDS = 60.0
_Value = TypeVar("_Value")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `PROGRAMME WISHES -o PLAN [--seconds N]`."""
    parser.add_argument("programme", metavar="PROGRAMME", help="the programme (frontrow-programme/1, JSON)")
    parser.add_argument("wishes", metavar="WISHES", help="ratings, free time and limits (frontrow-wishes/1, JSON)")
    parser.add_argument("-o", "--output", metavar="PLAN", required=True, help="where to write the plan")
    parser.add_argument("--seconds", type=_seconds, default=SECONDS, metavar="N",
                        help="stop looking for a proof after N seconds and state the bound (default 60)")  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Write the plan; return 0. Raises BadInput naming file, place and fault."""
    output = Path(args.output)
    must_be_writable(output, (Path(args.programme), Path(args.wishes)))
    programme = _read(args.programme, read_programme)
    wishes = _read(args.wishes, read_wishes)
    try:
        case = understand(programme, wishes)
    except PlannerRefusal as refusal:
        file = args.programme if isinstance(refusal, ProgrammeRefused) else args.wishes
        raise BadInput(file, refusal.fault, refusal.place) from refusal
    with CompileWatch(time.monotonic, _tell_of_compiling) as watch:
        began = watch.clock()
        plan = plan_of(case, lambda: args.seconds - (watch.clock() - began))
        took = round(watch.clock() - began, 3)
    write_whole(output, (json.dumps(plan.to_json(took), ensure_ascii=False, indent=1) + "\n").encode())
    for notice in plan.notices:
        print(f"frontrow plan: notice: {notice}", file=sys.stderr)
    print(_summary(plan))
    return 0


def _tell_of_compiling() -> None:
    kept = "once" if made_folder() else "every time, as it cannot be kept here"
    print(f"frontrow plan: compiling the search, {kept} (about a minute) …", file=sys.stderr, flush=True)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds above 0")
    return seconds


def _read(file: str, reader: Callable[[bytes], _Value]) -> _Value:
    try:
        return reader(read_up_to(Path(file), MOST_BYTES))
    except PlannerRefusal as refusal:
        raise BadInput(file, refusal.fault, refusal.place) from refusal


def _summary(plan: Plan) -> str:
    visits = sum(len(day.visits) for day in plan.days)
    proof = "proved best" if plan.optimal else f"not proved best: no plan is worth more than {plan.upper_bound}"
    return f"{visits} visits worth {plan.value}, {proof}; {len(plan.left_out)} films left out"
