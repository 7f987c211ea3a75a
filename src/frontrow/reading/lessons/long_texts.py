"""Where a text of several paragraphs ends that begins at a taught place, and where what others tell begins."""

from collections.abc import Sequence

from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.lines import anchor_key, begins, ends, is_label
from frontrow.reading.page import Line, Page

_SENTENCE = 5  # words
_NO_TEXT = frozenset({"navigation", "footer", "embedded", "cell"})
_LONGEST = 80  # lines of a value that ends with a line to be found


def end_of_text(page: Page, lesson: Lesson, first: Line, end: int, others: Sequence[Lesson]) -> int:
    """The end of a text that begins on a line and there ends at `end`, with the lines that go on with it: up to the
    line it is known to end before, else its paragraph."""
    until = anchor_key(lesson.until)
    last = first
    lines = page.lines[first.index + 1 : first.index + _LONGEST]
    stop = next((line for line in lines if (until and anchor_key(line.text) == until) or is_anchor(line, others)), None)
    for line in lines:
        if line is stop or not line.words or (line.block != first.block and not _goes_on(line, stop is not None)):
            break
        last = line
    return max(end, last.end)


def _goes_on(line: Line, is_bounded: bool) -> bool:
    """Whether a paragraph belongs to the text before it: a sentence, short ones only where it is known before which
    line the text ends, not a heading or the page's furniture."""
    is_sentence = line.text.endswith((".", "!", "?", "…", "”", "»")) and (is_bounded or len(line.words) >= _SENTENCE)
    return (is_sentence or line.prose) and not line.heading and not line.kinds & _NO_TEXT


def is_anchor(line: Line, lessons: Sequence[Lesson]) -> bool:
    """Whether a line is, or begins with, the words that one of the lessons holds on to."""
    for lesson in lessons:
        if lesson.anchor in ("column", "box", "embedded", "frame", "title", "told", "kind"):
            continue
        wanted = anchor_key(lesson.text)
        if lesson.anchor == "ending" and ends(line.words, wanted):
            return True
        size = begins(line.words, wanted) if wanted else 0
        if (
            size
            and lesson.anchor != "ending"
            and (size == len(line.words) or is_label(line, size) or (lesson.anchor == "label" and size > 1))
        ):
            return True
    return False
