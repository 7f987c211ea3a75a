"""Backups: written while others write, restored only if whole."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from frontrow.cli import archive
from frontrow.cli.refusal import BadInput


@pytest.fixture(autouse=True)
def _on_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FRONTROW_DATABASE", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = tmp_path / "var"
    (data / "media" / "documents").mkdir(parents=True)
    (data / "static").mkdir()
    (data / "media" / "documents" / "page.txt").write_text("Wanda\n", "utf-8")
    (data / "static" / "desk.css").write_text("made again", "utf-8")
    (data / "secret-key").write_text("key", "ascii")
    (data / "festival").write_text("frontrow 1\n", "ascii")
    with closing(sqlite3.connect(data / "frontrow.sqlite3")) as database:
        database.executescript(
            "PRAGMA journal_mode=WAL; CREATE TABLE film (title TEXT); INSERT INTO film VALUES ('Wanda');"
        )
    return data


def titles(data: Path) -> list[str]:
    with closing(sqlite3.connect(data / "frontrow.sqlite3")) as database:
        return [row[0] for row in database.execute("SELECT title FROM film")]


def test_backup_comes_back_as_it_was_without_what_is_made_again(folder: Path, tmp_path: Path) -> None:
    archive.write(folder, tmp_path / "a.zip")
    archive.restore(tmp_path / "a.zip", tmp_path / "other")
    assert titles(tmp_path / "other") == ["Wanda"]
    assert sorted(
        path.relative_to(tmp_path / "other").as_posix() for path in (tmp_path / "other").rglob("*") if path.is_file()
    ) == ["festival", "frontrow.sqlite3", "media/documents/page.txt", "secret-key"]
    assert (tmp_path / "other" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_backup_during_an_open_write_holds_what_was_committed(folder: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder / "frontrow.sqlite3", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO film VALUES ('not committed')")
        archive.write(folder, tmp_path / "a.zip")
        writer.execute("COMMIT")
    archive.restore(tmp_path / "a.zip", tmp_path / "other")
    assert (titles(folder), titles(tmp_path / "other")) == (["Wanda", "not committed"], ["Wanda"])


def test_restore_into_a_folder_in_use_is_refused(folder: Path, tmp_path: Path) -> None:
    archive.write(folder, tmp_path / "a.zip")
    with pytest.raises(BadInput, match="not empty"):
        archive.restore(tmp_path / "a.zip", folder)
    assert titles(folder) == ["Wanda"]


def broken(source: Path, target: Path, name: str, content: bytes) -> None:
    """A copy of a backup with one member replaced."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for member in {*old.namelist(), name}:
            new.writestr(member, content if member == name else old.read(member))


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("media/documents/page.txt", b"Wandb\n", "media/documents/page.txt: the file is damaged"),
        ("manifest.json", b"{}", "it has no manifest"),
        (
            "manifest.json",
            json.dumps({"format": "frontrow-backup/1", "files": {"../../etc/passwd": "0"}}).encode(),
            "does not belong",
        ),
        ("manifest.json", json.dumps({"format": "frontrow-backup/9", "files": {}}).encode(), "another version"),
        (
            "manifest.json",
            json.dumps({"format": "frontrow-backup/1", "files": {"festival": "0"}}).encode(),
            "festival: the file is damaged",
        ),
    ],
)
def test_restore_of_a_damaged_backup_is_refused_and_leaves_nothing(
    folder: Path, tmp_path: Path, name: str, content: bytes, fault: str
) -> None:
    archive.write(folder, tmp_path / "a.zip")
    broken(tmp_path / "a.zip", tmp_path / "b.zip", name, content)
    with pytest.raises(BadInput) as refusal:
        archive.restore(tmp_path / "b.zip", tmp_path / "other")
    assert fault in str(refusal.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.zip", "var"]


@pytest.mark.parametrize("cut", [10, 200, 1000])
def test_restore_of_a_cut_off_backup_is_refused(folder: Path, tmp_path: Path, cut: int) -> None:
    archive.write(folder, tmp_path / "a.zip")
    whole = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) - cut])
    with pytest.raises(BadInput, match="no whole backup"):
        archive.restore(tmp_path / "cut.zip", tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_backup_into_a_folder_that_is_not_there_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No such file"):
        archive.write(folder, tmp_path / "nowhere" / "a.zip")
