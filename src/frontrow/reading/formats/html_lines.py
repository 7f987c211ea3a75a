"""Lines that an author set within one element of HTML, where a style sheet and not the markup shows them as lines."""

import re
from typing import Any

_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)
_CLASS = re.compile(r"(?<!\S)(?:whitespace-pre|(?:white-?space-)?pre-(?:line|wrap))(?!\S)", re.I)
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_LABELLED = re.compile(r"[^\W\d_][^:\n.]{1,28}:(?=\s|\Z)")
_LONGEST = 60  # characters of a line that is no running text
_FEWEST_GROUPS = 3  # of a label and what is below it
_FEWEST_LABELLED = 3


def keeps_lines(element: Any) -> bool:
    """Whether an element's own style or class says that its line ends are shown ("white-space: pre-line")."""
    style, names = element.get("style"), element.get("class")
    return bool((style and _STYLE.search(style)) or (names and _CLASS.search(names)))


def is_set_in_lines(text: str) -> bool:
    """Whether a text node is a list by its own line ends, as a style sheet elsewhere shows it: three short groups of
    lines between empty ones, none of which goes on in small letters, or a label with a colon on each line."""
    if text.count("\n") < _FEWEST_LABELLED - 1:
        return False
    lines = [line.strip() for line in text.strip().split("\n")]
    if any(len(line) > _LONGEST or line[:1].islower() for line in lines):  # running text goes on in small letters
        return False
    groups = _BLANK.split(text.strip())
    is_grouped = len(groups) >= _FEWEST_GROUPS and sum("\n" in group for group in groups) * 2 > len(groups)
    said = [line for line in lines if line]
    return is_grouped or (len(said) >= _FEWEST_LABELLED and all(map(_LABELLED.match, said)))
