"""Lessons that hold on to the page's title where no label stands near a name or another title: below a heading alone.

The title is what the first lesson of a title finds in an element, else the page's own heading. Another page may have a
line more or less between them, so the lines around the taught one are asked for the only one that surely is a name;
another title stands as many lines below in an element of the same name, or nowhere.
"""

from collections.abc import Sequence

from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.title_lines import heads_page
from frontrow.reading.lessons.beside import last_step
from frontrow.reading.lessons.boxes import spans_in_boxes
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.value_types import is_of_facts
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page

_FARTHEST = 4  # lines below the title, of names
_NEAREST = 2  # of another title
_PLAIN = frozenset({"p", "div", "span", "li", "td"})  # hold anything


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


def second_title_below(page: Page, line: Line, known: Sequence[Lesson]) -> tuple[int, str]:
    """How many lines below the page's title a line stands that is another title, and its element's name; 0 for none."""
    title = _title_line(page, known)
    offset = line.index - title.index if title is not None else 0
    return (offset, _element(page, line)) if 0 < offset <= _NEAREST and _element(page, line) else (0, "")


def title_below_title(page: Page, offset: int, name: str, known: Sequence[Lesson]) -> Line | None:
    """The line so many lines below the page's title, if it is an element of that name and neither facts, a label, a
    text nor somebody's name."""
    title = _title_line(page, known)
    below = page.lines[title.index + offset :][:1] if title is not None else ()
    for line in below:
        is_other = line.prose or any(map(person, _names(line))) or is_of_facts(page, line.start, line.end)
        has_number = any(c.isdigit() for c in line.text) and name in _PLAIN
        if _element(page, line) == name and not is_other and not has_number and not line.text.endswith((":", ".")):
            return line
    return None


def _element(page: Page, line: Line) -> str:
    """The last step of the name of the outermost element that is the line, without numbers; "" for none."""
    boxes = [box for box in page.boxes_from.get(line.start, ()) if box.end == line.end]
    return last_step(max(boxes, key=lambda box: -len(box.full.split(" > "))).full) if boxes else ""


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
