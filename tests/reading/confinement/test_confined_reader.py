"""A confined process answers, refuses, is stopped, and is replaced."""

import sys

import pytest

from frontrow.reading.confinement import ConfinedReader, ReadingFailed, ReadingStopped
from frontrow.reading.formats import BinaryDocument

TARGETS = "tests_confinement_targets"


@pytest.fixture(autouse=True)
def _targets_on_the_path(tmp_path, monkeypatch):
    from pathlib import Path

    (tmp_path / f"{TARGETS}.py").write_text((Path(__file__).parent / "targets.py").read_text())
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


def test_confined_reader_gives_text_and_setup_for_several_documents():
    with ConfinedReader(f"{TARGETS}:text", setup="> ") as reader:
        assert reader.read("łódź\r\n".encode(), "a.txt") == "> łódź\r\n"
        assert reader.read("b".encode("utf-16"), "b.txt") == "> b"


def test_confined_reader_raises_the_refusal_of_the_document():
    with ConfinedReader(f"{TARGETS}:text") as reader:
        with pytest.raises(BinaryDocument) as refusal:
            reader.read(b"\x89PNG\r\n", "still.png")
        assert str(refusal.value) == "still.png: the file is a picture (PNG)"
        assert reader.read(b"a", "a.txt") == "Nonea"


@pytest.mark.skipif(sys.platform != "linux", reason="the memory bound is Linux's")
def test_confined_reader_refuses_what_needs_too_much_memory():
    with ConfinedReader(f"{TARGETS}:eat_memory") as reader, pytest.raises(ReadingStopped, match="1 GB"):
        reader.read(b"x", "big.pdf")


def test_confined_reader_stops_what_takes_too_long():
    with ConfinedReader(f"{TARGETS}:spin") as reader, pytest.raises(ReadingStopped, match="took more than 30 s"):
        reader.read(b"x", "slow.pdf")


def test_confined_reader_survives_a_crash_and_reads_on():
    with ConfinedReader(f"{TARGETS}:die") as reader:
        for _ in range(2):
            with pytest.raises(ReadingStopped, match="was stopped"):
                reader.read(b"x" * 1_000_000, "crash.pdf")


def test_confined_reader_names_a_fault_of_its_own():
    with ConfinedReader(f"{TARGETS}:fail") as reader, pytest.raises(ReadingFailed) as failure:
        reader.read(b"x", "a.txt")
    assert str(failure.value) == "a.txt: KeyError: 'ours'"


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")
def test_confined_process_reaches_no_network():
    with ConfinedReader(f"{TARGETS}:call_out") as reader:
        assert reader.read(b"x", "a.txt") == "-1 EACCES PermissionError"
