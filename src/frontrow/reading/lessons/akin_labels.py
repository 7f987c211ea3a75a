"""Labels that are a taught one with other endings, where a page has not that one: "Producers" for "Producer"."""

from collections.abc import Sequence

from frontrow.reading.grammar.field_values import UNKNOWN_LABEL
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import shared
from frontrow.reading.lessons.beside import elements_named
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.lines import anchor_key
from frontrow.reading.page import Page, words_in

_STEM, _ENDING = 5, 2  # letters that two forms of a word share at least, and have of their own at most


def akin_elements(page: Page, lesson: Lesson, wanted: str, others: Sequence[Lesson]) -> set[str]:
    """The labels in elements that differ from the lesson's by their endings alone and belong to no other lesson or
    role."""
    taken, role = {anchor_key(one.text) for one in others}, lesson.asked_role()
    return {
        words
        for words, label in elements_named(page, lesson.within)
        if words
        and words not in taken
        and is_same_word(words, wanted)
        and ((match := label_at(page, words_in(page, *label), 0)) is None or role in match.roles)
    }


def akin_label(page: Page, lesson: Lesson, others: Sequence[Lesson]) -> str:
    """The one label of the page that differs from the lesson's by its endings alone, as a plural does, and belongs to
    no other lesson and no other role; "" where none does, or several."""
    if lesson.anchor != "label" or lesson.separator:
        return ""
    taken, role = {anchor_key(one.text) for one in others}, lesson.asked_role()
    found = {
        label
        for line in page.lines
        if (sign := UNKNOWN_LABEL.match(line.text)) is not None
        and (label := anchor_key(sign.group())) not in taken
        and is_same_word(label, anchor_key(lesson.text))
        and ((match := label_at(page, line.words, 0)) is None or role in match.roles)
    }
    return found.pop() if len(found) == 1 else ""


def is_same_word(one: str, other: str) -> bool:
    """Whether two labels differ by no more than two letters at their ends, long ones by three: "companies"."""
    stem = shared(one, other)
    return stem >= _STEM and max(len(one), len(other)) - stem <= _ENDING + (stem >= 2 * _STEM)
