"""The files of `frontrow timetable`: problem and timetable read or refused, pictures written, compiled code kept."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from frontrow.cli.refusal import BadInput
from frontrow.cli.whole_file import read_up_to, write_whole
from frontrow.planner.compile_watch import CompileWatch
from frontrow.planner.strict_json import MOST_BYTES
from frontrow.timetable.doubts import doubts_of
from frontrow.timetable.pictures.drawing import Drawing
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Problem
from frontrow.timetable.problem_file import read_problem
from frontrow.timetable.refusal import TimetableRefusal
from frontrow.timetable.timetable_file import read_placed

MOST_NOTICES = 10
PICTURES = (".svg", ".png")
_Value = TypeVar("_Value")


def problem_in(path: Path) -> Problem:
    """Return the problem in a file, what is odd in it told on stderr; raises BadInput."""
    problem = read_refusing(path, read_problem)
    tell_doubts(path, problem)
    return problem


def tell_doubts(path: Path, problem: Problem) -> None:
    """Say on stderr what is odd in a problem."""
    doubts = doubts_of(problem)
    for doubt in doubts[:MOST_NOTICES]:
        notice(f"{path}: {doubt}")
    if len(doubts) > MOST_NOTICES:
        notice(f"{path}: {len(doubts) - MOST_NOTICES} more of the kind")


def placed_in(path: Path, problem: Problem) -> tuple[Placed, ...]:
    """Return the screenings of a timetable file that the problem knows; raises BadInput."""
    return read_refusing(path, lambda data: read_placed(data, problem))


def read_refusing(path: Path, read: Callable[[bytes], _Value]) -> _Value:
    """Return what `read` makes of a file; its refusal gets the file's name."""
    data = read_up_to(path, MOST_BYTES)
    try:
        return read(data)
    except TimetableRefusal as refusal:
        raise BadInput(str(path), refusal.fault, refusal.place) from refusal


def must_be_picture(path: Path) -> None:
    """Refuse a name that ends like no picture; raises BadInput."""
    if path.suffix.lower() not in PICTURES:
        raise BadInput(str(path), "a picture's name ends in .svg or .png")


def write_picture(path: Path, drawing: Drawing) -> None:
    """Write a drawing as its file's name says."""
    if path.suffix.lower() == ".svg":
        write_whole(path, drawing.as_svg())
        return
    from frontrow.timetable.pictures.png import as_png  # loads Pillow, which SVG does not need

    write_whole(path, as_png(drawing))


def notice(text: str) -> None:
    """Say one line beside the answer, on stderr."""
    print("frontrow timetable: notice: " + " ".join(text.split()), file=sys.stderr)


def engine_watch() -> CompileWatch:
    """Keep compiled code in the data folder; the watch says on stderr when the first use is waited for."""
    from frontrow.timetable.engine_cache import keep_in

    folder = Path(os.environ.get("FRONTROW_DATA", "var")) / "compiled"
    kept = f"once (about a minute; kept in {folder})"
    try:
        keep_in(folder)
    except OSError:
        kept = "every time (about a minute), as it cannot be kept here"
    return CompileWatch(time.monotonic, lambda: print(f"compiling the search, {kept} …", file=sys.stderr, flush=True))
