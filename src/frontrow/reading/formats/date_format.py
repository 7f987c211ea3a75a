"""How a spreadsheet shows dates, times of day and lengths of time, from the pieces of a number format."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from locale import windows_locale
from typing import Literal

from frontrow.reading.formats.format_pieces import literal, pieces_of

_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet's clock has no zone
_FIELD = re.compile(r"y+|m+|d+|h+|s+(?:\.0+)?|am/pm|a/p|\[(?:h+|m+|s+)\]", re.I)
_SYSTEM = {"[$-f800]": "yyyy-mm-dd", "[$-f400]": "hh:mm:ss"}
_LANGUAGE = re.compile(r"\[\$[^\]-]*-([0-9a-f]{3,8})\]", re.I)
_SECONDS_A_DAY = 86_400


def is_date(pieces: tuple[str, ...]) -> bool:
    """Whether the pieces of a section show a date or a time, and not a number with words around it."""
    return any(_FIELD.fullmatch(piece) for piece in pieces) and not any(piece in "0#?" for piece in pieces)


def shown_date(days: float, pieces: tuple[str, ...]) -> str:
    """`days` since 1899-12-30 as the pieces show them."""
    system = next((_SYSTEM[piece.lower()] for piece in pieces if piece.lower() in _SYSTEM), "")
    if system:
        pieces = pieces_of(system)
    places = max((len(piece.partition(".")[2]) for piece in pieces if piece[0] in "sS"), default=0)
    seconds = round(days * _SECONDS_A_DAY, places)
    clock = _Clock(seconds, pieces, places)
    return "".join(clock.shown(at) for at in range(len(pieces))).strip()


class _Clock:
    def __init__(self, seconds: float, pieces: tuple[str, ...], places: int) -> None:
        self.pieces, self.places = pieces, places
        self.fields = [piece.lower() if _FIELD.fullmatch(piece) else "" for piece in pieces]
        self.seconds = seconds
        self.moment = _DAY_ZERO + timedelta(seconds=seconds)
        self.is_halved = any(field in ("am/pm", "a/p") for field in self.fields)
        language = _LANGUAGE.search("".join(pieces))
        self.locale = _locale(language[1] if language else "")

    def shown(self, at: int) -> str:
        field = self.fields[at]
        if not field:
            return literal(self.pieces[at])
        if field[0] == "[":
            return self._elapsed(field)
        if field in ("am/pm", "a/p"):
            half = "PM" if self.moment.hour >= 12 else "AM"
            return half if field == "am/pm" else half[0]
        if field[0] in "hs" or (field[0] == "m" and len(field) < 3 and self._is_minute(at)):
            return self._time(field)
        return self._date(field)

    def _elapsed(self, field: str) -> str:
        unit = {"h": 3600, "m": 60, "s": 1}[field[1]]
        return f"{int(self.seconds // unit):0{len(field) - 2}}"

    def _is_minute(self, at: int) -> bool:
        """Whether an "m" means minutes: after hours or before seconds."""
        before = next((field for field in reversed(self.fields[:at]) if field), "")
        after = next((field for field in self.fields[at + 1 :] if field), "")
        return before.strip("[")[:1] == "h" or after.strip("[")[:1] == "s"

    def _time(self, field: str) -> str:
        width = min(2, len(field.partition(".")[0]))
        if field[0] == "h":
            hour = self.moment.hour
            return f"{(hour - 1) % 12 + 1 if self.is_halved else hour:0{width}}"
        if field[0] == "m":
            return f"{self.moment.minute:0{width}}"
        fraction = f"{self.seconds % 1:.{self.places}f}"[1:] if "." in field else ""
        return f"{self.moment.second:0{width}}{fraction}"

    def _date(self, field: str) -> str:
        day = self.moment.date()
        if field[0] == "y":
            return f"{day.year % 100:02}" if len(field) < 3 else f"{day.year:04}"
        number = day.month if field[0] == "m" else day.day
        if len(field) < 3:
            return f"{number:0{len(field)}}"
        name = _name(day, field[0], self.locale, "wide" if len(field) > 3 else "abbreviated")
        return name[:1] if len(field) == 5 else name


@lru_cache(maxsize=64)
def _locale(code: str) -> str:
    """The locale of a Windows language code such as "415" (hexadecimal); English where it is unknown."""
    known: dict[int, str] = windows_locale
    return known.get(int(code, 16) & 0xFFFF, "en_US") if code else "en_US"


@lru_cache(maxsize=2_048)
def _name(day: date, part: str, locale: str, width: Literal["wide", "abbreviated"]) -> str:
    """The name of the day's month or weekday in a language, in the form that stands beside a day."""
    from babel.core import Locale, UnknownLocaleError
    from babel.dates import get_day_names, get_month_names

    try:
        language = Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        language = Locale("en")
    names = get_month_names(width, "format", language) if part == "m" else get_day_names(width, "format", language)
    return str(names[day.month if part == "m" else day.weekday()])
