"""A page as the grammar sees it: cleaned lines with their words, and what the layout says of each."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from frontrow.reading.cleaning import CleanText, cleaned
from frontrow.reading.folding import fold, key
from frontrow.reading.language import language_of, language_of_letters, language_of_script
from frontrow.reading.legend import legend_of
from frontrow.reading.line_parts import Parts
from frontrow.reading.spans import Spans
from frontrow.reading.view import Box, Mark, TextView
from frontrow.reading.vocabulary.foreign_names import territories_in, tongues_in, word_for_and
from frontrow.reading.vocabulary.lexicon import LANGUAGES
from frontrow.reading.wording import Endings, Wording

T = TypeVar("T")
_TITLES = ("og:title", "meta:title")
_TITLE_SIGNS = re.compile(r"\s+[|–—·•»«›/:-]\s+|:\s")
# what machines are told beside the page's film
_OF_OTHERS = tuple(f"{kind}[0].name" for kind in ("WebSite", "Organization", "MovieTheater", "ListItem", "WebPage"))
_YEAR = r"(?:18[89]|19\d|20[0-4])\d"
# a year or a running time that lost the space beside it ("Polska2017dokument85'") is a word of its own
_LENGTH = r"\d{1,3}['’′]"
_WORD = re.compile(
    rf"[^\W\d_]{{3,}}(?={_YEAR}(?!\d)|{_YEAR}{_LENGTH}|{_LENGTH})|{_YEAR}(?=[^\W\d_]{{3}}|{_LENGTH})|\w+"
)
_DATED = re.compile(rf"[(\[]{_YEAR}[)\]]")
_CLOSING = ('"', "”", "»")
LONGEST_DATED = 400  # characters of a title that are looked at before its year
_SENTENCE_END = re.compile(r"[.!?…]['\")»”’]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits in the cleaned text, `[start, end)`, with its folded key."""

    start: int
    end: int
    key: str


