"""The anchors that a taught value has: what stands with it that will stand with it on every page of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from frontrow.reading.grammar.divided_line import divided
from frontrow.reading.lessons.below_title import lines_below_title, second_title_below
from frontrow.reading.lessons.beside import label_beside
from frontrow.reading.lessons.boxes import box_of, element_of, names_shared
from frontrow.reading.lessons.frames import begins_with_words, is_beside_words
from frontrow.reading.lessons.lesson import KINDS, LONG, OPTIONAL, TOLD, Lesson
from frontrow.reading.lessons.lines import anchor_key, holds, is_heading_row, look_of
from frontrow.reading.lessons.near import label_lines, lines_near, lines_of, until, words_of
from frontrow.reading.lessons.pieces import piece_of
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.places import list_ends
from frontrow.reading.lessons.reading import values_at
from frontrow.reading.lessons.rows import label_of_row
from frontrow.reading.lessons.run_on import SPACE, run_on_label, word_behind
from frontrow.reading.lessons.shapes import line_of_shape, shape_of
from frontrow.reading.lessons.stated import NAMES
from frontrow.reading.lessons.taught import Taught, frame_around, tells_itself
from frontrow.reading.lessons.told import FEWEST_WORDS, around
from frontrow.reading.lessons.value_types import is_bare_label
from frontrow.reading.lessons.whole_lists import cast_list
from frontrow.reading.lessons.words import worded
from frontrow.reading.page import Line, Page

_EDGE = 2  # lines from an end of the page whose number stays the same


def anchors_of(taught: Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by each anchor that the value has, the strongest first: its element, the words before or behind it,
    a line of facts, lines near it; else its line, where that is the first or the last of the page."""
    page, line = taught.page, taught.line
    if bare.property in TOLD and len(line.words) >= FEWEST_WORDS:
        words = around(line, taught.start, taught.end)
        yield from [replace(bare, anchor="told", text=words)] if words else []
        return
    in_box = box_of(page, taught.start, taught.end, bare)
    if in_box:
        yield in_box
    elif bare.role == "cast" and (path := cast_list(taught, bare)):
        yield replace(bare, anchor="box", text=path)
        return
    if bare.property in LONG:
        bare = replace(bare, until=until(page, taught.end))
    else:
        lines = sum(one.start < taught.end for one in page.lines[line.index :])
        bare = replace(bare, lines=lines)
    worded_first = list(_by_words(taught, bare))
    in_element = list(_by_element_of_label(taught, bare))
    is_plain = bool(worded_first) and worded_first[0].anchor == "label" and not worded_first[0].separator
    # unless the label is alone on its line with the value, nothing but an element ends that
    yield from (*worded_first, *in_element) if is_plain else (*in_element, *worded_first)
    if worded_first:
        return
    labels = label_lines(page, taught.known)
    if line.index in labels and tells_itself(taught, bare):
        yield replace(bare, anchor="label", text=labels[line.index])
        return
    yield from _by_row(taught, bare)
    yield from _by_kind(taught, bare)
    yield from _by_label_of_piece(taught, bare)
    frame = frame_around(taught)
    if (begins_with_words(frame) or is_beside_words(frame, bare.property in NAMES)) and not _is_shaped(taught, bare):
        yield replace(bare, anchor="frame", text=frame, within=element_of(page, line))
    yield from _by_lines(taught, with_piece(taught, bare), labels)


