"""Learning a lesson from lines near the value: which of them could stand on every page of the site."""

from collections.abc import Iterator, Mapping, Sequence

from frontrow.reading.grammar.people import contact, first_name, person_shaped
from frontrow.reading.grammar.title_lines import named_by_page
from frontrow.reading.lessons.frames import is_pictograph
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.lines import LABEL_SIGN, anchor_key, holds, look_of
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.value_types import is_bare_label, is_of_facts
from frontrow.reading.line_groups import is_grouped_above, is_paired_above
from frontrow.reading.page import Line, Page

_FARTHEST = 4  # lines between them and the value


def until(page: Page, end: int) -> str:
    """The words of the line below a long value, if they may stand there on every page."""
    below = next((line for line in page.lines if line.start >= end), None)
    return words_of(below) if below is not None and holds(below.text) else ""


def lines_of(page: Page, values: Sequence[Place]) -> set[int]:
    """The lines on which known values stand; they differ from page to page."""
    return {line.index for line in page.lines for spot in values if line.start < spot.end and spot.start < line.end}


def lines_near(page: Page, line: Line, values: set[int], labels: Mapping[int, str]) -> Iterator[tuple[Line, str, int]]:
    """Lines to hold on to, the best first. Where labels and values take turns, the place of the value in its paragraph
    tells whether its label stands above or below; further away only lines above that are no values are asked."""
    paragraph = [one for one in page.lines if one.block == line.block]
    is_label_below = (line.index - paragraph[0].index) % 2 == 0
    below = page.lines[line.index + 1] if line is not paragraph[-1] else None
    if below is not None and below.index in labels:
        is_label_below = True
    is_label_below = not is_above if (is_above := is_grouped_above(page, line)) is not None else is_label_below
    if is_paired_above(page, line) is False and _may_hold(page, page.lines[line.index + 1], values):
        yield page.lines[line.index + 1], "before", 1  # bound by an element: no other line is the value's
        return
    if is_label_below and below is not None and (below.index in labels or _may_hold(page, below, values)):
        yield below, "before", 1
    for offset in range(1, min(line.index, _FARTHEST) + 1):
        above = page.lines[line.index - offset]
        if above.index in labels or _may_hold(page, above, values):
            yield above, "after", offset
    if not is_label_below and below is not None and _may_hold(page, below, values):
        yield below, "before", 1


def _may_hold(page: Page, line: Line, values: set[int]) -> bool:
    """Whether a line could stand on every page: it begins with a label, or is short, no value, no line of facts, no
    address, not the page's own title and nobody's name."""
    label = _own_label(line)
    end = line.start + len(label) if label else line.end
    if is_of_facts(page, line.start, end) and not line.text[len(label) :].lstrip().startswith(":"):
        return False
    is_title = line.heading > 0 and named_by_page(page, line)
    is_name = _is_name(line) and not is_bare_label(page, line.start, line.end)  # "Screenplay By"
    is_own = is_title or is_name or contact(line.text)  # an address that the film has elsewhere
    return bool(label) or (line.index not in values and holds(line.text) and not is_own)


def _is_name(line: Line) -> bool:
    """Whether a line could be a person; one that is set as a heading only if it begins with a first name."""
    text = line.text.lstrip("".join(set(filter(is_pictograph, line.text))) + "\ufe0f ")  # "🎵 Ada Neri"
    return person_shaped(text) and (not look_of(line) or first_name(text.split()[0]))


def _own_label(line: Line) -> str:
    """The label of a line that carries its value too, as in "Director: Jan"."""
    found = LABEL_SIGN.search(line.text)
    label = line.text[: found.start()] if found and found.end() < len(line.text) else ""
    return label if holds(label) and not person_shaped(label) else ""


def words_of(line: Line) -> str:
    """The words of a line to hold on to, numbers made "#"."""
    return anchor_key(_own_label(line) or line.text)


def label_lines(page: Page, known: Sequence[Lesson]) -> dict[int, str]:
    """The lines that begin with the words of a lesson taught before, with those words."""
    labels = sorted(
        (anchor_key(lesson.text) for lesson in known if lesson.anchor in ("label", "beside", "row")), key=len
    )
    return {
        line.index: one for line in page.lines for one in labels if f"{anchor_key(line.text)} ".startswith(f"{one} ")
    }
