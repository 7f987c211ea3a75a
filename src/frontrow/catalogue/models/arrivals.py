"""Uploaded files on their way to become documents."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from frontrow.catalogue.models.documents import Document

STANDS = (
    ("waiting", "waits to be read"),
    ("reading", "is being read"),
    ("kept", "kept"),
    ("known", "imported before, nothing changed"),
    ("refused", "not kept"),
)
OPEN = ("waiting", "reading")


class Arrival(models.Model):
    """A file that was uploaded and is read in the background: it becomes a document, or one line says why not.

    Its bytes lie in `original` only as long as it is open.
    """

    name = models.CharField(max_length=255)
    site = models.CharField(max_length=200, blank=True)
    original = models.FileField(upload_to="arrivals/", max_length=255, blank=True)
    stand = models.CharField(max_length=8, choices=STANDS, default="waiting", db_index=True)
    said = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    brought_at = models.DateTimeField()
    stirred_at = models.DateTimeField(help_text="when the background worker last wrote something down")

    class Meta:
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(stand__in=("kept", "known"), document__isnull=False)
                | Q(stand__in=(*OPEN, "refused"), document__isnull=True),
                name="arrival_kept_is_a_document",
            ),
            models.CheckConstraint(condition=Q(stand__in=OPEN) | Q(original=""), name="arrival_settled_holds_no_bytes"),
            models.CheckConstraint(condition=~Q(stand="refused") | ~Q(said=""), name="arrival_refused_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_stand_display()})"

    @property
    def open(self) -> bool:
        """Whether the background worker has something to do."""
        return self.stand in OPEN
