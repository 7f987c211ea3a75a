"""Where the planner's compiled code is kept between runs: a folder named by a hash of its sources.

Numba notices a change in the file of a function, not in the files of the functions it calls; a folder for each state of
the sources can never be stale. Numba writes each file aside and renames it, so that processes that compile at the same
time do the same work twice and no harm.
"""

import hashlib
import os
import platform
from pathlib import Path

_ROOM = Path(__file__).parent


def folder() -> Path:
    """Return the folder that holds the compiled code of these very sources."""
    digest = hashlib.sha256(platform.python_version().encode())
    for source in sorted(_ROOM.glob("*.py")):
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return _ROOM / "__pycache__" / f"planner-{digest.hexdigest()[:16]}"


def made_folder() -> Path | None:
    """Return the folder, made where needed, or None where this process may not write there."""
    path = folder()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return path if os.access(path, os.W_OK) else None
