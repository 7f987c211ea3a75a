"""Reads JSON as a careful reader must: one meaning for each byte, and for each fault its place in the file."""

import json
import re
from typing import Any

MOST_BYTES = 64_000_000
MOST_DIGITS = 18
_STRING_OR_ODD = re.compile(rf'"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)|(?<![\d.])\d{{{MOST_DIGITS + 1},}}(?![\d.eE])')


class Unreadable(ValueError):
    """What is no careful JSON: `place` is a line and column, a byte or a path of keys, and may be empty."""

    def __init__(self, place: str, fault: str) -> None:
        self.place, self.fault = place, fault
        super().__init__(f"{place}: {fault}" if place else fault)


class _Odd(ValueError):
    """A number that JSON does not have, or that nobody means."""


class _Doubled(dict[str, Any]):
    """An object in which `key` stands twice."""

    key: str


def read_json(data: bytes) -> Any:
    """Return the value of a JSON document in UTF-8.

    Raises Unreadable for broken JSON, other encodings, doubled keys, NaN, numbers of over 18 digits, and over 64 MB.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable("", f"more than the {MOST_BYTES:,} bytes allowed")
    try:
        text = data.decode("utf-8-sig")
        return _parse(text)
    except UnicodeDecodeError as error:
        raise Unreadable(f"byte {error.start}", "not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"line {error.lineno} column {error.colno}", f"not JSON: {error.msg}") from error
    except _Odd as error:
        raise Unreadable(_place_of_odd(text), str(error)) from error
    except RecursionError as error:
        raise Unreadable("", "nested too deeply") from error


def _parse(text: str) -> Any:
    doubled: list[_Doubled] = []

    def read_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        doubled.append(_Doubled(found))
        names = [name for name, _ in pairs]
        doubled[-1].key = next(name for name in names if names.count(name) > 1)
        return doubled[-1]

    value = json.loads(text, object_pairs_hook=read_object, parse_constant=_constant, parse_int=_whole)
    if doubled:
        name = json.dumps(doubled[0].key)[:60]
        raise Unreadable(_path_to(doubled[0], value), f"the key {name} stands twice in one object")
    return value


def _constant(name: str) -> float:
    raise _Odd(f"{name} is not a number of JSON")


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise _Odd(f"a number of {len(digits)} digits")
    return int(digits)


def _place_of_odd(text: str) -> str:
    """Return line and column of the first odd number outside the strings."""
    at = next((found.start() for found in _STRING_OR_ODD.finditer(text) if found[0][0] != '"'), 0)
    return f"line {text.count(chr(10), 0, at) + 1} column {at - text.rfind(chr(10), 0, at)}"


def _path_to(sought: object, value: Any) -> str:
    """Return the path of keys from `value` down to the very object sought; empty for the whole document."""
    open_ends: list[tuple[str, Any]] = [("", value)]
    while open_ends:
        path, one = open_ends.pop()
        if one is sought:
            return path
        if isinstance(one, dict):
            open_ends += [(f"{path}.{key}" if path else key, inner) for key, inner in one.items()]
        elif isinstance(one, list):
            open_ends += [(f"{path}[{number}]", inner) for number, inner in enumerate(one)]
    return ""
