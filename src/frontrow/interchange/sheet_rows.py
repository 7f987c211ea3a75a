"""The cells of one row of a screenings table by their meaning, and every fault found in them."""

import re
from collections.abc import Container
from urllib.parse import urlsplit

from frontrow.interchange.folding import closest, fold
from frontrow.interchange.sheet_columns import meanings
from frontrow.interchange.sheet_values import Fault, Ground, KnownItem, KnownScreen
from frontrow.interchange.table import Row

_LONGEST_ADDRESS = 2_000
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


class Names:
    """Finds items, screens and guests by slug or any other name, however typed."""

    def __init__(self, ground: Ground) -> None:
        self.items = _by_name({item.slug: (item.slug, *item.names) for item in ground.items})
        self.screens = _by_name({screen.slug: (screen.slug, *screen.names) for screen in ground.screens})
        self.guests = _by_name({slug: (slug, *names) for slug, names in ground.guests.items()})
        self.item: dict[str, KnownItem] = {item.slug: item for item in ground.items}
        self.screen: dict[str, KnownScreen] = {screen.slug: screen for screen in ground.screens}


def _by_name(names: dict[str, tuple[str, ...]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for slug, spellings in names.items():
        for spelling in spellings:
            found.setdefault(fold(spelling), set()).add(slug)
    return found | {fold(slug): {slug} for slug in names}  # a slug is unique and wins over names


class RowReader:
    """The cells of one row by their meaning, and the faults found in them so far."""

    def __init__(self, file: str, row: Row, columns: dict[str, int], ground: Ground, names: Names) -> None:
        self.file, self.row, self.columns, self.ground, self.names = file, row, columns, ground, names
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []

    def cell(self, column: str) -> str:
        """The text of a column without white space around it, "" where the row or the table has none."""
        at = self.columns.get(column, len(self.row.cells))
        return self.row.cells[at].strip() if at < len(self.row.cells) else ""

    def fault(self, column: str, fault: str) -> None:
        """Note a fault of this row."""
        self.faults.append(Fault(self.file, self.row.number, column, fault))

    def named(self, column: str, text: str, known: dict[str, set[str]], what: str) -> str | None:
        """The slug that a text names; a fault where none or several do."""
        found = known.get(fold(text), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            self.fault(column, f'"{text[:60]}" may be {" or ".join(sorted(found))}; write which')
            return None
        near = closest(known, fold(text), 1)
        hint = f', did you mean "{min(known[near[0]])}"?' if near else ""
        self.fault(column, f'no {what} "{text[:60]}"{hint}')
        return None

    def chosen(self, column: str, text: str) -> str:
        """The meaning of a word of a closed vocabulary; a fault, and "", where it has none."""
        found = meanings(column).get(fold(text))
        if found is None:
            self.fault(column, f'"{text[:40]}" is none of {", ".join(sorted(set(meanings(column).values())))}')
        return found or ""

    def minutes(self, column: str) -> int:
        """A number of minutes from 0 to 600, 0 where empty."""
        text = self.cell(column)
        if text and not (re.fullmatch(r"[0-9]{1,3}", text) and int(text) <= 600):
            self.fault(column, f'"{text[:20]}" is no number of minutes (0 to 600)')
            return 0
        return int(text or 0)

    def words(self, column: str, known: Container[str] = ()) -> list[str]:
        """The words of a list, parted by commas, semicolons or bars, or by spaces where there are none of these and the
        whole is not one of the `known` (folded) names, such as "Ada Nowak"."""
        text = self.cell(column)
        if fold(text) in known:
            return [text]
        parts = re.split(r"[,;|]", text) if re.search(r"[,;|]", text) else text.split()
        return [part.strip() for part in parts if part.strip()]

    def languages(self) -> tuple[str, ...]:
        """The languages of subtitles as BCP 47 codes."""
        codes = [word.lower() for word in self.words("subtitles")]
        for code in codes:
            if not _LANGUAGE.fullmatch(code):
                self.fault("subtitles", f'"{code[:20]}" is no language code (write en, pl)')
        return tuple(dict.fromkeys(codes))

    def code(self) -> str:
        """The screening's own code; a fault where the table has the column and this row leaves it empty."""
        text = self.cell("code")
        if "code" in self.columns and not text:
            self.fault("code", "missing")
        elif text and not _CODE.fullmatch(text):
            self.fault("code", f'"{text[:50]}" is no code (letters, digits, . _ -; at most 40)')
        return text

    def tickets(self) -> str:
        """The address that sells tickets: http or https, with a host, without a password."""
        text = self.cell("tickets")
        fault = _address_fault(text) if text else ""
        if fault:
            self.fault("tickets", fault)
        return text


def _address_fault(text: str) -> str:
    if len(text) > _LONGEST_ADDRESS:
        return f"an address of more than {_LONGEST_ADDRESS:,} characters"
    if re.search(r"[\s\x00-\x1f\x7f<>\"\\^`{|}\u200e\u200f\u202a-\u202e\u2066-\u2069]", text):
        return f'"{text[:60]}" is no web address'
    try:
        parts = urlsplit(text)
        host, password, _ = parts.hostname, parts.password, parts.port
    except ValueError:
        return f'"{text[:60]}" is no web address'
    if parts.scheme not in ("http", "https"):
        return f'"{text[:60]}" does not begin with http:// or https://'
    if not host or password is not None or parts.username is not None:
        return f'"{text[:60]}" is no web address that visitors may be sent to'
    return ""
