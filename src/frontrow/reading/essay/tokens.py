"""Running text as tokens: words with their spans, their folded keys, and where sentences begin."""

import re
from dataclasses import dataclass

from frontrow.reading.folding import fold, key
from frontrow.reading.page import Page

_TOKEN = re.compile(r"(?<=\w )[^\W\d_]\.(?= [^\W\d_])|[^\W_]+(?:[’'‘-][^\W_]+)*|[^\W\d_]\.(?:[^\W\d_]\.)*")
_SENTENCE = re.compile(
    r"[.!?…:]['\"”’»)]*\s+[\"“„«‘'(]*$|\n\s*[\"“„«‘'(]*$|^[\"“„«‘'(]*$|[.!?…]\s*[\"“„«‘]+$|(?:^|\s)[\"“„«]$|[,:]\s+[\"“„«]$"
)
_POSSESSIVE = re.compile(r"[’'](?:s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text without its possessive ending: span, text, key, whether capitalised, whether it opens a
    sentence, whether a possessive ending follows, and whether only one space stands before it."""

    start: int
    end: int
    text: str
    key: str
    capital: bool
    opens: bool
    possessive: bool
    joined: bool


def tokens_of(page: Page) -> list[Token]:
    """Every token of the visible text."""
    end = page.lines[-1].end if page.lines else 0
    found: list[Token] = []
    for match in _TOKEN.finditer(page.text, 0, end):
        found.append(_token(page, match, found[-1].end if found else 0, bool(found and found[-1].possessive)))
    return found


def _token(page: Page, match: re.Match[str], before: int, after_possessive: bool) -> Token:
    text, start = match.group(), match.start()
    ending = _POSSESSIVE.search(text)
    possessive = ending is not None and ending.start() > 0
    if ending is not None and possessive:
        text = text[: ending.start()]
    elif page.text[match.end() : match.end() + 1] in "’'" and text.endswith("s"):
        possessive = page.text[match.end() + 1 : match.end() + 2] in (" ", "")
    gap = page.text[before:start]
    joined = gap in (" ", "’ ", "' ") or (after_possessive and gap.lstrip("’'s") == " " and len(gap) <= 3)
    opens = bool(_SENTENCE.search(page.text[max(0, start - 6) : start])) or start == 0
    first = text[0]
    return Token(
        start,
        start + len(text),
        text,
        key(text) or fold(text),
        first.isupper() or first.isdigit(),
        opens,
        possessive,
        joined,
    )
