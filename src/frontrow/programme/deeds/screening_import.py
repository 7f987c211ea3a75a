"""Screenings from a sheet (CSV or XLSX): all of it or nothing."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from frontrow.interchange.folding import fold
from frontrow.interchange.screening_sheet import read_screenings
from frontrow.interchange.sheet_values import Fault, Ground, KnownItem, KnownScreen, SheetScreening
from frontrow.interchange.table_file import read_table
from frontrow.programme.deeds.placing import Placement, place_many, shelve
from frontrow.programme.lengths import item_minutes
from frontrow.programme.models import Edition, Guest, Item, Screen, Screening
from frontrow.programme.refusals import NothingToShow, ProgrammeRefusal
from frontrow.programme.screening_form import free_code, next_number


@dataclass
class SheetRefused(ProgrammeRefusal):
    """The sheet has faults; nothing was imported. `faults` are one line each: file, row, column, fault."""

    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


@dataclass(frozen=True, slots=True)
class SheetImported:
    """What an import did: screenings new and changed, and warnings, one line each."""

    added: int
    changed: int
    warnings: tuple[Fault, ...]


def import_screenings(edition: Edition, data: bytes, name: str, by: Any) -> SheetImported:
    """Import a sheet of screenings: rows with a known code change that screening, others are new. Raises
    SheetRefused.
    """
    reading = read_screenings(read_table(data, name), ground_of(edition))
    if reading.faults:
        raise SheetRefused(reading.faults)
    with transaction.atomic():
        known = {s.code: s for s in Screening.objects.filter(item__edition=edition).select_related("item__edition")}
        rows = [(row, _screening(edition, row, known)) for row in reading.screenings]
        new = sum(screening.pk is None for _, screening in rows)
        for row, screening in rows:
            _describe(screening, row)
        _place(rows, by)
    return SheetImported(new, len(rows) - new, reading.warnings)


def ground_of(edition: Edition) -> Ground:
    """What a sheet is read against: the edition's days, items, screens, guests and languages."""
    return Ground(
        zone=edition.zone,
        first_day=edition.first_day,
        last_day=edition.last_day,
        day_ends=edition.day_ends,
        languages=tuple(edition.languages),
        items=tuple(item for item in map(_known_item, edition.items.prefetch_related("works__work__titles")) if item),
        screens=tuple(
            KnownScreen(s.slug, (s.name, str(s)), s.turnaround_minutes, s.venue.virtual)
            for s in Screen.objects.select_related("venue")
        ),
        guests={guest_slug(guest): (guest.name,) for guest in edition.guests.all()},
    )


def guest_slug(guest: Guest) -> str:
    """How a sheet may call a guest: the name in lower case with dashes."""
    return fold(guest.name).replace(" ", "-")


def _known_item(item: Item) -> KnownItem | None:
    try:
        minutes = item_minutes(item)
    except NothingToShow:
        return None
    works = [shown.work for shown in item.works.all()]
    titles = (
        [title.text for work in works for title in work.titles.all()] + [work.original_title for work in works]
        if len(works) == 1
        else []
    )
    return KnownItem(item.slug, tuple(dict.fromkeys([*item.title.values(), *titles])), minutes)


def _screening(edition: Edition, row: SheetScreening, known: dict[str, Screening]) -> Screening:
    item = edition.items.get(slug=row.item)
    screening = known.get(row.code.lower())
    if screening is None:
        return Screening(item=item, code=row.code.lower())
    screening.item = item
    return screening


def _describe(screening: Screening, row: SheetScreening) -> None:
    """All of a row but its place."""
    if screening.pk is None:
        screening.number = next_number(screening.item)
        screening.code = screening.code or free_code(screening.item, screening.number)
    screening.intro_minutes, screening.qa_minutes = row.intro_minutes, row.qa_minutes
    screening.subtitles, screening.access = list(row.subtitles), list(row.access)
    screening.audience, screening.status = row.audience, row.status
    screening.previous_start, screening.ticket_url, screening.note = row.moved_from, row.tickets, dict(row.note)
    screening.screen = screening.start = screening.end = screening.festival_day = (
        None  # placed again below, all at once
    )
    screening.full_clean()
    screening.save()
    guests = {guest_slug(guest): guest for guest in screening.item.edition.guests.all()}
    screening.guests.set(guests[slug] for slug in row.guests)


def _place(rows: list[tuple[SheetScreening, Screening]], by: Any) -> None:
    screens = {screen.slug: screen for screen in Screen.objects.select_related("venue")}
    placed = [
        Placement(screening, screens[row.screen], row.start) for row, screening in rows if row.screen and row.start
    ]
    place_many(placed, by)
    for row, screening in rows:
        if row.start is None:
            shelve(screening, by)
