"""Placing screenings on screens and hours, and taking them back to the shelf."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from frontrow.programme.festival_time import festival_day
from frontrow.programme.lengths import screening_minutes
from frontrow.programme.models import Screen, Screening
from frontrow.programme.refusals import OutsideEdition, ScreenTaken


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a screening goes: a screen and an aware start."""

    screening: Screening
    screen: Screen
    start: datetime


def place(screening: Screening, screen: Screen, start: datetime, by: Any = None) -> Screening:
    """Put one screening on a screen at an hour; raises ScreenTaken, OutsideEdition or NothingToShow."""
    return place_many([Placement(screening, screen, start)], by)[0]


def place_many(placements: Iterable[Placement], by: Any = None) -> list[Screening]:
    """Move many at once, swaps too: all go to the shelf first, then each to its place, in one transaction, all or
    none.
    """
    placements = list(placements)
    with transaction.atomic():
        before = {p.screening.pk: (p.screening.screen_id, p.screening.start) for p in placements}
        ids = [p.screening.pk for p in placements]
        Screening.objects.filter(pk__in=ids).update(screen=None, start=None, end=None, festival_day=None)
        for placement in placements:
            _put(placement)
            _log_move(placement, before[placement.screening.pk], by)
    return [p.screening for p in placements]


def _put(placement: Placement) -> None:
    screening, edition = placement.screening, placement.screening.item.edition
    screening.screen, screening.start = placement.screen, placement.start
    screening.end = placement.start + timedelta(minutes=screening_minutes(screening))
    screening.festival_day = festival_day(placement.start, edition.zone, edition.day_ends)
    if not edition.first_day <= screening.festival_day <= edition.last_day:
        raise OutsideEdition(screening.festival_day, edition.first_day, edition.last_day)
    taken = whoever_takes(screening)
    if taken:
        raise _taken(screening, taken)
    try:
        with transaction.atomic():
            screening.save()
    except IntegrityError as error:  # somebody else was faster between our look and our write
        taken = whoever_takes(screening)
        if taken is None:
            raise
        raise _taken(screening, taken) from error


def whoever_takes(screening: Screening) -> Screening | None:
    """The screening that already has this one's screen at its hours, turnaround included; None where the screen is
    free.
    """
    screen, start, end = screening.screen, screening.start, screening.end
    if screen is None or start is None or end is None or screen.venue.virtual or screening.status == "cancelled":
        return None
    pause = timedelta(minutes=screen.turnaround_minutes)
    others = Screening.objects.filter(screen=screen, start__lt=end + pause, end__gt=start - pause).exclude(
        status="cancelled"
    )
    return others.exclude(pk=screening.pk).select_related("item").order_by("start").first()


def _taken(screening: Screening, other: Screening) -> ScreenTaken:
    if screening.screen is None or screening.start is None or other.start is None or other.end is None:
        raise ValueError("only placed screenings can take a screen")
    return ScreenTaken(
        str(screening.screen),
        screening.start,
        str(other.item),
        other.start,
        other.end,
        screening.item.edition.zone,
        screening.screen.turnaround_minutes,
    )


def _log_move(placement: Placement, before: tuple[Any, Any], by: Any) -> None:
    screening = placement.screening
    was = {"screen": before[0], "start": before[1].isoformat() if before[1] else None}
    now = {"screen": placement.screen.pk, "start": placement.start.isoformat()}
    if was != now:
        log(screening, "frontrow.place", user=by, data={"from": was, "to": now})


def shelve(screening: Screening, by: Any = None) -> Screening:
    """Take a screening off its screen and hour; it keeps all else."""
    with transaction.atomic():
        was = {"screen": screening.screen_id, "start": screening.start.isoformat() if screening.start else None}
        screening.screen = screening.start = screening.end = screening.festival_day = None
        screening.save()
        log(screening, "frontrow.shelve", user=by, data={"from": was})
    return screening


def set_status(screening: Screening, status: str, by: Any = None) -> Screening:
    """Say that a screening is scheduled, moved, cancelled or sold out; raises ScreenTaken if reviving one whose
    place is gone.
    """
    with transaction.atomic():
        was, screening.status = screening.status, status
        taken = whoever_takes(screening)
        if taken:
            screening.status = was
            raise _taken(screening, taken)
        screening.full_clean(exclude=["code"])
        screening.save()
        log(screening, "frontrow.status", user=by, data={"from": was, "to": status})
    return screening
