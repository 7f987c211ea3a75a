"""Which films a page is about: one, or several with their own ranges of lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import or_

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import AtomKind
from frontrow.reading.grammar.entries import entries
from frontrow.reading.grammar.entry_parts import Entry
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.film_page import filmographies
from frontrow.reading.grammar.labels import FACTS
from frontrow.reading.grammar.parts import Part, furnished, parts
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.prize_words import names_festival, names_prize
from frontrow.reading.grammar.spec_line import Spec, specs
from frontrow.reading.grammar.title_lines import may_be_title
from frontrow.reading.line_search import lines_between
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import PEOPLE

TOLD_APART: tuple[AtomKind, ...] = ("year", "minutes", "country")
SILENT: tuple[None] = (None,)  # what a specification without the kind says of it


@dataclass(frozen=True)
class FilmRange:
    """The lines of one film."""

    lines: tuple[Line, ...]
    entry: Entry | None = None


def film_ranges(page: Page, lines: Sequence[Line], labelled: Sequence[Field]) -> list[FilmRange]:
    """The page cut into one range a film: before each specification that has a title of its own, at each entry of a
    list."""
    divided = parts(page, lines, labelled)
    works = {index for film in filmographies(page, lines, divided) for index in film.lines}
    won = _lines_of_prizes(divided)
    listed = entries(page, [line for line in lines if line.index not in won], labelled)
    starts = sorted({*listed, *_starts(page, [line for line in lines if line.index not in listed], labelled)})
    apart = [field for field in labelled if field.line not in works]  # "Title (2009, co-dir. Name)" is no film's head
    starts = starts if len(starts) > 1 else _repeated(page, lines, apart)
    starts = starts if listed else sorted(set(_first_printed(lines, starts)))
    if len(starts) < 2:
        return [FilmRange(tuple(lines))]
    cuts = [*_head(lines, labelled, starts[0], starts[-1], bool(listed)), *starts[1:], lines[-1].index + 1]
    return [FilmRange(tuple(lines_between(lines, a - 1, b)), listed.get(a)) for a, b in pairwise(cuts)]


def _lines_of_prizes(divided: Sequence[Part]) -> set[int]:
    """The lines below headings of prizes where most name a festival or a prize: "Best Film, Moon Festival, 2012" is
    built as a film with its director is."""
    found: set[int] = set()
    for part in divided:
        if part.role in ("prizes", "festivals"):
            telling = sum(names_festival(line.text) or names_prize(line.text) for line in part.lines)
            found |= {line.index for line in part.lines} if telling * 2 > len(part.lines) else set()
    return found


def _first_printed(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """Each start moved up to where its title line is printed for the first time since the film before: some pages
    tell the story between the two."""
    at = {line.index: line for line in lines}
    moved: list[int] = []
    for number, start in enumerate(starts):
        last = starts[number - 1] if number else lines[0].index - 1
        between = lines_between(lines, last, start)
        moved.append(next((line.index for line in between if line.key == at[start].key), start))
    return moved


def _repeated(page: Page, lines: Sequence[Line], labelled: Sequence[Field]) -> list[int]:
    """The title lines of films that have no specification, told by their credits: each time a page names a director
    anew, a short line that opens the text before it is the next film's title."""
    named = [f for f in labelled if "director" in f.roles and f.style in ("colon", "line", "plain")]
    whose = {key(page.text[a:b]) for f in named for a, b in f.values}
    if len({f.line for f in named}) < max(2, len(named)) or len(whose) < len(named):
        return []
    starts, last = [], lines[0].index - 1
    directors, every = sorted(f.line for f in named), sorted(f.line for f in labelled)
    for field in named:
        between = lines_between(lines, last, field.line)
        title = _right_above(page, between, field.line) or _opening_line(page, between)
        starts.append(title.index if title is not None else field.line)
        following = directors[bisect_right(directors, field.line) :][:1]
        last = every[bisect_left(every, following[0]) - 1] if following else every[-1]
    return starts


