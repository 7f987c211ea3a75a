"""What can be a lesson's value at all: names for people, facts for facts, no sentence and no bare label for a title."""

import re

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import YEAR, atoms
from frontrow.reading.grammar.cast_pairs import cast_pairs
from frontrow.reading.grammar.field_values import value_like
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.name_elements import names_on
from frontrow.reading.grammar.people import contact
from frontrow.reading.grammar.unlike_title import only_facts
from frontrow.reading.lessons.lengths import length_in
from frontrow.reading.lessons.lesson import LONG, ROLE_OF, Lesson
from frontrow.reading.lessons.stated import NAMES, code_of, is_name, locales_of
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_OWN = frozenset({"box", "label", "row", "frame", "embedded"})  # anchors that are the value's alone
_LONGEST_TITLE = 140  # characters
_OF_MENUS = re.compile(r"[|<>«»‹›←→•]")
_LONGEST_FACT = 100  # characters
_LONGEST_LIST = 400  # characters
_FEWEST_WORDS = 6  # of a text that ends without a sign
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "»", '"')
_FACTS = frozenset({"country", "year", "minutes", "colour", "format", "genre"})
_TITLES = frozenset({"film.title", "nav.title"})


def may_be(page: Page, lesson: Lesson, start: int, end: int) -> bool:
    """Whether `[start, end)` can be the value of the lesson, by its shape alone."""
    text = page.text[start:end]
    is_torn = lesson.property in NAMES and text.count("(") != text.count(")")
    if not key(text) or is_torn:
        return False
    if lesson.played and cast_pairs(page, ((start, end),), lesson.played):
        return True
    if lesson.property in LONG:
        is_told = len(text.split()) >= _FEWEST_WORDS or text.endswith(_SENTENCE_ENDS)
        return is_told and not is_bare_label(page, start, end) and not is_of_facts(page, start, end)
    if lesson.property in _TITLES:
        is_asked = text.endswith(":") and is_bare_label(page, start, end)
        is_headed = lesson.anchor == "box" and (line := line_at(page.lines, start)) is not None and line.heading > 0
        is_other = contact(text) or is_asked or (not is_headed and only_facts(page, start, end))  # "Musical"
        return len(text) <= _LONGEST_TITLE and not is_other
    if lesson.property in NAMES and lesson.anchor in _OWN and _is_of_names(page, lesson, start, end):
        return not is_bare_label(page, start, end)
    if lesson.property == "film.synopsis_author":
        return value_like(page, ("director",), start, end)
    role = lesson.asked_role()
    if lesson.property in ("film.director", "film.credit", "film.company"):
        return value_like(page, (role,), start, end) and not is_bare_label(page, start, end)
    return lesson.property not in ROLE_OF or len(text) <= _LONGEST_FACT


def _is_of_names(page: Page, lesson: Lesson, start: int, end: int) -> bool:
    """Whether the words are a name, or a list of names between signs, each with a capital: "One House/Two Films/…"."""
    if is_name(page, start, end):
        return True
    is_plain = end - start <= _LONGEST_LIST and not _OF_MENUS.search(page.text, start, end)
    names = list(names_on(page, start, end, lesson.property == "film.company")) if is_plain else []
    each = (is_name(page, one.start, one.end) and not page.text[one.start].islower() for one in names)
    return len(names) > 1 and all(each)


def is_of_facts(page: Page, start: int, end: int) -> bool:
    """Whether every word is part of a country (its letters too), year, length or the like: such words differ from page
    to page."""
    return _is_of(page, start, end, _FACTS)


def says_kind(page: Page, lesson: Lesson, start: int, end: int) -> bool:
    """Whether the words are a value of the lesson's kind of fact and nothing else, by the page's own language too."""
    kind = lesson.property.partition(".")[2]
    if kind == "year":
        return re.fullmatch(YEAR, page.text[start:end].strip("() ")) is not None
    if kind == "country":
        names = [one for one in re.split(r"[,;/|&·•]", page.text[start:end]) if one.strip()]
        if names and all(code_of(one.strip(), False, locales_of(page)) for one in names):
            return True
    length = length_in(page.text, start, end, locales_of(page)) if kind == "minutes" else None
    return (length is not None and length[1:] == (start, end)) or _is_of(page, start, end, frozenset({kind}))


def _is_of(page: Page, start: int, end: int, kinds: frozenset[str]) -> bool:
    words = words_in(page, start, end)
    found = [one for one in atoms(page, start, end, words, codes=True) if one.kind in kinds]
    is_of = [any(a.start <= word.start < a.end for a in found) for word in words]
    free = lexicon().and_words
    return bool(found) and all(
        known or word.key in free or (word.key.isdigit() and len(kinds) > 1)
        for word, known in zip(words, is_of, strict=True)
    )


def is_bare_label(page: Page, start: int, end: int) -> bool:
    """Whether the words are a label and nothing else."""
    words = words_in(page, start, end)
    match = label_at(page, words, 0) if words else None
    return match is not None and match.size == len(words)
