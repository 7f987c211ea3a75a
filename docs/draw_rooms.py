"""Writes docs/rooms.md from the code: each room's own words, its size, and whom it imports, counted from the
imports themselves.
"""

import ast
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
SOURCE = HERE.parent / "src" / "frontrow"
ORDER = (
    "cli",
    "desk",
    "site",
    "journal",
    "audience",
    "programme",
    "catalogue",
    "interchange",
    "reading",
    "timetable",
    "planner",
    "settings",
)

INTRODUCTION = """# The house

A festival's documents come in at the bottom of the left column below and leave at the top as pages. Each room has one job and
says in its `__init__.py` what it knows, what it gives and what it must not know. Imports go one way; import-linter checks that
in `make check`. Made by `make docs` from the code.

    document → reading → claims → a person accepts → catalogue
    catalogue + venues + guests + copies + wishes → timetable → a person publishes → programme version
    programme version → site · planner · feeds · static copy

    cli                      the `frontrow` command
    desk                     what staff see
    site                     what visitors see
    journal | audience
    programme
    catalogue                — Django above this line, none below —
    interchange
    reading | timetable
    planner

To find the room for a line: does it turn bytes into values or back? `interchange`. Does it understand a text? `reading`. Does it
change a record? A deed in `catalogue`, `programme`, `journal` or `audience`. Does it show something? `site` for visitors, `desk`
for staff. Data files that the demo loads stand in `sample/`.
"""


def main() -> None:
    """Write the page."""
    rows = [_row(room) for room in ORDER]
    table = ["| room | what it does | files | lines | imports |", "|---|---|---|---|---|", *rows]
    text = INTRODUCTION + "\n## The rooms as they stand\n\n" + "\n".join(table) + "\n"
    (HERE / "rooms.md").write_text(text, "utf-8")


def _row(room: str) -> str:
    files = [path for path in (SOURCE / room).rglob("*.py") if "migrations" not in path.parts]
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in files)
    imports = _imports(room, files)
    named = ", ".join(f"{other} ({count})" for other, count in imports.most_common())
    first = (ast.get_docstring(ast.parse((SOURCE / room / "__init__.py").read_text("utf-8"))) or "").splitlines()[0]
    return f"| `{room}` | {first} | {len(files)} | {lines} | {named or '—'} |"


def _imports(room: str, files: list[Path]) -> Counter[str]:
    found: Counter[str] = Counter()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("frontrow."):
                other = (node.module or "").split(".")[1]
                found[other] += other != room
    return Counter({other: count for other, count in found.items() if count})


if __name__ == "__main__":
    main()
