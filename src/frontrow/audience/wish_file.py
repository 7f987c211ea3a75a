"""Uploaded wishes: a JSON file or a sheet, read whole or refused with its place."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from frontrow.interchange.folding import fold
from frontrow.interchange.table import TableRefused
from frontrow.interchange.table_file import read_table

MOST_BYTES = 5_000_000
MOST_VISITORS = 5_000
ATTENDANCE = ("section", "director", "country")


@dataclass
class WishesRefused(ValueError):
    """A file of wishes that cannot be taken: where and why."""

    place: str
    fault: str

    def __str__(self) -> str:
        return f"{self.place}: {self.fault}" if self.place else self.fault


@dataclass(frozen=True, slots=True)
class ReadWishes:
    """What a file holds: `kind` is visitors or attendance, `content` as a WishList keeps it."""

    kind: str
    content: Any


def read_wishes(data: bytes, name: str, items: Mapping[str, str]) -> ReadWishes:
    """Read an upload against the edition's items (slug → title); raises WishesRefused.

    JSON: {"audience": [...]} as in a timetable problem, or {"friends": [...]} as in a wishes file. A sheet: columns
    visitor, item, rating and perhaps people; or for last year: kind (section, director, country), name, people.
    """
    if len(data) > MOST_BYTES:
        raise WishesRefused(name, f"larger than {MOST_BYTES // 1_000_000} MB")
    if name.lower().endswith(".json"):
        return ReadWishes("visitors", _visitors_of_json(data, items))
    rows = _rows(data, name)
    if rows and {"kind", "name", "people"} <= set(rows[0]):
        return ReadWishes("attendance", _attendance(rows))
    if rows and {"visitor", "item", "rating"} <= set(rows[0]):
        return ReadWishes("visitors", _visitors_of_rows(rows, items))
    raise WishesRefused(
        name, "the first row must name the columns visitor, item, rating (people), or kind, name, people"
    )


def _visitors_of_json(data: bytes, items: Mapping[str, str]) -> list[dict[str, Any]]:
    try:
        root = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise WishesRefused("", "this is no JSON") from error
    rows = root.get("audience", root.get("friends")) if isinstance(root, dict) else None
    if not isinstance(rows, list) or not rows:
        raise WishesRefused("", 'a list called "audience" or "friends" is wanted')
    _not_too_many(len(rows))
    return [_visitor(f"visitor {number}", row, items) for number, row in enumerate(rows, 1)]


def _visitor(place: str, row: Any, items: Mapping[str, str]) -> dict[str, Any]:
    ratings = row.get("ratings") if isinstance(row, dict) else None
    if not isinstance(ratings, dict) or not ratings:
        raise WishesRefused(place, '"ratings" by item are wanted')
    for item, stars in ratings.items():
        _check_rating(place, item, stars, items)
    people = row.get("people", 1)
    if isinstance(people, bool) or not isinstance(people, int | float) or not 0 < people <= 1_000_000:
        raise WishesRefused(place, '"people" must be a number above 0')
    visitor = {"people": people, "ratings": ratings}
    return (
        visitor | {"available": [_window(place, span) for span in row["available"]]}
        if row.get("available")
        else visitor
    )


def _window(place: str, span: Any) -> dict[str, str]:
    try:
        opens, closes = datetime.fromisoformat(span["from"]), datetime.fromisoformat(span["to"])
        rising = opens < closes
    except (KeyError, TypeError, ValueError) as error:
        raise WishesRefused(place, '"available" holds {"from": "2026-11-24T18:00", "to": …}') from error
    if not rising:
        raise WishesRefused(place, "a span of free time ends before it begins")
    return {"from": span["from"], "to": span["to"]}


def _check_rating(place: str, item: Any, stars: Any, items: Mapping[str, str]) -> None:
    if item not in items:
        raise WishesRefused(place, f"no item is called {str(item)[:60]!r}")
    if isinstance(stars, bool) or not isinstance(stars, int) or not 1 <= stars <= 5:
        raise WishesRefused(place, f"the rating of {item} must be 1 to 5")


def _not_too_many(count: int) -> None:
    if count > MOST_VISITORS:
        raise WishesRefused("", f"{count:,} visitors are more than the {MOST_VISITORS:,} allowed")


def _rows(data: bytes, name: str) -> list[dict[str, str]]:
    """The sheet's rows by the names of its first row, each with its number under "row"."""
    try:
        table = read_table(data, name)
    except TableRefused as refusal:
        raise WishesRefused("", str(refusal)) from refusal
    head = [cell.strip().lower() for cell in table.rows[0].cells]
    return [dict(zip(head, map(str.strip, row.cells), strict=False), row=str(row.number)) for row in table.rows[1:]]


def _visitors_of_rows(rows: list[dict[str, str]], items: Mapping[str, str]) -> list[dict[str, Any]]:
    slugs = {fold(title): slug for slug, title in items.items()} | {fold(slug): slug for slug in items}
    visitors: dict[str, dict[str, Any]] = {}
    for row in rows:
        place = f"row {row['row']}"
        stars = int(row["rating"]) if row.get("rating", "").isdecimal() else 0
        item = slugs.get(fold(row.get("item", "")), row.get("item", ""))
        _check_rating(place, item, stars, items)
        visitor = visitors.setdefault(
            row.get("visitor", ""), {"people": _people(place, row.get("people") or "1"), "ratings": {}}
        )
        visitor["ratings"][item] = stars
    _not_too_many(len(visitors))
    return list(visitors.values())


def _attendance(rows: list[dict[str, str]]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {kind: {} for kind in ATTENDANCE}
    for row in rows:
        place = f"row {row['row']}"
        if row.get("kind") not in found:
            raise WishesRefused(place, f"the kind must be one of {', '.join(ATTENDANCE)}")
        found[row["kind"]][fold(row.get("name", ""))] = _people(place, row.get("people", ""))
    return found


def _people(place: str, text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:9]) <= 1_000_000:
        raise WishesRefused(place, "people must be a whole number from 1 to 1,000,000")
    return int(text)
