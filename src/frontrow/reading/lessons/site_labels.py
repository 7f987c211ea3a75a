"""Labels that a site was taught: on its pages they are labels to every rule, as if a vocabulary knew them.

A lesson finds its value where it was shown; the rules find what the same label names in another layout, and where the
value of one label ends because the next begins.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from frontrow.reading.folding import key
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

_WORDED = frozenset({"label", "beside", "row"})
_SHORTEST = 3  # letters: "M." is an initial, too
_ROLES = {"film.title": "other"}  # it ends a value before it; which title it is the lesson tells


def with_site_labels(page: Page, lessons: Iterable[Lesson]) -> Page:
    """The page on which the words that lessons hold on to as labels are labels; what a vocabulary knows stays as it
    is."""
    found: dict[str, list[str]] = {}
    for one in _with_further(lessons):
        role, words = _ROLES.get(one.property) or one.asked_role(), key(one.text)
        if one.anchor in _WORDED and role and len(words) >= _SHORTEST and words not in lexicon().labels:
            found.setdefault(words, []).append(role)
    if not found:
        return page
    site_labels = {words: tuple(dict.fromkeys(roles)) for words, roles in found.items()}
    return replace(page, site_labels=site_labels, memory={}, labels={})


def _with_further(lessons: Iterable[Lesson]) -> Iterator[Lesson]:
    for one in lessons:
        yield from (one, *one.otherwise)
