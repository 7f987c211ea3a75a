"""Where the planner's compiled code is kept between runs: a folder named by a hash of its sources.

Numba notices a change in the file of a function, not in the files of the functions it calls; a folder for each state of
the sources can never be stale.
"""

import hashlib
import platform
from pathlib import Path

_ROOM = Path(__file__).parent
_SOURCES = ("compiling.py", "friend_paths.py", "longest_path.py", "attendable.py", "compiled.py")


def folder() -> Path:
    """Return the folder that holds the compiled code of these very sources."""
    digest = hashlib.sha256(platform.python_version().encode())
    for name in _SOURCES:
        digest.update((_ROOM / name).read_bytes())
    return _ROOM / "__pycache__" / f"planner-{digest.hexdigest()[:16]}"


def is_compiled() -> bool:
    """Return whether the search has been compiled here before."""
    return any(folder().rglob("compiled.search-*.nbi"))
