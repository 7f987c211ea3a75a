"""Walks a JSON document and knows, for each value, its place in the file."""

import difflib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from frontrow.planner.strict_json import Unreadable, read_json

MOST_NUMBER = 1_000_000_000
Refusal = Callable[[str, str], Exception]  # place and fault
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON value, its place ("items[3].minutes") and the refusal to raise when it is not what it should be."""

    value: Any
    place: str
    refusal: Refusal

    def refuse(self, fault: str) -> Exception:
        """Return the refusal of this place; the caller raises it."""
        return self.refusal(self.place, fault)

    def object(self) -> "Node":
        """Return this node if it is an object."""
        if not isinstance(self.value, dict):
            raise self.refuse(f"an object is wanted, not {kind(self.value)}")
        return self

    def only(self, required: Sequence[str] = (), optional: Sequence[str] = ()) -> "Node":
        """Return this node if it is an object with all `required` keys and none beyond `optional`."""
        known = [*required, *optional]
        for key in self.object().value:
            if key not in known:
                raise self.refuse(f"unknown key {shown(key)}{_meant(key, known)}")
        for key in required:
            if key not in self.value:
                raise self.refuse(f'the key "{key}" is missing')
        return self

    def has(self, key: str) -> bool:
        """Return whether the key is there with something other than null."""
        return self.value.get(key) is not None

    def at(self, key: str) -> "Node":
        """Return the value under a key; a missing one is null."""
        place = f"{self.place}.{key}" if self.place else key
        return Node(self.value.get(key), place, self.refusal)

    def members(self) -> Iterator["Node"]:
        """Yield the members of this list."""
        if not isinstance(self.value, list):
            raise self.refuse(f"a list is wanted, not {kind(self.value)}")
        for number, value in enumerate(self.value):
            yield Node(value, f"{self.place}[{number}]", self.refusal)

    def entries(self) -> Iterator[tuple[str, "Node"]]:
        """Yield key and value of this object."""
        for key in self.object().value:
            yield key, self.at(key)

    def rows(self, key: str) -> Iterator["Node"]:
        """Yield the members of the list under a key; a missing one is empty."""
        return self.at(key).members() if self.has(key) else iter(())

    def pairs(self, key: str) -> Iterator[tuple[str, "Node"]]:
        """Yield key and value of the object under a key; a missing one is empty."""
        return self.at(key).entries() if self.has(key) else iter(())

    def text(self) -> str:
        """Return a text that is not empty and has no control character and no half of one."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.refuse(f"a text is wanted, not {kind(self.value)}")
        if odd := _NO_TEXT.search(self.value):
            raise self.refuse(f"the character U+{ord(odd[0]):04X} has no place in a text")
        return self.value

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the list of texts under a key, or the default where it is absent."""
        return tuple(row.text() for row in self.rows(key)) if self.has(key) else default

    def whole(self, low: int, high: int) -> int:
        """Return a whole number between two limits, both allowed."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.refuse(f"a whole number is wanted, not {kind(self.value)}")
        if not low <= self.value <= high:
            raise self.refuse(f"{shown(self.value)} is not between {low} and {high}")
        return self.value

    def number(self, low: float = 0.0, high: float = MOST_NUMBER) -> float:
        """Return a number between two limits, both allowed."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise self.refuse(f"a number is wanted, not {kind(self.value)}")
        if not low <= self.value <= high:
            raise self.refuse(f"{shown(self.value)} is not between {low:g} and {high:g}")
        return float(self.value)

    def truth(self) -> bool:
        """Return true or false."""
        if not isinstance(self.value, bool):
            raise self.refuse(f"true or false is wanted, not {kind(self.value)}")
        return self.value


def read_tree(data: bytes, refusal: Refusal) -> Node:
    """Return the root of a JSON document; raises the refusal for what `read_json` cannot read."""
    try:
        return Node(read_json(data), "", refusal)
    except Unreadable as error:
        raise refusal(error.place, error.fault) from error


def shown(value: object) -> str:
    """Return a stranger's value as short quoted text, fit for one line of an error."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
    return text if len(text) <= 60 else text[:57] + "…"


def _meant(key: str, known: list[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f'; did you mean "{close[0]}"?' if close else ""


def kind(value: object) -> str:
    """Return what a value is, in words for an error."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    return shown(value)
