"""Many documents at once: the order kept, the bad ones told, a bar of progress only where somebody watches."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = "Film {}\nDirector: Jan Nowak\nPoland 2001, 80 min\n"


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    """Names of twenty-five pages; the seventh cannot be read."""
    for number in range(25):
        (tmp_path / f"{number:02}.txt").write_text(PAGE.format(number), "utf-8")
    (tmp_path / "06.txt").write_bytes(b"\x7fELF\x02\x01")
    return [str(tmp_path / f"{number:02}.txt") for number in range(25)]


def command(pages: list[str]) -> list[str]:
    return [sys.executable, "-m", "frontrow.cli", "read", "--no-catalogue", "--json", *pages]


def test_batch_keeps_the_order_and_prints_all_but_the_bad_one(pages):
    done = subprocess.run(command(pages), capture_output=True, text=True, check=False)
    names = [json.loads(line)["document"]["name"] for line in done.stdout.splitlines()]
    assert names == [f"{number:02}.txt" for number in range(25) if number != 6]
    assert (done.returncode, done.stderr) == (2, f"frontrow read: {pages[6]}: the file is a program\n")


def test_bar_of_progress_is_drawn_on_a_terminal(pages):
    terminal, end = pty.openpty()
    process = subprocess.Popen(command(pages), stdout=subprocess.DEVNULL, stderr=end)
    os.close(end)
    drawn = b""
    while piece := _read(terminal):
        drawn += piece
    os.close(terminal)
    assert (process.wait(), drawn.count(b"\r["), b"25/25" in drawn) == (2, 25, True)
    assert f"frontrow read: {pages[6]}: the file is a program".encode() in drawn


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""
