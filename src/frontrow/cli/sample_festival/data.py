"""The sample's data files as Python values."""

import json
from importlib.resources.abc import Traversable
from typing import Any

FRONT_MATTER = "---"


def read_json(file: Traversable) -> Any:
    """The JSON of a file."""
    return json.loads(file.read_text("utf-8"))


def read_markdown(file: Traversable) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Front matter and blocks of a text: ("heading" | "paragraph", its Markdown)."""
    _, head, body = file.read_text("utf-8").split(FRONT_MATTER, 2)
    fields = {}
    for line in filter(str.strip, head.splitlines()):
        name, _, value = line.partition(":")
        fields[name.strip()] = value.strip().strip('"')
    blocks = [" ".join(block.split("\n")).strip() for block in body.strip().split("\n\n")]
    return fields, [
        ("heading", block[3:]) if block.startswith("## ") else ("paragraph", block) for block in blocks if block
    ]
