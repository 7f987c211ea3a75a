"""The signs of a spreadsheet's number format, cut apart, and what those show that are no placeholders."""

import re

_PIECE = re.compile(
    r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]|General|AM/PM|A/P|E[+-]0+|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|.', re.S | re.I
)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")


def pieces_of(section: str) -> tuple[str, ...]:
    """The pieces of one section: quoted words, escaped signs, brackets, date fields, each other sign alone."""
    return tuple(match.group() for match in _PIECE.finditer(section))


def literal(piece: str) -> str:
    """What a piece that is no placeholder shows: quoted words, an escaped sign, a currency; padding shows nothing."""
    if piece.startswith('"'):
        return piece.strip('"')
    if piece.startswith("\\"):
        return piece[1:]
    if piece[0] in "_*" and len(piece) > 1:
        return ""
    currency = _CURRENCY.fullmatch(piece)
    return currency[1] if currency else "" if piece.startswith("[") else piece
