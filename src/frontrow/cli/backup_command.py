"""`frontrow backup FILE`: the whole data folder in one file, also while it is served."""

import argparse
from pathlib import Path

from frontrow.cli import archive, festival
from frontrow.cli.refusal import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write the backup."""
    parser.add_argument("file", metavar="FILE", help="the ZIP to write; an older one of that name is replaced")


def run(args: argparse.Namespace) -> int:
    """Write the backup and say how large it is."""
    folder = festival.data_folder()
    if not festival.exists():
        raise BadInput(str(folder), "there is no festival here to back up")
    size = archive.write(folder, Path(args.file))
    print(f"{args.file}: {size / 2**20:.1f} MB")
    return 0
