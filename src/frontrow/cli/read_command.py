"""`frontrow read`: what documents say, each value with its sentence; changes nothing."""

import argparse
import sys
from pathlib import Path

from frontrow.cli.known_names import data_folder, known_names
from frontrow.cli.reading_batch import outcomes
from frontrow.cli.reading_confined import setup_of
from frontrow.cli.refusal import BadInput
from frontrow.reading.names import Names


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a film page, essay, press kit or table, in any format"
    )
    parser.add_argument("--json", action="store_true", help="one frontrow-reading/1 object a line")
    parser.add_argument("--view", action="store_true", help="print the document's text view and nothing else")
    parser.add_argument(
        "--no-catalogue", action="store_true", help="read blind, without the catalogue's names and site profiles"
    )
    parser.add_argument(
        "--score", metavar="GOLDFOLDER", help="compare with the gold readings of a folder: precision and recall"
    )
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="processes for many documents (default: two from 20 on)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Read every file in the order given; 2 if one of them could not be read, the others printed all the same."""
    names, profiles = _context(arguments)
    if arguments.score:
        from frontrow.cli.reading_score import score_files

        return score_files(arguments.files, Path(arguments.score), names, profiles)
    form = "view" if arguments.view else "json" if arguments.json else "page"
    return _print_all(arguments.files, setup_of(names, profiles, form), form, arguments.jobs)


def _context(arguments: argparse.Namespace) -> tuple[Names, tuple[str, ...]]:
    """The catalogue's names and the texts of the site profiles of the data folder."""
    if arguments.no_catalogue or arguments.view:
        return Names(), ()
    folder = data_folder()
    return known_names(folder), _profiles(folder / "profiles")


def _profiles(folder: Path) -> tuple[str, ...]:
    files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    return tuple(map(_profile, files))


def _profile(file: Path) -> str:
    from frontrow.reading.lessons.profiles import SiteProfile

    try:
        text = file.read_text("utf-8")
        SiteProfile.from_text(text)
    except (ValueError, OSError) as error:
        raise BadInput(str(file), f"not a site profile ({error})") from error
    return text


def _print_all(files: list[str], setup: str, form: str, jobs: int) -> int:
    failed, printed = False, 0
    for outcome in outcomes(files, setup, jobs):
        if outcome.fault:
            failed = True
            print(f"frontrow read: {outcome.fault}", file=sys.stderr)
            continue
        if form == "page" and printed:
            print()
        print(outcome.text, end="" if form == "view" else "\n")
        printed += 1
    return 2 if failed else 0
