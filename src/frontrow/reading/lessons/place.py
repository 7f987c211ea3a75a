"""A place: where a value stands on a page, and the words that led to it."""

from typing import NamedTuple


class Place(NamedTuple):
    """The span of a value in the page's cleaned text, and that of the words that led to it."""

    start: int
    end: int
    label: tuple[int, int] | None
