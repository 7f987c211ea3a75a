"""How far a rule can be trusted: its measured precision on pages that no rule was made for.

`strange_pages.json` holds, by batch, the right and wrong values of each rule on pages of real sites (other people's
pages, which are counted here but cannot be shipped), `confidence.json` those on our own gold set. Rules are tuned on
the gold set until it holds no fault, so there they look better than they are: it counts as no more than `WEIGHT`
decisions of at most `FAMILIAR` precision, from which what was seen on strange pages leads away.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

FAMILIAR = 0.9
WEIGHT = 5
UNMEASURED = 0.5

Counts = Mapping[str, tuple[int, int]]


def smoothed(right: int, wrong: int) -> float:
    """Laplace's rule of succession, (right + 1) / (right + wrong + 2), to three places."""
    return round((right + 1) / (right + wrong + 2), 3)


def _file(name: str) -> Any:
    return json.loads(files("frontrow.reading").joinpath(name).read_text("utf-8"))


@cache
def _on_gold() -> Counts:
    return {rule: (right, wrong) for rule, (right, wrong) in _file("confidence.json").items()}


@cache
def _on_strange_pages() -> Counts:
    total: dict[str, tuple[int, int]] = {}
    for batch in _file("strange_pages.json").values():
        for rule, (right, wrong) in batch["rules"].items():
            before = total.get(rule, (0, 0))
            total[rule] = (before[0] + right, before[1] + wrong)
    return total


def trusted(gold: tuple[int, int], strange: tuple[int, int]) -> float:
    """The confidence of a rule from its right and wrong values on our own gold set and on strange pages."""
    familiar = min(FAMILIAR, smoothed(*gold))
    return round((strange[0] + WEIGHT * familiar) / (sum(strange) + WEIGHT), 3)


@cache
def confidence(rule: str) -> float:
    """The confidence of `rule`, 0 to 1; one that was never tried gets 0.5."""
    if not is_measured(rule):
        return UNMEASURED
    return trusted(_on_gold().get(rule, (0, 0)), _on_strange_pages().get(rule, (0, 0)))


def is_measured(rule: str) -> bool:
    """Whether the rule was ever tried, on our own gold set or on strange pages."""
    return rule in _on_gold() or rule in _on_strange_pages()
