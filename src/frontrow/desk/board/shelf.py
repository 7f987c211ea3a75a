"""The shelf: screenings that items want and nobody has placed yet."""

from django.db import transaction

from frontrow.programme.models import Edition, Screening
from frontrow.programme.screening_form import free_code, next_number


def fill_shelf(edition: Edition) -> int:
    """Make the public screenings that items want beyond those they have, on the shelf with the item's guests at the
    first; returns how many.
    """
    made = 0
    with transaction.atomic():
        for item in edition.items.prefetch_related("guests"):
            there = item.screenings.filter(audience="public").exclude(status="cancelled").count()
            for place in range(there, item.screenings_wanted):
                number = next_number(item)
                screening = Screening.objects.create(item=item, number=number, code=free_code(item, number))
                if place == 0:
                    screening.guests.set(item.guests.all())
                made += 1
    return made
