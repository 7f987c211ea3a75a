"""Where the compiled search is kept between runs: a folder named by a hash of the engine's sources.

Numba notices a change in the file of a function, not in the files of the functions it calls; a folder for each state
of the sources can never be stale.
"""

import hashlib
import os
import platform
from pathlib import Path

_ROOM = Path(__file__).parent


def engine_folder(below: Path) -> Path:
    """Return the folder that holds the compiled code of these very sources, under `below`."""
    digest = hashlib.sha256(platform.python_version().encode())
    # the planner's compiled plans are loaded in the same process and kept in the same folder
    planner = (_ROOM.parent / "planner" / "search").glob("*.py")
    for source in sorted([*(_ROOM / "search").glob("*.py"), _ROOM / "compiled.py", *planner]):
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return below / f"timetable-{digest.hexdigest()[:16]}"


def keep_in(below: Path) -> None:
    """Keep compiled code under a folder from now on.

    To be called before the search is first imported. Raises OSError where the folder cannot be made or written to.
    """
    from numba.core import config

    folder = engine_folder(below)
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise PermissionError(f"{folder} cannot be written to")
    config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]
