"""Founds a festival in FRONTROW_DATA whose published programme is the 150 made-up events.

The rows are written as a published version directly; how a programme comes to be published is not measured here.
"""

import hashlib
import sys
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path[0] = str(Path(__file__).resolve().parent)

import invented_events  # noqa: E402
from invented_events import Event  # noqa: E402

from frontrow.programme import published  # noqa: E402

ZONE = ZoneInfo("Europe/Warsaw")
PUBLISHED_AT = datetime(2026, 10, 20, 9, 30, tzinfo=UTC)
LANGUAGES = ("en", "pl")
ACCENTS = ("#ffb000", "#ff4d6d", "#3ddbd9", "#a78bfa", "#7bd88f")


def words(text: str) -> dict[str, str]:
    """The same text in every language."""
    return dict.fromkeys(LANGUAGES, text)


def slug(text: str) -> str:
    """A name as it stands in an address."""
    return "-".join(text.lower().split())


def film(one: Event) -> published.Film:
    """The film that an event shows."""
    return published.Film(
        slug=f"film-{one.film}", key=f"w-{one.film}", title=words(one.title), original_title=one.title,
        titles=(published.Title(one.title, "en", "original"),), year=2025, minutes=one.minutes, countries=("PL",),
        languages=("pl",), subtitles=("en",), colour="colour", format="DCP", premiere={},
        section=slug(invented_events.TRACKS[one.track]), credits=(published.Credit("director", one.person, ""),),
        companies=(), prizes=(), synopsis=words(one.sentence), synopsis_author="", stills=(), identifiers={},
    )  # fmt: skip


def screening(one: Event) -> published.Screening:
    """An event as a screening."""
    start = datetime.combine(one.date, time(one.start // 60, one.start % 60), ZONE)
    return published.Screening(
        code=f"s{one.number:03}", item=f"film-{one.film}", screen=slug(invented_events.SCREENS[one.screen]),
        venue="house", start=start, end=start + timedelta(minutes=one.minutes), festival_day=one.date,
        status="scheduled", previous_start=None, ticket_url=f"https://tickets.example/{one.number}", intro_minutes=0,
        qa_minutes=0, guests=(), subtitles=("en",), access=("step_free",) if one.number % 2 else (), audience="public",
        note={}, sequence=0, changed_at=PUBLISHED_AT,
    )  # fmt: skip


def programme(edition: published.Edition) -> published.Programme:
    """All 150 events as the first published version of an edition."""
    events = invented_events.events()
    films = {made.slug: made for made in (film(one) for one in sorted(events, key=lambda e: e.film))}
    screens = [published.Screen(slug(name), name, "house", 120, ("step_free",)) for name in invented_events.SCREENS]
    house = published.Venue(
        "house", "The House", "1 Lamp Street", None, None, "", {}, {}, False, tuple(screen.slug for screen in screens)
    )
    return published.Programme(
        number=1, published_at=PUBLISHED_AT, published_by="", note="", edition=edition,
        sections={made.slug: made for made in sections(films)}, films=films,
        items={
            one.slug: published.Item(one.slug, one.title, {}, (one.slug,), one.section, one.minutes or 0)
            for one in films.values()
        },
        people={}, venues={house.slug: house}, screens={screen.slug: screen for screen in screens},
        screenings={made.code: made for made in map(screening, events)}, changes=(), redirects={},
    )  # fmt: skip


def sections(films: dict[str, published.Film]) -> list[published.Section]:
    """The five sections, each with its films."""
    return [
        published.Section(
            slug(name), words(name), {}, accent, tuple(one.slug for one in films.values() if one.section == slug(name))
        )
        for name, accent in zip(invented_events.TRACKS, ACCENTS, strict=True)
    ]


def main() -> None:
    """Found the festival and publish."""
    from frontrow.cli.founding import Founding, found_festival

    founding = Founding(
        name="Bench", languages=LANGUAGES, city="Łódź", first_day=invented_events.FIRST_DAY, days=invented_events.DAYS
    )
    found_festival(founding, lambda line: None, furnish=publish)


def publish() -> None:
    """Keep the events as version 1 of the edition that was just founded."""
    from frontrow.programme.frozen_rows import to_json
    from frontrow.programme.models import Edition, ProgrammeVersion
    from frontrow.programme.snapshot import take

    edition = Edition.objects.get(current=True)
    text = to_json(programme(take(edition, 1, PUBLISHED_AT, "", "", None).edition))
    digest = hashlib.sha256(text.encode()).hexdigest()
    ProgrammeVersion.objects.create(edition=edition, number=1, published_at=PUBLISHED_AT, snapshot=text, sha256=digest)


if __name__ == "__main__":
    main()
