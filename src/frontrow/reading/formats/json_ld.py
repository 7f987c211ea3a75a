"""JSON-LD as lines: each text or number of it with the path of types and properties that leads there."""

import json
from collections.abc import Iterator

_DEEPEST = 20


def json_ld_values(script: str, counts: dict[str, int]) -> Iterator[tuple[str, str]]:
    """(path, value as written) in order, e.g. ("Movie[0].director[1].name", "…"); `counts` numbers the outermost
    objects of each type over the scripts of a page. Raises ValueError for what is no JSON or nested beyond reason."""
    try:
        text = script.strip().removesuffix(";")
        root = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, strict=False)
    except RecursionError as fault:
        raise ValueError("it is nested too deeply") from fault
    for item in _outermost(root):
        kind = _kind(item)
        yield from _values(item, f"{kind}[{counts.get(kind, 0)}]", 0)
        counts[kind] = counts.get(kind, 0) + 1


def _outermost(root: object) -> Iterator[dict[str, object]]:
    for item in root if isinstance(root, list) else [root]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else (item,)


def _kind(item: dict[str, object]) -> str:
    kind = item.get("@type", "Thing")
    first = kind[0] if isinstance(kind, list) and kind else kind
    return first.rpartition("/")[2].rpartition(":")[2] if isinstance(first, str) and first else "Thing"


def _values(value: object, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        raise ValueError("it is nested too deeply")
    if isinstance(value, dict):
        for key, inner in value.items():
            if not key.startswith("@"):
                yield from _property(inner, f"{path}.{key}", depth)
            elif key == "@value":
                yield from _values(inner, path, depth + 1)
    elif isinstance(value, str) and value.strip():
        yield path, value.strip()
    elif isinstance(value, bool):
        yield path, str(value).lower()


def _property(value: object, path: str, depth: int) -> Iterator[tuple[str, str]]:
    several = value if isinstance(value, list) else [value]
    numbered = isinstance(value, list | dict)
    for index, inner in enumerate(several):
        yield from _values(inner, f"{path}[{index}]" if numbered else path, depth + 1)
