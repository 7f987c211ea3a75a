"""Lessons that hold on to an element of an HTML page: the names its author gave it stay the same on every page.

The same element is known again by tag, class, id and itemprop, as visual scrapers do, never by its number among its
neighbours: an optional line before it would move that.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from frontrow.reading.lessons.lesson import LONG, Lesson
from frontrow.reading.page import Line, Page
from frontrow.reading.view import Box

# One value to a page: where several elements have its names, none can be told to be it.
_SINGLE = frozenset({"film.title", "nav.title", "film.synopsis_author"})
# Of how many elements of the same names one may be told by its number.
_FEW_TEXTS = 4
_FEW_VALUES = 2
_FEWEST_OF_LIST = 3
_COUNTED = re.compile(r"(?<=[-_])\d+(?![^\W_])")
_NUMBERED_ID = re.compile(r"(#[^ .@]*?)\d+")
_HEADING = re.compile(r"(?:\A|> )h[123](?:[^>]*)\Z")
_NAMED = re.compile(r"[.#@]|\bh[123]\b")


def box_of(page: Page, start: int, end: int, bare: Lesson) -> Lesson | None:
    """`bare` held by the names of the elements that together are `[start, end)`: names that stand nowhere else on the
    page, else those of a few elements of which it is one; None where there are no such names or they only count."""
    few = _FEW_TEXTS if bare.property in LONG else _FEW_VALUES
    found: list[tuple[tuple[int, bool, int], str, int]] = []
    for path_of in (attrgetter("path"), attrgetter("full")):
        groups = _by_name(page, path_of)
        found += [(_rank(path, len(boxes)), path, 0) for path, boxes in groups.items() if _fill(boxes, start, end)]
        if found:
            break
    else:
        for path, boxes in groups.items():
            here = [number for number, box in enumerate(boxes, 1) if (box.start, box.end) == (start, end)]
            found += [(_rank(path, len(boxes)), path, here[0])] if here and len(boxes) <= few else []
    if not found:
        return None
    if bare.property == "film.title":  # the heading before what holds it: another page may have more there
        found.sort(key=lambda one: (one[0][0], not _HEADING.search(one[1])))
    else:
        found.sort()
    (count, _, _), path, number = found[0]
    return replace(bare, anchor="box", text=path, part=number, among=count if number else 0)


def numbered_box(page: Page, start: int, end: int, bare: Lesson) -> Lesson | None:
    """`bare` held by the number of the element that is `[start, end)` among all of its name, the rarest one: named by
    its author or not; None where no element is that alone."""
    found: list[tuple[int, str, int]] = []
    for path_of in (attrgetter("path"), attrgetter("full")):
        for path, boxes in _grouped(page.boxes, path_of).items():
            here = [number for number, box in enumerate(boxes, 1) if (box.start, box.end) == (start, end)]
            found += [(len(boxes), path, here[0])] if len(here) == 1 else []
    if not found:
        return None
    among, path, number = min(found)
    return replace(bare, anchor="box", text=path, part=number, among=among)


def _by_name(page: Page, path_of: Callable[[Box], str]) -> dict[str, list[Box]]:
    """The elements by the names that their author gave them; "field-1", "field-2", "field-3" are one name, counted,
    and none to hold on to: another page counts otherwise."""
    groups = _grouped((box for box in page.boxes if _NAMED.search(box.full)), path_of)
    counted: dict[str, set[str]] = {}
    for path in groups:
        counted.setdefault(_COUNTED.sub("#", path), set()).add(path)
    return {path: boxes for path, boxes in groups.items() if len(counted[_COUNTED.sub("#", path)]) < _FEWEST_OF_LIST}


def _grouped(boxes: Iterable[Box], path_of: Callable[[Box], str]) -> dict[str, list[Box]]:
    groups: dict[str, list[Box]] = {}
    for box in boxes:
        groups.setdefault(path_of(box), []).append(box)
    return groups


def names_filling(page: Page, start: int, end: int) -> Iterator[str]:
    """The names of elements of which several together are `[start, end)` and none stands elsewhere."""
    for path_of in (attrgetter("path"), attrgetter("full")):
        groups = _grouped(page.boxes, path_of)
        yield from (path for path, boxes in groups.items() if len(boxes) > 1 and _fill(boxes, start, end))


def names_shared(page: Page, start: int, end: int) -> Iterator[str]:
    """The names that the element that is `[start, end)` shares with others."""
    for path_of in (attrgetter("full"), attrgetter("path")):
        groups = _grouped((box for box in page.boxes if _NAMED.search(box.full)), path_of)
        yield from (
            path
            for path, boxes in groups.items()
            if len(boxes) > 1 and any((box.start, box.end) == (start, end) for box in boxes)
        )


def rows_around(page: Page, start: int, end: int) -> Iterator[str]:
    """The names of the elements that `[start, end)` is one of, then those of the smallest element of whose lines it is
    one."""
    around = [box for box in page.boxes if box.start <= start and end <= box.end and _NAMED.search(box.full)]
    around = [box for box in around if not box.full.endswith("/text")]
    filled = [box for box in around if (box.start, box.end) == (start, end)]
    wider = sorted((box for box in around if box not in filled), key=lambda box: box.end - box.start)
    for box in (*filled, *wider[:1]):
        yield from (box.full, box.path)


def element_of(page: Page, line: Line) -> str:
    """The name of the element that is the line and that the page has once; "" where there is none."""
    lesson = box_of(page, line.start, line.end, Lesson("film.title", "line"))
    return lesson.text if lesson is not None and len(boxes_named(page, lesson.text)) == 1 else ""


def boxes_named(page: Page, name: str) -> list[Box]:
    """The page's elements of that name, or of the one name that differs from it by an id's number alone ("#title-4" on
    one page, "#title-5" on the next); of a heading that has no element within, its own words are all."""
    found = [box for box in page.boxes if name in (box.path, box.full)] or _numbered_otherwise(page, name)
    if not found and name.endswith("/text") and _HEADING.search(name):
        return boxes_named(page, name.removesuffix("/text"))
    return found


def _numbered_otherwise(page: Page, name: str) -> list[Box]:
    """The elements of a name whose ids have other numbers; none where the page has two such names."""
    counted = _NUMBERED_ID.sub(r"\1", name)
    if counted == name:
        return []
    alike = {
        one: [box for box in page.boxes if one in (box.path, box.full)]
        for one in dict.fromkeys(one for box in page.boxes for one in (box.path, box.full))
        if _NUMBERED_ID.sub(r"\1", one) == counted
    }
    return next(iter(alike.values())) if len(alike) == 1 else []


def lists_of(page: Page, start: int, end: int) -> Iterator[tuple[str, list[Box]]]:
    """The names of the elements of which `[start, end)` is one among several of a list, each with a name of its own,
    and those elements; the narrower names first, of elements within each other those of which there are more, then
    the outer ones: some actors may be set in bold."""
    named = [box for box in page.boxes if _NAMED.search(box.full.split(" > ")[-1])]
    for path_of in (attrgetter("full"), attrgetter("path")):
        outer_first = reversed([box for box in named if (box.start, box.end) == (start, end)])
        names = dict.fromkeys(map(path_of, outer_first))
        lists = [(path, [box for box in named if path_of(box) == path]) for path in names]
        lists.sort(key=lambda one: -len(one[1]))
        yield from (one for one in lists if len(one[1]) >= _FEWEST_OF_LIST)


def spans_in_boxes(page: Page, lesson: Lesson) -> Iterator[tuple[int, int]]:
    """The spans of the lesson's value: of a text its whole, of a list each line; nothing where it is in doubt."""
    boxes = boxes_named(page, lesson.text)
    if lesson.among:
        boxes = boxes[lesson.part - 1 : lesson.part] if len(boxes) == lesson.among else []
    if not boxes or (lesson.property in _SINGLE and len(boxes) > 1):
        return
    if lesson.property in LONG:
        gaps = [page.text[one.end : two.start] for one, two in pairwise(boxes)]
        if not any(gap.strip() for gap in gaps):
            yield boxes[0].start, boxes[-1].end
    elif lesson.property in _SINGLE:
        yield boxes[0].start, boxes[0].end
    else:
        for box in boxes:
            for found in re.finditer(r"[^\n]*\S", page.text[box.start : box.end]):
                yield box.start + found.start(), box.start + found.end()


def _fill(boxes: list[Box], start: int, end: int) -> bool:
    """Whether the boxes begin and end as the span does, all of them in it."""
    return boxes[0].start == start and max(box.end for box in boxes) == end and boxes[-1].start < end


def _rank(path: str, count: int) -> tuple[int, bool, int]:
    """One element before several, one with a name of its own before others, an outer before an inner one."""
    steps = path.split(" > ")
    return count, not _NAMED.search(steps[-1]), len(steps)
