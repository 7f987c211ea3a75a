"""Generated pictures as files: each made once, the same for the same key, put on the shelf whole.

`python -m frontrow.site.picture_shelf FOLDER KEY` draws a key in every width: a web worker lets a helper process draw,
so that it need not hold the workshop (25 MB) in memory for ever.
"""

import os
import subprocess
import sys
from pathlib import Path
from threading import Lock

WIDTHS = (480, 960, 1600)
SHAPE = (16, 9)
PATIENCE = 60  # seconds for the helper, which needs about one
_one_at_a_time = Lock()


def is_drawn(shelf: Path, key: str, width: int) -> bool:
    """Whether a picture lies on the shelf."""
    return _file(shelf, key, width).is_file()


def picture(shelf: Path, key: str, width: int) -> bytes:
    """The WebP of a key in one of WIDTHS, from the shelf or drawn here and put there."""
    file = _file(shelf, key, width)
    if file.is_file():
        return file.read_bytes()
    from frontrow.interchange import pinscreen

    made = pinscreen.picture(key, width, width * SHAPE[1] // SHAPE[0])
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}.part")
    unfinished.write_bytes(made)
    os.replace(unfinished, file)
    return made


def picture_by_helper(shelf: Path, key: str, width: int) -> bytes:
    """The same, drawn by a helper process where the shelf lacks it; raises CalledProcessError, TimeoutExpired."""
    file = _file(shelf, key, width)
    if not file.is_file():
        with _one_at_a_time:
            if not file.is_file():
                command = [sys.executable, "-m", "frontrow.site.picture_shelf", str(shelf), key]
                subprocess.run(command, check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)  # noqa: S603
    return file.read_bytes()


def _file(shelf: Path, key: str, width: int) -> Path:
    return shelf / f"{key}-{width}.webp"


if __name__ == "__main__":
    for _width in WIDTHS:
        picture(Path(sys.argv[1]), sys.argv[2], _width)
