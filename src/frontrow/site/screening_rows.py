"""What pages say about a screening: prepared once a version, so that a grid of hundreds costs only its printing."""

from dataclasses import dataclass
from datetime import date

from frontrow.programme.published import Screening
from frontrow.site import calendar_words
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import directors, other_title
from frontrow.site.outside import outside
from frontrow.site.told import NOTHING, Told

PUBLIC = "public"
ACCESS_SIGNS = {
    "open_captions": "oc",
    "audio_description": "ad",
    "sign_language": "sl",
    "step_free": "sf",
    "relaxed": "re",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One remark on a screening: `kind` is the style class of its sign (short, and none for subtitles: a grid holds
    hundreds), `text` says it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A screening in a list or grid; `page` is the item's path without its language; `ends_after` where midnight
    passes."""

    code: str
    title: Told
    original: str
    by: str
    page: str
    day: date
    day_words: str
    start: str
    end: str
    iso: str
    screen: str
    venue: str
    venue_name: str
    accent: str
    status: str
    status_words: str
    facts: tuple[Fact, ...]
    ticket_url: str
    note: Told


def slot(booklet: Booklet, screening: Screening) -> Slot:
    """A screening's row, made once a booklet."""
    return booklet.once(("slot", screening.code), lambda: _slot(booklet, screening))


def _slot(booklet: Booklet, screening: Screening) -> Slot:
    programme, language = booklet.programme, booklet.language
    item = programme.items[screening.item]
    title = booklet.told(item.title)
    film = programme.films[item.films[0]] if len(item.films) == 1 else None
    venue = programme.venues[screening.venue]
    return Slot(
        code=screening.code,
        title=title,
        original=other_title(film, title) if film else "",
        by=", ".join(directors(film)) if film else "",
        page=booklet.item_page(item),
        day=screening.festival_day,
        day_words=calendar_words.day_short(screening.festival_day, language),
        start=calendar_words.hour(screening.start.time(), language),
        end=calendar_words.hour(screening.end.time(), language),
        iso=screening.start.isoformat(timespec="minutes"),
        screen=programme.screens[screening.screen].name,
        venue=screening.venue,
        venue_name=venue.name,
        accent=booklet.accents.get(item.section, ""),
        status="" if screening.status == "scheduled" else screening.status,
        status_words=_status_words(booklet, screening),
        facts=tuple(facts(booklet, screening)),
        ticket_url=outside(screening.ticket_url) if screening.status != "cancelled" else "",
        note=booklet.told(screening.note) if screening.note else NOTHING,
    )


def _status_words(booklet: Booklet, screening: Screening) -> str:
    if screening.status == "scheduled":
        return ""
    if screening.status == "moved" and screening.previous_start:
        before = calendar_words.hour(screening.previous_start.time(), booklet.language)
        if screening.previous_start.date() != screening.start.date():
            before = f"{calendar_words.day_short(screening.previous_start.date(), booklet.language)}, {before}"
        return booklet.phrases.plain("status.moved_from", before=before)
    return booklet.phrases.plain(f"status.{screening.status}")


def facts(booklet: Booklet, screening: Screening) -> list[Fact]:
    """The remarks on a screening, in the order in which a visitor asks: for whom, with whom, understood how, reached
    how."""
    phrases, found = booklet.phrases, []
    if screening.audience != PUBLIC:
        found.append(Fact("au", phrases.plain(f"audience.{screening.audience}")))
    if screening.intro_minutes:
        found.append(Fact("in", phrases.plain("screening.intro")))
    if screening.qa_minutes:
        found.append(Fact("qa", phrases.plain("screening.qa", minutes=screening.qa_minutes)))
    found += [Fact("gu", _guest(booklet, guest.name, booklet.told(guest.role).text)) for guest in screening.guests]
    if screening.subtitles:
        codes = ", ".join(code.upper() for code in screening.subtitles)
        found.append(Fact("", phrases.plain("screening.subtitles", languages=codes)))
    return found + [Fact(ACCESS_SIGNS.get(need, "sf"), phrases.plain(f"access.{need}")) for need in screening.access]


def _guest(booklet: Booklet, name: str, role: str) -> str:
    return f"{name} ({role})" if role else booklet.phrases.plain("screening.guest", name=name)


def slots_of_items(booklet: Booklet, slugs: list[str]) -> list[Slot]:
    """The screenings of items, in the order of their starts."""
    screenings = [s for slug in slugs for s in booklet.screenings_of_item.get(slug, ())]
    return [slot(booklet, s) for s in sorted(screenings, key=lambda s: (s.start, s.code))]
