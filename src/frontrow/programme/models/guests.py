"""Guests and how long they stay."""

from django.db import models
from django.db.models import F, Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import RevisionMixin

from frontrow.catalogue.models import Person
from frontrow.catalogue.translated import TranslatedField
from frontrow.programme.festival_time import local_span
from frontrow.programme.models.editions import Edition


class Guest(RevisionMixin, ClusterableModel):
    """Someone who comes to the festival and can be at screenings during a stay."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="guests")
    name = models.CharField(max_length=200)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    role = TranslatedField(help_text="moderator, director, critic…")

    class Meta:
        ordering = ("name",)
        constraints = [models.UniqueConstraint(fields=("edition", "name"), name="guest_once")]

    def __str__(self) -> str:
        return self.name


class GuestStay(models.Model):
    """A span in which a guest is in town."""

    guest = ParentalKey(Guest, on_delete=models.CASCADE, related_name="stays")
    arrives = models.DateTimeField()
    leaves = models.DateTimeField()

    class Meta:
        ordering = ("arrives",)
        constraints = [models.CheckConstraint(condition=Q(leaves__gt=F("arrives")), name="guest_leaves_after_arriving")]

    def __str__(self) -> str:
        return f"{self.guest} {local_span(self.arrives, self.leaves, self.guest.edition.zone)}"
