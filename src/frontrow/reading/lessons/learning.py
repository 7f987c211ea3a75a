"""From a taught span to a lesson: the words near it that will stand near it on every page of the site."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from frontrow.reading.cleaning import cleaned
from frontrow.reading.folding import key
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.divided_line import divided
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.lessons.beside import label_beside
from frontrow.reading.lessons.boxes import (
    box_of,
    boxes_named,
    element_of,
    list_of,
    names_filling,
    names_shared,
    rows_around,
)
from frontrow.reading.lessons.embedded import embedded_at
from frontrow.reading.lessons.frames import begins_with_words, frame_of, is_beside_words
from frontrow.reading.lessons.lesson import (
    KINDS,
    LEFT_ALONE,
    LISTED,
    LONG,
    OPTIONAL,
    ROLE_OF,
    TOLD,
    Lesson,
    NotAProfile,
)
from frontrow.reading.lessons.lines import anchor_key, holds, is_heading_row, look_of
from frontrow.reading.lessons.near import label_lines, lines_near, lines_of, until, words_of
from frontrow.reading.lessons.nothing import nothing_at
from frontrow.reading.lessons.pieces import piece_of
from frontrow.reading.lessons.places import Place, list_ends, places
from frontrow.reading.lessons.reading import values_at
from frontrow.reading.lessons.run_on import SPACE, run_on_label, word_behind
from frontrow.reading.lessons.shapes import line_of_shape, shape_of
from frontrow.reading.lessons.told import FEWEST_WORDS, around
from frontrow.reading.lessons.value_types import is_bare_label, may_be
from frontrow.reading.lessons.words import worded
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Line, Page
from frontrow.reading.view import Box

_FURTHER = 2  # anchors kept beside the first
_MANY = LISTED | {"nav.title", "film.prize", "person.filmography", "film.subtitle_language"}
_PEOPLE = frozenset({"film.director", "film.credit"})
_BY_LINES = frozenset({"shape", "after", "before", "line"})
_WORDED = frozenset({"label", "ending", "beside"})
_ROWS = frozenset({"film.prize", "person.filmography"})
_MOST_ROWS, _LONGEST_ROW = 80, 120  # characters
_EDGE = 2  # lines from an end of the page whose number stays the same


@dataclass(frozen=True)
class _Taught:
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


def lesson_of(page: Page, span: tuple[int, int], property: str, role: str, known: Sequence[Lesson]) -> Lesson:
    """What a taught span (offsets of the view) teaches, after the lessons `known` of the same page: by its element,
    the words before or behind it on its line, or lines near it. Raises NotAProfile where there is none of them."""
    start, end = _clean_span(page, span)
    if property == LEFT_ALONE:
        return nothing_at(page, start, end, known)
    line = next((one for one in page.lines if one.start <= start < one.end), None)
    if line is None:
        return _told_to_machines(page, start, end, Lesson(property, "line", role=role))
    known = [lesson for lesson in known if lesson.property != LEFT_ALONE]
    values = [place for lesson in known for place in places(page, lesson, known)]
    taught = _Taught(page, line, start, end, known, values)
    bare = Lesson(property, "line", role=role)
    each = _each_in_its_element(taught, bare) if property in _PEOPLE else None
    if each is not None:
        return each
    wanted = values_at(page, bare, [Place(start, end, None)])
    if wanted and property in _ROWS and (rows := _row_of_list(taught, bare)) is not None:
        return rows
    if not wanted:
        hint = ": a prize needs the festival that gave it" if property == "film.prize" else ""
        what = role or property.partition(".")[2]
        raise NotAProfile(f"“{page.text[start:end][:60]}” does not read as {what}{hint}")
    every = list(_anchors(taught, bare))
    frame = _frame(taught) if property not in TOLD else ""
    if not every and not frame:
        raise NotAProfile("no words stand near the taught place that could stand there on every page")
    good = [one for one in every if _holds_good(taught, one, wanted)]
    if not good and frame:
        every = [replace(bare, anchor="frame", text=frame, within=element_of(page, line))]
        good = [one for one in every if _holds_good(taught, one, wanted)]
    anchors = iter(good)
    first = next(anchors, None)
    if first is None:
        raise NotAProfile(f"by what stands near it (“{every[0].text}”) something else on the page would be read, too")
    if first.anchor == "box":
        further = [one for one in anchors if one.anchor in _WORDED or (first.among and one.offset == 1)]
    else:
        is_first_title = property == "film.title" and all(one.property != property for one in known)
        further = list(anchors)
        # two lines of facts: the one below may be lacking
        is_only_name = first.anchor == "kind" and first.separator != ""
        is_beside_facts = not is_only_name and any(one.anchor == "shape" for one in further)
        if _is_own(page, first, known) and not is_first_title and not is_beside_facts:
            further = []
    return replace(first, otherwise=tuple(further[:_FURTHER]))


def _each_in_its_element(taught: _Taught, bare: Lesson) -> Lesson | None:
    """The lesson of a list whose names stand in an element each, with no sign between them; None for another span."""
    text = taught.page.text
    for name in names_filling(taught.page, taught.start, taught.end):
        boxes = boxes_named(taught.page, name)
        is_signed = any(text[one.end : two.start].strip() for one, two in pairwise(boxes))
        if not is_signed and all(person_shaped(text[box.start : box.end]) for box in boxes):
            return replace(bare, anchor="box", text=name)
    return None


def _row_of_list(taught: _Taught, bare: Lesson) -> Lesson | None:
    """The lesson of a list, one row of which was taught, in elements of one name or lines of one element, where each of
    them reads as such a row."""
    page, span = taught.page, taught.span
    named = (path for path in rows_around(page, *span) if bare.property == "film.prize" or not path.endswith("> p"))
    for path in named:  # a paragraph of a life may read as a row of films
        lesson = replace(bare, anchor="box", text=path)
        found = list(places(page, lesson, taught.known))
        lines = [line_at(page.lines, place.start) for place in found]
        is_told = any(not line or line.heading or line.prose or len(line.text) > _LONGEST_ROW for line in lines)
        is_list = 1 < len(found) <= _MOST_ROWS and all(values_at(page, bare, [place]) for place in found)
        if is_list and not is_told and any(place[:2] == span for place in found):
            return lesson
    return None


def _holds_good(taught: _Taught, lesson: Lesson, wanted: Set[str]) -> bool:
    """Whether the lesson finds on the page on which it was taught what was taught, and nothing else; more of a list is
    no fault, nor is a longer text."""
    page = taught.page
    found = list(places(page, lesson, (*taught.known, lesson)))
    if lesson.property in LONG:
        return [place.start for place in found] == [taught.start]
    values = values_at(page, lesson, found)
    is_cut_out = lesson.anchor in _BY_LINES and not lesson.part and taught.end < taught.line.end
    return values >= wanted if lesson.property in _MANY and not is_cut_out else values == wanted


def _told_to_machines(page: Page, start: int, end: int, bare: Lesson) -> Lesson:
    """The lesson of a span among what the page tells machines; raises NotAProfile where it stands beside that."""
    told = embedded_at(page, start)
    if told is None:
        raise NotAProfile("the words stand in no line and in no value for machines of the page")
    name, line = told
    taught = _Taught(page, line, start, min(end, line.end), (), ())
    return replace(_with_piece(taught, replace(bare, anchor="embedded", text=name)), look="")


def _is_own(page: Page, lesson: Lesson, known: Sequence[Lesson]) -> bool:
    """Whether the words belong to the value alone: where they are missing, it is missing, and no neighbour may stand
    in for it. A line beside it that has a value of its own belongs to that."""
    if lesson.anchor in ("label", "ending", "frame", "told", "beside", "kind"):
        return True
    if lesson.anchor == "shape":
        return False
    labels = {anchor_key(one.text) for one in known if one.anchor == "label"}
    alone = {anchor_key(line.text) for line in page.lines} - labels
    alone |= {anchor_key(cell) for line in page.lines if is_heading_row(line) for cell in line.text.split("\t")}
    is_label = "#" not in lesson.text  # "Från 9 år" is a fact of this page, and no label
    return lesson.offset == 1 and is_label and anchor_key(lesson.text) in alone


def _anchors(taught: _Taught, bare: Lesson) -> Iterator[Lesson]:
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
    elif bare.role == "cast" and (path := _cast_list(taught, bare)):
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
    if line.index in labels and _tells_itself(taught, bare):
        yield replace(bare, anchor="label", text=labels[line.index])
        return
    yield from _by_kind(taught, bare)
    yield from _by_label_of_piece(taught, bare)
    frame = _frame(taught)
    if (begins_with_words(frame) or is_beside_words(frame)) and not _is_shaped(taught, bare):
        yield replace(bare, anchor="frame", text=frame, within=element_of(page, line))
    yield from _by_lines(taught, _with_piece(taught, bare), labels)


def _by_kind(taught: _Taught, bare: Lesson) -> Iterator[Lesson]:
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


def _says_alone(taught: _Taught, bare: Lesson) -> bool:
    """Whether the line says nothing else of the property, however much else."""
    page, line = taught.page, taught.line
    whole, here = (values_at(page, bare, [Place(*span, None)]) for span in ((line.start, line.end), taught.span))
    return whole == here != set()


def _by_words(taught: _Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by the words before the value, or behind it, on its line."""
    page, line = taught.page, taught.line
    run_on = run_on_label(page, line, taught.start, taught.end, taught.known) if taught.end <= line.end else ""
    if run_on and bare.property not in LONG:
        behind = word_behind(page, line, taught.end, taught.known)
        yield replace(bare, anchor="label", text=run_on, separator=SPACE, until=behind)
        return
    for anchor, words, separator in worded(page, line, taught.start, min(taught.end, line.end), taught.values):
        yield replace(bare, anchor=anchor, text=words, separator=separator)


