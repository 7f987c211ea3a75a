"""Many documents at once: two processes, the order given kept, a progress bar on a terminal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from frontrow.cli.refusal import BadInput
from frontrow.reading import Names, SiteProfile

MANY = 20
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rendered reading of one document, or its fault in one line."""

    text: str
    fault: str = ""


def outcomes(
    files: Sequence[str], names: Names, profiles: tuple[SiteProfile, ...], as_json: bool, jobs: int
) -> Iterator[Outcome]:
    """One outcome a file, in the order given; the same text alone or in a batch."""
    processes = jobs or (PROCESSES if len(files) >= MANY else 1)
    made = (
        _in_processes(files, names, profiles, as_json, processes)
        if processes > 1
        else (_outcome(name, names, profiles, as_json) for name in files)
    )
    bar = len(files) >= MANY and sys.stderr.isatty()
    for number, outcome in enumerate(made, 1):
        if bar:
            filled = number * 30 // len(files)
            print(f"\r[{'█' * filled}{'·' * (30 - filled)}] {number}/{len(files)}", end="", file=sys.stderr, flush=True)
        yield outcome
    if bar:
        print(file=sys.stderr)


def _outcome(name: str, names: Names, profiles: tuple[SiteProfile, ...], as_json: bool) -> Outcome:
    from frontrow.cli.read_command import read_file, rendered

    try:
        return Outcome(rendered(read_file(name, names, profiles), as_json))
    except BadInput as refusal:
        return Outcome("", str(refusal))


_shared: tuple[Names, tuple[SiteProfile, ...], bool] = (Names(), (), False)


def _share(names: Names, profiles: tuple[SiteProfile, ...], as_json: bool) -> None:
    global _shared  # a worker process keeps the names it was started with
    _shared = (names, profiles, as_json)


def _outcome_of(name: str) -> Outcome:
    return _outcome(name, *_shared)


def _in_processes(
    files: Sequence[str],
    names: Names,
    profiles: tuple[SiteProfile, ...],
    as_json: bool,
    processes: int,
) -> Iterator[Outcome]:
    from multiprocessing import get_context

    with get_context("spawn").Pool(processes, _share, (names, profiles, as_json)) as pool:
        yield from pool.imap(_outcome_of, files, chunksize=8)
