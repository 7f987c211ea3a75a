"""Which works have a generated picture: pins lit from the side, for those without one of their own."""

from pathlib import Path

from frontrow.site.booklet import Booklet
from frontrow.site.picture_shelf import WIDTHS, is_drawn, picture

PICTURE_TYPE = "image/webp"


def pictured(booklet: Booklet) -> frozenset[str]:
    """The keys of the films without a still: only for these is a picture made."""
    return frozenset(film.key for film in booklet.programme.films.values() if not film.stills)


def make_pictures(shelf: Path, booklet: Booklet, most: int) -> int:
    """Make the pictures that the shelf lacks, at most `most`, before visitors ask; gives how many still lack."""
    wanted = [(key, width) for key in sorted(pictured(booklet)) for width in WIDTHS]
    lacking = [one for one in wanted if not is_drawn(shelf, *one)]
    for key, width in lacking[:most]:
        picture(shelf, key, width)
    return len(lacking[most:])
