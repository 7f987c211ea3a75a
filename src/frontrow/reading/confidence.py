"""How far a rule can be trusted: its measured precision on the gold set, smoothed."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5


def smoothed(right: int, wrong: int) -> float:
    """Laplace's rule of succession, (right + 1) / (right + wrong + 2), to three places."""
    return round((right + 1) / (right + wrong + 2), 3)


@cache
def measured() -> Mapping[str, float]:
    """Rule -> confidence, from the counts in `confidence.json` (written by `python -m frontrow.reading.measure`)."""
    counts = json.loads(files("frontrow.reading").joinpath("confidence.json").read_text("utf-8"))
    return {rule: smoothed(right, wrong) for rule, (right, wrong) in counts.items()}


def confidence(rule: str) -> float:
    """The confidence of `rule`; one that the gold set has never tried gets 0.5."""
    return measured().get(rule, UNMEASURED)
