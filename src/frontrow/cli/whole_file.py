"""Files of a command: read up to a limit, written whole or not at all, and a refusal before the work, not after it."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from frontrow.cli.refusal import BadInput


def read_up_to(path: Path, most_bytes: int) -> bytes:
    """Return a file's bytes, one more than `most_bytes` at most, so that an endless one ends; raises BadInput."""
    try:
        with path.open("rb") as file:
            return file.read(most_bytes + 1)
    except (OSError, ValueError) as error:
        raise BadInput(str(path), _reason(error, "cannot be read")) from error


def must_be_writable(path: Path, inputs: Sequence[Path] = ()) -> None:
    """Refuse an output that could not be written, or that would replace an input; raises BadInput."""
    folder = path.resolve().parent
    if path.is_dir():
        raise BadInput(str(path), "is a folder, a file is wanted")
    if path.exists() and not path.is_file():
        raise BadInput(str(path), "is no file that could be replaced")
    if not folder.is_dir():
        raise BadInput(str(path), f"there is no folder {folder}")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise BadInput(str(path), "the folder does not let a file be written")
    if any(path.exists() and one.exists() and path.samefile(one) for one in inputs):
        raise BadInput(str(path), "is what is read; name another file to write")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; a link keeps pointing at it. Raises BadInput."""
    target = path.resolve()
    try:
        handle, half = tempfile.mkstemp(dir=target.parent, prefix=".half-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(half, 0o666 & ~_umask())
            os.replace(half, target)
        except BaseException:
            os.unlink(half)
            raise
    except OSError as error:
        raise BadInput(str(path), _reason(error, "cannot be written")) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: Exception, otherwise: str) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else otherwise).lower()
