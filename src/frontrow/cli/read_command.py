"""`frontrow read`: what documents say, each value with its sentence; changes nothing."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from frontrow.cli.known_names import data_folder, known_names
from frontrow.cli.reading_shown import shown
from frontrow.cli.refusal import BadInput
from frontrow.reading import Names, Reading, SiteProfile, read
from frontrow.reading.formats import UnreadableDocument, view_of
from frontrow.reading.view import TextView

LARGEST = 64 * 1024 * 1024


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
    if arguments.view:
        return _print_each(arguments.files, _view_text)
    if arguments.score:
        from frontrow.cli.reading_score import score_files

        return score_files(arguments.files, Path(arguments.score), _context(arguments))
    return _read_all(arguments)


def _context(arguments: argparse.Namespace) -> tuple[Names, tuple[SiteProfile, ...]]:
    if arguments.no_catalogue:
        return Names(), ()
    folder = data_folder()
    return known_names(folder), tuple(_profiles(folder / "profiles"))


def _profiles(folder: Path) -> Iterator[SiteProfile]:
    for file in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            yield SiteProfile.from_text(file.read_text("utf-8"))
        except (ValueError, OSError) as error:
            raise BadInput(str(file), f"not a site profile ({error})") from error


def _read_all(arguments: argparse.Namespace) -> int:
    from frontrow.cli.reading_batch import outcomes

    names, profiles = _context(arguments)
    failed = False
    for number, outcome in enumerate(outcomes(arguments.files, names, profiles, arguments.json, arguments.jobs)):
        if outcome.fault:
            failed = True
            print(f"frontrow read: {outcome.fault}", file=sys.stderr)
            continue
        print(("\n" if number and not arguments.json else "") + outcome.text)
    return 2 if failed else 0


def _print_each(files: Iterable[str], text_of: object) -> int:
    failed = False
    for name in files:
        try:
            print(text_of(name), end="")  # type: ignore[operator]
        except BadInput as refusal:
            failed = True
            print(f"frontrow read: {refusal}", file=sys.stderr)
    return 2 if failed else 0


def _view_text(name: str) -> str:
    return load(name).text


def load(name: str) -> TextView:
    """The text view of the file `name`; raises `BadInput` with the file, the place and the fault."""
    file = Path(name)
    try:
        if file.stat().st_size > LARGEST:
            raise BadInput(name, f"larger than {LARGEST // 1024 // 1024} MB")
        data = file.read_bytes()
    except OSError as error:
        raise BadInput(name, error.strerror or "cannot be read") from error
    try:
        return view_of(data, file.name)
    except UnreadableDocument as fault:
        raise BadInput(name, fault.fault, fault.place) from fault


def rendered(reading: Reading, as_json: bool) -> str:
    """A reading as one line of JSON, or as a page for a person."""
    return json.dumps(reading.as_json(), ensure_ascii=False) if as_json else shown(reading)


def read_file(name: str, names: Names, profiles: tuple[SiteProfile, ...]) -> Reading:
    """The reading of the file `name`."""
    return read(load(name), names, profiles)
