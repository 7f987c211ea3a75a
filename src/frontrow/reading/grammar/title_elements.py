"""Titles that the page's own elements name: `<h2 class="original-title">`."""

import re
from collections.abc import Sequence

from frontrow.reading.folding import fold
from frontrow.reading.grammar.title_lines import may_be_title
from frontrow.reading.grammar.title_pieces import Candidate
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.grammar.unlike_title import unlike_a_title
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page

_TITLE = "(?:title|titel|titre|titolo|titulo|tytul|nazev|name)"
_ORIGINAL = re.compile(
    rf"[.#@](?:[\w-]*[-_])?(?:orig(?:inal)?(?:[-_]?{_TITLE})?|{_TITLE}[-_]?orig(?:inal)?)(?![\w-])", re.IGNORECASE
)


def original_of(page: Page, lines: Sequence[Line], titles: Sequence[Candidate]) -> list[Candidate]:
    """The title that a line is whose element is called the original one, where the film has another title and the page
    no second such line."""
    named = [box for box in page.boxes if _ORIGINAL.search(box.full.split(" > ")[-1])] if titles else []
    beside = ((box, line_at(lines, box.start)) for box in named)
    found = {line.start: line for box, line in beside if line and (line.start, line.end) == (box.start, box.end)}
    if len(found) != 1:
        return []
    line = next(iter(found.values()))
    start, end = unquoted(page.text, line.start, line.end)
    is_known = fold(page.text[start:end]) in {fold(page.text[one.start : one.end]) for one in titles}
    if is_known or not may_be_title(page, line) or unlike_a_title(page, start, end):
        return []
    return [Candidate(start, end, "title.element")]
