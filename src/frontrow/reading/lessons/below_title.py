"""Lessons that hold on to the page's title where no label stands near a name: below a heading "Ada Neri" alone.

The title is what the first lesson of a title finds in an element, else the page's own heading. Another page may have a
line more or less between them, so the lines around the taught one are asked for the only one that surely is a name.
"""

from collections.abc import Sequence

from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.title_lines import heads_page
from frontrow.reading.lessons.boxes import spans_in_boxes
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page

_FARTHEST = 4  # lines below the title


def lines_below_title(page: Page, line: Line, known: Sequence[Lesson]) -> int:
    """How many lines below the page's title a line stands that names people and nothing else; 0 where it is too far or
    no name."""
    title = _title_line(page, known)
    offset = line.index - title.index if title is not None else 0
    return offset if 0 < offset <= _FARTHEST and _names(line) else 0


def names_below_title(page: Page, offset: int, known: Sequence[Lesson]) -> Line | None:
    """The line so many lines below the page's title that names people, else the only one near by whose first names are
    known."""
    title = _title_line(page, known)
    if title is None:
        return None
    lines = page.lines[title.index + 1 : title.index + 1 + _FARTHEST]
    sure = [line for line in lines if _names(line) and all(map(person, _names(line)))]
    there = lines[offset - 1] if offset <= len(lines) else None
    if there is not None and _names(there) and (not sure or there in sure):
        return there
    return sure[0] if len(sure) == 1 else None


def _names(line: Line) -> list[str]:
    """The names on a line that holds nothing else."""
    if line.prose or line.kinds & {"navigation", "footer"}:
        return []
    names = [one.text for one in listed(line.text, 0, len(line.text))]
    return names if all(map(person_shaped, names)) else []


def _title_line(page: Page, known: Sequence[Lesson]) -> Line | None:
    lesson = next((one for one in known if one.property == "film.title" and one.anchor == "box"), None)
    span = next(spans_in_boxes(page, lesson), None) if lesson is not None else None
    if span is not None:
        return line_at(page.lines, span[0])
    headings = [line for line in page.lines if line.heading == 1]
    own = [line for line in headings if heads_page(page, line)] or headings
    return own[0] if len(own) == 1 else None
