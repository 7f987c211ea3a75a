"""CSV: bytes of any usual encoding and delimiter → rows of text, and rows → bytes that no spreadsheet computes."""

import csv
import io
from collections.abc import Iterable, Sequence

from charset_normalizer import from_bytes

from frontrow.interchange.formula_guard import guarded, unguarded
from frontrow.interchange.table import MOST_BYTES, NotATable, Table, TableTooLarge, checked_table

_DELIMITERS = ",;\t|"
_LEGACY = ["cp1250", "cp1252", "cp1251", "iso8859_2", "cp852"]
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE = 100_000  # bytes that are enough to tell an encoding


def read_csv(data: bytes, name: str) -> Table:
    """Read CSV; quotes double inside quotes, a quoted cell may hold line breaks; raises TableTooLarge and NotATable."""
    if len(data) > MOST_BYTES:
        raise TableTooLarge(name, f"more than {MOST_BYTES // 1_000_000} MB")
    text = _decoded(data, name)
    delimiter, skipped = _delimiter(text)
    rows: list[list[str]] = [[] for _ in range(skipped)]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for at, cells in enumerate(reader):
            if at >= skipped:
                rows.append([unguarded(cell) for cell in cells])
    except csv.Error as error:
        raise NotATable(name, _quote_fault(str(error)), f"row {len(rows) + 1}") from error
    return checked_table(name, rows)


def _quote_fault(said: str) -> str:
    if "end of data" in said:
        return "a quote that opens a cell here is never closed"
    if "field larger" in said:
        return "a cell of more than 131,072 characters (or a quote that is never closed)"
    return f"broken CSV: {said}"


def _decoded(data: bytes, name: str) -> str:
    if not data.strip():
        raise NotATable(name, "the file is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data, encoding, name)
    if b"\0" in data:
        raise NotATable(name, "binary data, no CSV")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    if found is None:
        raise NotATable(name, "unknown encoding; save it as UTF-8")
    return _as(data, found.encoding, name)


def _as(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotATable(name, f"byte {error.start} is no {encoding.upper()}") from error
    if "\0" in text:
        raise NotATable(name, "binary data, no CSV")
    return text.removeprefix("\ufeff")


def _delimiter(text: str) -> tuple[str, int]:
    """The delimiter that parts the first line most often outside quotes, and how many rows declare it ("sep=;")."""
    first = next((line for line in text[:_SAMPLE].splitlines() if line.strip()), "")
    if first.lower().startswith("sep=") and len(first) == 5 and first[4] in _DELIMITERS:
        return first[4], 1
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=outside.count), 0


def write_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as UTF-8 with a byte order mark (Excel asks for it), commas and CRLF; formulas are guarded, and
    `read_csv` gives every text back (NUL aside, which becomes U+FFFD)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell.replace("\0", "\ufffd")) for cell in row])
    return out.getvalue().encode("utf-8-sig")
