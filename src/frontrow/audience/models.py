"""The tables of the audience."""

from django.conf import settings
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
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | Q(confirmed_at__gte=models.F("asked_at")),
                name="confirmed_after_asking",
            )
        ]

    def __str__(self) -> str:
        return self.email


class WishList(models.Model):
    """Wishes that staff uploaded: `visitors` of them by item, or last year's `attendance` by section, director or
    country.

    Visitors stand as in a timetable problem's `audience`: [{"people", "ratings": {item slug: 1..5}, "available"?}];
    attendance is {"section" | "director" | "country": {name: people}}.
    """

    KINDS = (("visitors", "wishes of visitors"), ("attendance", "last year's attendance"))

    edition = models.ForeignKey("programme.Edition", on_delete=models.CASCADE, related_name="wish_lists")
    kind = models.CharField(max_length=10, choices=KINDS)
    name = models.CharField(max_length=200)
    content = models.JSONField()
    uploaded_at = models.DateTimeField(auto_now_add=True)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-uploaded_at", "-pk")

    def __str__(self) -> str:
        return self.name
