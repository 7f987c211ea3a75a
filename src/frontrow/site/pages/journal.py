"""The journal: essays and news; and pages of information, partners, and words of the festival's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from frontrow.journal.rows import JournalEntry
from frontrow.site.booklet import Booklet
from frontrow.site.calendar_words import day_full
from frontrow.site.film_rows import card
from frontrow.site.page import NotShown, Page
from frontrow.site.title_card import width_class

FOLDERS = {"essay": "journal", "news": "news"}


@dataclass(frozen=True, slots=True)
class Notice:
    """A journal page in a list."""

    kind: str
    path: str
    headline: str
    standfirst: str
    author: str
    day: str
    iso: str
    minutes: int


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """There is one."""
    yield {}


def essays(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page an essay."""
    return ({"slug": entry.slug} for entry in booklet.journal.entries if entry.kind == "essay")


def news(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page a news item."""
    return ({"slug": entry.slug} for entry in booklet.journal.entries if entry.kind == "news")


def information_pages(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page of information each."""
    return ({"slug": page.slug} for page in booklet.journal.pages)


def notices(booklet: Booklet) -> list[Notice]:
    """The journal's pages, the newest first."""
    entries = sorted(booklet.journal.entries, key=lambda e: (e.published_on, e.changed_at), reverse=True)
    return [_notice(booklet, entry) for entry in entries]


def _notice(booklet: Booklet, entry: JournalEntry) -> Notice:
    return Notice(
        kind=entry.kind,
        path=f"{FOLDERS[entry.kind]}/{entry.slug}/",
        headline=entry.headline,
        standfirst=entry.standfirst,
        author=entry.author,
        day=day_full(entry.published_on, booklet.language),
        iso=entry.published_on.isoformat(),
        minutes=entry.minutes_to_read,
    )


def overview(booklet: Booklet) -> Page:
    """All of the journal."""
    title = booklet.phrases.plain("nav.journal")
    return Page("journal.html", "journal/", title, part="journal", values={"notices": notices(booklet)})


def essay(booklet: Booklet, slug: str) -> Page:
    """An essay; raises NotShown."""
    return _entry(booklet, slug, "essay")


def news_item(booklet: Booklet, slug: str) -> Page:
    """A news item; raises NotShown."""
    return _entry(booklet, slug, "news")


def _entry(booklet: Booklet, slug: str, kind: str) -> Page:
    folder = FOLDERS[kind]
    entry = next((e for e in booklet.journal.entries if e.slug == slug and e.kind == kind), None)
    if entry is None:
        raise NotShown(f"{folder}/{slug}/")
    return Page(
        template="entry.html",
        path=f"{folder}/{slug}/",
        title=entry.headline,
        description=entry.standfirst,
        part="journal",
        picture=entry.picture.lstrip("/"),
        elsewhere={
            code: f"{folder}/{other}/" for code, other in entry.translations.items() if code != booklet.language
        },
        values={
            "entry": entry,
            "notice": _notice(booklet, entry),
            "fit": width_class(entry.headline),
            **_spoken_of(booklet, entry),
        },
    )


def _spoken_of(booklet: Booklet, entry: JournalEntry) -> dict[str, Any]:
    programme = booklet.programme
    films = dict.fromkeys(m.slug for m in entry.mentions if m.kind == "film" and m.slug in programme.films)
    people = dict.fromkeys(m.slug for m in entry.mentions if m.kind == "person" and m.slug in programme.people)
    return {
        "films": [card(booklet, programme.films[slug]) for slug in films],
        "people": [programme.people[slug] for slug in people],
    }


def information(booklet: Booklet, slug: str) -> Page:
    """A page of plain information; raises NotShown."""
    page = next((p for p in booklet.journal.pages if p.slug == slug), None)
    if page is None:
        raise NotShown(f"pages/{slug}/")
    return Page(
        template="information.html",
        path=f"pages/{slug}/",
        title=page.title,
        part="pages",
        elsewhere={code: f"pages/{other}/" for code, other in page.translations.items() if code != booklet.language},
        values={"page_body": page.body, "fit": width_class(page.title)},
    )


def partners(booklet: Booklet) -> Page:
    """The festival's partners by group."""
    groups = [(name, list(rows)) for name, rows in groupby(booklet.journal.partners, key=lambda p: p.group)]
    title = booklet.phrases.plain("nav.partners")
    return Page("partners.html", "partners/", title, part="partners", values={"groups": groups})