def _by_kind(taught: Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson of a fact that its kind tells in an element: in that of a line of facts, or of several elements of one
    name."""
    page, line = taught.page, taught.line
    if bare.property not in KINDS | {"film.director"} or taught.end > line.end:
        return
    alone = element_of(page, line)
    if bare.property == "film.director":
        separator, _, inside = piece_of(line, *taught.span)
        if alone and separator and not inside:
            yield replace(bare, anchor="kind", text=alone, separator=separator, lines=1)
        return
    if alone and taught.span != (line.start, line.end) and _says_alone(taught, bare):
        yield replace(bare, anchor="box", text=alone, lines=1)
    for path in names_shared(page, *taught.span):
        yield replace(bare, anchor="kind", text=path, lines=1)


def _says_alone(taught: Taught, bare: Lesson) -> bool:
    """Whether the line says nothing else of the property, however much else."""
    page, line = taught.page, taught.line
    whole, here = (values_at(page, bare, [Place(*span, None)]) for span in ((line.start, line.end), taught.span))
    return whole == here != set()


def _by_words(taught: Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by the words before the value, or behind it, on its line."""
    page, line = taught.page, taught.line
    run_on = run_on_label(page, line, taught.start, taught.end, taught.known) if taught.end <= line.end else ""
    if run_on and bare.property not in LONG:
        behind = word_behind(page, line, taught.end, taught.known)
        yield replace(bare, anchor="label", text=run_on, separator=SPACE, until=behind)
        return
    for anchor, words, separator in worded(page, line, taught.start, min(taught.end, line.end), taught.values):
        yield replace(bare, anchor=anchor, text=words, separator=separator)


def _by_element_of_label(taught: Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by the label that stands in an element of its own before the value."""
    if bare.property in LONG | {"nav.title", "person.filmography"}:
        return
    values = [*((place.start, place.end) for place in taught.values), taught.span]
    if label := label_beside(taught.page, taught.start, taught.end, values):
        yield replace(bare, anchor="beside", text=label[0], within=label[1], until=label[2], lines=1)


def _by_row(taught: Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by the first cell of the row in which the value stands, but not right behind that."""
    if bare.property in NAMES | KINDS and (label := label_of_row(taught.page, *taught.span)):
        yield replace(bare, anchor="row", text=label, lines=1)


def _by_label_of_piece(taught: Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by the label of a line, or of its piece, in which the value stands among other words, where those tell
    nothing else of its property: "Prod.: Name per House", "Format: 35 mm, colour"."""
    page, line = taught.page, taught.line
    if bare.property in LONG:
        return
    cut = divided(page, line)
    for a, b in cut or [(line.start, line.end)]:
        sign = page.text.find(": ", a, taught.start)
        label = page.text[a : max(a, sign)].rstrip()
        if b < taught.end or not holds(label.rstrip(".")):
            continue
        whole, here = (values_at(page, bare, [Place(at, end, None)]) for at, end in ((sign + 2, b), taught.span))
        if whole == here:
            yield replace(bare, anchor="label", text=label, separator=SPACE if cut else "")


def _column_heading(beside: Line, bare: Lesson) -> str:
    """The words of the value's own column where the line is a table's row of headings, else ""."""
    if bare.separator != "\t" or not is_heading_row(beside):
        return ""
    cells = beside.text.split("\t")
    return anchor_key(cells[bare.part - 1]) if bare.part <= len(cells) else ""


def with_piece(taught: Taught, bare: Lesson) -> Lesson:
    """The lesson with which part of its line the value is, and how that line is set."""
    if bare.property in LONG:
        return bare
    bare = replace(bare, look=look_of(taught.line))
    separator, part, inside = piece_of(taught.line, taught.start, taught.end) if bare.lines == 1 else ("", 0, "")
    if part and tells_itself(taught, bare):
        return bare
    return replace(bare, separator=separator, part=part, inside=inside)


def _by_lines(taught: Taught, bare: Lesson, labels: Mapping[int, str]) -> Iterator[Lesson]:
    """The lesson by the lines near the value."""
    page, line, is_long = taught.page, taught.line, bare.property in LONG
    shaped = _shaped(page, line, is_long)
    if shaped and shaped[1] == 0:
        yield replace(bare, anchor="shape", text=shaped[0], offset=0)
    again = {one.index for one in page.lines if one.key == line.key}  # what a menu says, too, is no word to hold on to
    near = list(lines_near(page, line, lines_of(page, taught.values) | again, labels))
    lists = list_ends(page, taught.known)
    below_title = _below_title(taught, bare, near[0][0] if near else None)
    if bare.property == "film.title":
        yield from below_title
    for beside, anchor, offset in near:
        distance = _from_list(beside, anchor, offset, lists)
        # what pages may lack is not told, far from any words, from what follows where it is missing
        if not (is_long and anchor == "before") and (distance == 1 or bare.property not in OPTIONAL):
            text = labels.get(beside.index) or _column_heading(beside, bare) or words_of(beside)
            yield replace(bare, anchor=anchor, text=text, offset=distance)
    if shaped and shaped[1]:
        yield replace(bare, anchor="shape", text=shaped[0], offset=shaped[1])
    yield from below_title
    at_end = len(page.lines) - line.index
    if not near and not shaped and not below_title and min(line.index, at_end) <= _EDGE:
        yield replace(bare, offset=line.index if line.index < at_end else -at_end)


def _below_title(taught: Taught, bare: Lesson, nearest: Line | None) -> list[Lesson]:
    """The lesson by the page's title, of names that are all of a line below it without a label in between."""
    page, line = taught.page, taught.line
    if bare.property == "film.title" and taught.span == (line.start, line.end):
        offset, name = second_title_below(page, line, taught.known)
        return [replace(bare, anchor="title", offset=offset, within=name, lines=1, look="")] if offset else []
    if bare.property not in NAMES or taught.span != (line.start, line.end) or "cell" in line.kinds:
        return []
    if nearest is not None and (nearest.text.endswith(":") or look_of(nearest) or nearest.index > line.index):
        return []
    if nearest is not None and is_bare_label(page, nearest.start, nearest.end):
        return []
    distance = lines_below_title(page, line, taught.known)
    return [replace(bare, anchor="title", offset=distance, lines=1, look="")] if distance else []


def _shaped(page: Page, line: Line, is_long: bool) -> tuple[str, int] | None:
    """The shape of the line of facts on which the value stands, or above or below it, and how far that is."""
    for offset in (1,) if is_long else (0, -1, 1):
        index = line.index - offset
        shape = shape_of(page.lines[index]) if 0 <= index < len(page.lines) else ""
        if shape and line_of_shape(page, shape) is page.lines[index]:
            return shape, offset
    return None


def _is_shaped(taught: Taught, bare: Lesson) -> bool:
    """Whether the value is the only one of its kind on a line of facts with a shape of its own."""
    shaped = _shaped(taught.page, taught.line, False)
    return shaped is not None and shaped[1] == 0 and tells_itself(taught, bare)


def _from_list(beside: Line, anchor: str, offset: int, lists: Mapping[int, int]) -> int:
    """The offset from the end of the list that begins on the line: lists differ in length from page to page."""
    return offset if anchor == "before" else offset - (lists.get(beside.index, beside.index) - beside.index)
