"""`frontrow timetable draft | check | repair | explain | plot`: drafted, judged, mended, explained, drawn."""

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from frontrow.cli.refusal import BadInput
from frontrow.timetable.problem import Problem
from frontrow.timetable.problem_file import read_problem
from frontrow.timetable.refusal import TimetableRefusal

MOST_SECONDS, MOST_ITERATIONS = 86_400, 10**12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the five words of `frontrow timetable`."""
    words = parser.add_subparsers(dest="word", required=True, metavar="draft | check | repair | explain | plot")
    _draft_arguments(words.add_parser("draft", help="draft a timetable; Ctrl-C keeps the best so far"))
    check = words.add_parser("check", help="judge a timetable by code independent of the engine; exit 1 on a breach")
    repair = words.add_parser("repair", help="the fewest changes after something broke, and whom each touches")
    explain = words.add_parser("explain", help="if no timetable exists: a smallest set of demands that conflict")
    plot = words.add_parser("plot", help="a heat map of seats against demand by day and hour, SVG or PNG")
    for one in (check, repair, explain, plot):
        one.add_argument("problem", metavar="PROBLEM", type=Path, help="a frontrow-timetable-problem/1 file")
    for one in (check, repair, plot):
        one.add_argument("timetable", metavar="TIMETABLE", type=Path, help="a frontrow-timetable/1 file")
    for one in (repair, plot):
        one.add_argument("-o", dest="output", metavar="FILE", type=Path, required=True, help="where to write")
    repair.add_argument("--seconds", type=_seconds, default=30.0, help="time for the proof (30)")
    explain.add_argument("--seconds", type=_seconds, default=30.0, help="time for the search for a reason (30)")


def _draft_arguments(draft: argparse.ArgumentParser) -> None:
    draft.add_argument("problem", metavar="PROBLEM", type=Path, help="a frontrow-timetable-problem/1 file")
    draft.add_argument("-o", dest="output", metavar="TIMETABLE", type=Path, required=True, help="where to write")
    length = draft.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=_seconds, default=60.0, help="how long to search (60)")
    length.add_argument("--iterations", type=_iterations, help="how many moves to try: the same file on every machine")
    draft.add_argument("--seed", type=_seed, default=1, help="seed of chance (1)")
    draft.add_argument("--plot", metavar="FILE", type=Path, help="also draw the score over time, SVG or PNG")


def run(args: argparse.Namespace) -> int:
    """Run one word; 0 done, 1 a breach or an impossibility, 2 bad input."""
    return {"draft": _draft, "check": _check, "repair": _repair, "explain": _explain, "plot": _plot}[args.word](args)


def _draft(args: argparse.Namespace) -> int:
    from dataclasses import replace

    from frontrow.cli.timetable_progress import ProgressLine
    from frontrow.timetable.draft import after_moves, draft
    from frontrow.timetable.timetable_file import write_timetable

    problem, _ = _problem(args.problem)
    _ready_engine()
    line, began = ProgressLine(sys.stderr), time.monotonic()
    if args.iterations is not None:
        stop = after_moves(args.iterations)
    else:

        def stop(_moves: int) -> float:
            return (time.monotonic() - began) / args.seconds if args.seconds else 1.0

    found = draft(problem, stop, args.seed, line, iterations=args.iterations)
    line.end()
    if args.iterations is None:
        found = replace(found, seconds=round(time.monotonic() - began, 3))
    _write(args.output, write_timetable(found))
    if args.plot:
        _draw(args.plot, line.history)
    gap = found.score["total"] - float(str(found.bound["total"]))
    print(f"{args.output}: score {found.score['total']:.2f}, at most {gap:.2f} above the bound {found.bound['total']}")
    for breach in found.breaches[:20]:
        print(f"{breach.rule}: {breach.detail}", file=sys.stderr)
    return 1 if found.breaches else 0


def _draw(path: Path, history: list[tuple[float, float]]) -> None:
    from frontrow.timetable.pictures.score_plot import score_plot

    _write(path, _picture(path, score_plot(history)))


def _plot(args: argparse.Namespace) -> int:
    from frontrow.timetable.pictures.heat_map import heat_map
    from frontrow.timetable.timetable_file import read_placed

    problem, _ = _problem(args.problem)
    placed = _refusing(args.timetable, lambda data: read_placed(data, problem))
    _write(args.output, _picture(args.output, heat_map(problem, placed)))
    return 0


def _picture(path: Path, drawing) -> bytes:  # type: ignore[no-untyped-def]
    if path.suffix.lower() == ".png":
        from frontrow.timetable.pictures.png import as_png

        return as_png(drawing)
    if path.suffix.lower() == ".svg":
        return drawing.as_svg()
    raise BadInput(str(path), "a picture's name ends in .svg or .png")


def _check(args: argparse.Namespace) -> int:
    from frontrow.timetable.checker import CannotCheck, check

    _, data = _problem(args.problem)
    timetable = _refusing(args.timetable, _plain)
    try:
        verdict = check(json.loads(data), timetable, hashlib.sha256(data).hexdigest())
    except CannotCheck as refusal:
        raise BadInput(str(args.timetable), str(refusal)) from refusal
    print(json.dumps(verdict.as_json(), ensure_ascii=False, indent=1))
    return 0 if verdict.ok else 1


def _plain(data: bytes) -> object:
    from frontrow.timetable.json_tree import read_tree
    from frontrow.timetable.refusal import TimetableFileRefused

    return read_tree(data, TimetableFileRefused).value


def _repair(args: argparse.Namespace) -> int:
    from frontrow.timetable.repair import repair
    from frontrow.timetable.timetable_file import read_placed, write_timetable

    problem, _ = _problem(args.problem)
    placed = _refusing(args.timetable, lambda data: read_placed(data, problem))
    _ready_engine()
    found = repair(problem, placed, args.seconds, time.monotonic)
    if found.timetable is None:
        print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
        return 1
    _write(args.output, write_timetable(found.timetable))
    print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    return 0


def _explain(args: argparse.Namespace) -> int:
    from frontrow.timetable.explain import explain

    problem, _ = _problem(args.problem)
    _ready_engine()
    found = explain(problem, args.seconds, time.monotonic)
    print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    return 0 if found.feasible else 1


def _problem(path: Path) -> tuple[Problem, bytes]:
    data = _bytes(path)
    try:
        return read_problem(data), data
    except TimetableRefusal as refusal:
        raise BadInput(str(path), refusal.fault, refusal.place) from refusal


def _refusing(path: Path, read):  # type: ignore[no-untyped-def]
    data = _bytes(path)
    try:
        return read(data)
    except TimetableRefusal as refusal:
        raise BadInput(str(path), refusal.fault, refusal.place) from refusal


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(str(path), error.strerror or "cannot be read") from error


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as half:
            half.write(data)
        os.chmod(half.name, 0o644)
        os.replace(half.name, path)
    except OSError as error:
        raise BadInput(str(path), error.strerror or "cannot be written") from error


def _ready_engine() -> None:
    """Keep compiled code in the data folder, saying what is waited for the first time."""
    from frontrow.timetable.engine_cache import keep_in

    folder = Path(os.environ.get("FRONTROW_DATA", "var")) / "compiled"
    try:
        filled = keep_in(folder)
    except OSError:
        print("compiling the search (about half a minute; it cannot be kept here) …", file=sys.stderr)
        return
    if not filled:
        print(f"compiling the search, once (about half a minute; kept in {folder}) …", file=sys.stderr)


def _seconds(text: str) -> float:
    return _number(text, float, MOST_SECONDS)


def _iterations(text: str) -> int:
    return int(_number(text, int, MOST_ITERATIONS))


def _seed(text: str) -> int:
    return int(_number(text, int, 2**62))


def _number(text: str, kind: type, most: int) -> float:
    try:
        value = kind(text)
    except ValueError:
        value = -1
    if not 0 <= value <= most:
        raise argparse.ArgumentTypeError(f"a number from 0 to {most} is wanted, not {text[:20]!r}")
    return float(value) if kind is float else value  # type: ignore[no-any-return]
