"""Documents through confined processes: one for a few, two for many; the order given kept, a bar on a terminal."""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from frontrow.cli.reading_confined import TARGET
from frontrow.cli.refusal import BadInput
from frontrow.reading.confinement import ConfinedReader
from frontrow.reading.formats.unreadable import UnreadableDocument

MANY = 20
PROCESSES = 2
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one document was rendered to, or its fault in one line."""

    text: str
    fault: str = ""


def outcomes(files: Sequence[str], setup: str, jobs: int) -> Iterator[Outcome]:
    """One outcome a file, in the order given; the same alone or in a batch."""
    processes = min(len(files), jobs or (PROCESSES if len(files) >= MANY else 1))
    readers: SimpleQueue[ConfinedReader] = SimpleQueue()

    def one(name: str) -> Outcome:
        reader = readers.get()
        try:
            return Outcome(reader.read(contents(name), Path(name).name))
        except BadInput as refusal:
            return Outcome("", str(refusal))
        except UnreadableDocument as fault:
            return Outcome("", str(BadInput(name, fault.fault, fault.place)))
        finally:
            readers.put(reader)

    with ExitStack() as stack:
        for _ in range(processes):
            readers.put(stack.enter_context(ConfinedReader(TARGET, setup)))
        pool = stack.enter_context(ThreadPoolExecutor(processes))
        yield from _with_bar(pool.map(one, files), len(files))


def contents(name: str) -> bytes:
    """The bytes of the file `name`; raises `BadInput` where it cannot be read or is too large."""
    file = Path(name)
    try:
        if file.stat().st_size > LARGEST:
            raise BadInput(name, f"larger than {LARGEST // 1024 // 1024} MB")
        return file.read_bytes()
    except OSError as error:
        raise BadInput(name, error.strerror or "cannot be read") from error


def _with_bar(made: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes, with a bar of progress where they are many and somebody watches."""
    bar = total >= MANY and sys.stderr.isatty()
    for number, outcome in enumerate(made, 1):
        if bar:
            filled = number * 30 // total
            line = f"\r[{'█' * filled}{'·' * (30 - filled)}] {number}/{total}"
            print(line, end="\n" if number == total else "", file=sys.stderr, flush=True)
        yield outcome
