"""The lexicon: every word list of the data files, folded and ready to be looked up."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

from frontrow.reading.folding import fold, key

LANGUAGES = ("en", "pl", "de", "fr", "es", "it", "pt", "cs", "sk", "hr", "nl", "uk")
TITLE_IN = "title_in:"
# kinds of words that each language has in its own file
_WORDS = (
    "others",
    "furniture",
    "leading",
    "led_to",
    "calls",
    "notes",
    "codirected",
    "segment",
    "genres",
    "supporting",
    "short",
    "related",
    "life",
    "previous_next",
)
# those whose list holds the words of every language
_LISTS = (
    "first_names",
    "sections",
    "societies",
    "cameras",
    "prize_nouns",
    "fillers",
    "helpers",
    "linking",
    "particles",
    "speech",
    "versions",
    "ratings",
    "winners",
    "prize_beginnings",
    "prize_endings",
    "festival_beginnings",
    "festival_endings",
)
_SHORTEST_INFLECTED = 4  # letters of a language's name
_HERE = files("frontrow.reading.vocabulary")


@dataclass(frozen=True, slots=True)
class Label:
    """What a label means in one language: a role such as `director` or `synopsis`."""

    role: str
    language: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words, keyed by their folded form (`folding.key`); sets of many languages at once unless said otherwise."""

    labels: Mapping[str, tuple[Label, ...]]
    territories: Mapping[str, str]
    territory_codes: Mapping[str, str]
    tongues: Mapping[str, str]
    tongue_codes: Mapping[str, str]
    formats: Mapping[str, str]
    colours: Mapping[str, str]
    minute_words: frozenset[str]
    hour_words: frozenset[str]
    second_words: frozenset[str]
    and_words: frozenset[str]
    others: frozenset[str]
    prize_words: frozenset[str]
    festival_words: frozenset[str]
    furniture: frozenset[str]
    leading: frozenset[str]
    led_to: frozenset[str]
    calls: frozenset[str]
    notes: frozenset[str]
    codirected: frozenset[str]
    segment: frozenset[str]
    genres: frozenset[str]
    premieres: frozenset[str]
    supporting: frozenset[str]
    short: frozenset[str]
    related: frozenset[str]
    life: frozenset[str]
    previous_next: frozenset[str]
    byline: Mapping[str, str]
    occupations: Mapping[str, str]
    kin: Mapping[str, str]
    months: Mapping[str, int]
    born: Mapping[str, tuple[str, ...]]
    born_words: frozenset[str]
    stopwords: Mapping[str, frozenset[str]]
    first_names: frozenset[str]
    company_words: frozenset[str]
    places: frozenset[str]
    sections: frozenset[str]
    societies: frozenset[str]
    fillers: frozenset[str]
    helpers: frozenset[str]
    linking: frozenset[str]
    trades: frozenset[str]
    cameras: frozenset[str]
    prize_nouns: frozenset[str]
    particles: frozenset[str]
    weak_labels: frozenset[str]
    speech: frozenset[str]
    versions: frozenset[str]
    ratings: frozenset[str]
    winners: frozenset[str]
    prize_beginnings: frozenset[str]
    prize_endings: frozenset[str]
    festival_beginnings: frozenset[str]
    festival_endings: frozenset[str]


def toml(name: str) -> dict[str, Any]:
    """The data file `name` beside this module, parsed."""
    return tomllib.loads(_HERE.joinpath(name).read_text("utf-8"))


def _lines(name: str, separator: str | None) -> list[str]:
    return [
        part for line in _HERE.joinpath(name).read_text("utf-8").splitlines() for part in line.split(separator) if part
    ]


def _json(name: str) -> dict[str, str]:
    return dict(json.loads(_HERE.joinpath(name).read_text("utf-8")))


