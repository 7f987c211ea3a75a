"""What was taught of sites."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from frontrow.catalogue.models.documents import Document

STANDS = (
    ("waiting", "waits for the background worker"),
    ("reading", "the site's documents are being read"),
    ("shown", "the difference is shown"),
    ("keeping", "it is being kept"),
    ("kept", "kept"),
    ("dropped", "not kept"),
    ("failed", "given up"),
)
OPEN = ("waiting", "reading", "keeping")


class SiteProfileRecord(models.Model):
    """A site's profile as its one readable file (TOML, the form of reading's `SiteProfile`), used for every document
    of the site."""

    site = models.CharField(max_length=200, unique=True)
    text = models.TextField()
    taught_at = models.DateTimeField()
    taught_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("site",)
        constraints = [models.CheckConstraint(condition=~Q(site=""), name="site_profile_names_its_site")]

    def __str__(self) -> str:
        return self.site


class ProfileTrial(models.Model):
    """A profile that is tried on all documents it concerns, in the background, shown, and then kept or dropped.

    `ground` names the profile that it was built on, so that two people who teach at once do not overwrite each other;
    `document` belongs to the site from the day the profile is kept. `done` of `total` documents are read.
    """

    site = models.CharField(max_length=200)
    text = models.TextField()
    ground = models.CharField(max_length=64)
    document = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    stand = models.CharField(max_length=8, choices=STANDS, default="waiting")
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    said = models.CharField(max_length=500, blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()
    stirred_at = models.DateTimeField(help_text="when the background worker last wrote something down")

    class Meta:
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(condition=~Q(site=""), name="trial_names_its_site"),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="trial_reads_no_more_than_there_is"),
        ]

    def __str__(self) -> str:
        return f"{self.site} ({self.get_stand_display()})"

    @property
    def open(self) -> bool:
        """Whether the background worker has something to do."""
        return self.stand in OPEN


class TrialReading(models.Model):
    """What one document says when it is read with the profile of a trial; `fault` where it could not be read."""

    trial = models.ForeignKey(ProfileTrial, on_delete=models.CASCADE, related_name="readings")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    reading = models.JSONField(null=True)
    labels = models.JSONField(default=dict)
    changes = models.PositiveIntegerField(default=0, help_text="claims that would come or go")
    fault = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-changes", "document__name", "document_id")
        constraints = [
            models.UniqueConstraint(fields=("trial", "document"), name="trial_reads_a_document_once"),
            models.CheckConstraint(condition=Q(reading__isnull=True) ^ Q(fault=""), name="trial_reading_or_fault"),
        ]

    def __str__(self) -> str:
        return f"{self.document}: {self.fault or 'read'}"
