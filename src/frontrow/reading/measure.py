"""Measures every rule on a folder of gold readings.

`python -m frontrow.reading.measure GOLDFOLDER` writes `confidence.json`, for our own gold set;
`python -m frontrow.reading.measure --strange BATCH GOLDFOLDER` writes a batch of `strange_pages.json`, for pages
of real sites.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from frontrow.reading.bytes_reader import read_bytes
from frontrow.reading.names import Names
from frontrow.reading.score import Score, score


def gold_of(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each document of the folder with its gold reading, by name."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        yield folder / gold["path"], gold


def measured_on(folder: Path, held_out: bool | None = None, threshold: float = 0.0) -> Score:
    """The score of reading the folder blind; `held_out` chooses the documents marked so or not, claims below
    `threshold` are left out."""
    total = Score()
    for document, gold in gold_of(folder):
        if held_out is None or bool(gold.get("held_out")) == held_out:
            _, reading = read_bytes(document.read_bytes(), document.name, Names())
            score(reading, gold, total, threshold)
    return total


def counts(total: Score) -> dict[str, list[int]]:
    """Rule -> [right, wrong], as `confidence.json` keeps them."""
    return {rule: [tally.right, tally.wrong] for rule, tally in sorted(total.rules.items())}


def batch_of(folder: Path) -> dict[str, Any]:
    """The counts on a folder of strange pages, as `strange_pages.json` keeps them under the batch's name."""
    languages = sorted({gold["lang"] for _, gold in gold_of(folder)})
    pages = sum(1 for _ in gold_of(folder))
    return {"pages": pages, "languages": languages, "rules": counts(measured_on(folder))}


def main(folder: Path, batch: str) -> None:
    """Write the counts beside this module: those of our own gold set, or one batch of strange pages."""
    here = Path(__file__).parent
    if not batch:
        (here / "confidence.json").write_text(_lines(counts(measured_on(folder))) + "\n", "utf-8")
        return
    file = here / "strange_pages.json"
    batches = {**json.loads(file.read_text("utf-8")), batch: batch_of(folder)}
    file.write_text(_lines(batches) + "\n", "utf-8")


def _lines(members: Mapping[str, object]) -> str:
    """A JSON object with one member a line, so that a difference is readable."""
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in members.items()) + "\n}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m frontrow.reading.measure", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--strange", metavar="BATCH", default="", help="pages of real sites, kept under this name")
    chosen = parser.parse_args()
    main(chosen.folder, chosen.strange)
