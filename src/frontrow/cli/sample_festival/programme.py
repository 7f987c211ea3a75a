"""The sample's edition, venues, items, copies, guests and screenings."""

from datetime import datetime
from importlib.resources.abc import Traversable
from typing import Any

from frontrow.catalogue.models import Work
from frontrow.cli.sample_festival.catalogue import Key
from frontrow.cli.sample_festival.data import read_json
from frontrow.interchange.wall_clock import instant
from frontrow.programme import deeds
from frontrow.programme.models import (
    Copy,
    CopyKey,
    CopyWindow,
    Edition,
    Guest,
    GuestStay,
    Item,
    ItemWork,
    Screen,
    ScreenOpening,
    Section,
    Venue,
)


def fill(sample: Traversable, works: dict[Key, Work]) -> Edition:
    """Make the edition and everything in it."""
    data = read_json(sample / "festival.json")
    edition = _edition(data["edition"])
    sections = {row["slug"]: _section(edition, row, order) for order, row in enumerate(data["sections"])}
    for order, row in enumerate(data["venues"]):
        _venue(edition, row, order)
    guests = {row["id"]: _guest(edition, row) for row in data["guests"]}
    copies = {row["id"]: _copy(edition, row, works) for row in data["copies"]}
    for order, row in enumerate(data["items"]):
        _item(edition, row, order, sections, works, guests)
    sheet = (sample / "screenings.csv").read_bytes()
    deeds.import_screenings(edition, sheet, "screenings.csv", None)
    _give_copies(data["items"], copies)
    return edition


def publish_first(edition: Edition, now: datetime) -> str:
    """Publish the first version; returns a line that says what it holds."""
    version = deeds.publish(edition, now, None, "")
    items, screenings = edition.items.count(), sum(item.screenings.count() for item in edition.items.all())
    return f"version {version.number}: {items} items, {screenings} screenings"


def _edition(row: dict[str, Any]) -> Edition:
    edition = Edition.objects.get(current=True)
    for field in (
        "festival",
        "name",
        "tagline",
        "description",
        "year",
        "city",
        "zone",
        "languages",
        "accent",
        "contact_email",
        "slug",
    ):
        setattr(edition, field, row[field])
    edition.first_day, edition.last_day = (
        datetime.fromisoformat(row["first_day"]).date(),
        datetime.fromisoformat(row["last_day"]).date(),
    )
    edition.full_clean()
    edition.save()
    return edition


def _section(edition: Edition, row: dict[str, Any], order: int) -> Section:
    fields = {name: row[name] for name in ("slug", "name", "description", "accent")}
    return Section.objects.create(edition=edition, position=order, **fields)


def _span(edition: Edition, row: dict[str, str]) -> tuple[datetime, datetime]:
    return tuple(instant(datetime.fromisoformat(row[end]), edition.zone) for end in ("from", "to"))  # type: ignore[return-value]


def _venue(edition: Edition, row: dict[str, Any], order: int) -> None:
    names = ("slug", "name", "address", "latitude", "longitude", "website", "description", "access", "virtual")
    venue = Venue.objects.create(position=order, **{name: row[name] for name in names if name in row})
    for place, one in enumerate(row["screens"]):
        names = ("slug", "name", "seats", "held_seats", "formats", "abilities", "turnaround_minutes")
        screen = Screen.objects.create(
            venue=venue, position=place, **{name: one[name] for name in names if name in one}
        )
        for opening in one["open"]:
            opens, closes = _span(edition, opening)
            ScreenOpening.objects.create(screen=screen, opens=opens, closes=closes)


def _guest(edition: Edition, row: dict[str, Any]) -> Guest:
    guest = Guest.objects.create(edition=edition, name=row["name"], role=row["role"])
    for stay in row["stays"]:
        arrives, leaves = _span(edition, stay)
        GuestStay.objects.create(guest=guest, arrives=arrives, leaves=leaves)
    return guest


def _copy(edition: Edition, row: dict[str, Any], works: dict[Key, Work]) -> Copy:
    work = works[row["work"]["title"], row["work"]["year"]]
    copy = Copy.objects.create(
        edition=edition,
        work=work,
        label=row["id"],
        format=row["format"],
        subtitles=row.get("subtitles", []),
        encrypted=bool(row.get("keys")),
    )
    if row.get("available"):
        arrives, leaves = _span(edition, row["available"])
        CopyWindow.objects.create(copy=copy, arrives=arrives, leaves=leaves)
    for key in row.get("keys") or ():
        valid_from, valid_to = _span(edition, key)
        CopyKey.objects.create(
            copy=copy, screen=Screen.objects.get(slug=key["screen"]), valid_from=valid_from, valid_to=valid_to
        )
    return copy


def _item(
    edition: Edition,
    row: dict[str, Any],
    order: int,
    sections: dict[str, Section],
    works: dict[Key, Work],
    guests: dict[str, Guest],
) -> None:
    item = Item.objects.create(
        edition=edition,
        slug=row["slug"],
        section=sections.get(row.get("section") or ""),
        title=row.get("title") or {},
        description=row.get("description") or {},
        position=order,
        screenings_wanted=row.get("screenings", 2),
        expected_people=row["demand"],
        prime=row["prime"],
    )
    for place, one in enumerate(row["works"]):
        ItemWork.objects.create(item=item, work=works[one["title"], one["year"]], sort_order=place)
    item.guests.set(guests[one] for one in row["guests"])


def _give_copies(rows: list[dict[str, Any]], copies: dict[str, Copy]) -> None:
    """An item of one film has one copy, and its screenings play that."""
    for row in rows:
        if len(row.get("copies", ())) == 1:
            for screening in Item.objects.get(slug=row["slug"]).screenings.all():
                screening.copy = copies[row["copies"][0]]
                screening.save()
