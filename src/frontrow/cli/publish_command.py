"""`frontrow publish FOLDER`: the published programme as a static site."""

import argparse
from pathlib import Path

from frontrow.cli.refusal import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "folder", type=Path, help="the folder to make; an earlier copy in it is replaced, anything else is left alone"
    )


def run(args: argparse.Namespace) -> int:
    """Write every public page of every language; 1 while nothing is published."""
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontrow.settings.django")
    django.setup()
    from django.conf import settings
    from django.db import OperationalError, ProgrammingError

    from frontrow.site.fonts import make_small_files
    from frontrow.site.jinja import House
    from frontrow.site.sources import NothingPublished, booklets
    from frontrow.site.static_copy import FolderInTheWay, write_copy

    try:
        found = booklets()
    except (NothingPublished, OperationalError, ProgrammingError):
        print("nothing is published yet: publish a programme version at the desk first")
        return 1
    fonts = settings.DATA_FOLDER / "fonts"
    make_small_files(fonts)
    try:
        shelf, media = settings.DATA_FOLDER / "pictures", Path(settings.MEDIA_ROOT)
        count = write_copy(found, args.folder, House(fonts, copy=True), shelf, media)
    except FolderInTheWay as refusal:
        raise BadInput(str(args.folder), "exists and is not an earlier copy of the site") from refusal
    except OSError as fault:
        raise BadInput(str(args.folder), fault.strerror or str(fault)) from fault
    print(f"{count} files in {args.folder}")
    return 0
