"""The films that made sites show, with what is surely known of them, and the lives of their directors."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TRADES = (
    "director",
    "screenplay",
    "cinematography",
    "editing",
    "music",
    "sound",
    "production_design",
    "costume",
    "producer",
)


@dataclass(frozen=True)
class Life:
    """Where and when somebody was born, and (year, title) of other films."""

    name: str
    year: int
    place: str
    films: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Film:
    """One film: people by trade, a cast of (actor, character or ""), prizes of (festival, year, prize)."""

    title: str
    titles: dict[str, str]
    year: int
    minutes: int
    countries: tuple[str, ...]
    languages: tuple[str, ...]
    colour: str
    format: str
    people: dict[str, tuple[str, ...]]
    cast: tuple[tuple[str, str], ...]
    companies: tuple[str, ...]
    prizes: tuple[tuple[str, int, str], ...]
    is_cyrillic: bool

    def title_in(self, language: str) -> str:
        """The title that a site of the language prints large."""
        return self.titles.get(language) or self.titles.get("en") or self.title


@cache
def films() -> tuple[Film, ...]:
    """Every film of `films.toml`."""
    return tuple(map(_film, _table()["film"]))


@cache
def lives() -> dict[str, Life]:
    """The directors' lives by name."""
    return {
        name: Life(name, *one["born"], tuple((year, title) for year, title in one.get("films", ())))
        for name, one in _table()["person"].items()
    }


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "films.toml").read_text("utf-8"))


def _film(row: dict[str, Any]) -> Film:
    people = {trade: tuple(row[trade]) for trade in TRADES if trade in row}
    cast = tuple((actor, character) for actor, _, character in (one.partition(" = ") for one in row.get("cast", ())))
    return Film(
        row["title"],
        row.get("titles", {}),
        row["year"],
        row["minutes"],
        tuple(row["countries"]),
        tuple(row.get("languages", ())),
        row["colour"],
        row.get("format", ""),
        people,
        cast,
        tuple(row.get("production", ())),
        tuple((festival, year, prize) for festival, year, prize in row.get("prizes", ())),
        row.get("cyrillic", False),
    )
