"""Running times printed as clocks: "02:42" is hours and minutes, or minutes and seconds, by all that the page says."""

import re

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import durations
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)")
SECONDS = "mm:ss"
_MOST_HOURS = 3  # of films that are not told to be longer
_LONGEST_SHORT = 60  # minutes
_FOR_MACHINES = re.compile(r"\bPT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?\b")


def clock_minutes(page: Page, clock: re.Match[str], form: str = "") -> int:
    """The minutes of a match of `CLOCK`, seconds rounded up; in the `form` of its site where that is known."""
    first, second = int(clock[1]), int(clock[2])
    if clock[3] is not None:
        return first * 60 + second + bool(int(clock[3]))
    is_of_seconds = form == SECONDS or counts_seconds(page, clock)
    return first + bool(second) if is_of_seconds else first * 60 + second


def counts_seconds(page: Page, clock: re.Match[str]) -> bool:
    """Whether a clock of two parts counts minutes and seconds: its first is too many hours, the page states the same
    length elsewhere, or calls its film a short one, of which no clock with two digits before its colon counts hours."""
    first, second = int(clock[1]), int(clock[2])
    if first > _MOST_HOURS:
        return True
    stated = page.once("stated lengths", page.lines[0], _stated)
    if stated & {first + bool(second), first * 60 + second}:
        return first * 60 + second not in stated
    is_padded = len(clock[1]) > 1
    return (is_padded or first * 60 + second > _LONGEST_SHORT) and page.once("is short", page.lines[0], _is_short)


def clock_form(page: Page, start: int, end: int) -> str:
    """`SECONDS` where a clock of two parts at a place counts minutes and seconds, else ""."""
    clock = CLOCK.search(page.text, start, end)
    return SECONDS if clock is not None and clock[3] is None and counts_seconds(page, clock) else ""


def _stated(page: Page, _: Line) -> frozenset[int]:
    """The lengths that the page states in words or for machines."""
    told = {
        int(m[1] or 0) * 60 + int(m[2] or 0) + bool(int(m[3] or 0))
        for m in _FOR_MACHINES.finditer(page.text)
        if m.group() != "PT"
    }
    return frozenset({int(one.value) for one in durations(page.text, 0, len(page.text)) if one.value} | told)


def _is_short(page: Page, _: Line) -> bool:
    """Whether the page calls a film short; a menu's word by itself is a section of the site."""
    return any(f" {one} " in f" {line.key} " for line in page.lines if not _is_of_menu(line) for one in lexicon().short)


def _is_of_menu(line: Line) -> bool:
    return bool(line.kinds & {"navigation", "link", "footer"}) and key(line.text) in lexicon().short
