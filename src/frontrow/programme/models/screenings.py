"""Screenings: an item on a screen at an hour, or on the shelf."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from wagtail.models import RevisionMixin

from frontrow.catalogue.translated import TranslatedField
from frontrow.programme.festival_time import local_words
from frontrow.programme.models.copies import Copy
from frontrow.programme.models.guests import Guest
from frontrow.programme.models.items import Item
from frontrow.programme.models.venues import Screen
from frontrow.programme.vocabulary import AUDIENCES, STATUSES

ON_THE_SHELF = Q(screen__isnull=True, start__isnull=True, end__isnull=True, festival_day__isnull=True)
PLACED = Q(screen__isnull=False, start__isnull=False, end__isnull=False, festival_day__isnull=False)


class Screening(RevisionMixin, models.Model):
    """An item on a screen at an hour; screen, start, end and festival day are all empty while it lies on the shelf.

    The database refuses two at once on one screen (turnaround included; cancelled ones and virtual venues aside) and
    one outside its edition: see migration 0002. `number` counts the item's screenings from 0; `code` stands in public
    addresses.
    """

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="screenings")
    code = models.SlugField(max_length=40, unique=True)
    number = models.PositiveSmallIntegerField(default=0)
    screen = models.ForeignKey(Screen, null=True, blank=True, on_delete=models.PROTECT, related_name="screenings")
    start = models.DateTimeField(null=True, blank=True)
    end = models.DateTimeField(null=True, blank=True)
    festival_day = models.DateField(null=True, blank=True, db_index=True)
    status = models.CharField(max_length=10, choices=STATUSES, default="scheduled")
    previous_start = models.DateTimeField(null=True, blank=True)
    ticket_url = models.URLField(max_length=300, blank=True, validators=[URLValidator(schemes=["http", "https"])])
    intro_minutes = models.PositiveSmallIntegerField(default=0)
    qa_minutes = models.PositiveSmallIntegerField(default=0)
    guests = models.ManyToManyField(Guest, blank=True, related_name="screenings")
    copy = models.ForeignKey(Copy, null=True, blank=True, on_delete=models.SET_NULL, related_name="screenings")
    subtitles = models.JSONField(default=list, blank=True)
    access = models.JSONField(default=list, blank=True)
    audience = models.CharField(max_length=8, choices=AUDIENCES, default="public")
    note = TranslatedField()
    pinned = models.BooleanField(default=False, help_text="drafting and repair leave it where it is")

    class Meta:
        ordering = ("start", "pk")
        constraints = [
            models.CheckConstraint(condition=ON_THE_SHELF | PLACED, name="screening_placed_or_on_the_shelf"),
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gt=F("start")), name="screening_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(start__second=0), name="screening_starts_on_a_minute"
            ),
            models.UniqueConstraint(fields=("item", "number"), name="screening_number_once"),
        ]

    def __str__(self) -> str:
        when = local_words(self.start, self.item.edition.zone) if self.start else "(on the shelf)"
        return f"{self.item} {when}"
