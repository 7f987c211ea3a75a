"""`frontrow demo`: a sample festival, loaded once and served."""

import argparse

from frontrow.cli import festival
from frontrow.cli.founding import Founding, found_festival
from frontrow.cli.serving import serve


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and whether to serve at all."""
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default 8000)")
    parser.add_argument("--no-serve", action="store_true", help="only load the sample")


def run(args: argparse.Namespace) -> int:
    """Load the sample into an empty data folder, or take what is there, and serve it."""
    if festival.exists():
        festival.open_festival()
    else:
        _begin()
    password = festival.data_folder() / "demo-password"
    if password.is_file():
        word = password.read_text("ascii").strip()
        print(f"\nThe desk is at http://127.0.0.1:{args.port}/desk/ : log in as `admin` with `{word}`.")
    return 0 if args.no_serve else serve("127.0.0.1", args.port, 1, print)


def _begin() -> None:
    password = found_festival(
        Founding(name="Short Ends Film Festival", languages=("en", "pl")), print, furnish=_furnish
    )
    file = festival.data_folder() / "demo-password"
    file.touch(mode=0o600)
    file.write_text(password + "\n", "ascii")


def _furnish() -> None:
    from django.core.management import call_command
    from django_tasks_db.models import DBTaskResult

    from frontrow.cli.sample_festival import load
    from frontrow.site.tasks import draw_pictures

    load(print)
    # Each of the thousands of records has asked to be indexed for the desk's search: one pass does it for all.
    DBTaskResult.objects.all().delete()
    call_command("update_index", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
    draw_pictures.enqueue()