@cache
def lexicon() -> Lexicon:
    """The lexicon, read from its files when first asked for."""
    words = {language: toml(f"words/{language}.toml") for language in LANGUAGES}
    union = partial(_union, words)
    return Lexicon(
        labels=_labels(),
        territories=_with_aliases("territories.json", "territory_aliases.toml"),
        territory_codes=_territory_codes(),
        tongues=_with_endings(_with_aliases("tongues.json", "tongue_aliases.toml")),
        tongue_codes=toml("tongue_codes.toml"),
        formats={key(name): word for name, word in toml("formats.toml").items()},
        colours=_colours(words),
        minute_words=union("minutes") | _printed(words, "minutes") | frozenset(_lines("lists/minutes.txt", None)),
        hour_words=union("hours") | _printed(words, "hours"),
        second_words=frozenset(_lines("lists/seconds.txt", None)),
        and_words=union("and"),
        prize_words=union("prize"),
        festival_words=union("festival"),
        premieres=union("premiere"),
        byline={k: language for language, table in words.items() for k in _keys(table["byline"])},
        occupations={k: word for table in words.values() for word in table["occupations"] for k in (key(word),)},
        kin={k: meant for table in words.values() for phrase, meant in table["kin"].items() for k in (key(phrase),)},
        months={key(m): i % 12 + 1 for table in words.values() for i, m in enumerate(table["months"][:12])},
        born={language: tuple(table["born"]) for language, table in words.items()},
        born_words=union("born_word"),
        stopwords={language: frozenset(map(fold, table["stopwords"])) for language, table in words.items()},
        company_words=_folded("companies"),
        trades=_folded("trades") | _folded("helpers"),
        weak_labels=frozenset(_lines("lists/weak_labels.txt", "\n")),
        places=frozenset(_keys(_lines("lists/cities.txt", "|"))),
        **{name: union(name) for name in _WORDS},
        **{name: _folded(name) for name in _LISTS},
    )


def _union(words: Mapping[str, Mapping[str, Any]], name: str) -> frozenset[str]:
    """The words of one kind in all languages, folded."""
    return frozenset(_keys(word for table in words.values() for word in table.get(name, ())))


def _printed(words: Mapping[str, Mapping[str, Any]], name: str) -> frozenset[str]:
    """The words of one kind in all languages, small but with their accents: text that is searched is not folded."""
    return frozenset(word.lower().rstrip(".") for table in words.values() for word in table.get(name, ()))


def _folded(name: str) -> frozenset[str]:
    """The words of a list that holds those of every language, folded."""
    return frozenset(map(fold, _lines(f"lists/{name}.txt", None)))


def _keys(words: Iterable[str]) -> list[str]:
    return [k for k in map(key, words) if k]


def _labels() -> dict[str, tuple[Label, ...]]:
    found: dict[str, list[Label]] = {}
    tongues = [(name, code) for name, code in _json("tongues.json").items() if code in LANGUAGES]
    for language in LANGUAGES:
        for role, spellings in toml(f"labels/{language}.toml").items():
            for spelling, meant in _meanings(role, spellings, tongues):
                found.setdefault(key(spelling), []).append(Label(meant, language))
    return {spelling: tuple(labels) for spelling, labels in found.items()}


def _meanings(role: str, spellings: Iterable[str], tongues: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Each spelling with its role; of `title_in` ("{} title") one for each tongue, its role `title_in:pl`."""
    if role != "title_in":
        return [(spelling, role) for spelling in spellings]
    return [(spelling.format(name), f"{TITLE_IN}{code}") for spelling in spellings for name, code in tongues]


def _with_aliases(names: str, aliases: str) -> dict[str, str]:
    table = _json(names)
    for code, spellings in toml(aliases).items():
        table.update((key(spelling), code) for spelling in spellings)
    return table


def _with_endings(table: dict[str, str]) -> dict[str, str]:
    """The names of languages and their inflected forms that are no country's or person's, of the languages that films
    are often in: the names of the others are too many not to be words of something else."""
    often = set(toml("tongue_codes.toml").values())
    others_names = _with_aliases("territories.json", "territory_aliases.toml").keys() | _folded("first_names")
    endings = toml("tongue_endings.toml").items()
    forms = {
        name.removesuffix(ending) + other: code
        for name, code in table.items()
        if code in often and len(name) > _SHORTEST_INFLECTED and " " not in name
        for ending, others in endings
        if name.endswith(ending)
        for other in others
    }
    return {**{name: code for name, code in forms.items() if name not in others_names}, **table}


def _territory_codes() -> dict[str, str]:
    alpha2 = {code: code for code in _json("territories.json").values() if len(code) == 2}
    del alpha2["TV"]  # printed for television wherever it is printed
    return {**alpha2, **toml("country_codes.toml")}


def _colours(words: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for meant in ("colour", "bw", "both"):
        table.update((k, meant) for language in words.values() for k in _keys(language[meant]))
    return table
