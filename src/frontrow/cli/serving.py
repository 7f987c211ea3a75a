"""Serving the site and the desk: one web worker, and a worker for each queue of background tasks."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from frontrow.cli import festival
from frontrow.cli.refusal import BadInput
from frontrow.settings import environment

QUEUES = ("default", "timetable")  # a run of the timetable takes minutes; who uploads a document must not wait for it
PATIENCE = 20  # seconds that a worker has to end its task when we stop


def stay_small(arguments: Sequence[str]) -> None:
    """Begin this command anew with one heap for all threads, before anything is loaded: a worker stays 15 MB smaller.

    On SQLite the driver of PostgreSQL is left out too, which parts of Wagtail load whether it is used or not (6 MB).
    """
    if "MALLOC_ARENA_MAX" not in os.environ:
        command = [sys.executable, "-m", "frontrow.cli", *arguments]
        os.execve(sys.executable, command, {**os.environ, "MALLOC_ARENA_MAX": "1"})  # noqa: S606 (our own words)
    if not environment.DATABASE.text():
        sys.modules.setdefault("psycopg", None)  # type: ignore[arg-type]


def serve(host: str, port: int, workers: int, say: Callable[[str], None]) -> int:
    """Serve until interrupted; returns 0. Raises BadInput where the address is in use."""
    _must_be_free(host, port)
    tasks = [_worker(queue) for queue in QUEUES]
    try:
        say(f"Serving http://{host}:{port} (stop with Ctrl-C)")
        with suppress(KeyboardInterrupt):
            _web(host, port, workers)
    finally:
        _stop(tasks)
    return 0


def _worker(queue: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "frontrow.cli", "manage", "db_worker", "--queue-name", queue, "--interval", "1"]
    return subprocess.Popen(command, env=_environment())  # noqa: S603  our own interpreter with our own words


def _stop(tasks: Sequence["subprocess.Popen[bytes]"]) -> None:
    """Let every worker end its task, and end those that take too long."""
    for task in tasks:
        task.terminate()
    for task in tasks:
        try:
            task.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            task.kill()
            task.wait()


def _environment() -> dict[str, str]:
    return {**os.environ, "FRONTROW_DATA": str(festival.data_folder())}


def _must_be_free(host: str, port: int) -> None:
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
        log_access=False,
    ).serve()
