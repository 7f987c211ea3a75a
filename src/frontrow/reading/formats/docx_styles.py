"""What a DOCX's styles say of a paragraph or run: a heading's level, a list item, italic, bold."""

import re
from dataclasses import dataclass
from typing import Any

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W = NAMESPACE
_HEADING = re.compile(r"heading ([1-9])\Z", re.I)
_LONGEST_CHAIN = 12
Element = Any


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """`level` 1 to 6 of a heading (a document's title is 1), 0 for other paragraphs."""

    level: int
    is_list_item: bool


@dataclass(frozen=True, slots=True)
class RunLook:
    """How the letters of a run stand."""

    italic: bool
    bold: bool


class Styles:
    """The styles of one document; `root` is `word/styles.xml`, None where there is none."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.iter(_W + "style")
        self._styles = {style.get(_W + "styleId", ""): style for style in found}

    def paragraph(self, element: Element) -> ParagraphLook:
        """The look of a `w:p`."""
        properties = element.find(_W + "pPr")
        if properties is None:
            return ParagraphLook(0, False)
        chain = self._chain(properties.find(_W + "pStyle"))
        level = _outline(properties) or next((found for style in chain if (found := _heading_level(style))), 0)
        listed = properties.find(_W + "numPr") is not None or any(_style_name(s).startswith("list") for s in chain)
        return ParagraphLook(min(level, 6), listed and not level)

    def run(self, element: Element) -> RunLook:
        """The look of a `w:r`: its own properties, then its character style's."""
        properties = element.find(_W + "rPr")
        if properties is None:
            return RunLook(False, False)
        sources = [properties]
        for style in self._chain(properties.find(_W + "rStyle")):
            sources += style.findall(_W + "rPr")
        return RunLook(_first(sources, "i"), _first(sources, "b"))

    def _chain(self, reference: Element | None) -> list[Element]:
        chain: list[Element] = []
        while reference is not None and len(chain) < _LONGEST_CHAIN:
            style = self._styles.get(reference.get(_W + "val", ""))
            if style is None:
                break
            chain.append(style)
            reference = style.find(_W + "basedOn")
        return chain


def is_on(switch: Element | None) -> bool:
    """Whether an on/off element such as `w:i` is there and not switched off."""
    return switch is not None and switch.get(_W + "val", "true").lower() not in ("0", "false", "off", "none")


def _first(sources: list[Element], name: str) -> bool:
    switches = [switch for source in sources if (switch := source.find(_W + name)) is not None]
    return is_on(switches[0]) if switches else False


def _style_name(style: Element) -> str:
    name = style.find(_W + "name")
    return "" if name is None else (name.get(_W + "val") or "").lower()


def _heading_level(style: Element) -> int:
    name = _style_name(style)
    match = _HEADING.match(name)
    if match:
        return int(match[1])
    if name == "title":
        return 1
    properties = style.find(_W + "pPr")
    return 0 if properties is None else _outline(properties)


def _outline(properties: Element) -> int:
    outline = properties.find(_W + "outlineLvl")
    value = "" if outline is None else outline.get(_W + "val", "")
    return int(value) + 1 if value in tuple("012345678") else 0
