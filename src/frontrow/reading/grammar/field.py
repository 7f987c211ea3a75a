"""A field: a label with the values that belong to it."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["colon", "plain", "glued", "line", "after", "above", "under", "cell", "code", "byline"]


@dataclass(frozen=True, slots=True)
class Field:
    """A label (its roles and span) and the spans of its value, one for each line it stands on."""

    roles: tuple[str, ...]
    label: tuple[int, int]
    values: tuple[tuple[int, int], ...]
    style: Style
    line: int
