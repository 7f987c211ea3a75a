"""`frontrow import FILE…`: documents become claims to review; a sheet of screenings goes into the timetable."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from frontrow.cli import festival
from frontrow.cli.refusal import BadInput

SHEETS = (".csv", ".xlsx")
LARGEST_FILE = 50 * 2**20  # bytes; a press kit with pictures is a tenth of it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files, and whether sure claims are accepted at once."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="film pages, essays, press kits, spreadsheets")
    parser.add_argument(
        "--accept-sure", action="store_true", help="accept the claims that are sure and conflict with nothing"
    )
    parser.add_argument(
        "--site", default="", help="the site the documents come from, so that what was taught of it is used"
    )


def run(args: argparse.Namespace) -> int:
    """Import each file whole or not at all; 2 if any could not be read, after the others are kept."""
    contents, faults = _read_all(args.files)
    if not festival.exists():
        _found_quietly()
    festival.open_festival()
    for file, data in contents:
        try:
            _import(file, data, args)
        except BadInput as fault:
            faults.append(fault)
    for fault in faults:
        for line in (str(fault), *fault.more):
            print(f"frontrow import: {line}", file=sys.stderr)
    return 2 if faults else 0


def _read_all(files: list[str]) -> tuple[list[tuple[str, bytes]], list[BadInput]]:
    contents, faults = [], []
    for file in files:
        try:
            contents.append((file, read_file(Path(file))))
        except BadInput as fault:
            faults.append(fault)
    return contents, faults


def read_file(path: Path) -> bytes:
    """The bytes of a file of at most `LARGEST_FILE`; raises BadInput in one line for one that cannot be had."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadInput(str(path), f"the file is larger than {LARGEST_FILE // 2**20} MB")
        return path.read_bytes()
    except IsADirectoryError as error:
        raise BadInput(str(path), "this is a folder, not a file") from error
    except OSError as error:
        raise BadInput(str(path), (error.strerror or str(error)).lower()) from error


def _found_quietly() -> None:
    """An import into an empty data folder begins a festival without a name yet: what was read must not be lost."""
    from frontrow.cli.founding import Founding, found_festival

    found_festival(Founding(), say=lambda line: print(line, file=sys.stderr))


def _import(file: str, data: bytes, args: argparse.Namespace) -> None:
    from frontrow.catalogue import deeds
    from frontrow.interchange.screening_sheet import holds_screenings
    from frontrow.reading.formats import UnreadableDocument

    if file.lower().endswith(SHEETS) and holds_screenings(data, Path(file).name):
        _import_screenings(file, data)
        return
    now = datetime.now(UTC)
    try:
        imported = deeds.import_document(data, Path(file).name, None, now, args.site)
    except UnreadableDocument as error:
        raise BadInput(file, error.fault, error.place) from error
    count = imported.document.claims.count()
    print(f"{file}: {count} claims" if imported.new else f"{file}: imported before, nothing changed")
    if args.accept_sure:
        done = deeds.accept_sure([imported.document], None, now)
        print(
            f"  accepted {done.accepted}; to review: {done.in_conflict} in conflict, {done.unsure} unsure, "
            f"{done.left_to_people} for people"
        )


def _import_screenings(file: str, data: bytes) -> None:
    """All screenings of a sheet or none; every fault is a line of its own."""
    from frontrow.interchange.table import TableRefused
    from frontrow.programme import deeds
    from frontrow.programme.models import Edition
    from frontrow.programme.refusals import ProgrammeRefusal

    edition = Edition.objects.filter(current=True).first()
    if edition is None:
        raise BadInput(file, "no edition is marked as the current one; mark one at the desk first")
    try:
        done = deeds.import_screenings(edition, data, Path(file).name, None)
    except TableRefused as refusal:
        raise BadInput(file, refusal.fault, refusal.place) from refusal
    except deeds.SheetRefused as refusal:
        raise BadInput(
            refusal.faults[0].file,
            refusal.faults[0].fault,
            refusal.faults[0].place,
            more=tuple(map(str, refusal.faults[1:])),
        ) from refusal
    except ProgrammeRefusal as refusal:
        raise BadInput(file, str(refusal)) from refusal
    for warning in done.warnings:
        print(f"note: {warning}", file=sys.stderr)
    print(f"{file}: {done.added} screenings added, {done.changed} changed")
