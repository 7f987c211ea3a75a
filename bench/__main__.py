"""Prints the figures of docs/figures.md in about eight minutes: `python -m bench [--pretalx PYTHON]`, or `make bench`.

Each measurement is a process of its own, one after the other; nothing is judged. `make bench` has no options: there the
interpreter that has pretalx is named by PRETALX_PYTHON.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from bench.timetabling.machine import described

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("django", "wagtail", "jinja2", "granian")
MOST_SECONDS = 420  # for one measurement: a machine that is ten times slower still comes to an end


def main() -> int:
    """Run every measurement; 1 where one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pretalx", metavar="PYTHON", default=os.environ.get("PRETALX_PYTHON") or None)
    args = parser.parse_args()
    began = time.monotonic()
    _say_where()
    with tempfile.TemporaryDirectory(prefix="frontrow-bench-") as folder:
        failed = [title for title, command in _measurements(Path(folder), args.pretalx) if not _run(title, command)]
    print(f"\nmeasured in {(time.monotonic() - began) / 60:.1f} minutes; load after: {os.getloadavg()[0]:.1f}")
    for title in failed:
        print(f"not measured, see above: {title}")
    return 1 if failed else 0


def _say_where() -> None:
    versions = [f"{package} {version(package)}" for package in PACKAGES]
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; {platform.platform()}")
    print("\n".join(described()))
    print(", ".join(versions) + "; seed of everything drawn: 1", flush=True)


def _measurements(folder: Path, pretalx: str | None) -> list[tuple[str, list[str]]]:
    """Title and arguments of each measurement, in its short form."""
    demo = folder / "festival"
    rival = ["--pretalx", pretalx] if pretalx else []
    short = ["--seconds", "2", "--sizes", "60", "300"]
    return [
        ("Beginnings", ["-m", "bench.start", "--keep", str(demo)]),
        ("The site", ["-m", "bench.site", "--demo", str(demo), *rival]),
        ("Reading", ["bench/reading.py"]),
        ("Reading: made sites", ["-m", "tests.reading.made_sites"]),
        ("One visitor's plan", ["bench/planner.py", *_one_programme()]),
        ("Timetable: sizes", ["bench/timetable.py", "sizes", *short]),
        ("Timetable: repairs", ["bench/timetable.py", "repairs", "--seconds", "2", "--sizes", "60"]),
        ("Timetable: explanations", ["bench/timetable.py", "explain", "--sizes", "60"]),
    ]


def _one_programme() -> list[str]:
    """A published programme where one lies beside the repository; else the planner's bench makes one up."""
    file = ROOT.parent / "shared" / "schedules" / "viennale-2023.json"
    return [str(file)] if file.is_file() else []


def _run(title: str, arguments: list[str]) -> bool:
    """Run one measurement, its output unchanged; whether it came to its end."""
    print(f"\n# {title}\n", flush=True)
    began = time.monotonic()
    try:
        done = subprocess.run([sys.executable, "-u", *arguments], cwd=ROOT, timeout=MOST_SECONDS).returncode == 0
    except subprocess.TimeoutExpired:
        print(f"stopped after {MOST_SECONDS} s")
        return False
    print(f"\n({time.monotonic() - began:.0f} s)", flush=True)
    return done


if __name__ == "__main__":
    sys.exit(main())
