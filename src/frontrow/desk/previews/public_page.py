"""A record or journal page as the site would show it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from frontrow.catalogue.models import Person, Work
from frontrow.journal.models import EssayPage, FestivalPage, InformationPage, NewsPage
from frontrow.journal.reads import entry_row, information_row
from frontrow.programme import snapshot
from frontrow.programme.models import Edition, Item, Screen, Section, Venue
from frontrow.programme.reads import published
from frontrow.programme.snapshot_of_works import film_row, person_row
from frontrow.site import sources
from frontrow.site.booklet import Booklet, Journal
from frontrow.site.jinja import print_page
from frontrow.site.page import Page
from frontrow.site.pages import film, home, journal, person, programme, section, venue


class NoEdition(LookupError):
    """There is no current edition, so there is no public page to preview."""


def public_page(record: Any, language: str) -> str:
    """The HTML of the page that a record's draft would have; raises NoEdition, or LookupError for a kind without a
    page.
    """
    booklet = _booklet(language)
    for kind, build in BUILDERS.items():
        if isinstance(record, kind):
            changed, page = build(booklet, record)
            return print_page(changed, page, sources.house())
    raise LookupError(type(record).__name__)


def _booklet(language: str) -> Booklet:
    edition = Edition.objects.filter(current=True).first()
    if edition is None:
        raise NoEdition("no edition is marked as the current one")
    rows = published() or snapshot.take(edition, 1, datetime.now(UTC), "", "", None)
    chosen = language if language in rows.edition.languages else rows.edition.languages[0]
    return sources.booklet(sources.current(), chosen) or Booklet(rows, chosen) if published() else Booklet(rows, chosen)


def _with(booklet: Booklet, **rows: Any) -> Booklet:
    return replace(booklet, programme=replace(booklet.programme, **rows), _prepared={})


def _slugs() -> dict[int, str]:
    return dict(Work.objects.filter(items__isnull=False, live=True).values_list("pk", "slug"))


def _film(booklet: Booklet, work: Work) -> tuple[Booklet, Page]:
    shown = work.items.select_related("item__section").first() if work.pk else None
    row = film_row(work, list(booklet.languages), shown.item.section if shown else None, _slugs())
    changed = _with(booklet, films={**booklet.programme.films, row.slug: row})
    return changed, film.build(changed, row.slug)


def _person(booklet: Booklet, record: Person) -> tuple[Booklet, Page]:
    row = person_row(record, list(booklet.languages), _slugs())
    changed = _with(booklet, people={**booklet.programme.people, row.slug: row})
    return changed, person.build(changed, row.slug)


def _section(booklet: Booklet, record: Section) -> tuple[Booklet, Page]:
    items = list(Item.objects.filter(section=record.pk, live=True).prefetch_related("works__work"))
    row = snapshot.section_row(
        record, items, {shown.work_id: shown.work for item in items for shown in item.works.all()}
    )
    changed = _with(booklet, sections={**booklet.programme.sections, row.slug: row})
    return changed, section.build(changed, row.slug)


def _item(booklet: Booklet, record: Item) -> tuple[Booklet, Page]:
    works = {shown.work_id: shown.work for shown in record.works.all()}
    row = snapshot.item_row(record, works, list(booklet.languages))
    changed = _with(booklet, items={**booklet.programme.items, row.slug: row})
    if len(row.films) == 1:
        return _film(changed, next(iter(works.values())))
    return changed, programme.build(changed, row.slug)


def _venue(booklet: Booklet, record: Venue) -> tuple[Booklet, Page]:
    row = snapshot.venue_row(record, list(Screen.objects.filter(venue=record.pk)))
    changed = _with(booklet, venues={**booklet.programme.venues, row.slug: row})
    return changed, venue.build(changed, row.slug)


def _edition(booklet: Booklet, record: Edition) -> tuple[Booklet, Page]:
    changed = _with(booklet, edition=snapshot.edition_row(record))
    return changed, home.build(changed)


def _entry(booklet: Booklet, page: Any) -> tuple[Booklet, Page]:
    row = entry_row(page)
    others = tuple(entry for entry in booklet.journal.entries if (entry.kind, entry.slug) != (row.kind, row.slug))
    changed = replace(
        booklet, language=row.language, journal=replace(booklet.journal, entries=(row, *others)), _prepared={}
    )
    return changed, (journal.essay if row.kind == "essay" else journal.news_item)(changed, row.slug)


def _information(booklet: Booklet, page: Any) -> tuple[Booklet, Page]:
    row = information_row(page)
    others = tuple(other for other in booklet.journal.pages if other.slug != row.slug)
    changed = replace(
        booklet,
        language=row.language,
        journal=Journal(booklet.journal.entries, (row, *others), booklet.journal.partners),
        _prepared={},
    )
    return changed, journal.information(changed, row.slug)


def _home(booklet: Booklet, page: Any) -> tuple[Booklet, Page]:
    return booklet, home.build(booklet)


BUILDERS: dict[type, Callable[[Booklet, Any], tuple[Booklet, Page]]] = {
    Work: _film,
    Person: _person,
    Section: _section,
    Item: _item,
    Venue: _venue,
    Edition: _edition,
    EssayPage: _entry,
    NewsPage: _entry,
    InformationPage: _information,
    FestivalPage: _home,
}
