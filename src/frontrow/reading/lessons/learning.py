"""From a taught span to a lesson: the words near it that will stand near it on every page of the site."""

from collections.abc import Sequence, Set
from dataclasses import replace

from frontrow.reading.grammar.clocks import clock_form
from frontrow.reading.lessons.anchors import anchors_of, with_piece
from frontrow.reading.lessons.boxes import element_of, numbered_box
from frontrow.reading.lessons.embedded import embedded_at
from frontrow.reading.lessons.lesson import BY_LINES, LEFT_ALONE, LISTED, LONG, TOLD, Lesson, NotAProfile
from frontrow.reading.lessons.lines import anchor_key, is_heading_row
from frontrow.reading.lessons.nothing import nothing_at
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.places import places
from frontrow.reading.lessons.played import of_played
from frontrow.reading.lessons.reading import values_at
from frontrow.reading.lessons.taught import Taught, clean_span, frame_around
from frontrow.reading.lessons.whole_lists import each_in_its_element, row_of_list
from frontrow.reading.page import Page

_FURTHER = 2  # anchors kept beside the first
_MANY = LISTED | {"nav.title", "film.prize", "person.filmography", "film.subtitle_language"}
_PEOPLE = frozenset({"film.director", "film.credit"})
_WORDED = frozenset({"label", "ending", "beside", "row"})
_ROWS = frozenset({"film.prize", "person.filmography"})


def lesson_of(page: Page, span: tuple[int, int], property: str, role: str, known: Sequence[Lesson]) -> Lesson:
    """What a taught span (offsets of the view) teaches, after the lessons `known` of the same page: by its element,
    the words before or behind it on its line, or lines near it. Raises NotAProfile where there is none of them."""
    return lesson_at(page, clean_span(page, span), property, role, known)


def lesson_at(page: Page, span: tuple[int, int], property: str, role: str, known: Sequence[Lesson]) -> Lesson:
    """The same of a span of the page's cleaned text."""
    start, end = span
    if property == LEFT_ALONE:
        return nothing_at(page, start, end, known)
    line = next((one for one in page.lines if one.start <= start < one.end), None)
    if line is None:
        return _told_to_machines(page, start, end, Lesson(property, "line", role=role))
    known = [lesson for lesson in known if lesson.property != LEFT_ALONE]
    values = [place for lesson in known for place in places(page, lesson, known)]
    taught = Taught(page, line, start, end, known, values)
    bare = Lesson(property, "line", role=role, clock=clock_form(page, start, end) if property == "film.minutes" else "")
    each = each_in_its_element(taught, bare) if property in _PEOPLE else None
    if each is not None:
        return each
    if played := of_played(taught, bare):
        taught, bare = played
        start, end = taught.span
    wanted = values_at(page, bare, [Place(start, end, None)])
    if wanted and property in _ROWS and (rows := row_of_list(taught, bare)) is not None:
        return rows
    if not wanted:
        hint = ": a prize needs the festival that gave it" if property == "film.prize" else ""
        what = role or property.partition(".")[2]
        raise NotAProfile(f"“{page.text[start:end][:60]}” does not read as {what}{hint}")
    return _by_anchors(taught, bare, wanted)


def _by_anchors(taught: Taught, bare: Lesson, wanted: Set[str]) -> Lesson:
    """The lesson by the strongest anchor that finds nothing else on the page, with further ones; raises NotAProfile."""
    every = list(anchors_of(taught, bare))
    good = [one for one in every if _holds_good(taught, one, wanted)]
    for last in () if bare.property in TOLD else (_by_frame(taught, bare), _by_number(taught, bare)):
        if not good and last is not None:
            every, good = [*every, last], [one for one in (last,) if _holds_good(taught, one, wanted)]
    if not every:
        raise NotAProfile("no words stand near the taught place that could stand there on every page")
    if not good:
        raise NotAProfile(f"by what stands near it (“{every[0].text}”) something else on the page would be read, too")
    return replace(good[0], otherwise=tuple(_further(taught, good[0], good[1:])[:_FURTHER]))


def _by_frame(taught: Taught, bare: Lesson) -> Lesson | None:
    """The lesson by what stays on the value's line, where nothing better tells."""
    frame = frame_around(taught)
    return replace(bare, anchor="frame", text=frame, within=element_of(taught.page, taught.line)) if frame else None


def _by_number(taught: Taught, bare: Lesson) -> Lesson | None:
    """The lesson by the number of the value's element among those of its name: a page that has more of them, or fewer,
    is not asked."""
    return numbered_box(taught.page, *taught.span, replace(bare, lines=1))


def _further(taught: Taught, first: Lesson, others: list[Lesson]) -> list[Lesson]:
    """Which of the other anchors are asked beside the first one."""
    if first.anchor == "box":
        is_bare_title = first.property == "film.title" and not any(sign in first.text for sign in ".#@")
        worded = _WORDED | ({"title"} if is_bare_title else set())
        return [one for one in others if one.anchor in worded or (first.among and one.offset == 1)]
    is_first_title = first.property == "film.title" and all(one.property != first.property for one in taught.known)
    # two lines of facts: the one below may be lacking
    is_only_name = first.anchor == "kind" and first.separator != ""
    is_beside_facts = not is_only_name and any(one.anchor == "shape" for one in others)
    if first.anchor in ("row", "title"):
        return []
    if by_title := [one for one in others if one.anchor == "title"]:
        return [*by_title, *others]  # what stands between the title and a name may be another title
    is_own = _is_own(taught.page, first, taught.known)
    return [] if is_own and not is_first_title and not is_beside_facts else others


def _holds_good(taught: Taught, lesson: Lesson, wanted: Set[str]) -> bool:
    """Whether the lesson finds on the page on which it was taught what was taught, and nothing else; more of a list is
    no fault, nor is a longer text."""
    page = taught.page
    found = list(places(page, lesson, (*taught.known, lesson)))
    if lesson.property in LONG:
        return [place.start for place in found] == [taught.start]
    values = values_at(page, lesson, found)
    is_cut_out = lesson.anchor in BY_LINES and not lesson.part and taught.end < taught.line.end
    return values >= wanted if lesson.property in _MANY and not is_cut_out else values == wanted


def _told_to_machines(page: Page, start: int, end: int, bare: Lesson) -> Lesson:
    """The lesson of a span among what the page tells machines; raises NotAProfile where it stands beside that."""
    told = embedded_at(page, start)
    if told is None:
        raise NotAProfile("the words stand in no line and in no value for machines of the page")
    name, line = told
    taught = Taught(page, line, start, min(end, line.end), (), ())
    return replace(with_piece(taught, replace(bare, anchor="embedded", text=name)), look="")


def _is_own(page: Page, lesson: Lesson, known: Sequence[Lesson]) -> bool:
    """Whether the words belong to the value alone: where they are missing, it is missing, and no neighbour may stand
    in for it. A line beside it that has a value of its own belongs to that."""
    if lesson.anchor in ("label", "ending", "frame", "told", "beside", "row", "kind"):
        return True
    if lesson.anchor == "shape":
        return False
    labels = {anchor_key(one.text) for one in known if one.anchor == "label"}
    alone = {anchor_key(line.text) for line in page.lines} - labels
    alone |= {anchor_key(cell) for line in page.lines if is_heading_row(line) for cell in line.text.split("\t")}
    is_label = "#" not in lesson.text  # "Från 9 år" is a fact of this page, and no label
    return lesson.offset == 1 and is_label and anchor_key(lesson.text) in alone
