"""The order in which a person reads the lines of a page: columns one after the other, rows from the top.

A recursive cut of the page along its white gaps (Nagy and Seth's X-Y cut, 1984), with one more demand on a vertical
cut: both sides must look like columns of running text, so that labels are not torn from their values.
"""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from frontrow.reading.formats.pdf_words import Line

_DEEPEST = 60
_MOST_LINES = 3_000  # a page of more pieces is a drawing or an attack
_GUTTER = 0.8  # of the letters' size
_FEWEST_LINES = 4
_SHORTEST_LINES = 8  # of the letters' size, on average: shorter ones are labels
_FILLED = 0.55  # of a column's width: how far its lines reach on average
_NARROWEST = 0.2  # of the region's width


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines sorted for reading; what is written sideways comes last."""
    upright = [line for line in lines if line.upright]
    return _cut(upright, _DEEPEST) + [line for line in lines if not line.upright]


def _cut(lines: list[Line], depth: int) -> list[Line]:
    if not depth or len(lines) > _MOST_LINES or not _has_neighbours(lines):
        return _by_rows(lines)
    gutter = _gutter(lines)
    if gutter is not None:
        left = [line for line in lines if line.right <= gutter]
        right = [line for line in lines if line.right > gutter]
        return _cut(left, depth - 1) + _cut(right, depth - 1)
    seam = _seam(lines)
    if seam is None:
        return _by_rows(lines)
    upper = [line for line in lines if line.bottom <= seam]
    lower = [line for line in lines if line.bottom > seam]
    return _cut(upper, depth - 1) + _cut(lower, depth - 1)


def _has_neighbours(lines: list[Line]) -> bool:
    ordered = sorted(lines, key=attrgetter("top"))
    return any(_share_a_row(one, two) for one, two in pairwise(ordered))


def _share_a_row(one: Line, two: Line) -> bool:
    shared = min(one.bottom, two.bottom) - max(one.top, two.top)
    return shared > 0.5 * min(one.bottom - one.top, two.bottom - two.top)


def _gutter(lines: list[Line]) -> float | None:
    """The middle of the widest vertical gap between two columns of running text; of equal ones the first."""
    narrowest = _GUTTER * min(line.size for line in lines)
    gaps = [gap for gap in _gaps(sorted((line.left, line.right) for line in lines)) if gap[1] - gap[0] >= narrowest]
    for start, end in sorted(gaps, key=lambda gap: gap[0] - gap[1]):
        middle = (start + end) / 2
        left = [line for line in lines if line.right <= middle]
        right = [line for line in lines if line.right > middle]
        if _are_columns(left, right):
            return middle
    return None


def _gaps(intervals: list[tuple[float, float]]) -> list[tuple[float, float]]:
    gaps: list[tuple[float, float]] = []
    reach = intervals[0][1]
    for start, end in intervals:
        if start > reach:
            gaps.append((reach, start))
        reach = max(reach, end)
    return gaps


def _are_columns(left: list[Line], right: list[Line]) -> bool:
    if len(left) < _FEWEST_LINES or len(right) < _FEWEST_LINES:
        return False
    width = max(line.right for line in right) - min(line.left for line in left)
    return all(_is_column(side, width) for side in (left, right))


def _is_column(lines: list[Line], page_width: float) -> bool:
    width = max(line.right for line in lines) - min(line.left for line in lines)
    if width < _NARROWEST * page_width:
        return False
    reach = sum(line.right - line.left for line in lines) / len(lines)
    return reach >= _FILLED * width and reach >= _SHORTEST_LINES * lines[0].size


def _seam(lines: list[Line]) -> float | None:
    """The middle of the widest horizontal gap; of equal ones the first."""
    gaps = _gaps(sorted((line.top, line.bottom) for line in lines))
    if not gaps:
        return None
    start, end = max(gaps, key=lambda gap: round(gap[1] - gap[0], 1))
    return (start + end) / 2


def _by_rows(lines: list[Line]) -> list[Line]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.top + line.bottom, line.left)):
        if rows and _share_a_row(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]
