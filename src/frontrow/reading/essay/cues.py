"""The words that announce films and people in essays, by language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from frontrow.reading.folding import key


@dataclass(frozen=True)
class Cues:
    """One language's cues, folded; see `cues.toml` for what each list is."""

    noun: frozenset[str]
    owner: frozenset[str]
    called: frozenset[str]
    before: frozenset[str]
    weak_before: frozenset[str]
    list: frozenset[str]
    kin: frozenset[str]
    role: frozenset[str]
    first_person: frozenset[str]


@cache
def cues(language: str | None) -> Cues:
    """The cues of `language`, English where it is not one of the twelve."""
    table = tomllib.loads(files("frontrow.reading.essay").joinpath("cues.toml").read_text("utf-8"))
    words = table.get(language or "en", table["en"])
    return Cues(**{name: frozenset(map(key, spellings)) for name, spellings in words.items()})
