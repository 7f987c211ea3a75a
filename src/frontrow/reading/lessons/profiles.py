"""A site's profile: what a person taught once about the pages of one site, kept as one readable file."""

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from frontrow.reading.finding import Finding
from frontrow.reading.grammar.people import person, person_shaped
from frontrow.reading.lessons.gaps import site_rule, unmarked
from frontrow.reading.lessons.learning import lesson_of
from frontrow.reading.lessons.lesson import LEFT_ALONE, Lesson, NotAProfile
from frontrow.reading.lessons.nothing import all_nothing
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.places import places
from frontrow.reading.lessons.reading import read_place
from frontrow.reading.lessons.site_labels import with_site_labels
from frontrow.reading.page import Page, page_of
from frontrow.reading.view import TextView


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """The lessons of one `site`, a name its pages are recognised by (host or any words); empty `marks` fit every
    page. Those that are `unmarked` tell where the rules read the taught page, and fill gaps on others."""

    site: str
    lessons: tuple[Lesson, ...] = ()
    marks: tuple[str, ...] = ()
    unmarked: tuple[Lesson, ...] = ()

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
        for name, lessons in (("lesson", self.lessons), ("unmarked", self.unmarked)):
            for lesson in lessons:
                lines += ["", f"[[{name}]]", *_assignments(lesson)]
        return "\n".join(lines) + "\n"

    @staticmethod
    def from_text(text: str) -> "SiteProfile":
        """The profile of a TOML file; raises `NotAProfile`."""
        try:
            table = tomllib.loads(text)
            lessons, unmarked = (tuple(map(Lesson.from_table, table.get(name, ()))) for name in ("lesson", "unmarked"))
            return SiteProfile(str(table["site"]), lessons, tuple(map(str, table.get("marks", ()))), unmarked)
        except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
            raise NotAProfile(f"{type(error).__name__}: {error}") from error

    def learn(self, view: TextView, span: tuple[int, int], property: str, role: str = "") -> "SiteProfile":
        """The profile with one more lesson: that `span` of `view` is the value of `property` (and `role`), or
        "nothing"; a lesson for the same property and role at the same anchor is replaced. Raises `NotAProfile`."""
        page = with_site_labels(page_of(view), self.lessons)
        lesson = lesson_of(page, span, property, role, self.lessons)
        kept = tuple(
            one
            for one in self.lessons
            if (one.property, one.role, one.anchor, one.text, one.offset, one.part)
            != (lesson.property, lesson.role, lesson.anchor, lesson.text, lesson.offset, lesson.part)
        )
        lessons = (*kept, lesson)
        page = with_site_labels(page, lessons)
        # what this page shows anew takes the place of what stood here
        elsewhere = tuple(one for one in self.unmarked if not any(places(page, one, kept)))
        return replace(self, lessons=lessons, unmarked=(*elsewhere, *unmarked(page, lessons)))


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too, but for DEL, which TOML wants escaped as well."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _assignments(lesson: Lesson, shared: tuple[str, ...] = ()) -> list[str]:
    """What a lesson says beyond what is usual, and beyond what is `shared` with the one it belongs to."""
    return [
        f"{name} = {_toml(value)}"
        for name, one in Lesson.__dataclass_fields__.items()
        if name not in shared and (value := getattr(lesson, name)) != one.default
    ]


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        tables = (", ".join(_assignments(one, ("property", "role"))) for one in value)
        return "[" + ", ".join(f"{{{table}}}" for table in tables) + "]"
    return _quoted(value) if isinstance(value, str) else str(value)


def profile_findings(page: Page, profiles: Sequence[SiteProfile]) -> list[Finding]:
    """What the fitting profiles find on the page, each finding named after its site."""
    return [
        finding
        for profile in profiles
        if profile.fits(page.view)
        for lesson in profile.lessons
        if lesson.property != LEFT_ALONE
        for finding in _of_lesson(page, lesson, profile)
    ]


def _of_lesson(page: Page, lesson: Lesson, profile: SiteProfile) -> list[Finding]:
    """What a lesson finds; producers where the label of companies asks for people on this page: all are shaped like
    names, and the first names of several are known."""
    found = [
        finding
        for place in places(page, lesson, profile.lessons)
        for finding in _findings(page, lesson, place, profile.site)
    ]
    names = [str(one.value["name"]) for one in found if isinstance(one.value, dict) and "name" in one.value]
    is_of_people = lesson.property == "film.company" and all(map(person_shaped, names)) and sum(map(person, names)) > 1
    return list(map(_as_producer, found)) if is_of_people and lesson.role == "production" else found


def _as_producer(finding: Finding) -> Finding:
    """A person among companies, who is a producer."""
    if finding.property != "film.company" or not isinstance(finding.value, dict):
        return finding
    return replace(finding, property="film.credit", value={"role": "producer", "name": finding.value["name"]})


def lessons_for(view: TextView, profiles: Sequence[SiteProfile]) -> list[Lesson]:
    """The lessons of the profiles that fit the page."""
    return [lesson for profile in profiles if profile.fits(view) for lesson in profile.lessons]


def left_alone(page: Page, profiles: Sequence[SiteProfile]) -> list[tuple[int, int]]:
    """The places of the page that a fitting profile knows to be nothing."""
    return all_nothing(page, lessons_for(page.view, profiles))


def _findings(page: Page, lesson: Lesson, place: Place, site: str) -> Iterator[Finding]:
    for finding in read_place(page, lesson, place):
        kind = "person" if finding.property.startswith("person.") else "film"
        yield replace(finding, rule=site_rule(site), subject=f"{kind}#1")
