"""What a site's language calls things: labels, states, tongues, and the words around them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from tests.reading.made_sites.template import Template


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def words(language: str) -> dict[str, Any]:
    """Every word of a language."""
    return _table()[language]


def state(code: str, language: str) -> str:
    """The name of a state of today or of the past."""
    named = _table()["states"].get(code)
    return named[language] if named else Locale(language).territories[code]


def tongue(code: str, language: str) -> str:
    """The name of a tongue as it begins a line."""
    name = Locale(language).languages[code]
    return name[0].upper() + name[1:]


def label(template: Template, role: str, count: int) -> str:
    """The label of a role with `count` values, in the site's manner but without the sign behind it."""
    said = words(template.language)
    known = said[role]
    if template.labels == "own" and role in said["own"]:
        text = said["own"][role]
    else:
        text = _numbered(known[-1 if template.labels == "synonyms" else 0], count, template)
    if template.labels == "two":
        other = words("de" if template.language == "en" else "en")[role][0]
        text = f"{text} / {_numbered(other, count, template)}"
    return cased(text, template.label_case)


def joint_label(template: Template) -> str:
    """The label of who directed and wrote a film."""
    said = words(template.language)
    director, screenplay = (said[role][0].partition("|")[0] for role in ("director", "screenplay"))
    second = screenplay if template.language == "de" else screenplay.lower()
    return cased(f"{director} {said['and']} {second}", template.label_case)


def cased(text: str, case: str) -> str:
    """The text in capitals, in small letters, or as it is."""
    return {"upper": text.upper(), "lower": text.lower()}.get(case, text)


def _numbered(text: str, count: int, template: Template) -> str:
    one, _, several = text.partition("|")
    return several if several and count > 1 and template.plural == "yes" else one
