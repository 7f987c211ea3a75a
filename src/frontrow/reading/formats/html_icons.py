"""What stands behind the icons of an HTML page: `<i class="icon-clock"></i> 87 min` has an icon where others print a
label.

An icon is an element without words that has a class or shows a drawing; what follows it in its element, up to the next
icon, is an element of its own to a reader: "li/i.icon-clock" of the name of the element around it.
"""

import re
from typing import Any

from frontrow.reading.formats.layout_flow import LayoutFlow

_TAGS = frozenset({"i", "span", "em", "b", "svg", "img"})
_LONGEST = 300  # characters behind an icon; what decorates a text is none
_DRAWN = re.compile(r"([^/?#]+)\.svg(?:[?#]|\Z)")
_NUMBER = re.compile(r"[0-9]{3,}")
_LONGEST_NAME = 60  # characters
Element = Any


class IconRuns:
    """The icons of the elements that are open, and what was shown since each."""

    def __init__(self, flow: LayoutFlow) -> None:
        self._flow = flow
        self._open: list[tuple[str, int] | None] = []

    def enter(self) -> None:
        """An element begins."""
        self._open.append(None)

    def leave(self, path: str, full: str) -> str:
        """The innermost element, of those names, ends; the icon in it is given where nothing follows that."""
        icon = self._open[-1]
        self._end(path, full)
        self._open.pop()
        return icon[0] if icon and icon[1] == self._flow.builder.at else ""

    def shown(self, name: str, path: str, full: str) -> None:
        """An icon of that name stands here, in the innermost open element, which has those names."""
        if name and self._open:
            self._end(path, full)
            self._open[-1] = (name, self._flow.builder.at)

    def _end(self, path: str, full: str) -> None:
        if icon := self._open[-1]:
            name, start = icon
            if self._flow.builder.at - start <= _LONGEST:
                self._flow.box(start, f"{path}/{name}", f"{full}/{name}")


def icon_name(element: Element) -> str:
    """What an element without words is called if it is an icon: by its class and the drawing that it shows; "" for what
    is none."""
    if element.tag not in _TAGS:
        return ""
    names = [*(element.get("class") or "").split(), _drawing(element)]
    name = ".".join(filter(None, names))
    return f"{element.tag}.{_NUMBER.sub('#', name)}"[:_LONGEST_NAME] if name else ""


def _drawing(element: Element) -> str:
    """The drawn file of a picture without words for it, or the part of a drawing that is used; a photograph belongs to
    one page alone."""
    if element.tag == "img" and not (element.get("alt") or "").strip():
        found = _DRAWN.search(element.get("src") or "")
        return found[1] if found else ""
    used = next(element.iter("use"), None) if element.tag == "svg" else None
    return "" if used is None else next((v.rpartition("#")[2] for k, v in used.items() if k.endswith("href")), "")
