"""The JSON Schemas of the three files, shipped with the package."""

import json
from importlib.resources import files
from typing import Any, Literal


def schema(name: Literal["programme", "wishes", "plan"]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of frontrow-programme/1, frontrow-wishes/1 or frontrow-plan/1."""
    text = files("frontrow.planner").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
