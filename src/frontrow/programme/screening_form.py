"""What a screening typed at the desk must fulfil, and what follows from what was typed."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError

from frontrow.programme.deeds.placing import whoever_takes
from frontrow.programme.festival_time import festival_day
from frontrow.programme.lengths import item_minutes
from frontrow.programme.models import Item, Screening
from frontrow.programme.refusals import NothingToShow


def settle(screening: Screening, cleaned: dict[str, Any]) -> None:
    """Fill in code, number, end and festival day of a screening from a form's cleaned fields; raises
    ValidationError.
    """
    item, screen, start = cleaned["item"], cleaned.get("screen"), cleaned.get("start")
    if not screening.code:
        screening.number = next_number(item)
        screening.code = free_code(item, screening.number)
    if bool(screen) != bool(start):
        raise ValidationError("give both a screen and a start, or neither (then it lies on the shelf)")
    screening.item, screening.screen, screening.start, screening.status = item, screen, start, cleaned["status"]
    screening.end = screening.festival_day = None
    if start:
        _settle_hours(screening, item, cleaned)


def _settle_hours(screening: Screening, item: Item, cleaned: dict[str, Any]) -> None:
    try:
        minutes = cleaned["intro_minutes"] + item_minutes(item) + cleaned["qa_minutes"]
    except NothingToShow as refusal:
        raise ValidationError(str(refusal)) from refusal
    start = cleaned["start"].replace(second=0, microsecond=0)
    screening.start, screening.end = start, start + timedelta(minutes=minutes)
    edition = item.edition
    screening.festival_day = festival_day(start, edition.zone, edition.day_ends)
    if not edition.first_day <= screening.festival_day <= edition.last_day:
        raise ValidationError(f"the edition runs from {edition.first_day:%d %b} to {edition.last_day:%d %b %Y}")
    taken = whoever_takes(screening)
    if taken:
        raise ValidationError(
            f"{screening.screen} shows {taken.item} then "
            f"(turnaround {cleaned['screen'].turnaround_minutes} minutes included)"
        )


def next_number(item: Item) -> int:
    """The number of an item's next screening, from 0."""
    last = item.screenings.order_by("-number").values_list("number", flat=True).first()
    return 0 if last is None else last + 1


def free_code(item: Item, number: int) -> str:
    """A code for an item's screening that no other has: the item's slug and its number from 1."""
    base = f"{item.slug[:32]}-{number + 1}"
    taken = set(Screening.objects.filter(code__startswith=base).values_list("code", flat=True))
    return (
        base
        if base not in taken
        else next(code for code in (f"{base}-{n}" for n in range(2, len(taken) + 3)) if code not in taken)
    )
