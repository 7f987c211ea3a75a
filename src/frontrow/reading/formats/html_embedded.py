"""What a page tells machines: its title, meta and OpenGraph properties, and microdata; JSON-LD has its own file."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from frontrow.reading.formats.json_ld import json_ld_values
from frontrow.reading.formats.view_builder import ViewBuilder

_VALUE_ATTRIBUTES = {"meta": "content", "time": "datetime", "data": "value"}
_META_NAMES = frozenset(("description", "author", "title", "keywords"))
_MOST_VALUES = 5_000
Element = Any
Found = tuple[str, str, str]


def add_embedded(root: Element, builder: ViewBuilder) -> None:
    """One line `path: value` for each value found; the mark "embedded" covers the value, its target is the path."""
    tree = root.getroottree()
    all_found = chain(_page_title(root, tree), _meta(root, tree), _microdata(root, tree), _json_ld(root, tree, builder))
    found = [*islice(all_found, _MOST_VALUES + 1)]
    if found and builder.at:
        builder.line_end()
        builder.add("\n")
    if len(found) > _MOST_VALUES:
        builder.notice("embedded_cut", f"more than {_MOST_VALUES:,} embedded values; the first of them are read")
    for target, value, node in found[:_MOST_VALUES]:
        builder.add(f"{target.partition(':')[2]}: ")
        with builder.marked("embedded", target=target):
            builder.add(value, {"node": node})
        builder.add("\n")


def _page_title(root: Element, tree: Element) -> Iterator[Found]:
    title = root.find("head/title")
    if title is not None and (title.text or "").strip():
        yield "meta:title", title.text.strip(), tree.getpath(title)


def _meta(root: Element, tree: Element) -> Iterator[Found]:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").strip()
        value = (meta.get("content") or "").strip()
        if not name or not value or meta.get("itemprop"):
            continue
        if ":" in name:
            yield f"opengraph:{name}", value, tree.getpath(meta) + "/@content"
        elif name.lower() in _META_NAMES or name.lower().startswith("dc."):
            yield f"meta:{name.lower()}", value, tree.getpath(meta) + "/@content"


def _microdata(root: Element, tree: Element) -> Iterator[Found]:
    paths: dict[Element, str] = {}
    counts: dict[str, int] = {}
    for element in root.xpath("//*[@itemprop or @itemscope]"):
        prop = (element.get("itemprop") or "").strip()
        parent = next((paths[above] for above in element.iterancestors() if above in paths), "")
        kind = (element.get("itemtype") or "").strip().rstrip("/").rpartition("/")[2] or "Thing"
        name = f"{parent}.{prop}" if parent and prop else kind
        if element.get("itemscope") is not None:
            paths[element] = f"{name}[{counts.get(name, 0)}]"
            counts[name] = counts.get(name, 0) + 1
        elif parent:
            yield from _microdata_value(element, f"microdata:{name}", tree)


def _microdata_value(element: Element, target: str, tree: Element) -> Iterator[Found]:
    attribute = _VALUE_ATTRIBUTES.get(element.tag, "")
    value = (element.get(attribute) or "").strip() if attribute else ""
    if value:
        yield target, value, f"{tree.getpath(element)}/@{attribute}"
        return
    value = " ".join("".join(element.itertext()).split())
    if value:
        yield target, value, tree.getpath(element)


def _json_ld(root: Element, tree: Element, builder: ViewBuilder) -> Iterator[Found]:
    counts: dict[str, int] = {}
    for script in root.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        node = tree.getpath(script)
        try:
            for path, value in json_ld_values(script.text or "", counts):
                yield f"json-ld:{path}", value, node
        except ValueError as fault:
            builder.notice("json_ld_unread", f"the JSON-LD at {node} cannot be read: {fault}")
