"""What `make test` runs: every test on SQLite, the walks in a browser, then the rooms with tables again on PostgreSQL.

Prints one closing line over all runs. FRONTROW_TEST_POSTGRESQL names a server whose role may create databases; without
it a server on 127.0.0.1:5432 with role and password `frontrow` is tried. FRONTROW_TEST_STRICT=on makes the lack of
PostgreSQL or Chromium an error.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
USUAL_SERVER = "postgresql://frontrow:frontrow@127.0.0.1:5432/postgres"
ROOMS_WITH_TABLES = [
    str(HERE / room) for room in ("catalogue", "programme", "journal", "audience", "desk", "site", "cli")
]
WALKS = [str(HERE / "walks"), str(HERE / "site" / "test_accessibility.py")]
COUNT = re.compile(r"(\d+) (passed|failed|skipped|error|errors|xfailed|xpassed|deselected)\b")


def main() -> int:
    """Run all; returns the exit code."""
    strict = os.environ.get("FRONTROW_TEST_STRICT") == "on"
    counts, codes = Counter[str](), []
    # Apart, because a browser's event loop, once begun in a process, forbids Django's database to all tests after it.
    codes.append(_pytest("SQLite", ["-m", "not walk", str(HERE)], {}, counts))
    skipped = counts["skipped"]
    codes.append(_pytest("SQLite, in a browser", ["-m", "walk", *WALKS], {}, counts))
    if counts["skipped"] > skipped and strict:
        print("Walks were skipped for want of Chromium, which is an error here.")
        counts["failed"] += 1
    server = _server()
    if server:
        codes.append(
            _pytest("PostgreSQL", ["-m", "not walk", *ROOMS_WITH_TABLES], {"FRONTROW_DATABASE": server}, counts)
        )
    else:
        print("No PostgreSQL answers here: its tests were not run (see tests/run.py).")
        counts["failed"] += strict
    failed = counts["failed"] + counts["error"] + counts["errors"]
    print(f"\n{counts['passed']} passed, {failed} failed, {counts['skipped']} skipped")
    return 1 if failed or any(codes) else 0


def _pytest(title: str, arguments: list[str], environment: dict[str, str], counts: Counter[str]) -> int:
    print(f"— on {title} —", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile", *arguments]
    run = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True, cwd=HERE.parent
    )
    last = ""
    for line in run.stdout or ():
        print(line, end="", flush=True)
        last = line if COUNT.search(line) else last
    for number, word in COUNT.findall(last):
        counts[word] += int(number)
    return run.wait()


def _server() -> str:
    """The address of a PostgreSQL 15 or newer that lets us create databases, "" where there is none."""
    import psycopg

    address = os.environ.get("FRONTROW_TEST_POSTGRESQL", USUAL_SERVER)
    try:
        with psycopg.connect(address, connect_timeout=3) as connection:
            return address if connection.info.server_version >= 150000 else ""
    except psycopg.Error:
        return ""


if __name__ == "__main__":
    sys.exit(main())
