"""Which lines of a list of prizes are one entry: those in one of its elements of one name."""

from collections.abc import Sequence

from frontrow.reading.page import Line, Page


def entries_of(page: Page, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The list cut by the elements of one name that hold its entries, several lines each, and the lines between them;
    none where no such elements are found."""
    first, last = ({line.start: n for n, line in enumerate(lines)}, {line.end: n for n, line in enumerate(lines)})
    spans: dict[str, set[tuple[int, int]]] = {}
    for box in page.boxes:
        if box.start in first and box.end in last and last[box.end] >= first[box.start]:
            spans.setdefault(box.path, set()).add((first[box.start], last[box.end] + 1))
    alike = [_outermost(found) for found in spans.values()]
    alike = [found for found in alike if len(found) > 1 and any(b - a > 1 for a, b in found)]
    if not alike:
        return []
    widest = max(alike, key=lambda found: (sum(b - a for a, b in found), len(found)))
    inside = {n for a, b in widest for n in range(a, b)}
    return sorted([*widest, *((n, n + 1) for n in range(len(lines)) if n not in inside)])


def _outermost(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no other."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
