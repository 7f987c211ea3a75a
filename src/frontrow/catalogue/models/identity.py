"""What people decided of pairs of records that may be the same person or work."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

PAIR_KINDS = (("person", "person"), ("work", "work"), ("organisation", "organisation"))
PAIR_VERBS = (("merged", "merged"), ("refused", "not the same"))


class PairDecision(models.Model):
    """A pair of people, works or organisations that was merged, or refused as not the same; it is remembered by keys,
    for a merged record is gone.

    `effects` is what merging changed, so that it can be taken apart exactly. `names` tells what the two were called.
    """

    kind = models.CharField(max_length=12, choices=PAIR_KINDS)
    low = models.PositiveBigIntegerField()
    high = models.PositiveBigIntegerField()
    kept = models.PositiveBigIntegerField(null=True)
    verb = models.CharField(max_length=8, choices=PAIR_VERBS)
    names = models.JSONField(default=list)
    reasons = models.JSONField(default=list)
    score = models.FloatField(default=0)
    effects = models.JSONField(default=list)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-decided_at", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(low__lt=F("high")), name="pair_of_two_in_order"),
            models.CheckConstraint(condition=Q(score__range=(0, 1)), name="pair_score_is_a_share"),
            models.CheckConstraint(
                condition=Q(verb="refused", kept__isnull=True)
                | Q(
                    Q(kept=F("low")) | Q(kept=F("high")), verb="merged", kept__isnull=False
                ),  # a NULL alone would pass the check
                name="merged_pair_keeps_one",
            ),
            models.UniqueConstraint(
                fields=("kind", "low", "high"), condition=Q(undone_at__isnull=True), name="one_standing_decision_a_pair"
            ),
        ]

    def __str__(self) -> str:
        return f"{' and '.join(self.names)}: {self.get_verb_display()}"

    @property
    def lost(self) -> int | None:
        """The key of the record that a merge took away."""
        return None if self.kept is None else self.high if self.kept == self.low else self.low
