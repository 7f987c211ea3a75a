"""The assumptions of Front Row about a festival, read from `assumptions.toml`."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def assumptions() -> dict[str, Any]:
    """All of them, by name."""
    return tomllib.loads((files("frontrow.desk.timetable") / "assumptions.toml").read_text("utf-8"))


def dayparts(day_ends: str) -> list[dict[str, Any]]:
    """The dayparts of a festival day that ends at `day_ends`."""
    return [part | {"to": day_ends if part["to"] == "day ends" else part["to"]} for part in assumptions()["dayparts"]]