def _by_element_of_label(taught: _Taught, bare: Lesson) -> Iterator[Lesson]:
    """The lesson by the label that stands in an element of its own before the value."""
    if bare.property in LONG | {"nav.title", "person.filmography"}:
        return
    values = [*((place.start, place.end) for place in taught.values), taught.span]
    if label := label_beside(taught.page, taught.start, taught.end, values):
        yield replace(bare, anchor="beside", text=label[0], within=label[1], until=label[2], lines=1)


def _by_label_of_piece(taught: _Taught, bare: Lesson) -> Iterator[Lesson]:
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


def _cast_list(taught: _Taught, bare: Lesson) -> str:
    """The names of the elements of which each holds one actor, the taught one among them; "" where one of them can be
    none or a label stands between them: a list of the crew has its elements alike, too."""
    page, found = taught.page, list_of(taught.page, taught.start, taught.end)
    if found is None:
        return ""
    path, boxes = found
    lesson = replace(bare, anchor="box", text=path)
    between = [trimmed(page.text, one.end, two.start) for one, two in pairwise(boxes)]
    is_asked = any(is_bare_label(page, *gap) or page.text[: gap[1]].endswith(":") for gap in between)
    is_crew = is_asked or _is_labelled_each(page, boxes)
    is_cast = all(may_be(page, lesson, box.start, box.end) for box in boxes)
    return path if is_cast and not is_crew else ""


