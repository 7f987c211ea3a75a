"""Copies (DCP, file or print), when they are here, and the keys that open them."""

from django.db import models
from django.db.models import F, Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import RevisionMixin

from frontrow.catalogue.models import Work
from frontrow.programme.festival_time import local_span
from frontrow.programme.models.editions import Edition
from frontrow.programme.models.venues import Screen
from frontrow.programme.vocabulary import FORMATS


class Copy(RevisionMixin, ClusterableModel):
    """One copy of a work: `encrypted` copies play only where and when a key (KDM) allows; without a window it is
    always here.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="copies")
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="copies")
    label = models.CharField(max_length=120, help_text="what stands on the drive or the can")
    format = models.CharField(max_length=12, choices=FORMATS, default="dcp")
    subtitles = models.JSONField(default=list, blank=True, help_text="ISO 639 codes of subtitles on the copy")
    content_title = models.CharField(
        max_length=250, blank=True, help_text="the DCP's name by the digital cinema naming convention"
    )
    transport_minutes = models.PositiveSmallIntegerField(default=60)
    encrypted = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "copies"
        ordering = ("work", "label")
        constraints = [models.UniqueConstraint(fields=("edition", "work", "label"), name="copy_once")]

    def __str__(self) -> str:
        return f"{self.work}: {self.label}"


class CopyWindow(models.Model):
    """A span in which a copy is here."""

    copy = ParentalKey(Copy, on_delete=models.CASCADE, related_name="windows")
    arrives = models.DateTimeField()
    leaves = models.DateTimeField()

    class Meta:
        ordering = ("arrives",)
        constraints = [models.CheckConstraint(condition=Q(leaves__gt=F("arrives")), name="copy_leaves_after_arriving")]

    def __str__(self) -> str:
        return local_span(self.arrives, self.leaves, self.copy.edition.zone)


class CopyKey(models.Model):
    """A key (KDM): it opens the copy on one screen, from and to an hour."""

    copy = ParentalKey(Copy, on_delete=models.CASCADE, related_name="keys")
    screen = models.ForeignKey(Screen, on_delete=models.CASCADE, related_name="+")
    valid_from = models.DateTimeField()
    valid_to = models.DateTimeField()

    class Meta:
        ordering = ("valid_from",)
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gt=F("valid_from")), name="key_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return f"{self.screen} {local_span(self.valid_from, self.valid_to, self.copy.edition.zone)}"
