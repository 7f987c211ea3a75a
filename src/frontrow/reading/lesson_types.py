"""What can be a lesson's value at all: names for people, facts for facts, no sentence and no bare label for a title."""

from frontrow.reading.folding import key
from frontrow.reading.grammar.field_values import value_like
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import contact
from frontrow.reading.lesson import LONG, ROLE_OF, Lesson
from frontrow.reading.page import Page, words_in

_LONGEST_TITLE = 140  # characters
_LONGEST_FACT = 100  # characters
_TITLES = frozenset({"film.title", "nav.title"})


def may_be(page: Page, lesson: Lesson, start: int, end: int) -> bool:
    """Whether `[start, end)` can be the value of the lesson, by its shape alone."""
    text = page.text[start:end]
    if not key(text):
        return False
    if lesson.property in LONG:
        return not _is_label(page, start, end)
    if lesson.property in _TITLES:
        return len(text) <= _LONGEST_TITLE and not contact(text) and not _is_label(page, start, end)
    if lesson.property == "film.synopsis_author":
        return value_like(page, ("director",), start, end)
    role = lesson.role or ROLE_OF.get(lesson.property, "")
    if lesson.property in ("film.director", "film.credit", "film.company"):
        return value_like(page, (role,), start, end)
    return lesson.property not in ROLE_OF or len(text) <= _LONGEST_FACT


def _is_label(page: Page, start: int, end: int) -> bool:
    """Whether the words are a label and the colon behind it."""
    words = words_in(page, start, end)
    match = label_at(page, words, 0)
    return page.text[start:end].rstrip().endswith(":") and match is not None and match.size == len(words)
