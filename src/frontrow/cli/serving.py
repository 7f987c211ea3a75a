"""Serving the site and the desk: one web worker, and one worker for background tasks."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

from frontrow.cli import festival
from frontrow.cli.refusal import BadInput


def serve(host: str, port: int, workers: int, say: Callable[[str], None]) -> int:
    """Serve until interrupted; returns 0. Raises BadInput where the address is in use."""
    _must_be_free(host, port)
    os.environ.setdefault("MALLOC_ARENA_MAX", "1")  # one heap for all threads: a worker stays 15 MB smaller
    tasks = subprocess.Popen(
        [sys.executable, "-m", "frontrow.cli", "manage", "db_worker", "--interval", "1", "--no-reload"],
        env=_environment(),
    )
    try:
        say(f"Serving http://{host}:{port} (stop with Ctrl-C)")
        with suppress(KeyboardInterrupt):
            _web(host, port, workers)
    finally:
        tasks.terminate()
        tasks.wait(timeout=20)
    return 0


def _environment() -> dict[str, str]:
    return {**os.environ, "FRONTROW_DATA": str(festival.data_folder())}


def _must_be_free(host: str, port: int) -> None:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise BadInput(f"{host}:{port}", "something else is listening here; choose another with --port") from error


def _web(host: str, port: int, workers: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "frontrow.desk.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_enabled=True,
        log_access=False,
    ).serve()
