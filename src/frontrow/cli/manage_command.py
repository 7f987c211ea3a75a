"""`frontrow manage …`: a Django management command on this festival."""

import argparse

from frontrow.cli import festival


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take everything as the management command's own arguments."""
    parser.add_argument(
        "arguments", nargs=argparse.REMAINDER, metavar="COMMAND …", help="like `check --deploy` or `shell`"
    )


def run(args: argparse.Namespace) -> int:
    """Run it; returns 0, or exits as the management command does."""
    from django.core.management import execute_from_command_line

    festival.open_django()
    execute_from_command_line(["frontrow manage", *args.arguments])
    return 0
