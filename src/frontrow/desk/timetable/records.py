"""The records of an edition that a timetable is made of, each query made once."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Q

from frontrow.programme.models import Copy, Edition, Guest, Item, Screen, Screening, Travel


@dataclass(frozen=True)
class Records:
    """Screens of real houses, copies and guests by key, items with films, and the screenings that take place, by
    item.
    """

    edition: Edition
    screens: dict[int, Screen]
    copies: dict[int, Copy]
    guests: dict[int, Guest]
    items: list[Item]
    screenings: dict[int, list[Screening]]
    copies_of_work: dict[int, list[Copy]] = field(default_factory=dict)
    ways: tuple[Travel, ...] = ()

    def all_screenings(self) -> list[Screening]:
        """Every screening, item by item."""
        return [screening for item in self.items for screening in self.screenings[item.pk]]


def records_of(edition: Edition, only: Q | None = None) -> Records:
    """Read them, or `only` some screenings and what they need; cancelled screenings and those of virtual houses are
    left out.
    """
    rows = (
        Screening.objects.filter(item__edition=edition).exclude(status="cancelled").exclude(screen__venue__virtual=True)
    )
    by_item: dict[int, list[Screening]] = defaultdict(list)
    for screening in rows.filter(only or Q()).prefetch_related("guests").order_by("item_id", "number"):
        by_item[screening.item_id].append(screening)
    asked = Q() if only is None else Q(pk__in=by_item)
    items = list(edition.items.filter(asked).select_related("section").prefetch_related("works__work", "guests"))
    works = Q() if only is None else Q(work__in={shown.work_id for item in items for shown in item.works.all()})
    copies = {copy.pk: copy for copy in edition.copies.filter(works).prefetch_related("windows", "keys")}
    of_work: dict[int, list[Copy]] = defaultdict(list)
    for copy in copies.values():
        of_work[copy.work_id].append(copy)
    screens = Screen.objects.filter(venue__virtual=False).select_related("venue").prefetch_related("openings")
    guests = {guest.pk: guest for guest in edition.guests.prefetch_related("stays")}
    ways = tuple(Travel.objects.select_related("venue", "other"))
    return Records(
        edition,
        {s.pk: s for s in screens},
        copies,
        guests,
        items,
        {i.pk: by_item[i.pk] for i in items},
        dict(of_work),
        ways,
    )
