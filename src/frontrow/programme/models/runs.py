"""Runs: work on the timetable that takes a while and goes on in the background."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from frontrow.programme.models.editions import Edition
from frontrow.programme.models.steps import Step

KINDS = (("rest", "draft the rest"), ("improve", "improve"), ("repair", "repair"), ("explain", "explain"))
STANDS = (
    ("waiting", "waiting"),
    ("running", "running"),
    ("done", "done"),
    ("failed", "failed"),
    ("stopped", "stopped"),
)


class TimetableRun(models.Model):
    """A draft, an improvement, a repair or an explanation: what it was asked, how it goes, what it found.

    `progress` is a list of [seconds, score, minutes in breach]; `proposal` the moves found, applied as `step` or not.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="runs")
    kind = models.CharField(max_length=8, choices=KINDS)
    stand = models.CharField(max_length=8, choices=STANDS, default="waiting")
    seconds = models.PositiveSmallIntegerField(default=60)
    seed = models.PositiveIntegerField(default=1)
    problem = models.TextField(blank=True, help_text="the problem as it was solved")
    progress = models.JSONField(default=list)
    proposal = models.JSONField(default=list)
    answer = models.JSONField(default=dict)
    said = models.CharField(max_length=500, blank=True)
    stop_asked = models.BooleanField(default=False)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    step = models.ForeignKey(Step, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("edition",), condition=Q(stand__in=("waiting", "running")), name="one_run_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.stand})"

    @property
    def open(self) -> bool:
        """Whether it still goes on."""
        return self.stand in ("waiting", "running")
