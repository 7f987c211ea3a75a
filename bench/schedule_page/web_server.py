"""A web server under measurement: its worker's processor time and memory as the kernel counts them (Linux only)."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

PATIENCE_SECONDS = 120
TICKS = os.sysconf("SC_CLK_TCK")


class DidNotAnswer(RuntimeError):
    """A server ended, or gave no page in time."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server on 127.0.0.1 and the process of its one web worker."""

    port: int
    worker: int

    @property
    def processor_seconds(self) -> float:
        """Processor time that the worker has used so far."""
        fields = Path(f"/proc/{self.worker}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def megabytes(self, what: str) -> float:
        """The worker's memory: "Rss" resident, "Pss" with shared pages divided among those who share them."""
        lines = Path(f"/proc/{self.worker}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith(f"{what}:")).split()[1]) / 1024

    def page(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers (names in small letters) and body of an address, not packed."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        line.request("GET", path, headers={"Accept": "text/html,*/*"})
        answer = line.getresponse()
        body = answer.read()
        line.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@dataclass(frozen=True, slots=True)
class Rate:
    """What many requests of one page took: wall seconds and the worker's processor seconds."""

    requests: int
    seconds: float
    processor_seconds: float

    @property
    def a_second(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds

    @property
    def milliseconds(self) -> float:
        """The worker's processor time a request."""
        return 1000 * self.processor_seconds / self.requests


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, path: str, environment: dict[str, str], log: Path) -> Iterator[Server]:
    """A server that answers `path` with 200; ended afterwards. Raises DidNotAnswer with the end of its log."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, env=environment, cwd=log.parent, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            until_answered(process, port, path, log)
            yield Server(port, _worker(process.pid))
        finally:
            end(process)


def until_answered(process: "subprocess.Popen[bytes]", port: int, path: str, log: Path) -> None:
    """Wait for 200; raises DidNotAnswer."""
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE_SECONDS and process.poll() is None:
        try:
            status = Server(port, 0).page(path)[0]
        except OSError:
            time.sleep(0.05)
            continue
        if status == 200:
            return
        raise DidNotAnswer(f"{path} was answered with {status}")
    raise DidNotAnswer(f"no answer: {log.read_text(errors='replace')[-500:]}")


def end(process: "subprocess.Popen[bytes]") -> None:
    """Interrupt a server as Ctrl-C does, and wait for it."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _worker(server: int) -> int:
    """Granian's worker: the one child with its parent's own command line (forked) or multiprocessing's (spawned)."""
    children = [int(child) for child in Path(f"/proc/{server}/task/{server}/children").read_text().split()]
    lines = {child: Path(f"/proc/{child}/cmdline").read_bytes() for child in children}
    own = Path(f"/proc/{server}/cmdline").read_bytes()
    workers = [child for child, line in lines.items() if line == own or b"spawn_main" in line]
    if len(workers) != 1:
        raise DidNotAnswer(f"which of these is the worker? {lines}")
    return workers[0]


def rate(server: Server, path: str, requests: int, connections: int = 2) -> Rate:
    """Ask for one page over some connections that stay open; raises DidNotAnswer for any answer but 200."""
    began, used = time.perf_counter(), server.processor_seconds
    failures: list[str] = []
    threads = [
        Thread(target=_ask, args=(server.port, path, requests // connections, failures)) for _ in range(connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise DidNotAnswer(failures[0])
    whole = requests // connections * connections
    return Rate(whole, time.perf_counter() - began, server.processor_seconds - used)


def _ask(port: int, path: str, requests: int, failures: list[str]) -> None:
    question = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\n\r\n".encode()
    try:
        with socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS) as line:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for _ in range(requests):
                line.sendall(question)
                _receive(line)
    except (OSError, ValueError, DidNotAnswer) as failure:
        failures.append(f"{path}: {failure}")


def _receive(line: socket.socket) -> None:
    """Read one answer to its end, with as little work as can be: this process shares the machine with the worker."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _more(line)
    head, _, body = data.partition(b"\r\n\r\n")
    if b" 200 " not in head.split(b"\r\n", 1)[0]:
        raise DidNotAnswer(head.decode("latin-1")[:200])
    lengths = [row for row in head.lower().split(b"\r\n") if row.startswith(b"content-length:")]
    if not lengths:
        raise DidNotAnswer("an answer without its length")
    got, length = len(body), int(lengths[0].split(b":")[1])
    while got < length:
        got += len(_more(line))


def _more(line: socket.socket) -> bytes:
    data = line.recv(1 << 18)
    if not data:
        raise DidNotAnswer("the server hung up")
    return data
