"""`frontrow restore FILE`: a backup back into an empty data folder, checked."""

import argparse
from pathlib import Path

from frontrow.cli import archive, festival


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which backup."""
    parser.add_argument("file", metavar="FILE", help="a ZIP that `frontrow backup` wrote")


def run(args: argparse.Namespace) -> int:
    """Restore it and say where."""
    archive.restore(Path(args.file), festival.data_folder())
    print(f"{festival.data_folder()}: restored; go on with `frontrow serve`")
    return 0
