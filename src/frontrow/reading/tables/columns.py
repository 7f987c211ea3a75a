"""What each column of a table holds: told by its heading, else by what its cells look like."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.labels import SECTIONS, TITLES, VALUED, chosen
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

Cell = tuple[int, int]
Row = Mapping[int, Cell]
KNOWN = VALUED | {"synopsis", "synopsis_author", "prizes"}
HEADER_AMONG = 12
_COUNTRY_YEAR = re.compile(rf"(\D+?)[ ,/]+{YEAR}")
_SAMPLE = 60


@cache
def _headers() -> dict[str, str]:
    return dict(tomllib.loads(files("frontrow.reading.tables").joinpath("headers.toml").read_text("utf-8")))


def role_of_heading(text: str, language: str | None, taught: Mapping[str, str]) -> str | None:
    """The role that a column's heading names, or None; `taught` (folded heading -> role) comes before the rules."""
    name = key(text)
    if name in taught:
        return taught[name]
    if name in _headers():
        return _headers()[name]
    bare = key(re.sub(r"\([^)]*\)", "", text))
    for spelling in (name, bare):
        labels = lexicon().labels.get(spelling)
        if labels:
            return chosen(labels, language)
    return None


def header_row(
    page: Page, rows: Sequence[Row], taught: Mapping[str, str] = MappingProxyType({})
) -> tuple[int, dict[int, str]] | None:
    """The first of the top rows in which at least two cells, and half of them, are headings, or two that were taught;
    with each column's role."""
    for number, row in enumerate(rows[:HEADER_AMONG]):
        texts = {column: page.text[a:b] for column, (a, b) in row.items() if page.text[a:b].strip()}
        roles = {
            column: role
            for column, text in texts.items()
            if len(text) < 60 and (role := role_of_heading(text, page.language, taught))
        }
        useful = [role for role in roles.values() if role in KNOWN]
        sure = sum(key(text) in taught for text in texts.values()) >= 2
        if len(useful) >= 2 and (sure or len(roles) * 2 >= len(texts) or len(useful) >= 4):
            return number, _once(roles, {column for column, text in texts.items() if key(text) in taught})
    return None


def _once(roles: Mapping[int, str], taught: set[int]) -> dict[int, str]:
    """One column a role for titles, synopses and lengths: a taught one, else the first; a further one is left to be
    read by a person."""
    kept: dict[int, str] = {}
    for column, role in sorted(roles.items(), key=lambda one: (one[0] not in taught, one[0])):
        if role in ("title", "synopsis", "minutes", "year") and role in kept.values():
            continue
        kept[column] = role
    return kept


def roles_by_content(page: Page, rows: Sequence[Row], taken: Mapping[int, str]) -> dict[int, str]:
    """Roles of columns without a heading, where nearly every cell has one look; each role goes to its first column."""
    found: dict[int, str] = {}
    columns = sorted({column for row in rows[:_SAMPLE] for column in row} - taken.keys())
    for column in columns:
        texts = [page.text[row[column][0] : row[column][1]].strip() for row in rows[:_SAMPLE] if column in row]
        texts = [text for text in texts if text]
        role = _look(texts)
        if role and role not in taken.values() and role not in found.values():
            found[column] = role
    return found


def _look(texts: Sequence[str]) -> str | None:
    if len(texts) < 2:
        return None

    def most(test: object) -> bool:
        return sum(bool(test(text)) for text in texts) >= 0.9 * len(texts)  # type: ignore[operator]

    lex = lexicon()
    if most(lambda t: re.fullmatch(YEAR, t)):
        return "year"
    if most(
        lambda t: (cut := _COUNTRY_YEAR.fullmatch(t)) and all(key(p) in lex.territories for p in cut[1].split(","))
    ):
        return "country_year"
    if most(
        lambda t: all(key(p) in lex.territories or p.strip() in lex.territory_codes for p in re.split(r"[,;/]", t))
    ):
        return "country"
    if most(lambda t: re.fullmatch(r"\d{1,3}\s?(?:min\.?|['’′])|\d{1,2}:\d\d:\d\d", t)):
        return "minutes"
    if most(lambda t: all(key(p) in lex.tongues for p in re.split(r"[,;/]", t))):
        return "language"
    if most(lambda t: len(t) > 120):
        return "synopsis"
    return "director" if most(lambda t: all(person_shaped(p.strip()) for p in re.split(r"[,;&]", t))) else None


def understood(roles: Mapping[int, str]) -> bool:
    """Whether the columns make a table of films: a title and something else."""
    named = set(roles.values())
    return bool(named & TITLES) and len(named & KNOWN) >= 2


def section(role: str) -> bool:
    """Whether a role is one that a table leaves alone (contact data, sections, statements)."""
    return role in SECTIONS - {"synopsis", "prizes"} or role not in KNOWN
