"""How a spreadsheet shows a number: the language of number formats (ECMA-376 part 1, 18.8.30 and 18.8.31).

A format is up to four sections between semicolons: for numbers above zero, below it, zero, and texts. What depends on
the machine of whoever looks (the system's own date formats) is shown as ISO 8601.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import takewhile
from math import isfinite

from frontrow.reading.formats.date_format import is_date, shown_date
from frontrow.reading.formats.format_pieces import literal, pieces_of

GENERAL = "General"
_SECTION = re.compile(r'((?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])*)(?:;|\Z)', re.S)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_WIDTH = 11  # characters that a General cell shows at most
_MOST_PLACES = 30


@dataclass(frozen=True, slots=True)
class _Section:
    pieces: tuple[str, ...]
    condition: tuple[str, float] | None


def shown_number(value: float, code: str) -> str:
    """`value` as a cell with the format `code` shows it; dates and times are days since 1899-12-30."""
    if not isfinite(value):
        return repr(value)
    section, is_negative_one = _section_for(value, _sections(code))
    pieces = section.pieces
    if not pieces:
        return ""
    if is_date(pieces):
        return shown_date(value, pieces) if 0 <= value < 2_958_466 else _general(value)
    if any(piece.lower() == "general" for piece in pieces):
        return _around(pieces, "general", _general(abs(value) if is_negative_one else value))
    if "/" in pieces and any(piece in "0#?" for piece in pieces):
        return _general(value)  # fractions such as "# ?/?" are shown as decimals
    if not any(piece in "0#?" for piece in pieces):
        return _around(pieces, "@", _general(value))
    digits = _scientific(value, pieces) if _exponent(pieces) else _digits(value, pieces)
    minus = "-" if value < 0 and not is_negative_one and re.search("[1-9]", digits) else ""
    return minus + digits.strip()


def shown_text(value: str, code: str) -> str:
    """A text as a cell with the format `code` shows it: the fourth section, or the only one that names texts."""
    sections = _sections(code)
    pieces = sections[3].pieces if len(sections) > 3 else sections[-1].pieces
    if "@" in pieces:
        return _around(pieces, "@", value)
    return value if len(sections) < 4 else _around(pieces, "@", "")


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[_Section, ...]:
    found = [match[1] for match in _SECTION.finditer(code)]
    # The pattern ends with an empty match after a section that reaches the end.
    texts = found[:-1] if len(found) > 1 and not code.endswith(";") else found
    return tuple(_section(text) for text in texts[:4])


def _section(text: str) -> _Section:
    condition = _CONDITION.search(text)
    pieces = tuple(piece for piece in pieces_of(text) if not _CONDITION.fullmatch(piece))
    return _Section(pieces, (condition[1], float(condition[2])) if condition else None)


def _section_for(value: float, sections: tuple[_Section, ...]) -> tuple[_Section, bool]:
    """The section that shows `value`, and whether it shows negative numbers without their sign."""
    for number, section in enumerate(sections[:3]):
        if section.condition and _holds(value, *section.condition):
            return section, number == 1 and value < 0
    plain = [section for section in sections[:3] if not section.condition]
    if len(plain) < len(sections[:3]):
        return (plain or list(sections))[-1], False
    if value < 0 and len(sections) > 1:
        return sections[1], True
    return sections[2 if value == 0 and len(sections) > 2 else 0], False


def _holds(value: float, sign: str, bound: float) -> bool:
    return {
        "<": value < bound,
        ">": value > bound,
        "=": value == bound,
        "<=": value <= bound,
        ">=": value >= bound,
        "<>": value != bound,
    }[sign]


def _around(pieces: tuple[str, ...], held: str, shown: str) -> str:
    return "".join(shown if piece.lower() == held else literal(piece) for piece in pieces)


def _general(value: float) -> str:
    """A number in the format General: whole up to fifteen digits, else as many as fit eleven characters."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    shown = f"{value:.10g}"
    for digits in range(10, 0, -1):
        shown = f"{value:.{digits}g}"
        if len(shown.lstrip("-")) <= _WIDTH:
            break
    return shown.replace("e", "E")


def _places(pieces: tuple[str, ...]) -> tuple[int, int]:
    """Where the decimal point stands among the pieces (their number where there is none), and the decimals after it."""
    point = pieces.index(".") if "." in pieces else len(pieces)
    return point, min(_MOST_PLACES, sum(piece in "0#?" for piece in pieces[point:]))


def _digits(value: float, pieces: tuple[str, ...]) -> str:
    point, decimals = _places(pieces)
    last = max(at for at, piece in enumerate(pieces) if piece in "0#?")
    thousands = sum(1 for _ in takewhile(lambda piece: piece == ",", pieces[last + 1 :]))
    exact = abs(Decimal(repr(float(value)))) * 100 ** pieces.count("%") / 1000**thousands
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) if exact < Decimal("1e60") else exact
    whole, _, fraction = f"{rounded:f}".partition(".")
    is_grouped = "," in pieces[:last]
    shown = _whole(pieces[:point], "" if whole == "0" else whole, is_grouped)
    return shown + _fraction(pieces[point:], fraction)


def _whole(pieces: tuple[str, ...], digits: str, is_grouped: bool) -> str:
    """The digits before the point laid into their places from the right; the first place takes all that are left."""
    first = next((at for at, piece in enumerate(pieces) if piece in "0#?"), None)
    shown: list[str] = []
    count, left = 0, [*digits]
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if piece == ",":
            continue
        if piece not in "0#?":
            shown.append(literal(piece)[::-1])
            continue
        wanted = len(left) if at == first else 1
        for _ in range(max(wanted, 1)):
            digit = left.pop() if left else {"0": "0", "?": " "}.get(piece, "")
            shown.append("," if is_grouped and count and count % 3 == 0 and digit.strip() else "")
            shown.append(digit)
            count += bool(digit)
    return "".join(shown)[::-1]


def _fraction(pieces: tuple[str, ...], digits: str) -> str:
    shown, left = [], [*digits]
    needed = max((at for at, piece in enumerate(pieces) if piece == "0"), default=-1)
    for at, piece in enumerate(pieces):
        if piece in "0#?" and left:
            digit = left.pop(0)
            is_shown = at <= needed or digit != "0" or any(rest != "0" for rest in left)
            shown.append(digit if is_shown else "")
        elif piece != ",":
            shown.append(literal(piece))
    return "".join(shown)


def _exponent(pieces: tuple[str, ...]) -> str:
    return next((piece for piece in pieces if re.fullmatch("E[+-]0+", piece, re.I)), "")


def _scientific(value: float, pieces: tuple[str, ...]) -> str:
    _, decimals = _places(pieces[: pieces.index(_exponent(pieces))])
    mantissa, _, power = f"{abs(value):.{decimals}E}".partition("E")
    sign = "-" if int(power) < 0 else "+" if _exponent(pieces)[1] == "+" else ""
    return f"{mantissa}E{sign}{abs(int(power)):0{len(_exponent(pieces)) - 2}}"
