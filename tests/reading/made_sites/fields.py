"""The facts of one film as a list of labelled fields, in the order in which a site prints them."""

from dataclasses import dataclass
from html import escape
from random import Random

from tests.reading.made_sites import values
from tests.reading.made_sites.films import TRADES, Film
from tests.reading.made_sites.marked import Sheet
from tests.reading.made_sites.template import Template
from tests.reading.made_sites.words import joint_label, label

_FEW = ("director", "screenplay", "cast", "country", "year", "minutes", "language")
_MANY = (*_FEW, "cinematography", "editing", "music", "production")
_SHOWN = {
    "few": _FEW,
    "many": _MANY,
    "all": (*TRADES, "cast", "production", "country", "year", "minutes", "language", "colour", "format"),
}
_NEEDED = ("director", "country", "minutes")


@dataclass(frozen=True)
class Field:
    """A role with its label and its values as markup; `end` follows the last value."""

    role: str
    label: str
    values: tuple[str, ...]
    end: str = ""


def fields_of(sheet: Sheet, template: Template, film: Film, chance: Random) -> list[Field]:
    """The film's fields but for what the site prints in its line of facts or above."""
    shown = [role for role in _order(template) if role not in _elsewhere(template)]
    lost = {role for role in shown if role not in _NEEDED and template.missing == "some" and chance.random() < 0.12}
    found = [one for role in shown if role not in lost if (one := _field(sheet, template, film, role))]
    if template.order == "shuffled":
        chance.shuffle(found)
    return found


def _order(template: Template) -> list[str]:
    roles = list(_SHOWN[template.fields])
    return ["original", *roles] if template.original == "fact" else roles


def _elsewhere(template: Template) -> set[str]:
    gone = set()
    if template.director != "fact":
        gone.add("director")
    if template.meta != "none":
        gone |= set(template.meta_order.split())
    if template.year != "fact":
        gone.add("year")
    if template.tongue == "none":
        gone.add("language")
    return gone


def is_joint(template: Template, film: Film) -> bool:
    """Whether the site names who directed and wrote the film once, under a label of both."""
    same = film.people.get("director") == film.people.get("screenplay")
    return template.joint == "yes" and template.director == "fact" and same and template.labels != "own"


def _field(sheet: Sheet, template: Template, film: Film, role: str) -> Field | None:
    if is_joint(template, film) and role in ("director", "screenplay"):
        if role == "screenplay":
            return None
        names = values.people(sheet, template, film.people[role], ("director", "screenplay"))
        return Field(role, joint_label(template), tuple(names))
    found, end = _values(sheet, template, film, role), ""
    if role == "cast" and found:
        end = values.cast_end(template, film)
    return Field(role, label(template, role, len(found)), tuple(found), end) if found else None


def _values(sheet: Sheet, template: Template, film: Film, role: str) -> list[str]:
    if role in TRADES:
        return values.people(sheet, template, film.people.get(role, ()), (role,))
    if role == "cast":
        return values.cast(sheet, template, film)
    if role == "production":
        return values.companies(sheet, template, film)
    text = fact(sheet, template, film, role)
    return [text] if text else []


def fact(sheet: Sheet, template: Template, film: Film, role: str) -> str:
    """What is not a list of names, as markup; empty where the film has nothing of it."""
    if role == "country":
        return values.countries(sheet, template, film)
    if role == "minutes":
        return values.length(sheet, template, film)
    if role == "year":
        return sheet.mark(str(film.year), ("film.year", film.year))
    if role == "colour":
        return values.colour(sheet, template, film)
    if role == "format":
        return sheet.mark(film.format, ("film.format", film.format)) if film.format else ""
    if role == "language":
        return values.tongues(sheet, template, film) if film.languages else ""
    return original_title(sheet, template, film)


def original_title(sheet: Sheet, template: Template, film: Film) -> str:
    """The title in the film's own language, where the page prints another one large."""
    if film.title == film.title_in(template.language):
        return ""
    return sheet.mark(film.title, title_fact(film.title)) if film.title else escape("")


def title_fact(text: str) -> tuple[str, object]:
    """The fact that the film is called so."""
    return "film.title", {"text": text, "lang": None}
