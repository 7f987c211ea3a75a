"""The command as a person calls it, in a process of its own."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jsonschema
import pytest

from frontrow.timetable import problem_file
from tests.timetable.festivals import item, small

KEPT = Path(tempfile.gettempdir()) / "frontrow-test-data"
SCHEMA = json.loads((Path(problem_file.__file__).parent / "timetable.schema.json").read_text())


def frontrow(*words: object, data: Path = KEPT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "frontrow.cli", "timetable", *map(str, words)]
    environment = os.environ | {"FRONTROW_DATA": str(data), "PYTHONWARNINGS": "default"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.fixture
def problem(tmp_path: Path) -> Path:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(small()))
    return path


def test_draft_check_repair_and_plot_go_through(problem: Path, tmp_path: Path) -> None:
    out = tmp_path / "timetable.json"
    drafted = frontrow("draft", problem, "-o", out, "--iterations", 3000, "--plot", tmp_path / "score.svg")
    assert (drafted.returncode, "score" in drafted.stdout) == (0, True), drafted.stderr
    timetable = json.loads(out.read_text())
    jsonschema.validate(timetable, SCHEMA)
    assert (timetable["breaches"], timetable["seconds"], timetable["iterations"]) == ([], None, 3000)
    assert list(timetable) == ["format", "problem_sha256", "screenings", "score", "bound", "breaches", "seed",
                               "iterations", "seconds"]  # fmt: skip
    checked = frontrow("check", problem, out)
    assert (checked.returncode, json.loads(checked.stdout)["ok"]) == (0, True), checked.stdout
    assert frontrow("repair", problem, out, "-o", tmp_path / "new.json").returncode == 0
    assert frontrow("check", problem, tmp_path / "new.json").returncode == 0
    assert frontrow("plot", problem, out, "-o", tmp_path / "heat.png").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "heat.png", "new.json", "problem.json", "score.svg", "timetable.json",
    ]  # fmt: skip


def test_check_finds_a_start_that_was_changed_by_hand(problem: Path, tmp_path: Path) -> None:
    out = tmp_path / "timetable.json"
    frontrow("draft", problem, "-o", out, "--iterations", 100)
    timetable = json.loads(out.read_text())
    timetable["screenings"][0] |= {"start": "2026-11-05T12:07"}
    out.write_text(json.dumps(timetable))
    assert frontrow("check", problem, out).returncode == 1


def test_draft_of_the_impossible_writes_the_rest_and_says_no(tmp_path: Path) -> None:
    path, out = tmp_path / "problem.json", tmp_path / "timetable.json"
    path.write_text(json.dumps(small(items=[item("a", 90), item("long", 900)], audience=[])))
    drafted = frontrow("draft", path, "-o", out, "--iterations", 500)
    assert drafted.returncode == 1
    assert "placed: Film long has no place on any screen that keeps the rules that bind it alone" in drafted.stderr
    assert [breach["rule"] for breach in json.loads(out.read_text())["breaches"]] == ["placed"]
    explained = frontrow("explain", path)
    assert (explained.returncode, json.loads(explained.stdout)["because"][0]["subject"]) == (1, "long")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1 column 1: not JSON: Expecting value"),
        (json.dumps(small(grid=5)), 'unknown key "grid"'),
        (json.dumps(small(grid_minutes=0)), "grid_minutes: 0 is not between 1 and 1440"),
    ],
)
def test_bad_problem_is_one_line_and_exit_code_2(text: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    path.write_text(text)
    drafted = frontrow("draft", path, "-o", tmp_path / "out.json")
    assert (drafted.returncode, drafted.stderr) == (2, f"frontrow timetable: {path}: {line}\n")
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["draft", "problem.json", "-o", "problem.json"], "problem.json: is what is read; name another file to write"),
        (["draft", "problem.json", "-o", "."], ".: is a folder, a file is wanted"),
        (["draft", "problem.json", "-o", "no/out.json"], "no/out.json: there is no folder {}/no"),
        (["draft", "problem.json", "-o", "out.json", "--plot", "out.gif"],
         "out.gif: a picture's name ends in .svg or .png"),
        (["plot", "problem.json", "problem.json", "-o", "out"], "out: a picture's name ends in .svg or .png"),
        (["repair", "problem.json", "old.json", "-o", "old.json"], "old.json: is what is read; name another file to write"),
        (["explain", "missing.json"], "missing.json: no such file or directory"),
        (["explain", "/dev/zero"], "/dev/zero: more than the 64,000,000 bytes allowed"),
        (["check", "problem.json", "problem.json"], "problem.json: format: is not frontrow-timetable/1"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_are_refused_before_any_work(
    words: list[str], line: str, problem: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(problem.parent)
    Path("old.json").write_text("{}")
    refused = frontrow(*words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == f"frontrow timetable: {line.format(problem.parent)}\n"
    assert sorted(path.name for path in problem.parent.iterdir()) == ["old.json", "problem.json"]


def test_compiling_is_told_when_it_is_waited_for_and_only_then(problem: Path, tmp_path: Path) -> None:
    impossible = tmp_path / "impossible.json"
    impossible.write_text(json.dumps(small(items=[item("long", 900)], audience=[])))
    unused = tmp_path / "unused"
    explained = frontrow("explain", impossible, data=unused)
    assert (explained.returncode, "compiling the search" in explained.stderr) == (1, False), "no search was needed"
    frontrow("draft", problem, "-o", tmp_path / "warm.json", "--iterations", 100)
    again = frontrow("draft", problem, "-o", tmp_path / "warm.json", "--iterations", 100)
    assert (again.returncode, "compiling the search" in again.stderr) == (0, False), "kept from the time before"


def test_draft_follows_a_link_and_names_what_is_odd(tmp_path: Path) -> None:
    path, out = tmp_path / "problem.json", tmp_path / "link.json"
    path.write_text(json.dumps(small(days=["2026-11-05", "2026-11-06", "2026-11-07"])))
    out.symlink_to(tmp_path / "real.json")
    drafted = frontrow("draft", path, "-o", out, "--iterations", 100)
    notice = f"frontrow timetable: notice: {path}: days[2]: no screen is open on Sat 7 Nov"
    assert (drafted.returncode, drafted.stderr.splitlines()[0]) == (0, notice)
    assert out.is_symlink()
    assert len(json.loads((tmp_path / "real.json").read_text())["screenings"]) == 6


def test_draft_writes_the_best_so_far_when_it_is_stopped(problem: Path, tmp_path: Path) -> None:
    frontrow("draft", problem, "-o", tmp_path / "warm.json", "--iterations", 0)
    command = [sys.executable, "-m", "frontrow.cli", "timetable", "draft", str(problem), "-o", str(tmp_path / "o.json")]
    environment = os.environ | {"FRONTROW_DATA": str(KEPT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as draft:
        assert draft.stderr is not None
        while "score" not in draft.stderr.readline():
            time.sleep(0.01)
        draft.send_signal(signal.SIGINT)
        draft.communicate(timeout=120)
    assert draft.returncode == 0
    assert len(json.loads((tmp_path / "o.json").read_text())["screenings"]) == 6


@pytest.mark.parametrize("word", ["draft", "check", "repair", "explain", "plot"])
def test_help_of_each_word_shows_an_example(word: str) -> None:
    shown = frontrow(word, "--help")
    assert (shown.returncode, f"  frontrow timetable {word} " in shown.stdout) == (0, True)


def test_importing_the_room_loads_neither_numba_nor_ortools() -> None:
    script = (
        "import sys, frontrow.timetable, frontrow.timetable.problem_file, frontrow.timetable.draft;"
        "import frontrow.timetable.explain, frontrow.timetable.repair, frontrow.timetable.score;"
        "print([name for name in ('numba', 'ortools', 'django') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


def test_explaining_a_screening_without_any_place_loads_neither(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(small(items=[item("long", 900)], audience=[])))
    script = (
        "import pathlib, sys, time; from frontrow.timetable.explain import explain;"
        "from frontrow.timetable.problem_file import read_problem;"
        f"found = explain(read_problem(pathlib.Path({str(path)!r}).read_bytes()), 30, time.process_time);"
        "print(found.feasible, [name for name in ('numba', 'ortools') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout == "False []\n"
