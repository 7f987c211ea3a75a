"""What parent and child say to each other through a pipe: frames of bytes, each after its length."""

from collections.abc import Callable

_LENGTH = 8


class PipeClosed(Exception):
    """The other side has gone."""


def frame(body: bytes) -> bytes:
    """`body` after its length, 8 bytes big-endian."""
    return len(body).to_bytes(_LENGTH, "big") + body


def read_frame(take: Callable[[int], bytes]) -> bytes:
    """The next frame's body; `take(n)` gives between 1 and n bytes, none at the end. Raises PipeClosed."""
    return _exactly(int.from_bytes(_exactly(_LENGTH, take), "big"), take)


def _exactly(size: int, take: Callable[[int], bytes]) -> bytes:
    pieces = []
    while size:
        piece = take(min(size, 1 << 20))
        if not piece:
            raise PipeClosed
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
