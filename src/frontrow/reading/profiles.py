"""A site's profile: what a person taught once about the pages of one site, kept as one readable file."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from frontrow.reading.cleaning import cleaned
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.filmography import filmography_findings, inline_rows, row
from frontrow.reading.grammar.prizes import prize_statements
from frontrow.reading.page import Line, Page, page_of
from frontrow.reading.view import TextView

# What a taught span may mean -> the role of a label; the rest ("film.title"…) are taken as they stand.
ROLE_OF = {
    "film.director": "director",
    "film.country": "country",
    "film.year": "year",
    "film.minutes": "minutes",
    "film.language": "language",
    "film.subtitle_language": "subtitles",
    "film.colour": "colour",
    "film.format": "format",
    "film.premiere": "premiere",
    "film.company": "production",
}
WHOLE = frozenset(
    {
        "film.title",
        "film.synopsis",
        "film.synopsis_author",
        "person.bio",
        "nav.title",
        "film.prize",
        "person.filmography",
    }
)
LEFT_ALONE = "nothing"  # what a column holds that shall not be read
ANCHORS = ("label", "after", "before", "line", "column")


class NotAProfile(ValueError):
    """The text is no site profile; `str()` says where and why."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing taught: the `property` (and `role` of a credit or company) stands at the `anchor`:

    "label": after the words `text` on the same line, else on the next; "after"/"before": `offset` lines below/above
    the line
    whose words are `text`; "line": on line `offset` of the page (negative: from the end); "column": in the cells under
    the heading `text` of a table, where `role` of a title is its language or "original". `part` numbers the value
    among the
    line's pieces between `separator` (0 for the whole line)."""

    property: str
    anchor: str
    text: str = ""
    offset: int = 1
    role: str = ""
    separator: str = ""
    part: int = 0

    def __post_init__(self) -> None:
        if self.anchor not in ANCHORS:
            raise NotAProfile(f"anchor {self.anchor!r} is none of {', '.join(ANCHORS)}")
        left = {LEFT_ALONE} if self.anchor == "column" else set()
        if self.property not in WHOLE | ROLE_OF.keys() | {"film.credit"} | left:
            raise NotAProfile(f"property {self.property!r} cannot be taught")
        if self.anchor != "line" and not key(self.text):
            raise NotAProfile(f"a lesson for {self.property} has no words to hold on to")


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """The lessons of one `site`, a name its pages are recognised by (host or any words); empty `marks` fit every
    page."""

    site: str
    lessons: tuple[Lesson, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Lesson, ...]:
        """The lessons about columns of tables."""
        return tuple(lesson for lesson in self.lessons if lesson.anchor == "column")

    def fits(self, view: TextView) -> bool:
        """Whether a page belongs to the site: its text or name holds every mark."""
        return all(mark in view.text or mark in view.name for mark in self.marks)

    def to_text(self) -> str:
        """The profile as one TOML file."""
        lines = [f"site = {_quoted(self.site)}", f"marks = [{', '.join(map(_quoted, self.marks))}]"]
        for lesson in self.lessons:
            lines += ["", "[[lesson]]"]
            lines += [
                f"{name} = {_toml(value)}"
                for name in Lesson.__dataclass_fields__
                if (value := getattr(lesson, name)) != Lesson.__dataclass_fields__[name].default
            ]
        return "\n".join(lines) + "\n"

    @staticmethod
    def from_text(text: str) -> "SiteProfile":
        """The profile of a TOML file; raises `NotAProfile`."""
        try:
            table = tomllib.loads(text)
            lessons = tuple(Lesson(**lesson) for lesson in table.get("lesson", ()))
            return SiteProfile(str(table["site"]), lessons, tuple(map(str, table.get("marks", ()))))
        except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
            raise NotAProfile(f"{type(error).__name__}: {error}") from error

    def learn(self, view: TextView, span: tuple[int, int], property: str, role: str = "") -> "SiteProfile":
        """The profile with one more lesson: that `span` of `view` is the value of `property` (and `role`); a lesson
        for the
        same property and role at the same anchor is replaced."""
        lesson = _lesson(page_of(view), span, property, role)
        kept = tuple(
            one
            for one in self.lessons
            if (one.property, one.role, one.anchor, one.text)
            != (lesson.property, lesson.role, lesson.anchor, lesson.text)
        )
        return replace(self, lessons=(*kept, lesson))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _toml(value: object) -> str:
    return _quoted(value) if isinstance(value, str) else str(value)


def _lesson(page: Page, span: tuple[int, int], property: str, role: str) -> Lesson:
    """The lesson that a taught span teaches: by the words before it on its line, else by the line above, else by its
    place."""
    start, end = _clean_span(page, span)
    line = next((one for one in page.lines if one.start <= start < one.end), None)
    if line is None:
        raise NotAProfile("nothing is written at the taught place")
    before = page.text[line.start : start]
    label = re.match(r"^\s*([^:\t|]{1,40}?)\s*[:\t|]\s*$", before) or re.match(r"^\s*([^\d:]{1,30}?)\s+$", before)
    if label and key(label[1]) and len(label[1].split()) <= 5:
        return Lesson(property, "label", " ".join(label[1].split()), role=role)
    separator, part = _piece(page, line, start, end)
    above = page.lines[line.index - 1] if line.index else None
    if above is not None and _heading_like(above):
        return Lesson(property, "after", " ".join(above.text.split()).rstrip(":"), 1, role, separator, part)
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    if below is not None and _heading_like(below):
        return Lesson(property, "before", " ".join(below.text.split()).rstrip(":"), 1, role, separator, part)
    offset = line.index if line.index <= len(page.lines) // 2 else line.index - len(page.lines)
    return Lesson(property, "line", "", offset, role, separator, part)


