"""Quotations in running text, in the marks of any language, and the brackets that stand behind them."""

import re

from frontrow.reading.grammar.atoms import YEAR

OPEN, CLOSE = '“„«"‘”»', '”“»"’«'  # some languages open with the mark that others close with
_WITHIN = re.compile(r"[^“”„«»\"\n.]{1,70}?(?=[,.!?]?[”“»«\"])")
_BRACKET = re.compile(r"[,.]?[”“»«\"’]\s?[(\[]([^()\[\]]{1,80})[)\]]")
_STATED = re.compile(rf"(?<!\d){YEAR}(?!\d)|\d\s?(?:min|['’′])", re.IGNORECASE)


def closing_quote(text: str, start: int) -> int | None:
    """Where the quotation that opens right before `start` ends, if it is short and holds no sentence."""
    if text[start - 1 : start] not in tuple(OPEN):
        return None
    match = _WITHIN.match(text, start)
    return match.end() if match else None


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` stands in quotation marks."""
    return text[start - 1 : start] in tuple(OPEN) and text[end : end + 1] in tuple(CLOSE + ",.")


def facts_behind(text: str, end: int) -> tuple[int, int] | None:
    """The inside of the bracket behind a quotation that ends at `end`, where it states a year or a length:
    "(83 mins., Name)"."""
    match = _BRACKET.match(text, end)
    return match.span(1) if match is not None and _STATED.search(match[1]) else None
