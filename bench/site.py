"""Measures the schedule page of 150 screenings beside pretalx's page for 150 talks, its weight, and a worker's memory.

`python -m bench.site [--pretalx PYTHON [--bare]] [--demo FOLDER] [--requests N]`. PYTHON is an interpreter that has
pretalx and, to be measured behind the same web server, granian; FOLDER a data folder that holds the sample festival.
Linux only.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from bench.schedule_page.web_server import DidNotAnswer, Rate, Server, free_port, rate, running

ROOT = Path(__file__).resolve().parents[1]
PARTS = ROOT / "bench" / "schedule_page"
PAGE = "/en/schedule/"
TOUR = 30  # public pages
FILES = 16  # styles, scripts and pictures beside them: pictures are drawn at the first wish, in seconds each
GRANIAN = ("--interface", "wsgi", "--host", "127.0.0.1", "--workers", "1", "--blocking-threads")
ANEW = "bench.schedule_page.uncached_site:application"
PRETALX_BEFORE = 162.0  # ms a request, what an earlier prototype of this comparison found; quoted where it is not here


def main() -> int:
    """Measure all of it in a folder that is thrown away."""
    args = _arguments().parse_args()
    with tempfile.TemporaryDirectory(prefix="frontrow-bench-") as name:
        folder = Path(name)
        ours = _schedule(folder, args.requests)
        _pretalx(args.pretalx, folder, max(20, args.requests // 20), ours, args.bare)
        _memory(args.demo, folder)
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pretalx", metavar="PYTHON", help="an interpreter that has pretalx and granian")
    parser.add_argument("--demo", metavar="FOLDER", type=Path, help="a data folder of `frontrow demo`, for the tour")
    parser.add_argument("--bare", action="store_true", help="also pretalx with talks that have no abstract")
    parser.add_argument("--requests", type=int, default=400, help="of each page (default 400; pretalx a twentieth)")
    return parser


def _schedule(folder: Path, requests: int) -> dict[str, float]:
    """Print Front Row's page from the cache, made anew, and of a version just published; milliseconds by what."""
    port = free_port()
    ours = _environment(folder / "festival", port)
    _said([sys.executable, str(PARTS / "published_events.py")], ours, folder)
    print("## Schedule page of 150 screenings, one worker\n")
    found = {
        "cached": _clocked("frontrow.desk.wsgi:application", ours, PAGE, port, requests, folder),
        "made anew": _clocked(ANEW, ours, PAGE, port, requests, folder),
        "first of a version": _clocked(
            "bench.schedule_page.fresh_site:application", ours, PAGE, port, requests // 8, folder
        ),
    }
    for what, milliseconds in found.items():
        print(f"in process, {what:19} {milliseconds:8.2f} ms of processor time a request")
    serve = [sys.executable, "-m", "frontrow.cli", "serve", "--port", str(port)]
    with running(serve, port, PAGE, ours, folder / "serve.log") as server:
        found["served, cached"] = _line("frontrow serve, cached", rate(server, PAGE, requests * 3))
        _weight(server)
    with running(_granian(sys.executable, port, ANEW, 4), port, PAGE, ours, folder / "anew.log") as server:
        found["served, made anew"] = _line("the same server, made anew", rate(server, PAGE, requests))
    return found


def _environment(data: Path, port: int) -> dict[str, str]:
    return {
        **os.environ,
        "FRONTROW_DATA": str(data),
        "FRONTROW_ADDRESS": f"http://127.0.0.1:{port}",
        "PYTHONPATH": str(ROOT),
    }


def _granian(interpreter: str, port: int, application: str, threads: int) -> list[str]:
    return [interpreter, "-m", "granian", *GRANIAN, str(threads), "--port", str(port), application]


def _clocked(application: str, env: dict[str, str], path: str, port: int, requests: int, folder: Path) -> float:
    """Milliseconds of processor time a request within one process."""
    interpreter = env.get("BENCH_PYTHON", sys.executable)
    command = [interpreter, str(PARTS / "clocked_requests.py"), application, path, f"127.0.0.1:{port}", str(requests)]
    found = _said(command, env, folder)
    if not str(found["status"]).startswith("200"):
        raise DidNotAnswer(f"{application} answered {found['status']}")
    return float(found["milliseconds"])


def _said(command: list[str], environment: dict[str, str], folder: Path) -> dict[str, Any]:
    """The JSON of a command's last line, {} where it says nothing; raises DidNotAnswer with its complaint."""
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise DidNotAnswer(f"{' '.join(command)}: {done.stderr.strip()[-500:]}")
    lines = done.stdout.strip().splitlines()
    return dict(json.loads(lines[-1])) if lines else {}


def _line(what: str, measured: Rate) -> float:
    print(
        f"{what:31} {measured.milliseconds:7.2f} ms of the worker's processor time a request, "
        f"{measured.a_second:7.0f} requests/s over two connections",
        flush=True,
    )
    return measured.milliseconds