def _is_labelled_each(page: Page, boxes: Sequence[Box]) -> bool:
    """Whether each of the elements stands behind a label of its own, in a language that has no vocabulary, too."""
    spans = [(box.start, box.end) for box in boxes]
    labels = [label_beside(page, *span, spans) for span in spans]
    return len({label[0] for label in labels if label}) > 1


def _frame(taught: _Taught) -> str:
    """What stays on the line of a value around it: narrower than any one of its words; "" where nothing tells."""
    page, line, known = taught.page, taught.line, [(place.start, place.end) for place in taught.values]
    is_alone = element_of(page, line) != ""
    frame = frame_of(page, line, taught.start, taught.end, known, is_alone) if taught.end <= line.end else ""
    return frame if is_alone or key(frame) else ""


def _column_heading(beside: Line, bare: Lesson) -> str:
    """The words of the value's own column where the line is a table's row of headings, else ""."""
    if bare.separator != "\t" or not is_heading_row(beside):
        return ""
    cells = beside.text.split("\t")
    return anchor_key(cells[bare.part - 1]) if bare.part <= len(cells) else ""


def _with_piece(taught: _Taught, bare: Lesson) -> Lesson:
    """The lesson with which part of its line the value is, and how that line is set."""
    if bare.property in LONG:
        return bare
    bare = replace(bare, look=look_of(taught.line))
    separator, part, inside = piece_of(taught.line, taught.start, taught.end) if bare.lines == 1 else ("", 0, "")
    if part and _tells_itself(taught, bare):
        return bare
    return replace(bare, separator=separator, part=part, inside=inside)


