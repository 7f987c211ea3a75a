"""Days and hours in a language (CLDR, by Babel), each worked out once."""

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date, format_datetime, format_skeleton, format_time

from frontrow.site.phrases import locale


@lru_cache(maxsize=4096)
def day_long(day: date, language: str) -> str:
    """Tuesday, 3 November."""
    return (
        f"{format_date(day, 'cccc', locale=locale(language))}, {format_skeleton('MMMMd', day, locale=locale(language))}"
    )


@lru_cache(maxsize=4096)
def day_short(day: date, language: str) -> str:
    """Tue 3 Nov."""
    return f"{weekday(day, language)} {format_skeleton('MMMd', day, locale=locale(language))}"


@lru_cache(maxsize=4096)
def day_full(day: date, language: str) -> str:
    """3 November 2026."""
    return str(format_date(day, "long", locale=locale(language)))


@lru_cache(maxsize=4096)
def weekday(day: date, language: str) -> str:
    """Tue."""
    return str(format_date(day, "ccc", locale=locale(language)))


@lru_cache(maxsize=4096)
def hour(clock: time, language: str) -> str:
    """The hour in the language's short form without a zone, always on 24 hours: a programme has no room for doubt."""
    return str(format_time(clock, "HH:mm", locale=locale(language)))


@lru_cache(maxsize=1024)
def moment(when: datetime, language: str) -> str:
    """20 October 2026, 09:30, in the zone that the value carries."""
    day, clock = day_full(when.date(), language), str(format_datetime(when, "HH:mm", locale=locale(language)))
    return f"{day}, {clock}"


def span(first: date, last: date, language: str) -> str:
    """3–8 November 2026, as short as the two days allow, in the order that the language wants."""
    if first == last:
        return day_full(first, language)
    if (first.year, first.month) != (last.year, last.month):
        start = (
            day_full(first, language)
            if first.year != last.year
            else str(format_skeleton("MMMMd", first, locale=locale(language)))
        )
        return f"{start} – {day_full(last, language)}"
    whole = day_full(last, language)
    both = whole.replace(str(last.day), f"{first.day}–{last.day}", 1)
    return both if both != whole else f"{first.day}–{whole}"