def _weight(server: Server) -> None:
    """Print the bytes of the page and of the styles and scripts that it names, before compression."""
    _, _, html = server.page(PAGE)
    named = re.findall(r'<link[^>]*rel="?stylesheet"?[^>]*>|<script[^>]*src=[^>]*>', html.decode())
    addresses = {found[1] for tag in named if (found := re.search(r'(?:href|src)="?([^" >]+)', tag))}
    files = sum(len(server.page(urljoin(PAGE, address))[2]) for address in addresses)
    print(f"weight before compression: HTML {len(html)} bytes, {len(addresses)} styles and scripts {files} bytes")


def _pretalx(interpreter: str | None, folder: Path, requests: int, ours: dict[str, float], bare: bool) -> None:
    """Print pretalx's page without JavaScript in the same run, and the ratios."""
    print("\n## pretalx, 150 talks, the page without JavaScript, the same run\n")
    if interpreter is None:
        print("not measured: give an interpreter that has pretalx with --pretalx PYTHON (or PRETALX_PYTHON)")
        _ratio(f"quoted {PRETALX_BEFORE:.0f} ms, another machine and day", PRETALX_BEFORE, ours, "")
        return
    for what, options in (("a sentence a talk", []), ("talks without abstract", ["--bare"]))[: 1 + bare]:
        try:
            _one_pretalx(interpreter, folder / what.split()[0], requests, ours, what, options)
        except (DidNotAnswer, OSError) as failure:
            print(f"not measured ({what}): {failure}")


def _one_pretalx(
    interpreter: str, folder: Path, requests: int, ours: dict[str, float], what: str, options: list[str]
) -> None:
    folder.mkdir()
    port = free_port()
    env = {
        **{key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        "BENCH_PYTHON": interpreter,
        "DJANGO_SETTINGS_MODULE": "pretalx.settings",
        "PRETALX_DATA_DIR": str(folder / "data"),
        "PRETALX_FILESYSTEM_STATIC": str(folder / "static"),
        "PRETALX_SITE_URL": f"http://127.0.0.1:{port}",
    }
    made = _said([interpreter, str(PARTS / "pretalx_event.py"), *options], env, folder)
    within = _clocked("pretalx.wsgi:application", env, made["path"], port, requests, folder)
    print(f"pretalx {made['version']}, {made['talks']} talks, {what}")
    print(f"in process {within:30.2f} ms of processor time a request")
    _ratio("in process", within, ours, "")
    # One thread: in several, its Markdown converter is shared and pages fail. Its guide serves it in processes.
    command = _granian(interpreter, port, "pretalx.wsgi:application", 1)
    with running(command, port, made["path"], env, folder / "log") as server:
        served = _line("the same server", rate(server, made["path"], requests))
    _ratio("served", served, ours, "served, ")


def _ratio(what: str, theirs: float, ours: dict[str, float], prefix: str) -> None:
    print(
        f"  ratio, {what}: {theirs / ours[prefix + 'cached']:.0f} times our cached page, "
        f"{theirs / ours[prefix + 'made anew']:.0f} times our page made anew"
    )


def _memory(demo: Path | None, folder: Path) -> None:
    """Print a worker's memory after a tour through public pages, with their styles, scripts and pictures."""
    data = demo or folder / "festival"
    print(f"\n## Memory of the web worker, {'the sample festival' if demo else 'the 150 made-up screenings'}\n")
    port = free_port()
    serve = [sys.executable, "-m", "frontrow.cli", "serve", "--port", str(port)]
    with running(serve, port, "/en/", _environment(data, port), folder / "tour.log") as server:
        print(f"after the first page {server.megabytes('Rss'):14.1f} MB resident")
        pages, beside = _tour(server)
        print(f"after {pages} pages, {beside} pictures and other files {server.megabytes('Rss'):.1f} MB resident")
        print(f"  of which its own share where pages of memory are shared: {server.megabytes('Pss'):.1f} MB")


def _tour(server: Server) -> tuple[int, int]:
    """Walk from the home page along links, breadth first, as far as TOUR pages; numbers of pages and of other files."""
    waiting, seen, beside = ["/en/"], {"/en/"}, set[str]()
    for place in range(TOUR):
        if place >= len(waiting):
            return place, len(beside)
        status, headers, body = server.page(waiting[place])
        if status != 200 or not headers.get("content-type", "").startswith("text/html"):
            raise DidNotAnswer(f"{waiting[place]} was answered with {status} {headers.get('content-type')}")
        text = body.decode()
        _fetch_files(server, waiting[place], text, beside)
        for address in re.findall(r'<a [^>]*href="?([^"# >?]+)', text):
            path = urljoin(waiting[place], address)
            if path not in seen and re.fullmatch(r"/(en|pl)/([\w/-]+/)?", path):
                seen.add(path)
                waiting.append(path)
    return TOUR, len(beside)


def _fetch_files(server: Server, page: str, text: str, known: set[str]) -> None:
    """Fetch what a browser fetches with a page, save what is known, and add it there; FILES in all."""
    named = re.findall(r'<(?:img|script)[^>]* src="?([^" >]+)|<link[^>]*rel="?stylesheet"?[^>]*href="?([^" >]+)', text)
    addresses = sorted({urljoin(page, first or second) for first, second in named} - known)
    for address in addresses[: max(0, FILES - len(known))]:
        server.page(address)
        known.add(address)


if __name__ == "__main__":
    sys.exit(main())
