"""The confined side: takes one document after the other from standard input and answers on standard output."""

import json
import os
from collections.abc import Callable
from importlib import import_module

from frontrow.reading import limits
from frontrow.reading.confinement.bounds import allow_processor_seconds, confine_this_process
from frontrow.reading.confinement.frames import PipeClosed, frame, read_frame
from frontrow.reading.formats.unreadable import UnreadableDocument


def main() -> None:
    """Serves until the parent closes the pipe."""
    answers = os.dup(1)
    # What a library prints must not get between the frames.
    os.dup2(2, 1)
    start = json.loads(_next())
    module, _, function = start["target"].partition(":")
    confine_this_process()
    read: Callable[[bytes, str, object], str] = getattr(import_module(module), function)
    while True:
        try:
            name, data = _next().decode("utf-8", "surrogatepass"), _next()
        except PipeClosed:
            return
        allow_processor_seconds(limits.PROCESS_CPU_SECONDS)
        _write(answers, frame(_answer(read, data, name, start["setup"])))


def _answer(read: Callable[[bytes, str, object], str], data: bytes, name: str, setup: object) -> bytes:
    try:
        return b"=" + read(data, name, setup).encode("utf-8", "surrogatepass")
    except UnreadableDocument as refusal:
        told = {"kind": type(refusal).__name__, "file": refusal.file, "fault": refusal.fault, "place": refusal.place}
    except MemoryError:
        told = {"kind": "MemoryError", "fault": ""}
    except Exception as fault:  # noqa: BLE001  it crosses the pipe by name and is raised again on the other side
        told = {"kind": "", "fault": f"{type(fault).__name__}: {fault}"[:500]}
    return b"!" + json.dumps(told).encode()


def _next() -> bytes:
    return read_frame(lambda size: os.read(0, size))


def _write(answers: int, message: bytes) -> None:
    while message:
        message = message[os.write(answers, message) :]
