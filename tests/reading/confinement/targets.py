"""What the tests run in a confined process."""

import errno
import os

from frontrow.reading.formats import view_of


def text(data: bytes, name: str, setup: object) -> str:
    """The document's text after the setup."""
    return f"{setup}{view_of(data, name).text}"


def eat_memory(data: bytes, name: str, setup: object) -> str:
    """Asks for 4 GB."""
    return str(len(bytearray(4_000_000_000)))


def spin(data: bytes, name: str, setup: object) -> str:
    """Uses processor time until stopped, a second of it with the limit that the setup asks for."""
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (1, 2))
    while True:
        pass


def die(data: bytes, name: str, setup: object) -> str:
    """Ends as a crashed library would."""
    os.abort()


def fail(data: bytes, name: str, setup: object) -> str:
    """A fault of our own."""
    raise KeyError("ours")


def call_out(data: bytes, name: str, setup: object) -> str:
    """Tries the kernel's door to the network behind Python's back, then Python's own, then to write a file."""
    import ctypes

    kernel = ctypes.CDLL(None, use_errno=True)
    direct = kernel.socket(2, 1, 0)
    answers = [str(direct), errno.errorcode[ctypes.get_errno()]]
    try:
        import socket

        socket.create_connection(("127.0.0.1", 9))
    except PermissionError:
        answers.append("PermissionError")
    return " ".join(answers)
