"""What a page's author calls the element a walk stands in: its tag, classes, id and itemprop, kept up step by step."""

import re
from typing import Any

_NUMBER = re.compile(r"[0-9]{3,}")
_LONGEST = 100  # characters of one step
_HEADINGS = ("h1", "h2", "h3")
_AROUND = 2  # named elements of those around


class BoxPath:
    """The names from the nearest named elements around down to where the walk is: "div.film > span.year"."""

    def __init__(self) -> None:
        self._steps: list[str] = []
        self._around: list[tuple[tuple[str, str], ...]] = [()]

    @property
    def path(self) -> str:
        """The path of the innermost open element, with the first class of those around: the others may tell of a
        single page."""
        return " > ".join((*(short for short, _ in self._around[-2]), self._steps[-1]))

    @property
    def full(self) -> str:
        """The path from the nearest named element around only, with every class of it."""
        return " > ".join((*(full for _, full in self._around[-2][-1:]), self._steps[-1]))

    def enter(self, element: Any) -> None:
        """An element begins."""
        classes = (element.get("class") or "").split()
        name = _named(element, classes)
        self._steps.append(name)
        around = self._around[-1]
        if (name != str(element.tag) or element.tag in _HEADINGS) and element.tag not in ("html", "body"):
            around = (*around, (_named(element, classes[:1]), name))[-_AROUND:]
        self._around.append(around)

    def leave(self) -> None:
        """The innermost element ends."""
        self._steps.pop()
        self._around.pop()


def _named(element: Any, classes: list[str]) -> str:
    name = str(element.tag) + "".join(f".{one}" for one in classes)
    for attribute, sign in (("id", "#"), ("itemprop", "@")):
        name += f"{sign}{value}" if (value := (element.get(attribute) or "").strip()) else ""
    return _NUMBER.sub("#", name)[:_LONGEST]
