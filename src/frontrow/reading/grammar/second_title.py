"""A film's second title, set below the first: `<h1>One</h1><h2>Two</h2>`, or in italics, above whose it is."""

from collections.abc import Sequence

from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.title_pieces import names_after_by
from frontrow.reading.page import Line, Page
from frontrow.reading.scripts import is_of_other_script
from frontrow.reading.vocabulary.lexicon import lexicon

_LOWEST = 2  # the rank of a heading; lower ones head parts of the page
_OPENING = "([«„“\"'"
_LONGEST = 10  # words
_FEWEST_FACTS = 2


def is_second_title(page: Page, first: Line, line: Line) -> bool:
    """Whether a line right below the page's heading is another title: set as a lower heading or in italics, nobody's
    name, no section's, no fact, and what follows it tells of the film."""
    if not 0 < first.heading <= _LOWEST or line.index != first.index + 1 or len(line.words) > _LONGEST:
        return False
    is_titled = line.text.lstrip(_OPENING)[:1].isupper() and ":" not in line.text
    if not is_titled or not _is_set_apart(page, first, line) or names(page, line) or person(line.text):
        return False
    if _is_label(page, line) or any(word.key in lexicon().sections for word in line.words):
        return False
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    is_fact = any(one.kind != "country" for one in atoms(page, line.start, line.end, line.words))
    return not is_fact and below is not None and _tells_of_film(page, below)


def _is_set_apart(page: Page, first: Line, line: Line) -> bool:
    """Whether a line is more of the heading above it or the heading of the next rank, in italics or in brackets, or in
    another script."""
    if line.heading:
        is_same = any(mark.start <= first.start and line.end <= mark.end for mark in page.marked("heading"))
        return is_same or line.heading == first.heading + 1
    is_bracketed = line.text[0] + line.text[-1] in ("()", "[]")
    return bool(line.kinds & {"italic", "heading"}) or is_bracketed or is_of_other_script(first.text, line.text)


def names(page: Page, line: Line) -> bool:
    """Whether a line names people and nothing else, one at least with a given name that is known."""
    said: Sequence[str] = [name.text for name in listed(page.text, line.start, line.end)]
    return bool(said) and all(map(person_shaped, said)) and any(map(person, said))


def _tells_of_film(page: Page, line: Line) -> bool:
    """Whether a line says who made the film, or some of its facts."""
    if names_after_by(page, line.start, line.end) is not None or names(page, line):
        return True
    match = label_at(page, line.words, 0) if line.words else None
    if match is not None and match.roles == ("director",):
        return True
    return len({one.kind for one in atoms(page, line.start, line.end, line.words)}) >= _FEWEST_FACTS


def _is_label(page: Page, line: Line) -> bool:
    match = label_at(page, line.words, 0) if line.words else None
    return match is not None and match.size == len(line.words)
