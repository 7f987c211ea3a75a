"""The head of a film in one block: its title, another in brackets, "by Name" and its facts, a line of each."""

from collections.abc import Sequence

from frontrow.reading.grammar.parts import furnished
from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.title_lines import may_be_title, named_by_page
from frontrow.reading.grammar.title_pieces import Candidate, names_after_by
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.grammar.unlike_title import unlike_a_title
from frontrow.reading.line_search import line_numbered
from frontrow.reading.page import Line, Page


def head_in_block(
    page: Page, lines: Sequence[Line], spec: Spec | None
) -> tuple[list[Candidate], list[Candidate]] | None:
    """The titles and the directors of such a block; None where the page has none, or where a heading that is nobody's
    name is what the page is called."""
    by = line_numbered(lines, spec.lines[0].index - 1) if spec is not None and not spec.residues else None
    start = names_after_by(page, by.start, by.end) if by is not None and not by.heading else None
    if spec is None or by is None or start is None or by.block != spec.lines[0].block:
        return None
    titles = _titles(page, lines, by)
    if not titles or any(_is_title_elsewhere(page, line) for line in lines):
        return None
    spans = (unquoted(page.text, line.start, line.end) for line in titles)
    return [Candidate(*span, "title.right_above") for span in spans], [Candidate(start, by.end, "spec.director")]


def _titles(page: Page, lines: Sequence[Line], by: Line) -> list[Line]:
    """The line above whose the film is, or the two of which the lower stands in brackets; no heading, which is found
    by itself."""
    right = line_numbered(lines, by.index - 1)
    above = [right] if right is not None and right.block == by.block else []
    if above and _in_brackets(above[0]):
        upper = line_numbered(lines, by.index - 2)
        above = [upper, *above] if upper is not None and upper.block == by.block else []
    return above if all(_reads_like_title(page, line) for line in above) else []


def _in_brackets(line: Line) -> bool:
    return line.text.startswith("(") and line.text.endswith(")")


def _reads_like_title(page: Page, line: Line) -> bool:
    """Whether a line could be a title; one in brackets below another has its place to tell, and may end with a word of
    the site: "(The Last Programme)"."""
    start, end = unquoted(page.text, line.start, line.end)
    may_be = may_be_title(page, line) or (_in_brackets(line) and not line.prose and not furnished(line))
    return not line.heading and may_be and not unlike_a_title(page, start, end)


def _is_title_elsewhere(page: Page, line: Line) -> bool:
    """Whether the page is called as one of its headings is, which names nobody."""
    if not line.heading or furnished(line) or not named_by_page(page, line):
        return False
    names = [name.text for name in listed(page.text, line.start, line.end)]
    return not (all(map(person_shaped, names)) and any(map(person, names)))
