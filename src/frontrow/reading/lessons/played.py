"""A whole cast learned from one marked actor where each stands beside whom they play: in brackets, behind a word, or on
the other side of a sign."""

import re
from collections.abc import Sequence
from dataclasses import replace

from frontrow.reading.grammar.cast_pairs import SIGNS, pair_entries
from frontrow.reading.grammar.people import is_part_behind
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.lines import LABEL_SIGN
from frontrow.reading.lessons.taught import Taught

_LONGEST = 80  # characters of an entry
_FEWEST = 2
Span = tuple[int, int]


def of_played(taught: Taught, bare: Lesson) -> tuple[Taught, Lesson] | None:
    """The list around a marked actor as if that had been marked, and the lesson with the side of the sign on which the
    actors stand, if it is a sign; None where nobody's part stands beside the actor, or beside this one alone."""
    if bare.role != "cast" or taught.end > taught.line.end:
        return None
    found = _entries_around(taught)
    if any(is_part_behind(taught.page.text, taught.end, entry[1]) for entry in found if entry[0] <= taught.start):
        return replace(taught, start=_without_label(taught, found[0], None), end=_without_ending(taught, found)), bare
    for name, sign in SIGNS.items():
        side = _side(taught, found, sign)
        if side and _pairs(taught, found, sign) >= _FEWEST:
            start, end = _without_label(taught, found[0], sign), _without_ending(taught, found)
            return replace(taught, start=start, end=end), replace(bare, played=side.format(name))
    return None


def _entries_around(taught: Taught) -> list[Span]:
    """The entries of the line, up to those that are too long for one, the taught one among them."""
    page, line = taught.page, taught.line
    every = pair_entries(page, line.start, line.end)
    here = next((n for n, (a, b) in enumerate(every) if a <= taught.start and taught.end <= b), None)
    if here is None:
        return []
    first = next((n + 1 for n in range(here - 1, -1, -1) if _is_long(every[n])), 0)
    last = next((n for n in range(here + 1, len(every)) if _is_long(every[n])), len(every))
    return every[first:last]


def _is_long(entry: Span) -> bool:
    return entry[1] - entry[0] > _LONGEST


def _side(taught: Taught, found: Sequence[Span], sign: re.Pattern[str]) -> str:
    """The side of the last sign of its entry that is all the taught words, as a form for the sign."""
    text = taught.page.text
    entry = next((one for one in found if one[0] <= taught.start and taught.end <= one[1]), None)
    signs = list(sign.finditer(text, *entry)) if entry else []
    if entry and signs and signs[-1].end() == taught.start:
        return "{}{{}}"
    return "{{}}{}" if entry and signs and signs[-1].start() == taught.end else ""


def _pairs(taught: Taught, found: Sequence[Span], sign: re.Pattern[str]) -> int:
    """How many entries are pairs: of the line, and where that has but one, of those right above and below."""
    page, line = taught.page, taught.line
    if len(found) > 1:
        return sum(sign.search(page.text, *one) is not None for one in found)
    beside = page.lines[max(0, line.index - 1) : line.index + 2]
    return sum(len(sign.findall(one.text)) > 0 and not _is_long((one.start, one.end)) for one in beside)


def _without_label(taught: Taught, first: Span, sign: re.Pattern[str] | None) -> int:
    """Where the first entry begins, behind the list's own label: an element of its own, or words before a sign."""
    page = taught.page
    signs = list(sign.finditer(page.text, *first)) if sign else []
    limit = signs[-1].start() if signs else min(first[1], taught.start if first[0] <= taught.start else first[1])
    place = max((box.end for box in page.boxes_from.get(first[0], ()) if box.end <= limit), default=first[0])
    label = LABEL_SIGN.search(page.text, place, limit)
    place = max(place, signs[-2].end() if len(signs) > 1 else 0, label.end() if label else 0)
    while place < limit and page.text[place] in " :–—-":
        place += 1
    return place


def _without_ending(taught: Taught, found: Sequence[Span]) -> int:
    """Where the last entry ends, before an element that ends the line: the label of what stands before it."""
    page, last = taught.page, found[-1]
    least = max(last[0], taught.end)
    end = min((box.start for box in page.boxes if least < box.start < last[1] == box.end), default=last[1])
    while page.text[end - 1] == " ":
        end -= 1
    return end
