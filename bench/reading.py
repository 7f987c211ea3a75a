"""Figures of the reading room: milliseconds a page, a dense PDF, 1,000 pages on two processes, start to first result,
memory.

Run: `python bench/reading.py [FOLDER]`; pages are those of the project's gold set (or of FOLDER), repeated."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

from frontrow.reading import read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.measure import measured_on

GOLD = Path(__file__).parents[1] / "tests" / "reading" / "gold"
PAGES = 1000
LINES = (
    "Director: Jan Nowak",
    "Title\tYear\tDirector",
    "{year} The River {n} (short)",
    "Poland, {year}, 72 min",
    "The River {n}\nPoland, {year}, 72 min",
    "The River {n} (Jan Nowak, Poland)",
    "“The River {n}” is a film by Jan Nowak, who says: “I was born in {year}.”",
)
WORDS = "the film director from Łódź made a quiet picture about a house, its people and a long winter"


def documents(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix in (".txt", ".html", ".docx", ".xlsx", ".csv"))


def milliseconds_a_page(files: list[Path]) -> tuple[float, float]:
    """Mean and worst milliseconds of processor time a page, and pages scaled to 3 kB."""
    for file in files:
        read_bytes(file.read_bytes(), file.name)
    worst = spent = size = 0.0
    for file in files:
        data = file.read_bytes()
        begun = time.process_time()
        for _ in range(5):
            read_bytes(data, file.name)
        one = (time.process_time() - begun) / 5
        spent, size, worst = spent + one, size + len(data), max(worst, one)
    return 3000 * spent / size * 1000, worst * 1000


def growth(line: str, count: int = 1000) -> float:
    """Processor time for twice as many like lines, as a multiple of that for `count` of them; 2 is in step."""
    spent = []
    for lines in (count, 2 * count):
        data = "\n".join(line.format(n=n, year=1950 + n % 70) for n in range(lines)).encode()
        begun = time.process_time()
        read_bytes(data, "a.txt")
        spent.append(time.process_time() - begun)
    return spent[1] / spent[0]


def dense_pdf() -> bytes:
    """Four pages of two justified columns, about 9,500 letters each, set with a typesetter."""
    import typst

    chance = Random(1)
    text = "\n\n".join(f"= Heading {n}\n" + " ".join(chance.choices(WORDS.split(), k=175)) for n in range(40))
    layout = "#set page(width: 595pt, height: 842pt, margin: 30pt, columns: 2)\n#set text(size: 8pt, hyphenate: true)\n"
    return bytes(typst.compile(f"{layout}#set par(justify: true)\n{text}".encode()))


def pdf_milliseconds_a_page() -> float:
    """Median of five: processor time from the bytes of the dense PDF to its text view, for one page."""
    data = dense_pdf()
    pages = len({place.where["page"] for place in view_of(data, "a.pdf").places})
    spent = []
    for _ in range(5):
        begun = time.process_time()
        view_of(data, "a.pdf")
        spent.append(time.process_time() - begun)
    return median(spent) / pages * 1000


def seconds_of(arguments: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "frontrow.cli", "read", "--no-catalogue", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - begun


def batch(files: list[Path]) -> float:
    """Seconds for a thousand pages through the command, two processes."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number in range(PAGES):
            source = files[number % len(files)]
            target = Path(folder) / f"{number:04}{source.suffix}"
            target.write_bytes(source.read_bytes())
            names.append(str(target))
        return seconds_of([*names, "--json", "--jobs", "2"])


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    files = documents(folder)
    mean, worst = milliseconds_a_page(files)
    print(f"{len(files)} documents of {folder}")
    print(f"{mean:8.1f} ms of processor time for 3 kB (bar 50)")
    print(f"{worst:8.1f} ms the slowest document")
    print(f"{pdf_milliseconds_a_page():8.1f} ms for a dense page of PDF, to its text view (bar 50)")
    for line in LINES:
        print(f"{growth(line):8.2f} times the time for twice the lines: {line!r}")
    print(f"{seconds_of([str(files[0])]):8.2f} s from start to first result (bar 1)")
    print(f"{batch(files):8.1f} s for {PAGES} documents, two processes on {os.cpu_count()} cores (bar 60)")
    print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:8.0f} MB the largest process (bar 200)")
    if folder == GOLD:
        every = measured_on(GOLD).properties.values()
        right, wrong, missed = (sum(getattr(t, name) for t in every) for name in ("right", "wrong", "missed"))
        print(f"   {right / (right + wrong):.3f} precision, {right / (right + missed):.3f} recall on the gold set")


if __name__ == "__main__":
    main()