def _heading_like(line: Line) -> bool:
    """Whether a line could stand on every page of the site: short, no digits, no sentence."""
    return (
        len(line.words) <= 5
        and not any(c.isdigit() for c in line.text)
        and not line.text.endswith((".", ","))
        and (line.text.endswith(":") or line.text.isupper() or line.text[:1].isupper() or line.text.islower())
    )


def _piece(page: Page, line: Line, start: int, end: int) -> tuple[str, int]:
    """Which piece of its line the span is, and the sign between the pieces; ("", 0) for the whole line."""
    if end - start >= 0.9 * (line.end - line.start):
        return "", 0
    for sign in ("\t", " | ", " • ", " · ", " / ", ", "):
        pieces = _pieces(line, sign)
        for number, (a, b) in enumerate(pieces, 1):
            if len(pieces) > 1 and abs(a - start) <= 1 and abs(b - end) <= 1:
                return sign, number
    return "", 0


def _pieces(line: Line, sign: str) -> list[tuple[int, int]]:
    found, left = [], line.start
    for piece in line.text.split(sign):
        found.append((left, left + len(piece)))
        left += len(piece) + len(sign)
    return found


def _clean_span(page: Page, span: tuple[int, int]) -> tuple[int, int]:
    """The span in the cleaned text."""
    start, end = (len(cleaned(page.view.text[:offset]).text) for offset in span)
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise NotAProfile("nothing is written at the taught place")
    return start, end


def profile_findings(page: Page, profiles: Sequence[SiteProfile]) -> list[Finding]:
    """What the fitting profiles find on the page, each finding named after its site."""
    return [
        finding
        for profile in profiles
        if profile.fits(page.view)
        for lesson in profile.lessons
        for place in _places(page, lesson)
        for finding in _findings(page, lesson, place, profile.site)
    ]


def _places(page: Page, lesson: Lesson) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """Where the lesson's value stands on this page: start, end, and its label's span."""
    wanted = key(lesson.text)
    for line in page.lines:
        if lesson.anchor == "line":
            if line.index == lesson.offset % max(1, len(page.lines)):
                yield (*_chosen(line, lesson), None)
        elif lesson.anchor == "label" and (size := _begins(line, wanted)):
            yield from _labelled(page, line, size)
        elif lesson.anchor in ("after", "before") and line.key == wanted:
            index = line.index + (lesson.offset if lesson.anchor == "after" else -lesson.offset)
            if 0 <= index < len(page.lines):
                yield (*_chosen(page.lines[index], lesson), (line.start, line.end))


def _begins(line: Line, wanted: str) -> int:
    """How many words of the line its label takes; 0 where the line does not begin so."""
    size = len(wanted.split())
    return size if " ".join(w.key for w in line.words[:size]) == wanted else 0


def _labelled(page: Page, line: Line, size: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    label = (line.start, line.words[size - 1].end)
    start = label[1]
    while start < line.end and page.text[start] in " :\t|–—-=.":
        start += 1
    if start < line.end:
        yield start, line.end, label
    elif line.index + 1 < len(page.lines):
        below = page.lines[line.index + 1]
        yield below.start, below.end, label


def _chosen(line: Line, lesson: Lesson) -> tuple[int, int]:
    pieces = _pieces(line, lesson.separator) if lesson.separator else []
    return pieces[lesson.part - 1] if 0 < lesson.part <= len(pieces) else (line.start, line.end)


def _findings(
    page: Page, lesson: Lesson, place: tuple[int, int, tuple[int, int] | None], site: str
) -> Iterator[Finding]:
    start, end, label = place
    rule = f"site.{key(site).replace(' ', '-')}"
    for finding in _read(page, lesson, start, end, label):
        kind = "person" if finding.property.startswith("person.") else "film"
        yield replace(finding, rule=rule, subject=f"{kind}#1")


def _read(page: Page, lesson: Lesson, start: int, end: int, label: tuple[int, int] | None) -> Iterator[Finding]:
    text = " ".join(page.text[start:end].split())
    spots = (Spot(start, end), *((Spot(*label, role="label"),) if label else ()))
    if lesson.property in ("film.synopsis", "person.bio"):
        yield Finding(lesson.property, None, spots, "")
    elif lesson.property == "film.title":
        yield Finding(lesson.property, {"text": text, "lang": None}, spots, "")
    elif lesson.property in ("film.synopsis_author", "nav.title"):
        yield Finding(lesson.property, text, spots, "")
    elif lesson.property == "film.prize":
        yield from prize_statements(page, start, end, "", label)
    elif lesson.property == "person.filmography":
        rows = list(inline_rows(page, start, end)) or [one for one in (row(page, start, end),) if one]
        yield from filmography_findings(page, rows, label)
    else:
        role = lesson.role or ROLE_OF.get(lesson.property, "")
        yield from credits_and_facts(page, [Field((role,), label or (start, end), ((start, end),), "cell", -1)])
