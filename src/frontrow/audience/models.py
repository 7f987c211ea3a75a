"""The tables of the audience."""

from django.db import models
from django.db.models import Q


class Subscription(models.Model):
    """Someone who wants the newsletter: mail goes out only after they confirmed by a link and a button (double opt-in).

    `token` is the secret of the links in their mail; `email_folded` makes one person one row.
    """

    email = models.EmailField()
    email_folded = models.EmailField(unique=True)
    language = models.CharField(max_length=12)
    token = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    unsubscribed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-asked_at",)
        constraints = [
            models.CheckConstraint(condition=Q(confirmed_at__isnull=True) | Q(confirmed_at__gte=models.F("asked_at")), name="confirmed_after_asking")
        ]

    def __str__(self) -> str:
        return self.email
