"""What a request to the board asks for, read and checked against the current edition."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from frontrow.interchange.wall_clock import DoubledHour, SkippedHour, instant
from frontrow.programme.deeds import Move, Place, place_of
from frontrow.programme.models import Edition, Screen, Screening
from frontrow.programme.refusals import ProgrammeRefusal


class NotUnderstood(ProgrammeRefusal):
    """A request that no page of ours sends."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A screening and where it shall go; screen and start None mean the shelf."""

    screening: Screening
    screen: Screen | None
    start: datetime | None


def must(request: HttpRequest, permission: str) -> None:
    """Raise PermissionDenied for those who lack it."""
    if not request.user.has_perm(permission):
        raise PermissionDenied


def edition_or_404() -> Edition:
    """The current edition."""
    edition = Edition.objects.filter(current=True).first()
    if edition is None:
        raise Http404("no edition is marked as the current one")
    return edition


def asked_of(data: Any, edition: Edition) -> Asked:
    """Screening, screen and local start from a form; raises Http404 for others' records and NotUnderstood."""
    screening = get_object_or_404(
        Screening.objects.select_related("item__edition", "screen"),
        pk=_key(data.get("screening")),
        item__edition=edition,
    )
    if not data.get("screen") and not data.get("start"):
        return Asked(screening, None, None)
    if not data.get("screen") or not data.get("start"):
        raise NotUnderstood("give both a screen and a start, or neither: then it lies on the shelf")
    screen = get_object_or_404(
        Screen.objects.filter(venue__virtual=False).select_related("venue"), pk=_key(data.get("screen"))
    )
    return Asked(screening, screen, _start(data["start"], edition))


def move_of(data: Any, edition: Edition) -> Move:
    """The move that a form or the script asks for; `seen_screen` and `seen_start` say where its sender saw the
    screening.
    """
    asked = asked_of(data, edition)
    now = place_of(asked.screening)
    seen = now
    if "seen_start" in data:
        seen = Place(_key(data.get("seen_screen")) or None, _moment(data["seen_start"]), now.pinned)
    pinned = data["pinned"] in ("1", "true", "on") if "pinned" in data else now.pinned
    return Move(asked.screening.pk, seen, Place(asked.screen.pk if asked.screen else None, asked.start, pinned))


def _key(text: Any) -> int:
    return int(text) if str(text or "").isdecimal() and len(str(text)) < 18 else 0


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise NotUnderstood(f"{text[:40]!r} is no time") from error
    if moment and moment.tzinfo is None:
        raise NotUnderstood(f"{text[:40]!r} has no offset")
    return moment


def _start(text: str, edition: Edition) -> datetime:
    """The instant of a local time; of an hour that comes twice the first."""
    try:
        wall = datetime.fromisoformat(text).replace(second=0, microsecond=0)
        return (wall if wall.tzinfo else instant(wall, edition.zone)).astimezone(UTC)
    except DoubledHour:
        return wall.replace(tzinfo=ZoneInfo(edition.zone), fold=0).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise NotUnderstood(str(error) if isinstance(error, SkippedHour) else f"{text[:40]!r} is no time") from error
