"""Which column of a screenings table holds what, by the spellings of its header in several languages."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from frontrow.interchange.folding import closest, fold
from frontrow.interchange.sheet_values import Fault, Ground
from frontrow.interchange.table import Row, Table

REQUIRED = ("item", "screen", "start")


@cache
def vocabulary() -> dict[str, Any]:
    """The spellings of columns, statuses, audiences and kinds of access."""
    return tomllib.loads((files("frontrow.interchange") / "screening_headers.toml").read_text("utf-8"))


@cache
def meanings(kind: str) -> dict[str, str]:
    """Folded spelling → meaning, of `kind` columns, status, audience or access."""
    spelled = {fold(word): meaning for meaning, words in vocabulary()[kind].items() for word in words}
    return spelled | {fold(meaning): meaning for meaning in vocabulary()[kind]}


def columns_of(table: Table, ground: Ground) -> tuple[dict[str, int], list[Fault], list[Fault]]:
    """Meaning → column index of the first row, with faults (missing, twice) and warnings (unknown columns)."""
    header = table.rows[0]
    columns: dict[str, int] = {}
    faults: list[Fault] = []
    unknown: list[Fault] = []
    for index, name in enumerate(header.cells):
        meaning = _meaning(name, ground.languages)
        if meaning in columns:
            other = header.cells[columns[meaning]].strip()
            faults.append(Fault(table.name, header.number, name.strip(), f'means the same as column "{other}"'))
        elif meaning:
            columns[meaning] = index
        elif name.strip() or _filled(table, index):
            unknown.append(_unknown(table.name, header, index))
    faults += [_missing(table.name, header.number, column) for column in REQUIRED if column not in columns]
    return columns, faults + (unknown if ground.strict else []), [] if ground.strict else unknown


def _meaning(name: str, languages: tuple[str, ...]) -> str:
    folded = fold(name)
    found = re.fullmatch(rf"({'|'.join(vocabulary()['notes']['words'])}) (\w+)", folded)
    if found and found[2] in languages:
        return f"note_{found[2]}"
    if folded in vocabulary()["notes"]["words"]:
        return f"note_{languages[0]}"
    return meanings("columns").get(folded, "")


def _filled(table: Table, index: int) -> bool:
    return any(index < len(row.cells) and row.cells[index].strip() for row in table.rows[1:])


def _unknown(file: str, header: Row, index: int) -> Fault:
    name = header.cells[index].strip()
    near = closest(meanings("columns"), fold(name), 1)
    hint = f', perhaps "{near[0]}"?' if near else ", it is not read"
    return Fault(file, header.number, name[:40] or str(index + 1), f"no column of a screenings table{hint}")


def _missing(file: str, row: int, column: str) -> Fault:
    return Fault(file, row, column, f'missing: the header needs a column "{column}"')
