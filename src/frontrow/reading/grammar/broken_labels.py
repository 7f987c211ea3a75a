"""Labels that are broken over two lines: "Written, Directed,\\nand Edited By", "Director\\nof Photography"."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from frontrow.reading.folding import fold
from frontrow.reading.grammar.labels import VALUED, Match, label_at
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_LONGEST = 10  # words of both lines
_LONGEST_LINE = 60  # characters
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
    if below.index != line.index + 1 or max(len(line.text), len(below.text)) > _LONGEST_LINE:
        return False
    if not line.text.endswith(_HANGING) and not {fold(line.text.split()[-1]), fold(below.text.split()[0])} & _joining():
        return False
    return bool(line.words and below.words) and len(line.words) + len(below.words) <= _LONGEST


@cache
def _joining() -> frozenset[str]:
    """Words for "and", particles of names and "by": no line ends or begins with them by itself."""
    return lexicon().and_words | lexicon().particles | {"by"}


def _label_over(page: Page, line: Line, below: Line) -> Match | None:
    """The label that both lines together are."""
    match = label_at(page, (*line.words, *below.words), 0)
    if match is None or match.size != len(line.words) + len(below.words) or not set(match.roles) <= VALUED:
        return None
    return match if not page.text[match.end : below.end].strip(" :.-–|*") else None
