"""Records as rows of a timetable problem."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from frontrow.desk.timetable.local_time import local_text
from frontrow.desk.timetable.records import Records
from frontrow.programme.models import Copy, Edition, Guest, Screen

Spans = list[tuple[datetime, datetime]]


def span_row(span: tuple[datetime, datetime], zone: str) -> dict[str, str]:
    """A span of instants as {"from", "to"}."""
    return {"from": local_text(span[0], zone), "to": local_text(span[1], zone)}


def venue_rows(records: Records) -> list[dict[str, str]]:
    """The houses of the screens."""
    venues = {screen.venue.slug: screen.venue.name for screen in records.screens.values()}
    return [{"id": slug, "name": name} for slug, name in venues.items()]


def travel_row(records: Records, same: int, other: int) -> dict[str, Any]:
    """Minutes between houses: the usual ones, and the ways that are recorded."""
    here = {screen.venue.slug for screen in records.screens.values()}
    pairs: dict[str, dict[str, int]] = {}
    for way in records.ways:
        if {way.venue.slug, way.other.slug} <= here:
            one, two = sorted((way.venue.slug, way.other.slug))
            pairs.setdefault(one, {})[two] = way.minutes
    return {"same": same, "other": other, "pairs": pairs}


def screen_row(screen: Screen, openings: Spans, zone: str) -> dict[str, Any]:
    """A screen with its opening spans."""
    return {
        "id": screen.slug,
        "venue": screen.venue.slug,
        "name": str(screen),
        "capacity": screen.seats,
        "held_seats": screen.held_seats,
        "formats": screen.formats or ["dcp"],
        "abilities": screen.abilities,
        "turnaround_minutes": screen.turnaround_minutes,
        "open": [span_row(span, zone) for span in sorted(openings)],
    }


def openings_of(screen: Screen) -> Spans:
    """The spans in which a screen is ours."""
    return [(opening.opens, opening.closes) for opening in screen.openings.all()]


def openings_in(screen: Screen, edition: Edition) -> Spans:
    """The spans in which a screen is ours during an edition: it may have been ours last year too."""
    zone, next_morning = ZoneInfo(edition.zone), edition.last_day + timedelta(days=1)
    first = datetime.combine(edition.first_day, edition.day_ends, zone)
    last = datetime.combine(next_morning, edition.day_ends, zone)
    clipped = [(max(opens, first), min(closes, last)) for opens, closes in openings_of(screen)]
    return [(opens, closes) for opens, closes in clipped if opens < closes]


def without(openings: Spans, start: datetime, end: datetime) -> Spans:
    """The spans with a hole from start to end."""
    pieces = [piece for opens, closes in openings for piece in ((opens, min(closes, start)), (max(opens, end), closes))]
    return [(opens, closes) for opens, closes in pieces if opens < closes]


def guest_id(guest: int) -> str:
    """What a problem calls a guest."""
    return f"guest-{guest}"


def guest_row(guest: Guest, zone: str) -> dict[str, Any]:
    """A guest; without a recorded stay always here."""
    stays = [span_row((stay.arrives, stay.leaves), zone) for stay in guest.stays.all()]
    row: dict[str, Any] = {"id": guest_id(guest.pk), "name": guest.name}
    return row | {"windows": stays} if stays else row


def copy_id(copies: tuple[int, ...]) -> str:
    """What a problem calls a copy, or copies that are shown together."""
    return "copy-" + "+".join(map(str, sorted(copies)))


def copy_row(records: Records, keys: tuple[int, ...]) -> dict[str, Any]:
    """A copy, or several shown together as one: here while all are here, opened where and when each is open."""
    copies = [records.copies[key] for key in keys]
    row: dict[str, Any] = {"id": copy_id(keys), "transport_minutes": max(copy.transport_minutes for copy in copies)}
    zone = records.edition.zone
    windows = [[(w.arrives, w.leaves) for w in copy.windows.all()] for copy in copies if copy.windows.all()]
    if windows:
        row["windows"] = [span_row(span, zone) for span in _common(windows)]
    opened = [_keys(records, copy) for copy in copies if copy.encrypted]
    if opened:
        row["keys"] = [
            {"screen": records.screens[screen].slug} | span_row(span, zone)
            for screen in records.screens
            for span in _common([spans.get(screen, []) for spans in opened])
        ]
    return row


def _keys(records: Records, copy: Copy) -> dict[int, Spans]:
    spans: dict[int, Spans] = {}
    for key in copy.keys.all():
        spans.setdefault(key.screen_id, []).append((key.valid_from, key.valid_to))
    return spans


def _common(several: list[Spans]) -> Spans:
    """The spans that all lists have in common."""
    common, *rest = several
    for spans in rest:
        common = [(max(a, c), min(b, d)) for a, b in common for c, d in spans if max(a, c) < min(b, d)]
    return common
