"""Measures every rule on gold readings and adds what was counted on real pages: `python -m frontrow.reading.measure
GOLDFOLDER PAGECOUNTS` writes `confidence.json`."""

import json
import sys
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


def measured_on(folder: Path, held_out: bool | None = None) -> Score:
    """The score of reading the folder blind, every claim counted; `held_out` chooses the documents marked so or not."""
    total = Score()
    for document, gold in gold_of(folder):
        if held_out is None or bool(gold.get("held_out")) == held_out:
            _, reading = read_bytes(document.read_bytes(), document.name, Names())
            score(reading, gold, total, threshold=0.0)
    return total


def counts(total: Score) -> dict[str, list[int]]:
    """Rule -> [right, wrong], as `confidence.json` keeps them."""
    return {rule: [tally.right, tally.wrong] for rule, tally in sorted(total.rules.items())}


def with_pages(measured: Mapping[str, list[int]], pages: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """The counts of gold documents and of real pages together."""
    rules = sorted(measured.keys() | pages.keys())
    return {
        rule: [a + b for a, b in zip(measured.get(rule, [0, 0]), pages.get(rule, [0, 0]), strict=True)]
        for rule in rules
    }


def main(folder: Path, pages: Path) -> None:
    """Write the counts of the gold folder and of the pages' file beside this module."""
    together = with_pages(counts(measured_on(folder)), json.loads(pages.read_text("utf-8"))["rules"])
    lines = [f"{json.dumps(rule)}: {json.dumps(pair)}" for rule, pair in together.items()]
    (Path(__file__).parent / "confidence.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
