"""Lines of a page that its elements part: "<span>Directed by: A</span> <span>Music: B</span>" is a line of each.

The view prints such elements one behind the other with a space between. Where each of several neighbours of one name
begins with a label and its colon, the layout shows rows, whatever language the labels are in. Elements that touch as no
words do ("<b>Ada Neri</b><small>Director</small>") are lines of their own, too, as are several of one name that begin
their line and so touch the text behind them ("<p><b>Year</b>2016</p>").
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from frontrow.reading.view import Box

_LABELLED = re.compile(r"[^\W\d_][^:\n]{0,30}?[ \t]?:\s+\S")
_TAG = re.compile(r"[.#@]")
_SHORTEST_GLUED, _LONGEST_GLUED = 2, 90  # characters of an element
_YEAR = 4  # digits
_FEWEST_LABELS, _LONGEST_LABEL = 2, 40  # characters
_FEWEST = 3  # rows in a run; two might be a name and what it says


class Parts:
    """The elements of a page that are labelled rows with neighbours on their line."""

    def __init__(self, text: str, boxes: Sequence[Box]) -> None:
        rows: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for box in boxes:
            if _is_row(text, box):
                rows[box.full].add((box.start, box.end))
        runs = (run for alike in rows.values() for run in _runs(text, sorted(alike)))
        rows_edges = {edge for run in runs for row in run for edge in row}
        whole = [box for box in boxes if not box.full.endswith("/text")]
        touching = {box.end for box in whole} & {box.start for box in whole}
        seams = {edge for edge in touching if _is_seam(text, edge)}
        self._edges = sorted(rows_edges | seams | _of_labels(text, whole) | set(_glued(text, whole)))

    def of(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of the lines that `[start, end)` is: itself, or the rows and what stands around them."""
        inner = self._edges[bisect_left(self._edges, start) : bisect_left(self._edges, end + 1)]
        for left, right in pairwise((start, *inner, end)):
            words = text[left:right].strip(" \t")
            if words:
                at = text.index(words, left)
                yield at, at + len(words)


def _of_labels(text: str, boxes: Sequence[Box]) -> set[int]:
    """Where elements end that begin a line and touch the text behind them, if several of one name do."""
    ends: dict[str, set[int]] = defaultdict(set)
    for box in boxes:
        begins = text[max(0, box.start - 1) : box.start] in ("", "\n") and box.end - box.start <= _LONGEST_LABEL
        if begins and _is_seam(text, box.end) and "\n" not in text[box.start : box.end]:
            ends[box.full].add(box.end)
    return {end for alike in ends.values() if len(alike) >= _FEWEST_LABELS for end in alike}


def _glued(text: str, boxes: Sequence[Box]) -> Iterator[int]:
    """Where elements of one tag touch of which three and more stand in a row, a number among them, with no sign
    between: "<span>Drama</span><span>(1976)</span><span>72 min</span>"."""
    ends: dict[tuple[int, str], int] = {}
    starts: dict[tuple[int, str], int] = {}
    for box in boxes:
        if _SHORTEST_GLUED <= box.end - box.start <= _LONGEST_GLUED:
            ends[box.start, _tag(box)] = box.end
            starts[box.end, _tag(box)] = box.start
    for (start, tag), end in ends.items():
        if (start, tag) in starts or (end, tag) not in ends:
            continue
        run = [start]
        while (run[-1], tag) in ends:
            run.append(ends[run[-1], tag])
        if len(run) > _FEWEST and any(letter.isdigit() for letter in text[start : run[-1]]):
            yield from (edge for edge in run[1:-1] if _touches(text, edge))


def _touches(text: str, edge: int) -> bool:
    """Whether words or the signs that belong to them meet at a place: no sign divides them."""
    before, after = text[edge - 1], text[edge]
    return (before.isalnum() or before in ").’'") and (after.isalnum() or after in "(+")


def _tag(box: Box) -> str:
    return _TAG.split(box.full.rpartition(" > ")[2])[0]


def _is_seam(text: str, edge: int) -> bool:
    """Whether two words touch at a place: a small letter before a capital or a number, capitals before a word, a number
    before a capital or a year before a number."""
    before, after = text[max(0, edge - _YEAR) : edge], text[edge : edge + 2]
    if not before or not after or not after[0].isalnum():
        return False
    if before[-1].islower() or before[-1] == ")":
        return after[0].isupper() or after[0].isdigit()
    if before[-1].isdigit():
        return after[0].isupper() or (after[0].isdigit() and len(before) == _YEAR and before.isdigit())
    is_word = len(before) > 1 and before[-2:].isalpha()
    return is_word and before[-2:].isupper() and after[0].isupper() and after[1:].islower()


def _is_row(text: str, box: Box) -> bool:
    words = text[box.start : box.end]
    return "\n" not in words and _LABELLED.match(words) is not None


def _runs(text: str, rows: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the runs of rows, elements of one name, with nothing but a space between them."""
    run: list[tuple[int, int]] = []
    for start, end in rows:
        if run and not re.fullmatch(r"[ \t]*", text[run[-1][1] : start]):
            yield from [run] if len(run) >= _FEWEST else []
            run = []
        run.append((start, end))
    yield from [run] if len(run) >= _FEWEST else []
