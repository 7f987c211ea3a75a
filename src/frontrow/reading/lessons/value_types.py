"""What can be a lesson's value at all: names for people, facts for facts, no sentence and no bare label for a title."""

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.field_values import value_like
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import contact
from frontrow.reading.grammar.unlike_title import only_facts
from frontrow.reading.lessons.lesson import LONG, ROLE_OF, Lesson
from frontrow.reading.lessons.stated import NAMES, is_name
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_OWN = frozenset({"box", "label", "frame", "embedded"})  # anchors that are the value's alone
_LONGEST_TITLE = 140  # characters
_LONGEST_FACT = 100  # characters
_FEWEST_WORDS = 6  # of a text that ends without a sign
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "»", '"')
_FACTS = frozenset({"country", "year", "minutes", "colour", "format", "genre"})
_TITLES = frozenset({"film.title", "nav.title"})


def may_be(page: Page, lesson: Lesson, start: int, end: int) -> bool:
    """Whether `[start, end)` can be the value of the lesson, by its shape alone."""
    text = page.text[start:end]
    if not key(text):
        return False
    if lesson.property in LONG:
        is_told = len(text.split()) >= _FEWEST_WORDS or text.endswith(_SENTENCE_ENDS)
        return is_told and not is_bare_label(page, start, end) and not is_of_facts(page, start, end)
    if lesson.property in _TITLES:
        is_asked = text.endswith(":") and is_bare_label(page, start, end)
        is_headed = lesson.anchor == "box" and (line := line_at(page.lines, start)) is not None and line.heading > 0
        is_other = contact(text) or is_asked or (not is_headed and only_facts(page, start, end))  # "Musical"
        return len(text) <= _LONGEST_TITLE and not is_other
    if lesson.property in NAMES and lesson.anchor in _OWN and is_name(page, start, end):
        return not is_bare_label(page, start, end)
    if lesson.property == "film.synopsis_author":
        return value_like(page, ("director",), start, end)
    role = lesson.role or ROLE_OF.get(lesson.property, "")
    if lesson.property in ("film.director", "film.credit", "film.company"):
        return value_like(page, (role,), start, end) and not is_bare_label(page, start, end)
    return lesson.property not in ROLE_OF or len(text) <= _LONGEST_FACT


def is_of_facts(page: Page, start: int, end: int) -> bool:
    """Whether every word is part of a country (its letters too), year, length or the like: such words differ from page
    to page."""
    words = words_in(page, start, end)
    found = [one for one in atoms(page, start, end, words, codes=True) if one.kind in _FACTS]
    return bool(found) and all(
        word.key in lexicon().and_words or word.key.isdigit() or any(a.start <= word.start < a.end for a in found)
        for word in words
    )


def is_bare_label(page: Page, start: int, end: int) -> bool:
    """Whether the words are a label and nothing else."""
    words = words_in(page, start, end)
    match = label_at(page, words, 0) if words else None
    return match is not None and match.size == len(words)
