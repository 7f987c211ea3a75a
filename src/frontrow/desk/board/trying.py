"""What would break if a screening lay there: asked while it is dragged, so only what it could touch is looked at."""

from datetime import datetime, timedelta

from django.db.models import Q

from frontrow.desk.timetable.checking import Fault, Laid, faults_of, laid_of
from frontrow.desk.timetable.demands import demand_of
from frontrow.desk.timetable.records import records_of
from frontrow.programme.festival_time import festival_day
from frontrow.programme.models import Edition, Item, Screen, Screening
from frontrow.programme.refusals import NothingToShow

NEAR = timedelta(hours=30)
REFUSED = ("turnaround", "edition")  # what the database itself would not take


def faults_there(edition: Edition, screening: Screening, screen: Screen, start: datetime) -> list[Fault]:
    """Every breach that the screening would be part of; raises NothingToShow where its length is not known."""
    records = records_of(edition, _touched(screening, screen, start))
    item = next(item for item in records.items if item.pk == screening.item_id)
    demand = demand_of(records, item, screening)
    if demand is None:
        raise NothingToShow(str(item))
    others = [one for one in laid_of(records) if one.screening.pk != screening.pk]
    faults = faults_of(records, [*others, Laid(screening, item, demand, records.screens[screen.pk], start)])
    return [*_outside(edition, screening, start), *(fault for fault in faults if screening.pk in fault.screenings)]


def _touched(screening: Screening, screen: Screen, start: datetime) -> Q:
    """Screenings that share the screen those days, the item, a film, a copy or a guest; and the screening itself."""
    works = Item.objects.filter(pk=screening.item_id).values("works__work")
    shared = Q(item_id=screening.item_id) | Q(item__works__work__in=works) | Q(guests__in=screening.guests.all())
    near = Q(screen=screen, start__gte=start - NEAR, start__lte=start + NEAR)
    return Q(pk__in=Screening.objects.filter(near | shared | Q(pk=screening.pk)).values("pk"))


def _outside(edition: Edition, screening: Screening, start: datetime) -> list[Fault]:
    day = festival_day(start, edition.zone, edition.day_ends)
    if edition.first_day <= day <= edition.last_day:
        return []
    return [
        Fault(
            "edition", (screening.pk,), f"the festival runs from {edition.first_day:%d %b} to {edition.last_day:%d %b}"
        )
    ]
