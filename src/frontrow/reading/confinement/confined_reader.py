"""The parent's side: hands documents to a confined process one by one and gets back text or a refusal."""

import json
import os
import select
import signal
import subprocess
import sys
from types import TracebackType

from frontrow.reading import limits
from frontrow.reading.confinement.frames import PipeClosed, frame, read_frame
from frontrow.reading.formats import unreadable
from frontrow.reading.formats.unreadable import UnreadableDocument

_CHILD = "from frontrow.reading.confinement.child import main; main()"
# A process that neither works nor ends is stopped too; a busy machine may need several times the processor time.
_WALL_SECONDS = 4 * limits.PROCESS_CPU_SECONDS


class ReadingStopped(UnreadableDocument):
    """Reading the document took more memory or time than is allowed, or ended its process."""


class ReadingFailed(UnreadableDocument):
    """A fault of Front Row itself while reading the document; the fault names it."""


class ConfinedReader:
    """Runs `target`, "module:function" with `(data: bytes, name: str, setup) -> str`, in a confined process that is
    started when first needed, kept for the next document, and started anew after one that had to be stopped.

    `setup` is any JSON value, sent once. Not for several threads at once: give each its own.
    """

    def __init__(self, target: str, setup: object = None) -> None:
        self._target, self._setup = target, setup
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, data: bytes, name: str) -> str:
        """What the target returns for one document.

        Raises the UnreadableDocument that the target raised, ReadingStopped, or ReadingFailed.
        """
        process = self._process or self._start()
        try:
            self._send(process, frame(name.encode("utf-8", "surrogatepass")) + frame(data))
            answer = read_frame(lambda size: _take(process, size))
        except (PipeClosed, BrokenPipeError) as gone:
            code = self._end(process)
            raise ReadingStopped(name, _why(code)) from gone
        except BaseException:
            self._end(process)
            raise
        if answer[:1] == b"=":
            return answer[1:].decode("utf-8", "surrogatepass")
        raise _refusal(json.loads(answer[1:]), name)

    def close(self) -> None:
        """Ends the process."""
        if self._process:
            self._end(self._process)

    def __enter__(self) -> "ConfinedReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(  # noqa: S603  our own interpreter with our own words
            [sys.executable, "-c", _CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._process = process
        self._send(process, frame(json.dumps({"target": self._target, "setup": self._setup}).encode()))
        return process

    def _send(self, process: subprocess.Popen[bytes], message: bytes) -> None:
        if process.stdin is None:
            raise PipeClosed
        process.stdin.write(message)
        process.stdin.flush()

    def _end(self, process: subprocess.Popen[bytes]) -> int:
        self._process = None
        for pipe in (process.stdin, process.stdout):
            if pipe:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue
        try:
            return process.wait(1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return -signal.SIGALRM


def _take(process: subprocess.Popen[bytes], size: int) -> bytes:
    if process.stdout is None or not select.select([process.stdout], [], [], _WALL_SECONDS)[0]:
        return b""
    return os.read(process.stdout.fileno(), size)


def _why(code: int) -> str:
    if code in (-signal.SIGXCPU, -signal.SIGALRM):
        return f"reading it took more than {limits.PROCESS_CPU_SECONDS} s and was stopped"
    if code in (-signal.SIGKILL, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS):
        gigabytes = limits.PROCESS_MEMORY_BYTES // 1_000_000_000
        return f"reading it broke the bounds of {gigabytes} GB of memory and was stopped"
    return f"reading it ended its process with {code}"


def _refusal(told: dict[str, str], name: str) -> UnreadableDocument:
    kind = getattr(unreadable, told["kind"], None)
    if isinstance(kind, type) and issubclass(kind, UnreadableDocument):
        return kind(told["file"], told["fault"], told["place"])
    stopped = told["kind"] == "MemoryError"
    return ReadingStopped(name, _why(-signal.SIGKILL)) if stopped else ReadingFailed(name, told["fault"])