@dataclass(frozen=True)
class Line:
    """One line of the cleaned text without the spaces at its ends; `block` counts paragraphs set off by empty lines."""

    index: int
    start: int
    end: int
    text: str
    block: int
    heading: int = 0
    kinds: frozenset[str] = frozenset()
    cells: tuple[tuple[int, int, bool], ...] = ()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the line, offsets into the page's text."""
        return tuple(
            Word(self.start + m.start(), self.start + m.end(), fold(m.group())) for m in _WORD.finditer(self.text)
        )

    @cached_property
    def key(self) -> str:
        """The folded words of the line, joined by spaces."""
        return key(self.text)

    @cached_property
    def prose(self) -> bool:
        """Whether the line is running text: long, or of several sentences with mostly small words."""
        words = self.text.split()
        if len(words) < 12:
            return False
        small = sum(word[:1].islower() for word in words)
        return small >= len(words) * 0.45 and (len(words) >= 25 or bool(_SENTENCE_END.search(self.text)))


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of `text[start:end]`."""
    return tuple(Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text, start, end))


@dataclass(frozen=True)
class Page:
    """A document ready for the grammar: its view, cleaned text, lines that hold something, and its language; marks and
    the elements of an HTML page (`boxes`, without the space at their ends) are offsets into the cleaned text;
    `site_labels` are the folded words that its site was taught to be labels, with their roles. `memory` and `labels`
    keep what rules have asked before."""

    view: TextView
    clean: CleanText
    lines: tuple[Line, ...]
    language: str | None
    marks: tuple[Mark, ...] = field(default=())
    boxes: tuple[Box, ...] = field(default=())
    legend: Mapping[str, str] = field(default_factory=dict)
    site_labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    memory: dict[tuple[str, int], Any] = field(default_factory=dict, compare=False, repr=False)
    labels: dict[tuple[int, int, bool], Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def text(self) -> str:
        """The cleaned text; every offset of lines, words and findings is into it."""
        return self.clean.text

    def once(self, name: str, line: Line, find: Callable[["Page", Line], T]) -> T:
        """What `find` says of a line, asked only once: several rules want to know it."""
        place = (name, line.index)
        if place not in self.memory:
            self.memory[place] = find(self, line)
        found: T = self.memory[place]
        return found

    @cached_property
    def slashed(self) -> tuple[Line, ...]:
        """The lines with a slash between spaces."""
        return tuple(line for line in self.lines if " / " in line.text)

    @cached_property
    def wording(self) -> Wording:
        """The folded words of the whole text."""
        return Wording(key(self.text))

    @cached_property
    def before_years(self) -> Endings:
        """What the page prints right before a year in brackets, with and without the quote that closes it."""
        ends = (self.text[max(0, m.start() - LONGEST_DATED) : m.start()].rstrip() for m in _DATED.finditer(self.text))
        return Endings(text for end in ends for text in (end, end[:-1] if end.endswith(_CLOSING) else end))

    @cached_property
    def label_cells(self) -> Spans:
        """Where the layout says that a cell is a heading."""
        return Spans((mark.start, mark.end) for mark in self.marked("label_cell"))

    @cached_property
    def links(self) -> tuple[tuple[int, int], ...]:
        """The spans of the links that hold words, in order."""
        return tuple((mark.start, mark.end) for mark in self.marked("link") if self.text[mark.start : mark.end].strip())

    @cached_property
    def script_language(self) -> str | None:
        """The language that alone is written in the page's script."""
        return language_of_script(self.text)

    @cached_property
    def spelled_language(self) -> str | None:
        """The language that alone has letters of the page's words: no more than a guess where names are foreign."""
        return language_of_letters(self.text)

    @property
    def said_language(self) -> str:
        """The language that the document says it is in, "" for none."""
        return (self.view.language or "").split("-")[0].lower()

    @cached_property
    def foreign_territories(self) -> Mapping[str, str]:
        """The names of countries in the page's own language where that has no vocabulary, with their codes."""
        return {name: code for one in self._foreign for name, code in territories_in(one).items()}

    @cached_property
    def foreign_tongues(self) -> Mapping[str, str]:
        """The names of languages in the page's own language where that has no vocabulary, with their codes."""
        return {name: code for one in self._foreign for name, code in tongues_in(one).items()}

    @cached_property
    def foreign_ands(self) -> tuple[str, ...]:
        """The words for "and" of the page's own language where that has no vocabulary."""
        return tuple(filter(None, map(word_for_and, self._foreign)))

    @property
    def _foreign(self) -> list[str]:
        if self.said_language in LANGUAGES:
            return []
        return [one for one in (self.said_language, self.script_language) if one and one not in LANGUAGES]

    @cached_property
    def box_names(self) -> Mapping[tuple[int, int], frozenset[str]]:
        """The span of each element of an HTML page -> the names of the elements that have it."""
        names: dict[tuple[int, int], frozenset[str]] = {}
        for box in self.boxes:
            here = (box.start, box.end)
            names[here] = names.get(here, frozenset()) | {box.path, box.full}
        return names

    @cached_property
    def boxes_from(self) -> Mapping[int, list[Box]]:
        """The elements that begin at each place."""
        found: dict[int, list[Box]] = {}
        for box in self.boxes:
            found.setdefault(box.start, []).append(box)
        return found

    @cached_property
    def own_titles(self) -> tuple[str, ...]:
        """The titles that the page tells machines, folded and sorted."""
        named = [m for m in self.marked("embedded") if m.target.endswith(("og:title", "meta:title", "].name"))]
        named = [m for m in named if not m.target.endswith(_OF_OTHERS)]
        return tuple(sorted({key(self.text[m.start : m.end]) for m in named}))

    @cached_property
    def title_pieces(self) -> frozenset[str]:
        """The folded pieces of the titles that the page tells machines, of which one may be the site's name."""
        told = (self.text[m.start : m.end] for m in self.marked("embedded") if m.target.endswith(_TITLES))
        return frozenset(key(piece) for text in told for piece in _TITLE_SIGNS.split(text) if key(piece))

    def marked(self, kind: str) -> list[Mark]:
        """The marks of one kind, offsets into the cleaned text."""
        return [mark for mark in self.marks if mark.kind == kind]


