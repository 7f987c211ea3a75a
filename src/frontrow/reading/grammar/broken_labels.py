"""Labels that are broken over two lines: "Written, Directed,\\nand Edited By", "Director\\nof Photography"."""

from collections.abc import Sequence
from itertools import pairwise

from frontrow.reading.grammar.labels import VALUED, Match, label_at
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_LONGEST = 10  # words of both lines
_HANGING = (",", "&", "/", "+")


def broken_labels(page: Page, lines: Sequence[Line]) -> dict[int, Match]:
    """The first line of each such label -> the label, which the second line ends and nothing else stands on."""
    found: dict[int, Match] = {}
    for line, below in pairwise(lines):
        if line.index - 1 not in found and _may_break(line, below) and (match := _label_over(page, line, below)):
            found[line.index] = match
    return found


def _may_break(line: Line, below: Line) -> bool:
    """Whether two lines are short, and the first ends or the second begins as no line by itself does."""
    if below.index != line.index + 1 or not line.words or not below.words or line.prose or below.prose:
        return False
    if len(line.words) + len(below.words) > _LONGEST:
        return False
    joining = lexicon().and_words | lexicon().particles | {"by"}
    return line.text.endswith(_HANGING) or line.words[-1].key in joining or below.words[0].key in joining


def _label_over(page: Page, line: Line, below: Line) -> Match | None:
    """The label that both lines together are."""
    match = label_at(page, (*line.words, *below.words), 0)
    if match is None or match.size != len(line.words) + len(below.words) or not set(match.roles) <= VALUED:
        return None
    return match if not page.text[match.end : below.end].strip(" :.-–|*") else None
