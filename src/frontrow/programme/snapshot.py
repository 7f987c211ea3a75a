"""From the working tables of an edition to the rows of a programme version."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from frontrow.catalogue.models import Person, Work
from frontrow.catalogue.slugs import FormerAddress
from frontrow.programme import published
from frontrow.programme.lengths import item_minutes
from frontrow.programme.models import Edition, Item, Screen, Screening, Section, Venue
from frontrow.programme.refusals import NothingToShow
from frontrow.programme.snapshot_of_works import film_row, person_row, works_with_everything


@dataclass(frozen=True)
class _Sources:
    """The records a snapshot is made of, each query made once."""

    edition: Edition
    sections: list[Section]
    items: list[Item]
    works: dict[int, Work]
    people: list[Person]
    screens: list[Screen]
    venues: list[Venue]
    screenings: list[Screening]


def take(
    edition: Edition, number: int, at: datetime, by: str, note: str, before: published.Programme | None
) -> published.Programme:
    """The programme as it stands now; `before` is the last version, from which calendars' sequence numbers go on."""
    sources = _sources(edition)
    programme_slugs = {work.pk: work.slug for work in sources.works.values()}
    section_of = {shown.work_id: item.section for item in sources.items for shown in item.works.all()}
    films = {
        w.slug: film_row(w, edition.languages, section_of.get(w.pk), programme_slugs) for w in sources.works.values()
    }
    items = {item.slug: item_row(item, sources.works, edition.languages) for item in sources.items}
    return published.Programme(
        number=number,
        published_at=at.astimezone(ZoneInfo(edition.zone)),
        published_by=by,
        note=note,
        edition=edition_row(edition),
        sections={s.slug: section_row(s, sources.items, sources.works) for s in sources.sections},
        films=films,
        items=items,
        people={p.slug: person_row(p, edition.languages, programme_slugs) for p in sources.people},
        venues={v.slug: venue_row(v, sources.screens) for v in sources.venues},
        screens={s.slug: _screen(s) for s in sources.screens},
        screenings={s.code: _screening(s, edition, at, before) for s in sources.screenings},
        changes=(),
        redirects={old.old: old.new for old in FormerAddress.objects.all()},
    )


def _sources(edition: Edition) -> _Sources:
    items = list(edition.items.filter(live=True).select_related("section").prefetch_related("works"))
    works = works_with_everything({shown.work_id for item in items for shown in item.works.all()})
    screenings = Screening.objects.filter(item__in=items, start__isnull=False).select_related("item", "screen__venue")
    people = (
        Person.objects.filter(live=True, credits__work__in=works)
        .distinct()
        .prefetch_related(
            "other_names", "credits__work__titles", "credits__work__part_of__titles", "relations__other_person"
        )
    )
    venues = list(Venue.objects.filter(live=True))
    return _Sources(
        edition=edition,
        sections=list(edition.sections.filter(live=True)),
        items=items,
        works=works,
        people=sorted(people, key=lambda p: (p.folded, p.pk)),
        screens=list(Screen.objects.filter(venue__in=venues).select_related("venue")),
        venues=venues,
        screenings=list(screenings.prefetch_related("guests__person").order_by("start", "code")),
    )


def edition_row(edition: Edition) -> published.Edition:
    """An edition's published row."""
    return published.Edition(
        slug=edition.slug,
        festival=edition.festival,
        name=edition.name,
        tagline=edition.tagline,
        description=edition.description,
        year=edition.year,
        city=edition.city,
        zone=edition.zone,
        languages=tuple(edition.languages),
        first_day=edition.first_day,
        last_day=edition.last_day,
        accent=edition.accent,
        contact_email=edition.contact_email,
    )


def section_row(section: Section, items: list[Item], works: dict[int, Work]) -> published.Section:
    """A section's published row."""
    slugs = [works[shown.work_id].slug for item in items if item.section_id == section.pk for shown in item.works.all()]
    return published.Section(
        section.slug, section.name, section.description, section.accent, tuple(dict.fromkeys(slugs))
    )


def item_row(item: Item, works: dict[int, Work], languages: list[str]) -> published.Item:
    """An item's published row."""
    shown = [works[one.work_id] for one in item.works.all()]
    try:
        minutes = item_minutes(item)
    except NothingToShow:
        minutes = 0
    title = item.title
    if not title and shown:
        title = film_row(shown[0], languages, None, {}).title
    section = item.section.slug if item.section and item.section.live else ""
    return published.Item(item.slug, title, item.description, tuple(work.slug for work in shown), section, minutes)


def venue_row(venue: Venue, screens: list[Screen]) -> published.Venue:
    """A venue's published row."""
    return published.Venue(
        slug=venue.slug,
        name=venue.name,
        address=venue.address,
        latitude=venue.latitude,
        longitude=venue.longitude,
        website=venue.website,
        description=venue.description,
        access=venue.access,
        virtual=venue.virtual,
        screens=tuple(s.slug for s in screens if s.venue_id == venue.pk),
    )


def _screen(screen: Screen) -> published.Screen:
    return published.Screen(screen.slug, screen.name, screen.venue.slug, screen.seats, tuple(screen.abilities))


def _screening(
    screening: Screening, edition: Edition, at: datetime, before: published.Programme | None
) -> published.Screening:
    zone = ZoneInfo(edition.zone)
    screen, start, end, day = screening.screen, screening.start, screening.end, screening.festival_day
    if screen is None or start is None or end is None or day is None:
        raise ValueError(f"screening {screening.code} lies on the shelf")
    row = published.Screening(
        code=screening.code,
        item=screening.item.slug,
        screen=screen.slug,
        venue=screen.venue.slug,
        start=start.astimezone(zone),
        end=end.astimezone(zone),
        festival_day=day,
        status=screening.status,
        previous_start=screening.previous_start and screening.previous_start.astimezone(zone),
        ticket_url=screening.ticket_url,
        intro_minutes=screening.intro_minutes,
        qa_minutes=screening.qa_minutes,
        guests=tuple(
            published.Guest(g.name, g.person.slug if g.person else "", g.role) for g in screening.guests.all()
        ),
        subtitles=tuple(screening.subtitles),
        access=tuple(screening.access),
        audience=screening.audience,
        note=screening.note,
        sequence=0,
        changed_at=at.astimezone(zone),
    )
    return _continued(row, before.screenings.get(row.code) if before else None)


def _continued(row: published.Screening, before: published.Screening | None) -> published.Screening:
    """The row with the sequence number and hour of change that calendars need: unchanged rows keep theirs."""
    if before is None:
        return row
    same = replace(row, sequence=before.sequence, changed_at=before.changed_at)
    return same if same == before else replace(row, sequence=before.sequence + 1)


def unplaced(edition: Edition) -> int:
    """How many screenings of live items lie on the shelf, and so would not be published."""
    return Screening.objects.filter(item__edition=edition, item__live=True, start__isnull=True).count()