def _right_above(page: Page, lines: Sequence[Line], index: int) -> Line | None:
    """The line right above a director's label, where it can be a title and no running text."""
    last = lines[-1] if lines else None
    if last is None or last.index != index - 1 or last.prose or last.text.endswith((".", ":", "!", "…")):
        return None
    return last if may_be_title(page, last) else None


def _opening_line(page: Page, lines: Sequence[Line]) -> Line | None:
    """The short line right above the running text of a film."""
    for upper, lower in pairwise(lines):
        if (
            lower.prose
            and not upper.prose
            and may_be_title(page, upper)
            and not upper.text.endswith((".", ":", "!", "?"))
        ):
            return upper
    return None


def _head(lines: Sequence[Line], labelled: Sequence[Field], first: int, last: int, is_list: bool) -> list[int]:
    """Where the first films begin: what stands above a list is no film; above a film, what has fields of its own (a
    programme of shorts), or its text where texts stand above their titles."""
    if is_list:
        return [first]
    own = {f.line for f in labelled if f.line < first and set(f.roles) & (FACTS | PEOPLE)}
    below = any(line.prose for line in lines if line.index > last)
    if len(own) > 1:
        return [lines[0].index, first]
    return [first if below else lines[0].index]


def _starts(page: Page, lines: Sequence[Line], labelled: Sequence[Field]) -> list[int]:
    divided = parts(page, lines, labelled)
    away = {i for film in filmographies(page, lines, divided) for i in film.lines}
    away |= {
        line.index
        for part in divided
        if part.role in ("prizes", "festivals", "biography", "screenings")
        for line in part.lines
    }
    field_lines = {f.line for f in labelled}
    starts: list[int] = []
    seen = _Seen()
    for spec in specs(page, lines):
        if spec.lines[0].index in away or len(spec.kinds & {"country", "year", "minutes"}) < 2:
            continue
        start = _title_line(page, lines, spec, field_lines, away)
        if start is not None and not seen.may_be(spec) and (not starts or start > starts[-1]):
            starts.append(start)
            seen.add(spec)
    return starts


class _Seen:
    """The specifications of a page so far, numbered; a set of them is an integer with one bit for each."""

    def __init__(self) -> None:
        self._count = 0
        self._with: dict[tuple[str, str | int | None], int] = {}

    def add(self, spec: Spec) -> None:
        """One more specification."""
        for kind in TOLD_APART:
            for value in spec.values(kind) or SILENT:
                self._with[kind, value] = self._with.get((kind, value), 0) | 1 << self._count
        self._count += 1

    def may_be(self, spec: Spec) -> bool:
        """Whether a specification may be one seen already: no year, length or country of theirs differs."""
        alike = (1 << self._count) - 1
        for kind in TOLD_APART:
            values = spec.values(kind)
            if values:
                silent = self._with.get((kind, None), 0)
                alike &= reduce(or_, (self._with.get((kind, value), 0) for value in values), silent)
        return alike != 0


def _title_line(page: Page, lines: Sequence[Line], spec: Spec, field_lines: set[int], away: set[int]) -> int | None:
    """The line where a specification's own title stands: in itself, or the short line above; None without one."""
    first = spec.lines[0]
    if any(" ".join(w.key for w in first.words[:size]) in lexicon().supporting for size in (1, 2, 3, 4)):
        return first.index
    before = lines_between(lines, first.index - 4, first.index)[::-1]
    titles: list[Line] = []
    for line in before:
        if line.index in field_lines and not titles:
            continue
        if (
            line.prose
            or (line.text.endswith((".", "!", "…")) and len(line.words) >= 4)
            or furnished(line)
            or line.index in field_lines
            or line.index in away
            or len(line.text) > 100
            or key(line.text) in lexicon().labels
        ):
            break
        titles.append(line)
        if (line.block != spec.lines[0].block and len(titles) > 1) or line.heading:
            break
    if titles:
        return titles[-1].index
    own = [page.text[a:b] for a, b in spec.residues]
    return spec.lines[0].index if own and not (len(own) == 1 and person_shaped(own[0])) else None
