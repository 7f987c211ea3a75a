"""Names that nothing but their elements part: `<a>Ada Neri</a> <a>Ugo Rossi</a>` is two names."""

import re
from collections.abc import Iterator

from frontrow.reading.folding import key
from frontrow.reading.grammar.people import Listed, listed
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_LED_TO = frozenset({"biography", "filmography", "other", "screenings", "synopsis"})


def names_on(page: Page, start: int, end: int, companies: bool = False) -> Iterator[Listed]:
    """The names of a stretch of the page, cut where elements of one name follow each other and else at the signs of a
    list."""
    end = _before_links(page, start, end)
    for left, right in elements_of(page, start, end, companies) or [(start, end)]:
        for name in listed(page.text, left, right, companies):
            yield from [name] if companies else _parted_abroad(page, name)


def _before_links(page: Page, start: int, end: int) -> int:
    """The end of a stretch without the links behind it that lead to more: "Name <a>Biography</a> <a>Share</a>"."""
    links = page.once("links by their end", page.lines[0], _by_end)
    while (left := links.get(end, 0)) > start and _leads_on(page.text[left:end]):
        end = left + len(page.text[start:left].rstrip()) - (left - start)
    return end


def _by_end(page: Page, _: Line) -> dict[int, int]:
    return {end: start for start, end in page.links}


def _leads_on(text: str) -> bool:
    """Whether a link says what stands behind it, as every page of a site does, and is nobody's name."""
    lex, word = lexicon(), key(text)
    is_section = any(label.role in _LED_TO for label in lex.labels.get(word, ()))
    return is_section or word in lex.furniture or word in lex.calls or (word.isalpha() and text.islower())


def _parted_abroad(page: Page, name: Listed) -> Iterator[Listed]:
    """The two names that the word for "and" of a language without vocabulary joins."""
    for joining in page.foreign_ands:
        at = page.text.find(f" {joining} ", name.start, name.end)
        if at > 0 and page.text[at + len(joining) + 2].isupper():
            yield from listed(page.text, name.start, at)
            for rest in listed(page.text, at + len(joining) + 2, name.end):
                yield from _parted_abroad(page, rest)
            return
    yield name


def elements_of(page: Page, start: int, end: int, companies: bool = False) -> list[tuple[int, int]]:
    """The spans of the elements of one name that together are `[start, end)` with mere space between; nothing where
    all of them hold one word, as the parts of one name may, unless they are links to `companies`."""
    for first in page.boxes_from.get(start, ()):
        spans, place = [], start
        while box := next((one for one in page.boxes_from.get(place, ()) if one.full == first.full), None):
            if box.end > end or box.end <= place:
                break
            spans.append((box.start, box.end))
            place = box.end + len(page.text[box.end : end]) - len(page.text[box.end : end].lstrip())
        is_of_links = companies and re.search(r"(?:\A| )a(?:\Z|[.#@])", first.full) is not None
        is_worded = is_of_links or any(" " in page.text[a:b].strip() for a, b in spans)
        if place >= end and len(spans) > 1 and is_worded:
            return spans
    return []
