"""A table of screenings (CSV or XLSX) → values, or every fault with its row and column. Nothing is read by half.

Columns and words are found by `screening_headers.toml`; `date` is the festival day, so 00:15 is in the night after it.
"""

from frontrow.interchange.folding import fold
from frontrow.interchange.sheet_columns import REQUIRED, columns_of, meanings
from frontrow.interchange.sheet_hours import end_of, moved_from, start_of
from frontrow.interchange.sheet_overlaps import conflicts
from frontrow.interchange.sheet_rows import Names, RowReader
from frontrow.interchange.sheet_values import Fault, Ground, KnownItem, KnownScreen, SheetReading, SheetScreening
from frontrow.interchange.table import Table, TableRefused
from frontrow.interchange.table_file import read_table

__all__ = ["Fault", "Ground", "KnownItem", "KnownScreen", "SheetReading", "SheetScreening", "read_screenings"]

_MOST_FAULTS = 200


def read_screenings(table: Table, ground: Ground) -> SheetReading:
    """Read all rows against what the edition has; with one fault anywhere no screening comes back, and at most 200
    faults in the order of their rows."""
    columns, faults, warnings = columns_of(table, ground)
    if faults:
        return SheetReading((), tuple(faults), tuple(warnings))
    names, screenings = Names(ground), []
    for row in table.rows[1:]:
        reader = RowReader(table.name, row, columns, ground, names)
        screening = _screening(reader)
        faults += reader.faults
        warnings += reader.warnings
        if screening:
            screenings.append(screening)
    if not table.rows[1:]:
        faults.append(Fault(table.name, 0, "", "a header and no screening"))
    faults += conflicts(table.name, screenings, ground)
    faults.sort(key=lambda fault: fault.row)
    return SheetReading(() if faults else tuple(screenings), _bounded(faults), tuple(warnings))


def holds_screenings(data: bytes, name: str) -> bool:
    """Whether bytes are a table whose header names item, screen and start, as only a sheet of screenings does."""
    try:
        table = read_table(data, name)
    except TableRefused:
        return False
    known = meanings("columns")
    return bool(table.rows) and set(REQUIRED) <= {known.get(fold(cell), "") for cell in table.rows[0].cells}


def _bounded(faults: list[Fault]) -> tuple[Fault, ...]:
    more = len(faults) - _MOST_FAULTS
    if more <= 0:
        return tuple(faults)
    return (*faults[:_MOST_FAULTS], Fault(faults[0].file, 0, "", f"and {more} more faults"))


def _screening(row: RowReader) -> SheetScreening | None:
    """The screening of a row; None where what others are compared by is faulty. Other faults are noted in the row."""
    item = _required(row, "item", row.names.items)
    hours = start_of(row)
    screen = _screen(row)
    audience = row.chosen("audience", row.cell("audience"))
    status = row.chosen("status", row.cell("status"))
    intro, qa = row.minutes("intro_minutes"), row.minutes("qa_minutes")
    before = moved_from(row, status)
    rest = (row.code(), _guests(row), row.languages(), _access(row), _note(row), row.tickets())
    code, guests, subtitles, access, note, tickets = rest
    end = end_of(row, *hours, row.names.item[item].minutes + intro + qa) if hours and item else None
    if item is None or (hours and screen is None) or (not hours and any(map(row.cell, ("screen", "date", "start")))):
        return None
    start, day = hours or (None, None)
    return SheetScreening(
        row.row.number, code, item, screen, start, end, day, intro, qa, guests, subtitles, access, audience, status,
        before, note, tickets,
    )  # fmt: skip


def _required(row: RowReader, column: str, known: dict[str, set[str]]) -> str | None:
    text = row.cell(column)
    if not text:
        row.fault(column, "missing")
        return None
    return row.named(column, text, known, column)


def _screen(row: RowReader) -> str | None:
    text, on_shelf = row.cell("screen"), not (row.cell("start") or row.cell("date"))
    if on_shelf and text:
        row.fault("start", "missing: the row has a screen and no time (all three are empty on the shelf)")
    return None if on_shelf and not text else _required(row, "screen", row.names.screens)


def _guests(row: RowReader) -> tuple[str, ...]:
    found = (row.named("guests", word, row.names.guests, "guest") for word in row.words("guests", row.names.guests))
    return tuple(dict.fromkeys(slug for slug in found if slug))


def _access(row: RowReader) -> tuple[str, ...]:
    found = (row.chosen("access", word) for word in row.words("access", meanings("access")))
    return tuple(dict.fromkeys(word for word in found if word))


def _note(row: RowReader) -> tuple[tuple[str, str], ...]:
    texts = ((language, row.cell(f"note_{language}")) for language in row.ground.languages)
    return tuple((language, text) for language, text in texts if text)
