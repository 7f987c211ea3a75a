"""Which works have a generated picture: pins lit from the side, for those without one of their own."""

from pathlib import Path

from frontrow.site.booklet import Booklet
from frontrow.site.picture_shelf import WIDTHS, picture

PICTURE_TYPE = "image/webp"


def pictured(booklet: Booklet) -> frozenset[str]:
    """The keys of the films without a still: only for these is a picture made."""
    return frozenset(film.key for film in booklet.programme.films.values() if not film.stills)


def make_pictures(shelf: Path, booklet: Booklet) -> int:
    """Make every picture that the shelf lacks, before visitors ask; gives how many there are for the programme."""
    wanted = [(key, width) for key in sorted(pictured(booklet)) for width in WIDTHS]
    for key, width in wanted:
        picture(shelf, key, width)
    return len(wanted)
