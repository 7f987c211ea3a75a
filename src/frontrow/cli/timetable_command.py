"""`frontrow timetable draft | check | repair | explain | plot`: the words and what each is given."""

import argparse
import importlib
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS, MOST_ITERATIONS, MOST_SEED = 86_400, 10**12, 2**62
ENDING = (
    "PROBLEM holds the festival (frontrow-timetable-problem/1), TIMETABLE the screenings (frontrow-timetable/1), both\n"
    "JSON. Exit code: 0 done, 1 the answer is no (a broken rule, an impossibility), 2 bad input, 130 stopped."
)
WORDS = {
    "draft": (
        "draft a timetable; Ctrl-C keeps the best so far",
        "Place every screening, keep every rule, and better the score until the time is over. Ctrl-C ends the search\n"
        "early and writes the best so far. If a rule stays broken the timetable says which, and the exit code is 1.\n\n"
        "  frontrow timetable draft festival.json -o timetable.json --seconds 60\n"
        "  frontrow timetable draft festival.json -o timetable.json --iterations 200000 --seed 7   # anywhere the same",
    ),
    "check": (
        "judge a timetable by code independent of the engine; exit 1 on a breach",
        "Print as JSON whether a timetable keeps every rule, each breach with its screenings, and the score part by\n"
        "part. What the timetable states of itself (ends, score, bound) is checked too.\n\n"
        "  frontrow timetable check festival.json timetable.json",
    ),
    "repair": (
        "the fewest changes after something broke, and whom each touches",
        "Take the changed problem and the old timetable, move as few screenings as can be, write the new timetable,\n"
        "and print as JSON each move with the guests, keys and audience it touches, and whether fewer would do.\n\n"
        "  frontrow timetable repair changed.json timetable.json -o mended.json",
    ),
    "explain": (
        "if no timetable exists: a smallest set of demands that conflict",
        "Print as JSON whether a timetable exists, and if not, a smallest set of demands that cannot hold together:\n"
        "give up any one of them and the others can hold.\n\n"
        "  frontrow timetable explain festival.json",
    ),
    "plot": (
        "a heat map of seats against demand by day and hour, SVG or PNG",
        "Draw people who come against seats, by day and hour: blue has seats to spare, red turns people away.\n\n"
        "  frontrow timetable plot festival.json timetable.json -o heat.svg",
    ),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the five words of `frontrow timetable`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = ENDING + "\n`frontrow timetable WORD --help` explains one word, with an example."
    below = parser.add_subparsers(dest="word", required=True, metavar="draft | check | repair | explain | plot")
    words = {name: _word(below, name) for name in WORDS}
    for name, word in words.items():
        word.add_argument("problem", metavar="PROBLEM", type=Path, help="the festival and its rules")
        if name in ("check", "repair", "plot"):
            word.add_argument("timetable", metavar="TIMETABLE", type=Path, help="where its screenings lie")
        if name in ("draft", "repair", "plot"):
            word.add_argument("-o", dest="output", metavar="FILE", type=Path, required=True, help="where to write")
    _draft_arguments(words["draft"])
    words["repair"].add_argument("--seconds", type=_seconds, default=30.0, help="time for the proof (30)")
    words["explain"].add_argument("--seconds", type=_seconds, default=30.0, help="time to search for a reason (30)")


def _word(below: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str) -> argparse.ArgumentParser:
    short, long = WORDS[name]
    layout = argparse.RawDescriptionHelpFormatter
    return below.add_parser(name, help=short, description=long, epilog=ENDING, formatter_class=layout)


def _draft_arguments(draft: argparse.ArgumentParser) -> None:
    length = draft.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=_seconds, default=60.0, help="how long to search (60)")
    length.add_argument("--iterations", type=_iterations, help="how many moves to try: the same file on every machine")
    draft.add_argument("--seed", type=_seed, default=1, help="seed of chance (1)")
    draft.add_argument("--plot", metavar="FILE", type=Path, help="also draw the score over time, SVG or PNG")


def run(args: argparse.Namespace) -> int:
    """Run one word; 0 done, 1 a breach or an impossibility, 2 bad input."""
    word: Callable[[argparse.Namespace], int] = importlib.import_module(f"frontrow.cli.timetable_{args.word}").run
    return word(args)


def _seconds(text: str) -> float:
    return _within(text, float, MOST_SECONDS)


def _iterations(text: str) -> int:
    return int(_within(text, int, MOST_ITERATIONS))


def _seed(text: str) -> int:
    return int(_within(text, int, MOST_SEED))


def _within(text: str, kind: Callable[[str], float], most: int) -> float:
    try:
        value = kind(text)
    except ValueError:
        value = -1
    if not 0 <= value <= most:
        raise argparse.ArgumentTypeError(f"a number from 0 to {most} is wanted, not {text[:20]!r}")
    return value
