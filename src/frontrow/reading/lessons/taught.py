"""What a person has taught on a page, and what its own line tells of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.reading.cleaning import cleaned
from frontrow.reading.folding import key
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.lessons.boxes import element_of
from frontrow.reading.lessons.frames import begins_with_words, frame_of
from frontrow.reading.lessons.lesson import ROLE_OF, Lesson, NotAProfile
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.reading import values_at
from frontrow.reading.page import Line, Page


@dataclass(frozen=True)
class Taught:
    """The span that was taught, the line on which it begins, and what was `known` before with its `values` here."""

    page: Page
    line: Line
    start: int
    end: int
    known: Sequence[Lesson]
    values: Sequence[Place]

    @property
    def span(self) -> tuple[int, int]:
        """Where the taught words stand."""
        return self.start, self.end


def clean_span(page: Page, span: tuple[int, int]) -> tuple[int, int]:
    """The span in the cleaned text, without the space around it."""
    start, end = (len(cleaned(page.view.text[:offset]).text) for offset in span)
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise NotAProfile("nothing is written at the taught place")
    return start, end


def tells_itself(taught: Taught, bare: Lesson) -> bool:
    """Whether the whole line, read for the property, says nothing but the taught piece: a year among countries, or what
    the page's own language calls so beside mere numbers."""
    role = ROLE_OF.get(bare.property, "")
    if role not in ("country", "year", "minutes", "colour", "language"):
        return False
    page, line = taught.page, taught.line

    def said(a: int, b: int) -> list[object]:
        field = Field((role,), (a, b), ((a, b),), "cell", -1)
        return [one.value for one in credits_and_facts(page, [field]) if one.property == bare.property]

    def stated(a: int, b: int) -> set[str]:
        return values_at(page, bare, [Place(a, b, None)])

    if said(*taught.span) == said(line.start, line.end) != []:
        return True
    beside = page.text[line.start : taught.start] + page.text[taught.end : line.end]
    return not any(c.isalpha() for c in beside) and stated(*taught.span) == stated(line.start, line.end)


def frame_around(taught: Taught) -> str:
    """What stays on the line of a value around it: narrower than any one of its words; "" where nothing tells."""
    page, line, known = taught.page, taught.line, [(place.start, place.end) for place in taught.values]
    is_alone = element_of(page, line) != ""
    frame = frame_of(page, line, taught.start, taught.end, known, is_alone) if taught.end <= line.end else ""
    return frame if is_alone or key(frame) or begins_with_words(frame) else ""