def _by_lines(taught: _Taught, bare: Lesson, labels: Mapping[int, str]) -> Iterator[Lesson]:
    """The lesson by the lines near the value."""
    page, line, is_long = taught.page, taught.line, bare.property in LONG
    shaped = _shaped(page, line, is_long)
    if shaped and shaped[1] == 0:
        yield replace(bare, anchor="shape", text=shaped[0], offset=0)
    again = {one.index for one in page.lines if one.key == line.key}  # what a menu says, too, is no word to hold on to
    near = list(lines_near(page, line, lines_of(page, taught.values) | again, labels))
    lists = list_ends(page, taught.known)
    for beside, anchor, offset in near:
        distance = _from_list(beside, anchor, offset, lists)
        # what pages may lack is not told, far from any words, from what follows where it is missing
        if not (is_long and anchor == "before") and (distance == 1 or bare.property not in OPTIONAL):
            text = labels.get(beside.index) or _column_heading(beside, bare) or words_of(beside)
            yield replace(bare, anchor=anchor, text=text, offset=distance)
    if shaped and shaped[1]:
        yield replace(bare, anchor="shape", text=shaped[0], offset=shaped[1])
    at_end = len(page.lines) - line.index
    if not near and not shaped and min(line.index, at_end) <= _EDGE:
        yield replace(bare, offset=line.index if line.index < at_end else -at_end)


def _shaped(page: Page, line: Line, is_long: bool) -> tuple[str, int] | None:
    """The shape of the line of facts on which the value stands, or above or below it, and how far that is."""
    for offset in (1,) if is_long else (0, -1, 1):
        index = line.index - offset
        shape = shape_of(page.lines[index]) if 0 <= index < len(page.lines) else ""
        if shape and line_of_shape(page, shape) is page.lines[index]:
            return shape, offset
    return None


def _is_shaped(taught: _Taught, bare: Lesson) -> bool:
    """Whether the value is the only one of its kind on a line of facts with a shape of its own."""
    shaped = _shaped(taught.page, taught.line, False)
    return shaped is not None and shaped[1] == 0 and _tells_itself(taught, bare)


def _from_list(beside: Line, anchor: str, offset: int, lists: Mapping[int, int]) -> int:
    """The offset from the end of the list that begins on the line: lists differ in length from page to page."""
    return offset if anchor == "before" else offset - (lists.get(beside.index, beside.index) - beside.index)


def _tells_itself(taught: _Taught, bare: Lesson) -> bool:
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


def _clean_span(page: Page, span: tuple[int, int]) -> tuple[int, int]:
    """The span in the cleaned text, without the space around it."""
    start, end = (len(cleaned(page.view.text[:offset]).text) for offset in span)
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise NotAProfile("nothing is written at the taught place")
    return start, end
