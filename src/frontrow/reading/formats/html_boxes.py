"""What a page's author calls the element a walk stands in: its tag, classes, id and itemprop, kept up step by step."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from frontrow.reading.folding import key

_NUMBER = re.compile(r"[0-9]{3,}")
_LONGEST = 100  # characters of one step
_HEADINGS = ("h1", "h2", "h3")
_WITH_ANCHORS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_COUNT = re.compile(r"-[0-9]+\Z")
_AROUND = 2  # named elements of those around


class _Around(NamedTuple):
    """The named elements around: their names with the first class, and the beginnings of the two paths."""

    names: tuple[str, ...] = ()
    path: str = ""
    full: str = ""


class BoxPath:
    """The names from the nearest named elements around down to where the walk is: "div.film > span.year"."""

    def __init__(self) -> None:
        self._steps: list[str] = []
        self._around: list[_Around] = [_Around()]

    @property
    def path(self) -> str:
        """The path of the innermost open element, with the first class of those around: the others may tell of a
        single page."""
        return self._around[-2].path + self._steps[-1]

    @property
    def full(self) -> str:
        """The path from the nearest named element around only, with every class of it."""
        return self._around[-2].full + self._steps[-1]

    def enter(self, element: Any) -> None:
        """An element begins."""
        tag, around = element.tag, self._around[-1]
        classes, id_, role = (element.get(name) or "" for name in ("class", "id", "itemprop"))
        if id_ and tag in _WITH_ANCHORS and _is_made_of(id_, "".join(element.itertext())):
            id_ = ""
        name = _named(tag, classes, id_, role)
        self._steps.append(name)
        if (name != tag or tag in _HEADINGS) and tag not in ("html", "body"):
            first = _named(tag, (classes.split() or [""])[0], id_, role)
            names = (*around.names, first)[-_AROUND:]
            around = _Around(names, "".join(f"{one} > " for one in names), f"{name} > ")
        self._around.append(around)

    def leave(self) -> None:
        """The innermost element ends."""
        self._steps.pop()
        self._around.pop()


def _is_made_of(id_: str, text: str) -> bool:
    """Whether an id is only the words of its heading, as programs write them for links ("ada-neri"): another page of
    the site has others."""
    words = key(text).replace(" ", "")
    return words != "" and key(_COUNT.sub("", id_)).replace("_", " ").replace(" ", "") in (words, words[:_LONGEST])


@lru_cache(maxsize=4096)
def _named(tag: str, classes: str, id_: str, role: str) -> str:
    name = "".join((tag, *(f".{one}" for one in classes.split())))
    name += f"#{id_.strip()}" if id_.strip() else ""
    name += f"@{role.strip()}" if role.strip() else ""
    return _NUMBER.sub("#", name)[:_LONGEST]
