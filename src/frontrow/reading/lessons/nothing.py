"""Lessons that a place is nothing: what was read there wrongly is read on no page of the site any more.

Such a lesson holds on to the words themselves, where they could stand on every page, to the label before them, or to
the element they are in; what it is found at takes away what touches it, whoever has read it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontrow.reading.finding import Finding
from frontrow.reading.lessons.boxes import box_of
from frontrow.reading.lessons.lesson import LEFT_ALONE, LONG, Lesson, NotAProfile
from frontrow.reading.lessons.lines import holds
from frontrow.reading.lessons.places import places
from frontrow.reading.lessons.reading import read_place
from frontrow.reading.lessons.words import worded
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page
from frontrow.reading.spans import Spans

_LINKED = frozenset({"link", "navigation", "footer"})
_FEWEST_LETTERS = 4  # that are words of their own
_SIGN = re.compile(r"\s*[^\w\s]+(?!\S)")


def nothing_at(page: Page, start: int, end: int, known: Sequence[Lesson]) -> Lesson:
    """The lesson that `[start, end)` of the page is nothing; raises NotAProfile where that would take away the value of
    a lesson `known` before."""
    line = line_at(page.lines, start)
    is_line = line is not None and (line.start, line.end) == (start, end)
    bare = Lesson(LEFT_ALONE, "words", _literal(page, start, end), separator="\n" if is_line else "")
    in_words = next(worded(page, line, start, min(end, line.end), ()), None) if line is not None else None
    in_box = box_of(page, start, end, bare) if line is not None and line.kinds & _LINKED else None
    if in_box is not None:
        lesson = in_box
    elif in_words is not None and in_words[0] == "label" and not holds(page.text[start:end]):
        lesson = Lesson(LEFT_ALONE, *in_words[:2], separator=in_words[2])
    elif line is not None and not line.heading and _heads_the_page(page, bare):
        raise NotAProfile(f"“{bare.text}” is a heading of the page, too: take the words beside it with it")
    elif _letters(bare.text) == 0:
        raise NotAProfile(f"“{bare.text}” may be a value on another page: take the words beside it with it")
    else:
        lesson = bare
    for one in known if lesson.property == LEFT_ALONE else ():
        taken = next((place for place in _taught_at(page, one, known) if _touched(page, one, place, [lesson])), None)
        if taken is not None:
            raise NotAProfile(f"it would take away what was taught: {one.property} “{page.text[slice(*taken)][:60]}”")
    return lesson


def _heads_the_page(page: Page, lesson: Lesson) -> bool:
    """Whether the words are a heading somewhere: the film's title in a list of others is something in its own place."""
    lines = (line_at(page.lines, start) for start, _ in nothing_places(page, lesson))
    return any(line is not None and line.heading > 0 for line in lines)


def _taught_at(page: Page, lesson: Lesson, known: Sequence[Lesson]) -> Iterator[tuple[int, int]]:
    """Where what a lesson tells stands on the page: of a prize the words of its value, not all of its sentence."""
    if lesson.property == LEFT_ALONE:
        return
    for place in places(page, lesson, known):
        if lesson.property != "film.prize":
            yield place[:2]
            continue
        for found in read_place(page, lesson, place):
            yield found.spots[0].start, found.spots[0].end


def _touched(page: Page, lesson: Lesson, place: tuple[int, int], nothing: Sequence[Lesson]) -> bool:
    return any(_touch(lesson.property, place, at) for one in nothing for at in nothing_places(page, one))


def _literal(page: Page, start: int, end: int) -> str:
    """The words as they are printed, part of a word made whole, with the sign that divides them from what follows:
    "R/D :" of a "D"; few letters with the words beside them, too."""
    left, right = _line_around(page, start, end)
    text = page.text
    start = text.rfind(" ", left, start + 1) + 1 or left
    end = _end_of_word(text, end, right)
    sign = _SIGN.match(text, end, right)
    end = sign.end() if sign else end
    if not sign and text[end - 1].isalnum() and _letters(text[start:end]) < _FEWEST_LETTERS:
        start = max(left, text.rfind(" ", left, max(left, start - 1)) + 1)
        end = _end_of_word(text, min(right, end + 1), right)
    return " ".join(text[start:end].split())


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _line_around(page: Page, start: int, end: int) -> tuple[int, int]:
    left, right = page.text.rfind("\n", 0, start) + 1, page.text.find("\n", end)
    return left, right if right >= 0 else len(page.text)


def _end_of_word(text: str, place: int, end: int) -> int:
    while place < end and not text[place].isspace():
        place += 1
    return place


def nothing_places(page: Page, lesson: Lesson) -> list[tuple[int, int]]:
    """Where the lesson finds nothing on the page."""
    if lesson.anchor != "words":
        return [place[:2] for place in places(page, lesson)]
    words = r"\s+".join(map(re.escape, lesson.text.split()))
    if _letters(lesson.text) >= _FEWEST_LETTERS:
        words = re.sub(r"\d+", r"\\d+", words)  # the festival's year and number change
    around = (r"^[ \t]*", r"[ \t]*$") if lesson.separator == "\n" else (r"(?<!\S)", r"(?!\S)")
    return [match.span() for match in re.finditer(around[0] + words + around[1], page.text, re.MULTILINE)]


def all_nothing(page: Page, lessons: Sequence[Lesson]) -> list[tuple[int, int]]:
    """Every place of the page that the lessons tell to be nothing."""
    told = [one for one in lessons if one.property == LEFT_ALONE and one.anchor != "column"]
    return [place for one in told for place in nothing_places(page, one)]


def as_furniture(page: Page, nothing: Sequence[tuple[int, int]]) -> Page:
    """The page on which the lines that are nothing throughout belong to the site, so that no rule looks there."""
    if not nothing:
        return page
    spans = Spans(nothing)
    lines = (
        replace(line, kinds=line.kinds | {"navigation"}) if spans.hold(line.start, line.end) else line
        for line in page.lines
    )
    return replace(page, lines=tuple(lines), memory={})


def without_nothing(found: Sequence[Finding], nothing: Sequence[tuple[int, int]]) -> list[Finding]:
    """The findings whose value touches no place that is nothing."""
    values = [(finding, (finding.spots[0].start, finding.spots[0].end)) for finding in found]
    return [one for one, value in values if not any(_touch(one.property, value, at) for at in nothing)]


def _touch(property: str, value: tuple[int, int], nothing: tuple[int, int]) -> bool:
    """Whether a value is spoilt by a place that is nothing: a text only if all of it lies there."""
    if property in LONG:
        return nothing[0] <= value[0] and value[1] <= nothing[1]
    return nothing[0] < value[1] and value[0] < nothing[1]
