"""The data extension of the Reconciliation Service API, version 0.2: what a service knows of its records, as JSON
values both ways."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from frontrow.interchange.reconciliation import MOST_CHARACTERS, MOST_PROPERTIES, NotReconciliation

MOST_IDS = 500


@dataclass(frozen=True, slots=True)
class Link:
    """A value that is another record of the service."""

    id: str
    name: str


Value = str | int | Link


@dataclass(frozen=True, slots=True)
class Extension:
    """Which properties of which records (both by id) are asked for."""

    ids: tuple[str, ...]
    properties: tuple[str, ...]


def extension_of(text: str) -> Extension:
    """The data extension query of a text; raises NotReconciliation. Settings of properties are ignored: we have
    none."""
    if len(text) > MOST_CHARACTERS:
        raise NotReconciliation(f"a data extension has at most {MOST_CHARACTERS} characters")
    try:
        asked = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise NotReconciliation("the data extension is no JSON") from fault
    if not isinstance(asked, dict):
        raise NotReconciliation("a data extension is an object with “ids” and “properties”")
    ids, properties = asked.get("ids"), asked.get("properties")
    if not isinstance(ids, list) or len(ids) > MOST_IDS or not all(isinstance(one, str) for one in ids):
        raise NotReconciliation(f"“ids” are a list of at most {MOST_IDS} texts")
    if not isinstance(properties, list) or len(properties) > MOST_PROPERTIES:
        raise NotReconciliation(f"“properties” are a list of at most {MOST_PROPERTIES}")
    if not all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in properties):
        raise NotReconciliation("a property has an “id”")
    return Extension(tuple(ids), tuple(one["id"] for one in properties))


def extended(
    asked: Extension, names: Mapping[str, str], rows: Mapping[str, Mapping[str, Iterable[Value]]]
) -> dict[str, Any]:
    """The answer to a data extension: `names` are those of the properties, `rows` the values by record and property."""
    return {
        "meta": [{"id": one, "name": names.get(one, one)} for one in asked.properties],
        "rows": {
            key: {one: [_as_json(value) for value in rows.get(key, {}).get(one, ())] for one in asked.properties}
            for key in asked.ids
        },
    }


def _as_json(value: Value) -> dict[str, Any]:
    if isinstance(value, Link):
        return {"id": value.id, "name": value.name}
    return {"int": value} if isinstance(value, int) else {"str": value}


def proposed(type_id: str, properties: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The properties (id, name) that can be asked of records of a type."""
    return {"type": type_id, "properties": [{"id": key, "name": words} for key, words in properties]}
