"""Takes values out of plain JSON, each with its place, so that a broken problem gets one clear line."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import isfinite
from typing import Any, TypeGuard, TypeVar

from frontrow.timetable.checker.clock import Clock, Span
from frontrow.timetable.checker.verdict import CannotCheck, shown

T = TypeVar("T")
_LARGEST = 10**9


@dataclass(frozen=True)
class Fields:
    """One JSON object and its place in the file; each method reads one key, and null is the same as absent."""

    raw: dict[str, Any]
    place: str

    @classmethod
    def of(cls, value: object, place: str, known: Collection[str]) -> "Fields":
        """The object `value`; CannotCheck if it is none or has a key that is not `known`."""
        if not isinstance(value, dict):
            raise CannotCheck(place, "must be an object")
        for key in value:
            if key not in known:
                raise CannotCheck(place, f"unknown key {shown(key)}")
        return cls(value, place)

    def fault(self, key: str, what: str) -> CannotCheck:
        """The refusal of this object's `key`."""
        return CannotCheck(f"{self.place}.{key}" if self.place else key, what)

    def has(self, key: str) -> bool:
        """Whether `key` says anything."""
        return self.raw.get(key) is not None

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.raw.get(key)
        if not isinstance(value, str):
            raise self.fault(key, "must be a text")
        return value

    def text_or_none(self, key: str) -> str | None:
        """A text, or None."""
        return self.text(key) if self.has(key) else None

    def yes(self, key: str) -> bool:
        """True or false; absent is false."""
        value = self.raw.get(key)
        if value is not None and not isinstance(value, bool):
            raise self.fault(key, "must be true or false")
        return bool(value)

    def number(self, key: str, default: float | None = None) -> float:
        """A number from 0; without a `default` it must be there."""
        value = self.raw.get(key) if self.has(key) else default
        if not is_number(value) or not 0 <= value <= _LARGEST:
            raise self.fault(key, "must be a number from 0")
        return value

    def share(self, key: str) -> float:
        """A number from 0 to 1 that must be there."""
        value = self.number(key)
        if value > 1:
            raise self.fault(key, "must be a number from 0 to 1")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number from 0; without a `default` it must be there."""
        value = self.number(key, default)
        if not isinstance(value, int):
            raise self.fault(key, "must be a whole number from 0")
        return value

    def listed(self, key: str) -> list[Any]:
        """A list; absent is empty."""
        value = self.raw.get(key) if self.has(key) else []
        if not isinstance(value, list):
            raise self.fault(key, "must be a list")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; absent is empty."""
        values = self.listed(key)
        if not all(isinstance(value, str) for value in values):
            raise self.fault(key, "must be a list of texts")
        return tuple(values)

    def texts_or_none(self, key: str) -> frozenset[str] | None:
        """A set of texts; absent is None, which is not the same as none at all."""
        return frozenset(self.texts(key)) if self.has(key) else None

    def objects(self, key: str, known: Collection[str]) -> "list[Fields]":
        """A list of objects with `known` keys; absent is empty."""
        place = f"{self.place}.{key}" if self.place else key
        return [Fields.of(value, f"{place}[{index}]", known) for index, value in enumerate(self.listed(key))]

    def inner(self, key: str, known: Collection[str]) -> "Fields":
        """One object with `known` keys; absent is empty."""
        place = f"{self.place}.{key}" if self.place else key
        return Fields.of(self.raw.get(key) if self.has(key) else {}, place, known)

    def read(self, key: str, reader: Callable[[object], T]) -> T:
        """What `reader` makes of the value; its ValueError gets the place."""
        value = self.raw.get(key)
        try:
            return reader(value)
        except ValueError as error:
            raise self.fault(key, f"{shown(value)} {error}") from None

    def span(self, clock: Clock) -> Span:
        """This object's `from` and `to` as a span."""
        span = Span(self.read("from", clock.instant), self.read("to", clock.instant))
        if span.end <= span.start:
            raise self.fault("to", "is not after from")
        return span

    def spans_or_none(self, key: str, clock: Clock) -> tuple[Span, ...] | None:
        """Spans; absent is None, no restriction, while an empty list is no time at all."""
        return tuple(each.span(clock) for each in self.objects(key, ("from", "to"))) if self.has(key) else None


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether `value` is a finite JSON number."""
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)
