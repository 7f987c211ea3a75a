"""The three answers of a repair: what moves, whom that touches, who must be told."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from frontrow.programme import reads
from frontrow.programme.deeds import Place
from frontrow.programme.models import Screen, Screening, TimetableRun


@dataclass(frozen=True)
class Moved:
    """A screening that a run moves, with whom that touches: its guests, the keys to issue again, the public it
    expects; `because` is what it would break if it stayed.
    """

    screening: Screening
    before: str
    after: str
    guests: tuple[str, ...]
    keys: tuple[str, ...]
    public: int
    published: bool
    houses: tuple[str, ...]
    copies: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Someone who must be told, why, and of which screenings."""

    who: str
    why: str
    of: tuple[str, ...]


def moved_of(run: TimetableRun) -> list[Moved]:
    """What a run moves."""
    keys = [int(row["screening"]) for row in run.proposal]
    rows = (
        Screening.objects.filter(pk__in=keys)
        .select_related("item", "copy")
        .prefetch_related("guests", "item__works__work__copies")
    )
    known, screens = {row.pk: row for row in rows}, Screen.objects.select_related("venue").in_bulk()
    version = reads.published()
    codes = set(version.screenings) if version else set()
    return [
        _moved(
            known[int(row["screening"])],
            Place.of_json(row["from"]),
            Place.of_json(row["to"]),
            screens,
            run.edition.zone,
            codes,
            tuple(run.answer.get("why", {}).get(str(row["screening"]), ())),
        )
        for row in run.proposal
        if int(row["screening"]) in known
    ]


def _moved(
    screening: Screening,
    before: Place,
    after: Place,
    screens: dict[int, Screen],
    zone: str,
    published: set[str],
    because: tuple[str, ...],
) -> Moved:
    copies = (
        [screening.copy]
        if screening.copy
        else [c for shown in screening.item.works.all() for c in shown.work.copies.all()]
    )
    wanted = max(1, screening.item.screenings_wanted)
    houses = {str(screens[place.screen].venue) for place in (before, after) if place.screen in screens}
    locked = [copy for copy in copies if copy.encrypted]
    return Moved(
        screening,
        _said(before, screens, zone),
        _said(after, screens, zone),
        tuple(guest.name for guest in screening.guests.all()),
        tuple(f"{copy.label} for {_said(after, screens, zone)}" for copy in locked),
        screening.item.expected_people // wanted,
        screening.code in published,
        tuple(sorted(houses)),
        tuple(f"{copy.label}{f' ({copy.source})' if copy.source else ''}" for copy in copies),
        because,
    )


def _said(place: Place, screens: dict[int, Screen], zone: str) -> str:
    if place.screen is None or place.start is None:
        return "on the shelf"
    start: datetime = place.start.astimezone(ZoneInfo(zone))
    return f"{start:%a %d %b %H:%M}, {screens[place.screen]}" if place.screen in screens else f"{start:%a %d %b %H:%M}"


def told_of(moves: list[Moved]) -> list[Told]:
    """Who must be told of the moves: guests, houses, who issues keys and sends copies, ticket holders, press and
    juries.
    """
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for move in moves:
        name = str(move.screening.item)
        for guest in move.guests:
            told[guest, "is expected there"].append(name)
        for house in move.houses:
            told[house, "shows it"].append(name)
        for copy in move.copies if move.keys else ():
            told[f"whoever issues keys of {copy}", "the key must fit the new screen and hours"].append(name)
        if move.published and move.screening.audience == "public":
            told["ticket holders and the ticket shop", "the hour was published"].append(name)
        if move.screening.audience != "public":
            told[move.screening.get_audience_display(), "it is their screening"].append(name)
    return [Told(who, why, tuple(of)) for (who, why), of in told.items()]
