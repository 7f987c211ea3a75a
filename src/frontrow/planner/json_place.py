"""Reads a JSON document so that each value knows its place in the file, for errors that can be acted on."""

import difflib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from frontrow.planner.refusal import PlannerRefusal

MOST_BYTES = 32_000_000


class _Unreadable(ValueError):
    """JSON that Python would accept and a careful reader must not."""


@dataclass(frozen=True, slots=True)
class Place:
    """A JSON value, where it stands ("friends[1].ratings.f12") and the refusal its faults are raised as."""

    value: Any
    name: str
    refusal: type[PlannerRefusal]

    def refuse(self, fault: str) -> PlannerRefusal:
        """Return the refusal of this place; the caller raises it."""
        return self.refusal(self.name, fault)

    def object(self) -> "Place":
        """Return this place if it holds an object."""
        if not isinstance(self.value, dict):
            raise self.refuse(f"an object is wanted, not {kind(self.value)}")
        return self

    def only(self, known: Sequence[str]) -> "Place":
        """Return this place if it holds an object without any key beyond `known`."""
        for key in self.object().value:
            if key not in known:
                close = difflib.get_close_matches(key, known, n=1)
                meant = f'; did you mean "{close[0]}"?' if close else ""
                raise self.refuse(f"unknown key {shown(key)}{meant}")
        return self

    def has(self, key: str) -> bool:
        """Return whether the key is there with something other than null."""
        return self.value.get(key) is not None

    def at(self, key: str) -> "Place":
        """Return the value under a key; a missing one is null."""
        return Place(self.value.get(key), f"{self.name}.{key}" if self.name else key, self.refusal)

    def rows(self) -> Iterator["Place"]:
        """Yield the members of a list."""
        if not isinstance(self.value, list):
            raise self.refuse(f"a list is wanted, not {kind(self.value)}")
        for number, value in enumerate(self.value):
            yield Place(value, f"{self.name}[{number}]", self.refusal)

    def entries(self) -> Iterator[tuple[str, "Place"]]:
        """Yield key and value of an object."""
        for key in self.object().value:
            yield key, self.at(key)

    def text(self) -> str:
        """Return a text that is not empty and has no control characters."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.refuse(f"a text is wanted, not {kind(self.value)}")
        if any(character < " " for character in self.value):
            raise self.refuse(f"{shown(self.value)} holds control characters")
        return self.value

    def whole(self, low: int, high: int) -> int:
        """Return a whole number between two limits, both allowed."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.refuse(f"a whole number is wanted, not {kind(self.value)}")
        if not low <= self.value <= high:
            raise self.refuse(f"{shown(self.value)} is not between {low} and {high}")
        return self.value


def read_places(data: bytes, refusal: type[PlannerRefusal]) -> Place:
    """Return the root of a JSON document in UTF-8; refuses broken JSON, doubled keys, NaN and over 32 MB."""
    if len(data) > MOST_BYTES:
        raise refusal("", f"{len(data):,} bytes are more than the {MOST_BYTES:,} allowed")
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_constant)
    except UnicodeDecodeError as error:
        raise refusal(f"byte {error.start}", "not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise refusal(f"line {error.lineno} column {error.colno}", f"not JSON: {error.msg}") from error
    except RecursionError as error:
        raise refusal("", "nested too deeply") from error
    except ValueError as error:
        raise refusal("", str(error)[:120]) from error
    return Place(value, "", refusal)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Unreadable(f"the key {shown(key)} stands twice in one object")
        found[key] = value
    return found


def _constant(name: str) -> float:
    raise _Unreadable(f"{name} is not a number of JSON")


def shown(value: object) -> str:
    """Return a stranger's value as short quoted text, fit for one line of an error."""
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


def kind(value: object) -> str:
    """Return what a value is, in words for an error."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    return shown(value)
