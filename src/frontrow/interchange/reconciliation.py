"""The Reconciliation Service API, version 0.2 (W3C community group), as JSON values both ways: OpenRefine's way to ask
"which record of yours is this?"."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

VERSION = "0.2"
MOST_QUERIES = 50
MOST_CHARACTERS = 200_000
LONGEST_QUERY = 500
MOST_PROPERTIES = 20
MOST_MATCHES = 25
USUAL_MATCHES = 5
PREVIEW_WIDTH, PREVIEW_HEIGHT = 400, 160  # CSS pixels


class NotReconciliation(ValueError):
    """The text is no batch of queries or answers of the API; `str()` says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Query:
    """A name to look for: of the record `type` ("" for any), at most `limit` matches; `properties` are (id, value)
    pairs, by which alone a record can be looked for too."""

    query: str
    type: str = ""
    limit: int = USUAL_MATCHES
    properties: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if len(self.query) > LONGEST_QUERY or not (self.query.strip() or self.properties):
            raise NotReconciliation(f"a query has 1 to {LONGEST_QUERY} characters, or properties")
        if not 1 <= self.limit <= MOST_MATCHES:
            raise NotReconciliation(f"a limit is between 1 and {MOST_MATCHES}")


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a name may mean: `score` 0 to 100; `sure` where the service would take it without a person."""

    id: str
    name: str
    score: float
    sure: bool = False
    types: tuple[tuple[str, str], ...] = ()
    description: str = ""


def manifest(name: str, space: str, view: str, types: Iterable[tuple[str, str]], here: str = "") -> dict[str, Any]:
    """What a service says of itself: `space` is the URI of its identifiers, `view` a record's address with {{id}} in
    it, `here` its own address where it offers suggestions, previews and data extension below it."""
    found: dict[str, Any] = {
        "versions": [VERSION],
        "name": name,
        "identifierSpace": space,
        "schemaSpace": f"{space}schema",
        "view": {"url": view},
        "defaultTypes": [{"id": key, "name": words} for key, words in types],
        "batchSize": MOST_QUERIES,
    }
    if here:
        found["suggest"] = {
            what: {"service_url": here, "service_path": f"/suggest/{what}"} for what in ("entity", "property", "type")
        }
        found["preview"] = {"url": f"{here}/preview?id={{{{id}}}}", "width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT}
        found["extend"] = {
            "propose_properties": {"service_url": here, "service_path": "/properties"},
            "property_settings": [],
        }
    return found


def queries_of(text: str) -> dict[str, Query]:
    """The queries of a batch by their keys; raises NotReconciliation. Larger limits than ours are lowered."""
    return {key: _query(row) for key, row in _batch(text).items()}


def _batch(text: str) -> Mapping[str, Any]:
    if len(text) > MOST_CHARACTERS:
        raise NotReconciliation(f"a batch has at most {MOST_CHARACTERS} characters")
    try:
        batch = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise NotReconciliation("the batch is no JSON") from fault
    if not isinstance(batch, dict) or not all(isinstance(row, dict) for row in batch.values()):
        raise NotReconciliation("a batch is an object of objects")
    if len(batch) > MOST_QUERIES:
        raise NotReconciliation(f"a batch has at most {MOST_QUERIES} queries")
    return batch


def _query(row: Mapping[str, Any]) -> Query:
    asked, kind, limit = row.get("query", ""), row.get("type") or "", row.get("limit", USUAL_MATCHES)
    if isinstance(kind, list):
        kind = kind[0] if len(kind) == 1 else ""  # several types: records of any may be meant
    if isinstance(limit, float) and limit.is_integer():
        limit = int(limit)  # the schema says "number", and some clients write 5.0
    if not isinstance(asked, str) or not isinstance(kind, str) or isinstance(limit, bool) or not isinstance(limit, int):
        raise NotReconciliation("a query has the text “query”, and may have the text “type” and the number “limit”")
    properties = row.get("properties") or []
    if not isinstance(properties, list) or len(properties) > MOST_PROPERTIES:
        raise NotReconciliation(f"properties are a list of at most {MOST_PROPERTIES}")
    return Query(asked, kind, max(1, min(limit, MOST_MATCHES)), tuple(_property(one) for one in properties))


def _property(row: Any) -> tuple[str, str]:
    if not isinstance(row, dict) or not isinstance(row.get("pid"), str) or "v" not in row:
        raise NotReconciliation("a property has a “pid” and a value “v”")
    value = row["v"][0] if isinstance(row["v"], list) and row["v"] else row["v"]
    value = value.get("name", value.get("id", "")) if isinstance(value, dict) else value
    return row["pid"], str(value)[:LONGEST_QUERY]


def batch_of(queries: Mapping[str, Query]) -> str:
    """Queries as the text of a batch."""
    return json.dumps({key: _as_json(query) for key, query in queries.items()}, ensure_ascii=False)


def _as_json(query: Query) -> dict[str, Any]:
    found: dict[str, Any] = {"query": query.query, "limit": query.limit}
    if query.type:
        found["type"] = query.type
    if query.properties:
        found["properties"] = [{"pid": name, "v": value} for name, value in query.properties]
    return found


def answer_of(matches: Mapping[str, Iterable[Match]]) -> dict[str, Any]:
    """The answer to a batch, by the keys of its queries."""
    return {key: {"result": [_match_as_json(match) for match in found]} for key, found in matches.items()}


def _match_as_json(match: Match) -> dict[str, Any]:
    found = {
        "id": match.id,
        "name": match.name,
        "type": [{"id": key, "name": words} for key, words in match.types],
        "score": match.score,
        "match": match.sure,
    }
    return {**found, "description": match.description} if match.description else found


def matches_of(text: str, keys: Iterable[str]) -> dict[str, tuple[Match, ...]]:
    """Another service's answer: the matches of each of our keys, best first; raises NotReconciliation.

    A key without an answer has no match. Scores are the other service's own and may be of any size.
    """
    batch = _batch(text)
    return {key: tuple(_matches(batch.get(key, {}))) for key in keys}


def _matches(row: Mapping[str, Any]) -> Iterable[Match]:
    found = row.get("result", [])
    if not isinstance(found, list):
        raise NotReconciliation("a result is a list")
    for one in found[:MOST_MATCHES]:
        if not isinstance(one, dict) or not isinstance(one.get("id"), str) or not isinstance(one.get("name"), str):
            raise NotReconciliation("a match has an “id” and a “name”")
        score, words = one.get("score", 0), one.get("description")
        yield Match(
            one["id"][:LONGEST_QUERY],
            one["name"][:LONGEST_QUERY],
            float(score) if isinstance(score, int | float) and -1e6 < score < 1e6 else 0.0,
            one.get("match") is True,
            tuple(_types(one.get("type"))),
            words[:LONGEST_QUERY] if isinstance(words, str) else "",
        )


def _types(rows: Any) -> Iterable[tuple[str, str]]:
    for row in rows[:MOST_PROPERTIES] if isinstance(rows, list) else []:
        if isinstance(row, str):
            yield row[:LONGEST_QUERY], ""
        elif isinstance(row, dict) and isinstance(row.get("id"), str):
            yield row["id"][:LONGEST_QUERY], str(row.get("name", ""))[:LONGEST_QUERY]
