"""A backup: one ZIP with the database, media, mail and signing key, and a manifest that names each file's SHA-256.

Static files and fonts are left out: they are made again from the program.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import IO

from frontrow.cli.refusal import BadInput
from frontrow.settings import environment

FORMAT = "frontrow-backup/1"
MANIFEST = "manifest.json"
SQLITE, POSTGRESQL = "frontrow.sqlite3", "database.pgdump"
KEPT_FOLDERS = ("media", "mail")
KEPT_FILES = ("secret-key", "festival", "demo-password")
LARGEST_MEMBER = 20 * 2**30


def write(folder: Path, target: Path) -> int:
    """Write a backup of a data folder, also while it is being served; returns its size in bytes. It appears whole
    or not at all.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        with (
            tempfile.TemporaryDirectory(dir=folder) as scratch,
            zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            hashes = {
                name: _add(archive, name, path) for name, path in [_database(folder, Path(scratch)), *_members(folder)]
            }
            archive.writestr(MANIFEST, json.dumps({"format": FORMAT, "files": hashes}, indent=1, sort_keys=True))
        os.replace(partial, target)
    except OSError as error:
        raise BadInput(str(target), error.strerror or str(error)) from error
    finally:
        partial.unlink(missing_ok=True)
    return target.stat().st_size


def _database(folder: Path, scratch: Path) -> tuple[str, Path]:
    """A consistent copy of the database as it is at one moment, while others write."""
    if environment.DATABASE.text():
        dump = scratch / POSTGRESQL
        _postgresql("pg_dump", "--format=custom", "--no-owner", f"--file={dump}", environment.DATABASE.text())
        return POSTGRESQL, dump
    copy = scratch / SQLITE
    with closing(sqlite3.connect(folder / SQLITE)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return SQLITE, copy


def _postgresql(tool: str, *arguments: str) -> None:
    if shutil.which(tool) is None:
        raise BadInput(tool, "this program of PostgreSQL's client package is needed for a festival on PostgreSQL")
    run = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)  # noqa: S603 (our own words, no shell)
    if run.returncode:
        raise BadInput(
            tool, run.stderr.strip().splitlines()[-1] if run.stderr.strip() else f"ended with {run.returncode}"
        )


def _members(folder: Path) -> Iterator[tuple[str, Path]]:
    for name in KEPT_FILES:
        if (folder / name).is_file():
            yield name, folder / name
    for name in KEPT_FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(folder).as_posix(), path


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
        while chunk := source.read(1 << 20):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def restore(source: Path, folder: Path) -> None:
    """Put a backup into an empty or missing data folder: unpacked beside it, checked to the last byte, then moved
    into place.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BadInput(str(folder), "the folder is not empty; move it away, or choose another one with FRONTROW_DATA")
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".frontrow-restore-", dir=folder.parent))
    try:
        _unpack(source, scratch)
        _check_database(source, scratch)
        if folder.exists():
            folder.rmdir()
        os.replace(scratch, folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if (folder / POSTGRESQL).is_file():
        _postgresql(
            "pg_restore",
            "--clean",
            "--if-exists",
            "--no-owner",
            f"--dbname={environment.DATABASE.text()}",
            str(folder / POSTGRESQL),
        )
        (folder / POSTGRESQL).unlink()


def _unpack(source: Path, scratch: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            for name, digest in _manifest(archive, source).items():
                _extract(archive, name, digest, scratch, source)
    except FileNotFoundError as error:
        raise BadInput(str(source), "there is no such file") from error
    except (zipfile.BadZipFile, OSError, EOFError) as error:
        raise BadInput(str(source), f"this is no whole backup ({error})") from error
    for name in (*KEPT_FOLDERS, "static"):
        (scratch / name).mkdir(exist_ok=True)
    for name in ("secret-key", "demo-password"):
        if (scratch / name).is_file():
            (scratch / name).chmod(0o600)


def _manifest(archive: zipfile.ZipFile, source: Path) -> dict[str, str]:
    try:
        manifest = json.loads(archive.read(MANIFEST))
        files: dict[str, str] = manifest["files"]
        known = manifest["format"] == FORMAT and all(
            isinstance(name, str) and isinstance(digest, str) for name, digest in files.items()
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BadInput(str(source), "this is no backup of Front Row: it has no manifest") from error
    if not known:
        raise BadInput(str(source), "this backup is of another version of Front Row", MANIFEST)
    return files


def _extract(archive: zipfile.ZipFile, name: str, digest: str, scratch: Path, source: Path) -> None:
    parts = PurePosixPath(name).parts
    allowed = name in (*KEPT_FILES, SQLITE, POSTGRESQL) or parts[:1] in [(folder,) for folder in KEPT_FOLDERS]
    if not allowed or ".." in parts or name.startswith("/"):
        raise BadInput(str(source), "a file that does not belong in a backup", name)
    target = scratch / name
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        member = archive.open(name)
    except KeyError as error:
        raise BadInput(str(source), "the manifest names it, but it is missing", name) from error
    with member, target.open("wb") as out:
        if _copy(member, out) != digest:
            raise BadInput(str(source), "the file is damaged: its hash is not the manifest's", name)


def _copy(member: IO[bytes], out: IO[bytes]) -> str:
    digest, size = hashlib.sha256(), 0
    while chunk := member.read(1 << 20):
        size += len(chunk)
        if size > LARGEST_MEMBER:
            raise OSError("a file in it is larger than 20 GB")
        digest.update(chunk)
        out.write(chunk)
    return digest.hexdigest()


def _check_database(source: Path, scratch: Path) -> None:
    has = {name: (scratch / name).is_file() for name in (SQLITE, POSTGRESQL)}
    on_postgresql = bool(environment.DATABASE.text())
    if not has[POSTGRESQL if on_postgresql else SQLITE]:
        kind = "PostgreSQL" if has[POSTGRESQL] else "SQLite"
        raise BadInput(str(source), f"this backup is of a festival on {kind}; set {environment.DATABASE.name} to match")
    if on_postgresql:
        return
    try:
        with closing(sqlite3.connect(f"file:{scratch / SQLITE}?mode=ro", uri=True)) as database:
            verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise BadInput(str(source), f"the database in it is damaged ({error})", SQLITE) from error
    if verdict != "ok":
        raise BadInput(str(source), "the database in it is damaged", SQLITE)
