"""`frontrow serve`: the site and the desk on what the data folder holds."""

import argparse

from frontrow.cli import festival
from frontrow.cli.serving import serve


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and with how many workers."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument("--workers", type=int, default=1, help="web workers (default 1)")


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    festival.open_festival()
    return serve(args.host, args.port, args.workers, print)
