"""`frontrow read --score`: precision and recall for each property against a folder of gold readings."""

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from frontrow.cli.reading_batch import contents
from frontrow.cli.refusal import BadInput
from frontrow.reading import Names, SiteProfile, read_bytes
from frontrow.reading.formats.unreadable import UnreadableDocument
from frontrow.reading.score import Score, score


def score_files(files: Sequence[str], folder: Path, names: Names, profiles: tuple[str, ...]) -> int:
    """Print the table; 1 where no file has a gold reading, 2 where one could not be read."""
    gold, taught = _gold_by_hash(folder), tuple(map(SiteProfile.from_text, profiles))
    total, compared, failed = Score(), 0, False
    for name in files:
        try:
            data = contents(name)
            document = gold.get(hashlib.sha256(data).hexdigest())
            if document is None:
                print(f"frontrow read: {name}: no gold reading in {folder} has its SHA-256", file=sys.stderr)
                continue
            score(read_bytes(data, Path(name).name, names, taught)[1], document, total)
            compared += 1
        except (BadInput, UnreadableDocument) as refusal:
            failed = True
            print(f"frontrow read: {refusal}", file=sys.stderr)
    _print(total, compared)
    return 2 if failed else 0 if compared else 1


def _gold_by_hash(folder: Path) -> dict[str, dict[str, Any]]:
    if not folder.is_dir():
        raise BadInput(str(folder), "not a folder")
    found = {}
    for file in sorted(folder.glob("*.json")):
        try:
            document = json.loads(file.read_text("utf-8"))
        except ValueError as error:
            raise BadInput(str(file), f"not JSON ({error})") from error
        if isinstance(document, dict) and "sha256" in document:
            found[document["sha256"]] = document
    return found


def _print(total: Score, compared: int) -> None:
    print(f"{'property':26} {'precision':>9} {'recall':>7} {'right':>6} {'wrong':>6} {'missed':>7}")
    for name, tally in sorted(total.properties.items()):
        print(f"{name:26} {tally.precision:9.3f} {tally.recall:7.3f} {tally.right:6} {tally.wrong:6} {tally.missed:7}")
    print(f"{compared} document{'s' if compared != 1 else ''} compared")
    for fault in total.faults:
        print(f"  {fault}")
