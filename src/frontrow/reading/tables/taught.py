"""What a person taught about columns: which heading means what, whatever the rules would say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frontrow.reading.folding import key
from frontrow.reading.grammar.labels import TITLES
from frontrow.reading.lessons.lesson import LEFT_ALONE, ROLE_OF, Lesson
from frontrow.reading.lessons.profiles import SiteProfile
from frontrow.reading.page import Page
from frontrow.reading.tables.columns import Row, header_row, role_of_heading, roles_by_content
from frontrow.reading.vocabulary.lexicon import TITLE_IN
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

SAMPLES = 3
LONGEST_SAMPLE = 80  # characters
_ROLES = {
    "film.synopsis": "synopsis",
    "film.synopsis_author": "synopsis_author",
    "film.prize": "prizes",
    LEFT_ALONE: "other",
    **{name: role for name, role in ROLE_OF.items() if name != "film.company"},
}
_PROPERTIES = {role: name for name, role in _ROLES.items()}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, some of its cells, and as what it is read: a `property` and its `role`, or ""
    for nothing; `told_by` is "taught", "heading", "look" or ""."""

    table: int
    heading: str
    samples: tuple[str, ...]
    property: str
    role: str
    told_by: str


def taught_roles(profiles: Sequence[SiteProfile]) -> dict[str, str]:
    """Folded heading -> role of the column under it; where two profiles know a heading, the first one's."""
    roles: dict[str, str] = {}
    for profile in profiles:
        for lesson in profile.lessons:
            if lesson.anchor == "column":
                roles.setdefault(key(lesson.text), _role(lesson))
    return roles


def _role(lesson: Lesson) -> str:
    """A lesson's role as the table's rules call it; "other" where no column can hold it."""
    if lesson.property == "film.title":
        title = {"": "title", "original": "original_title"}.get(lesson.role, f"{TITLE_IN}{lesson.role}")
        return title if title in TITLES else "other"
    if lesson.property == "film.credit":
        return lesson.role if lesson.role in PEOPLE else "other"
    if lesson.property == "film.company":
        return lesson.role if lesson.role in COMPANIES else "production"
    return _ROLES.get(lesson.property, "other")


def property_of(role: str) -> tuple[str, str]:
    """The property and role that a column of the rules' `role` holds; ("", "") where none is read from it."""
    if role in TITLES:
        return "film.title", {"title": "", "original_title": "original"}.get(role, role.removeprefix(TITLE_IN))
    if role in COMPANIES:
        return "film.company", role
    if role in _PROPERTIES and role != "other":
        return _PROPERTIES[role], ""
    return ("film.credit", role) if role in PEOPLE else ("", "")


def columns_of(page: Page, tables: Mapping[int, Sequence[Row]], profiles: Sequence[SiteProfile]) -> list[Column]:
    """The columns of every table that has a row of headings, known or not; of the others nothing can be remembered."""
    taught, found = taught_roles(profiles), []
    for number, rows in tables.items():
        head = header_row(page, rows, taught)
        place, named = head or (0, {})
        body = rows[place + 1 :]
        looks = roles_by_content(page, body, named) if head else {}
        for column, (start, end) in sorted(rows[place].items()) if rows else ():
            heading = " ".join(page.text[start:end].split())
            if not key(heading):
                continue
            role, told_by = named.get(column) or looks.get(column, ""), ""
            if key(heading) in taught:
                role, told_by = taught[key(heading)], "taught"
            elif column in named and role_of_heading(heading, page.language, taught) == role:
                told_by = "heading"
            elif column in looks:
                told_by = "look"
            found.append(Column(number, heading, _samples(page, body, column), *property_of(role), told_by))
    return found


def _samples(page: Page, body: Sequence[Row], column: int) -> tuple[str, ...]:
    texts = (" ".join(page.text[slice(*row[column])].split()) for row in body if column in row)
    filled = [text[:LONGEST_SAMPLE] for text in texts if text]
    return tuple(filled[:SAMPLES])
