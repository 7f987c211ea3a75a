"""Spans that may overlap, asked again and again whether one of them holds a place: each answer takes one search."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Spans `[start, end)` in any order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def hold(self, start: int, end: int) -> bool:
        """Whether one span holds all of `[start, end)`."""
        return self._end(bisect_right(self._starts, start)) >= end

    def hold_place(self, place: int) -> bool:
        """Whether one span holds the character at `place`."""
        return self._end(bisect_right(self._starts, place)) > place

    def touch(self, start: int, end: int) -> bool:
        """Whether one span begins before `end` and ends behind `start`."""
        return self._end(bisect_left(self._starts, end)) > start

    def _end(self, count: int) -> int:
        """Where the furthest of the first `count` spans ends; before every place for none."""
        return self._furthest[count - 1] if count else -1


class Characters:
    """Characters of a text that are told by something, more of them as time goes on."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._told: set[int] = set()
        self.add(spans)

    def add(self, spans: Iterable[tuple[int, int]]) -> None:
        """These are told, too."""
        for start, end in spans:
            self._told.update(range(start, end))

    def touch(self, start: int, end: int) -> bool:
        """Whether one of `[start, end)` is told."""
        return not self._told.isdisjoint(range(start, end))
