"""Rows of `published.py` to JSON text and back, by their type hints."""

import json
import types
import typing
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, get_args, get_origin
from zoneinfo import ZoneInfo

from frontrow.programme.published import Programme


def to_json(programme: Programme) -> str:
    """The programme as JSON text, rows in their order of display, the same for the same rows."""
    return json.dumps(_plain(programme), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Programme:
    """The programme that `to_json` wrote; instants come back in the edition's zone. Raises KeyError or TypeError
    on other JSON.
    """
    data = json.loads(text)
    programme: Programme = _row(Programme, data, ZoneInfo(data["edition"]["zone"]))
    return programme


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@lru_cache
def _hints(row_type: type) -> dict[str, Any]:
    return typing.get_type_hints(row_type)


def _row(row_type: Any, data: dict[str, Any], zone: ZoneInfo) -> Any:
    known = _hints(row_type)
    return row_type(**{name: _value(known[name], item, zone) for name, item in data.items()})


def _value(hint: Any, item: Any, zone: ZoneInfo) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if item is None or hint in (str, int, float, bool):
        return item
    if origin is types.UnionType:
        return _value(next(a for a in arguments if a is not types.NoneType), item, zone)
    if origin is tuple:
        inner = arguments if arguments[-1] is not Ellipsis else [arguments[0]] * len(item)
        return tuple(_value(one, part, zone) for one, part in zip(inner, item, strict=True))
    if origin is dict:
        return {key: _value(arguments[1], part, zone) for key, part in item.items()}
    if hint is datetime:
        return datetime.fromisoformat(item).astimezone(zone)
    return date.fromisoformat(item) if hint is date else _row(hint, item, zone)
