"""The words that make a run of capitalised words a place, a prize, an institution or an event."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def institutions() -> frozenset[str]:
    """The words of `institutions.toml`, folded."""
    table = tomllib.loads(files("frontrow.reading.essay").joinpath("institutions.toml").read_text("utf-8"))
    return frozenset(table["words"])
