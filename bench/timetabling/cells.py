"""Long measurements in pieces that survive a broken run: each cell is measured once and kept in a results file.

A results file is JSON, one line a cell; what an older engine measured is never mixed in, because a cell's key names the
state of the engine's sources.
"""

import json
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from frontrow.timetable.engine_cache import engine_folder


@dataclass(frozen=True)
class Cell:
    """One thing to measure: a rival's timetable of one festival and seed, by a search of so many seconds."""

    festival: str
    seed: int
    visitors: int
    rival: str
    seconds: float = 0.0

    @property
    def key(self) -> str:
        """What tells this cell from every other, and from the same cell of an older engine."""
        return json.dumps(asdict(self) | {"engine": engine_folder(Path()).name}, sort_keys=True)


class Results:
    """The cells measured so far, in a file; without a file they are only remembered."""

    def __init__(self, path: Path | None) -> None:
        self.path, self.known = path, dict[str, Any]()
        if path is not None and path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            # a line that a killed run left half-written does not end with its brace
            self.known = {row["key"]: row["found"] for row in map(json.loads, (one for one in lines if _whole(one)))}

    def keep(self, cell: Cell, found: Any) -> None:
        """Remembers what a cell gave."""
        self.known[cell.key] = found
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"key": cell.key, "found": found}) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def of(self, cell: Cell) -> Any:
        """What a measured cell gave."""
        return self.known[cell.key]


def _whole(line: str) -> bool:
    return line.startswith("{") and line.endswith("}")


def measure(cells: Iterable[Cell], work: Callable[[Cell], Any], results: Results, processes: int) -> None:
    """Measures the cells that are not known yet, `processes` at once, and keeps each as soon as it is there."""
    waiting = [cell for cell in dict.fromkeys(cells) if cell.key not in results.known]
    seconds = sum(cell.seconds for cell in waiting)
    print(
        f"{len(waiting)} cells to measure, {seconds / 60:.0f} minutes of search, {processes} at once",
        flush=True,
    )
    with ProcessPoolExecutor(processes) as pool:
        running = {pool.submit(work, cell): cell for cell in waiting}
        for number, done in enumerate(as_completed(running), 1):
            cell = running[done]
            results.keep(cell, done.result())
            print(f"  {number}/{len(waiting)} {cell.festival}, seed {cell.seed}: {cell.rival}", flush=True)
