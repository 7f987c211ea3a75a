"""Venues and their screens, with seats, abilities, turnaround and opening hours."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, RevisionMixin

from frontrow.catalogue.previewed import PublicPreview
from frontrow.catalogue.slugs import Slugged
from frontrow.catalogue.translated import TranslatedField

LONGEST_TURNAROUND_MINUTES = 600


class Venue(Slugged, PublicPreview, DraftStateMixin, RevisionMixin, ClusterableModel):
    """A house with screens; a virtual one shows items in a window of time instead of at an hour."""

    address_folder = "venues"

    name = models.CharField(max_length=120)
    address = models.CharField(max_length=250, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    website = models.URLField(blank=True)
    description = TranslatedField(rows=4)
    access = TranslatedField(rows=3, help_text="how to come in: steps, lifts, loops, toilets")
    virtual = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "pk")
        constraints = [
            models.CheckConstraint(
                condition=(Q(latitude__isnull=True) | Q(latitude__range=(-90, 90)))
                & (Q(longitude__isnull=True) | Q(longitude__range=(-180, 180))),
                name="venue_is_on_earth",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def slug_source(self) -> str:
        """What the address is made of."""
        return self.name


class Travel(models.Model):
    """Minutes from one venue to another where it differs from the usual; symmetric, stored once."""

    venue = ParentalKey(Venue, on_delete=models.CASCADE, related_name="travel")
    other = models.ForeignKey(Venue, on_delete=models.CASCADE, related_name="+")
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("venue", "other"), name="travel_once"),
            models.CheckConstraint(condition=~Q(venue=F("other")), name="travel_leads_elsewhere"),
        ]

    def __str__(self) -> str:
        return f"{self.venue} – {self.other}: {self.minutes} min"


class Screen(Slugged, RevisionMixin, ClusterableModel):
    """A screen: `turnaround_minutes` lie between the end of one screening and the start of the next."""

    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="screens")
    name = models.CharField(max_length=120)
    seats = models.PositiveIntegerField()
    held_seats = models.PositiveIntegerField(default=0, help_text="seats kept back for guests and staff")
    formats = models.JSONField(default=list, blank=True, help_text="dcp, 35mm, 16mm…")
    abilities = models.JSONField(default=list, blank=True, help_text="step_free, subtitling, hearing_loop…")
    turnaround_minutes = models.PositiveSmallIntegerField(
        default=20, validators=[MaxValueValidator(LONGEST_TURNAROUND_MINUTES)]
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("venue__position", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=("venue", "name"), name="screen_once"),
            models.CheckConstraint(condition=Q(held_seats__lte=F("seats")), name="screen_holds_no_more_than_it_has"),
            models.CheckConstraint(
                condition=Q(turnaround_minutes__lte=LONGEST_TURNAROUND_MINUTES), name="screen_turnaround_possible"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.venue}, {self.name}" if self.name != self.venue.name else self.name

    def slug_source(self) -> str:
        """What the address is made of."""
        return f"{self.venue.name} {self.name}"

    def too_tight_for(self, turnaround_minutes: int) -> tuple[Any, Any] | None:
        """Two stored screenings that would stand too close with another turnaround; None where all keep it."""
        pause = timedelta(minutes=turnaround_minutes)
        stored = list(self.screenings.exclude(status="cancelled").filter(start__isnull=False).order_by("start"))
        return next(((one, other) for one, other in pairwise(stored) if other.start < one.end + pause), None)


class ScreenOpening(models.Model):
    """A span in which a screen is ours: screenings start and end inside one."""

    screen = ParentalKey(Screen, on_delete=models.CASCADE, related_name="openings")
    opens = models.DateTimeField()
    closes = models.DateTimeField()

    class Meta:
        ordering = ("opens",)
        constraints = [models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="opening_closes_after_it_opens")]

    def __str__(self) -> str:
        return f"{self.screen} {self.opens:%d %b %H:%M} – {self.closes:%d %b %H:%M} UTC"  # a house knows no zone
