"""A director known by kind: the only name among the pieces of a line of facts, however many of those a page prints."""

from collections.abc import Iterator

from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.title_lines import heads_page
from frontrow.reading.lessons.boxes import boxes_named
from frontrow.reading.lessons.lines import pieces
from frontrow.reading.lessons.value_types import is_of_facts
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page


def only_names(page: Page, name: str, separator: str) -> Iterator[tuple[int, int]]:
    """The spans of the only name on each line that is an element of that `name`, between its signs; none where two
    pieces could be names."""
    for box in boxes_named(page, name):
        line = line_at(page.lines, box.start)
        if line is not None and (line.start, line.end) == (box.start, box.end):
            found = [span for span in pieces(line, separator) if _is_name(page, *span)]
            yield from found if len(found) == 1 else ()


def _is_name(page: Page, start: int, end: int) -> bool:
    return (
        person_shaped(page.text[start:end]) and not is_of_facts(page, start, end) and not is_own_title(page, start, end)
    )


def is_own_title(page: Page, start: int, end: int) -> bool:
    """Whether the words are a heading of the page that its own title begins with."""
    return page.text[start:end].strip() in page.once("own headings", page.lines[0], _headings)


def _headings(page: Page, _: object) -> frozenset[str]:
    return frozenset(line.text for line in page.lines if heads_page(page, line))