def words_in(page: Page, start: int, end: int) -> tuple[Word, ...]:
    """The words of a stretch of the page's text."""
    return words_of(page.text, start, end)


def page_of(view: TextView) -> Page:
    """The page of a view: cleaned, cut into lines, its language told from its words where the document is silent."""
    clean = cleaned(view.text)
    marks, boxes = _clean_marks(view, clean), _clean_boxes(view, clean)
    lines = _lines(_visible(clean.text, marks), marks, Parts(clean.text, boxes))
    language = language_of(_body(lines)) or (view.language or "").split("-")[0].lower() or None
    return Page(view, clean, lines, language, marks, boxes, legend_of(_visible(clean.text, marks), language))


def _body(lines: Sequence[Line]) -> str:
    prose = "\n".join(line.text for line in lines if line.prose and "embedded" not in line.kinds)
    return prose if len(prose) > 200 else "\n".join(line.text for line in lines)


def _visible(text: str, marks: Sequence[Mark]) -> str:
    """The text without the machine-readable lines that a view carries at its end."""
    first = min((mark.start for mark in marks if mark.kind == "embedded"), default=len(text))
    return text[: text.rfind("\n", 0, first) + 1] if first < len(text) else text


def _clean_boxes(view: TextView, clean: CleanText) -> tuple[Box, ...]:
    def moved(box: Box) -> Box:
        starts = clean.starts
        start, end = (bisect_left(starts, at) if starts else at for at in (box.start, box.end))
        return Box(start, start + len(clean.text[start:end].rstrip()), box.path, box.full)

    return tuple(moved(box) for box in view.boxes)


def _clean_marks(view: TextView, clean: CleanText) -> tuple[Mark, ...]:
    if not clean.starts:
        return view.marks
    back: dict[int, int] = {}
    for index, start in enumerate(clean.starts):
        back.setdefault(start, index)
    positions = sorted(back)
    return tuple(_moved(mark, back, positions, len(clean.text)) for mark in view.marks)


def _moved(mark: Mark, back: dict[int, int], positions: list[int], length: int) -> Mark:
    def place(offset: int) -> int:
        index = bisect_left(positions, offset)
        return back[positions[index]] if index < len(positions) else length

    return Mark(
        place(mark.start), place(mark.end), mark.kind, mark.level, mark.target, mark.table, mark.row, mark.column
    )


def _lines(text: str, marks: Sequence[Mark], parts: Parts) -> tuple[Line, ...]:
    found: list[Line] = []
    block, position, empty, pending = 0, 0, False, _Pending(marks)
    for raw in text.split("\n"):
        stripped = raw.strip(" \t|")  # a table that lost its layout keeps its bars
        if not stripped:
            empty = True
        else:
            start = position + raw.index(stripped[0])
            block += empty or bool(found and found[-1].heading)
            empty = False
            for a, b in parts.of(text, start, start + len(stripped)):
                found.append(_line(len(found), a, b, text[a:b], block, pending.over(a, b)))
        position += len(raw) + 1
    return tuple(found)


class _Pending:
    """The marks of a view, asked line by line in order: those that ended before are never looked at again."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks, self._first = marks, 0

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks over `[start, end)`."""
        while self._first < len(self._marks) and self._marks[self._first].end <= start:
            self._first += 1
        found = []
        for index in range(self._first, len(self._marks)):
            mark = self._marks[index]
            if mark.start >= end:
                break
            if mark.end > start:
                found.append(mark)
        return found


def _line(index: int, start: int, end: int, text: str, block: int, marks: Sequence[Mark]) -> Line:
    whole = [m for m in marks if m.start <= start and m.end >= end]
    heading = min((m.level or 1 for m in marks if m.kind == "heading" and m.start >= start - 2), default=0)
    kinds = frozenset(m.kind for m in whole)
    cells = tuple(
        (max(m.start, start), min(m.end, end), m.kind == "label_cell")
        for m in marks
        if m.kind in ("cell", "label_cell")
    )
    return Line(index, start, end, text, block, heading, kinds, cells)
