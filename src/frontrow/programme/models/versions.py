"""Programme versions: what was published, frozen."""

from django.conf import settings
from django.db import models

from frontrow.programme.models.editions import Edition


class ProgrammeVersion(models.Model):
    """A published version: `snapshot` is the JSON of `published.Programme`, which the database never lets change."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    snapshot = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=("edition", "number"), name="version_number_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="version_counts_from_one"),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"
