"""Measures beginnings: `frontrow demo` from nothing to its first page, and again; `frontrow read`, start to end.

`python -m bench.start [--keep FOLDER] [--fresh-clone]`. FOLDER keeps the sample festival's data folder for others.
`--fresh-clone` also clones this repository and times the installing of its packages, which needs the package index.
Wall-clock seconds; processor seconds of all processes together. Unix only.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bench.schedule_page.web_server import end, free_port, until_answered
from frontrow.reading import read_bytes

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
SIZE = 3000  # bytes


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock on the wall, and of processor time."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall:7.2f} s by the clock, {self.processor:6.2f} s of processor time"


def main() -> int:
    """Measure all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the sample festival is made; must be empty")
    parser.add_argument("--fresh-clone", action="store_true", help="also time the installing of packages")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="frontrow-bench-") as name:
        data = args.keep or Path(name) / "festival"
        _demo(data, Path(name))
        _packages(args.fresh_clone, Path(name))
        _reading(data)
    return 0


def _demo(data: Path, folder: Path) -> None:
    print("## frontrow demo: from the command to the first page, packages being installed\n", flush=True)
    for which in ("first start, empty data folder", "second start", "third start"):
        print(f"{which:30} {_to_first_page(data, folder / 'demo.log')}", flush=True)


def _to_first_page(data: Path, log: Path) -> Took:
    """From the command to the home page's last byte; raises DidNotAnswer."""
    port = free_port()
    environment = {**os.environ, "FRONTROW_DATA": str(data), "FRONTROW_ADDRESS": f"http://127.0.0.1:{port}"}
    command = [sys.executable, "-m", "frontrow.cli", "demo", "--port", str(port)]
    used, began = _children_seconds(), time.perf_counter()
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, env=environment, cwd=log.parent, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            until_answered(process, port, "/en/", log)
            wall = time.perf_counter() - began
        finally:
            end(process)
    return Took(wall, _children_seconds() - used)  # its end is in it: a few hundredths


def _children_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _packages(wanted: bool, folder: Path) -> None:
    print("\n## Packages\n")
    if not wanted:
        print("not measured: cloning and installing packages depends on the package index (--fresh-clone does it)")
        return
    clone = folder / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    print(f"make .venv/runtime in a fresh clone {_timed(['make', '.venv/runtime'], clone, dict(os.environ))}")


def _timed(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Took:
    used, began = _children_seconds(), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    return Took(time.perf_counter() - began, _children_seconds() - used)


def _reading(data: Path) -> None:
    """Print the milliseconds of one document's reading, and of the whole command."""
    name, page = _film_page()
    print(f"\n## Reading a film page, {name}, {len(page)} bytes ({RUNS} runs, median and worst)\n")
    read_bytes(page, name)
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        read_bytes(page, name)
        times.append(1000 * (time.process_time() - began))
    print(f"in process {statistics.median(times):26.1f} ms of processor time, worst {max(times):.1f}")
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / name
        file.write_bytes(page)
        for what, folder in (("names of the sample festival", data), ("no festival", Path(place) / "none")):
            _commands(what, file, {**os.environ, "FRONTROW_DATA": str(folder)})


def _commands(what: str, file: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "frontrow.cli", "read", str(file), "--json"]
    runs = [_timed(command, file.parent, environment) for _ in range(RUNS)]
    middle = Took(statistics.median(run.wall for run in runs), statistics.median(run.processor for run in runs))
    worst = Took(max(run.wall for run in runs), max(run.processor for run in runs))
    print(f"frontrow read, {what}: {middle}\n{'worst of them':>30}: {worst}", flush=True)


def _film_page() -> tuple[str, bytes]:
    """Name and bytes of the sample's film page that is nearest to three thousand bytes."""
    folder = files("frontrow") / "sample" / "documents"
    pages = [(file.name, file.read_bytes()) for file in folder.iterdir() if file.name.endswith((".txt", ".html"))]
    return min(pages, key=lambda page: abs(len(page[1]) - SIZE))


if __name__ == "__main__":
    sys.exit(main())
