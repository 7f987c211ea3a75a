"""Pictures for works that have none: pins lit from the side, the same for the same key, kept in the data folder."""

import os
from pathlib import Path

from frontrow.site.booklet import Booklet

WIDTHS = (480, 960, 1600)
SHAPE = (16, 9)
PICTURE_TYPE = "image/webp"


def pictured(booklet: Booklet) -> frozenset[str]:
    """The keys of the films without a still: only for these is a picture made."""
    return frozenset(film.key for film in booklet.programme.films.values() if not film.stills)


def picture(shelf: Path, key: str, width: int) -> bytes:
    """The WebP of a key in one of WIDTHS, from the shelf or made now and put there whole."""
    file = shelf / f"{key}-{width}.webp"
    try:
        return file.read_bytes()
    except FileNotFoundError:
        # Imported here: a worker whose pictures are made need not hold the workshop in memory.
        from frontrow.interchange import pinscreen

        made = pinscreen.picture(key, width, width * SHAPE[1] // SHAPE[0])
        _keep(file, made)
        return made


def make_pictures(shelf: Path, booklet: Booklet) -> int:
    """Make every picture that the shelf lacks, before visitors ask; gives how many there are for the programme."""
    wanted = [(key, width) for key in sorted(pictured(booklet)) for width in WIDTHS]
    for key, width in wanted:
        picture(shelf, key, width)
    return len(wanted)


def _keep(file: Path, made: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}.part")
    unfinished.write_bytes(made)
    os.replace(unfinished, file)
