"""Screenings as calendars to keep or to subscribe to: one, a day's, the whole programme's."""

from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from frontrow.interchange.calendar_event import CalendarEvent
from frontrow.interchange.icalendar_feed import calendar_bytes
from frontrow.programme.published import Screening
from frontrow.site.booklet import Booklet
from frontrow.site.calendar_words import day_long
from frontrow.site.page import NotShown, Plain
from frontrow.site.screening_rows import Slot, slot

CALENDAR = "text/calendar; charset=utf-8"


def every_screening(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One calendar a screening."""
    return ({"code": code} for code in booklet.programme.screenings)


def of_screening(booklet: Booklet, code: str) -> Plain:
    """The calendar of one screening; raises NotShown."""
    screening = booklet.programme.screenings.get(code)
    if screening is None:
        raise NotShown(f"screenings/{code}.ics")
    return _calendar(booklet, [screening], slot(booklet, screening).title.text, f"{code}.ics")


def of_day(booklet: Booklet, day: str) -> Plain:
    """The calendar of a festival day, "2026-11-03"; raises NotShown."""
    shown = [s for s in booklet.programme.screenings.values() if s.festival_day.isoformat() == day]
    if not shown:
        raise NotShown(f"schedule/{day}.ics")
    words = day_long(date.fromisoformat(day), booklet.language)
    return _calendar(booklet, shown, f"{_festival(booklet)}: {words}", f"{day}.ics")


def of_programme(booklet: Booklet) -> Plain:
    """The calendar of the whole programme."""
    screenings = list(booklet.programme.screenings.values())
    return _calendar(booklet, screenings, _festival(booklet), "programme.ics")


def _festival(booklet: Booklet) -> str:
    return booklet.told(booklet.programme.edition.name).text


def _calendar(booklet: Booklet, screenings: Sequence[Screening], name: str, filename: str) -> Plain:
    events = [event(booklet, screening) for screening in screenings]
    url = f"{booklet.address}/{booklet.language}/schedule/"
    return Plain(CALENDAR, calendar_bytes(events, name=name, url=url, language=booklet.language), filename=filename)


def event(booklet: Booklet, screening: Screening) -> CalendarEvent:
    """A screening as a calendar's entry; its UID stays the same over versions and languages."""
    programme, row = booklet.programme, slot(booklet, screening)
    venue = programme.venues[screening.venue]
    known = venue.latitude is not None and venue.longitude is not None
    return CalendarEvent(
        uid=f"{screening.code}.{programme.edition.slug}@{urlsplit(booklet.address).hostname or 'festival.invalid'}",
        sequence=screening.sequence,
        start=screening.start,
        end=screening.end,
        zone=programme.edition.zone,
        summary=f"{row.status_words}: {row.title.text}" if row.status else row.title.text,
        last_modified=screening.changed_at,
        description="\n".join(_words(row)),
        location=", ".join(filter(None, (row.screen, venue.name, venue.address))),
        geo=(venue.latitude, venue.longitude) if known else None,  # type: ignore[arg-type]
        url=f"{booklet.address}/{booklet.language}/{row.page}",
        status="cancelled" if screening.status == "cancelled" else "confirmed",
    )


def _words(row: Slot) -> Iterator[str]:
    yield from filter(None, (row.original, row.by))
    yield from (fact.text for fact in row.facts)
    yield from filter(None, (row.note.text, row.ticket_url))
