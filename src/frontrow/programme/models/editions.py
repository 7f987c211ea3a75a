"""Editions (one year of the festival) and their sections."""

from datetime import time
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from wagtail.models import DraftStateMixin, RevisionMixin

from frontrow.catalogue.previewed import PublicPreview
from frontrow.catalogue.slugs import Slugged
from frontrow.catalogue.translated import TranslatedField, festival_languages

hex_colour = RegexValidator(r"^#[0-9a-fA-F]{6}$", "a colour is # and six hexadecimal digits, like #e4572e")


def check_zone(name: str) -> None:
    """Raise ValidationError for a name that is no IANA time zone."""
    if name not in available_timezones():
        raise ValidationError(f"{name!r} is not an IANA time zone, like Europe/Warsaw")


class Edition(Slugged, PublicPreview, DraftStateMixin, RevisionMixin, models.Model):
    """One year of the festival: its days, zone and languages. `first_day` and `last_day` are festival days."""

    festival = TranslatedField(blank=False)
    name = TranslatedField(blank=False)
    tagline = TranslatedField()
    description = TranslatedField(rows=6)
    year = models.PositiveSmallIntegerField()
    city = models.CharField(max_length=120, blank=True)
    zone = models.CharField(max_length=60, validators=[check_zone], help_text="IANA time zone, like Europe/Warsaw")
    languages = models.JSONField(help_text='language codes of the public pages, the main one first: ["en", "pl"]')
    first_day = models.DateField()
    last_day = models.DateField()
    day_ends = models.TimeField(
        default=time(5), help_text="a screening before this hour still belongs to the evening before"
    )
    accent = models.CharField(max_length=7, default="#e4572e", validators=[hex_colour])
    contact_email = models.EmailField(blank=True)
    current = models.BooleanField(default=False, help_text="the edition that the public site shows")

    class Meta:
        ordering = ("-first_day",)
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="edition_ends_after_it_begins"),
            models.UniqueConstraint(fields=("current",), condition=Q(current=True), name="one_current_edition"),
        ]

    def __str__(self) -> str:
        return next(iter(self.name.values()), self.slug)

    @classmethod
    def current_zone(cls) -> str:
        """The zone of the current edition; UTC before there is one."""
        return cls.objects.filter(current=True).values_list("zone", flat=True).first() or "UTC"

    def slug_source(self) -> str:
        """What the address is made of."""
        return str(self.year)

    def clean(self) -> None:
        super().clean()
        known = festival_languages()
        if not isinstance(self.languages, list) or not self.languages or not set(self.languages) <= set(known):
            raise ValidationError({"languages": f"choose from the festival's languages {known}, at least one"})


class Section(Slugged, PublicPreview, DraftStateMixin, RevisionMixin, models.Model):
    """A section of an edition, with the one colour that is its own on every page."""

    address_folder = "sections"

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="sections")
    name = TranslatedField(blank=False)
    description = TranslatedField(rows=6)
    accent = models.CharField(max_length=7, default="#e4572e", validators=[hex_colour])
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("edition", "position", "pk")

    def __str__(self) -> str:
        return next(iter(self.name.values()), self.slug)

    def slug_source(self) -> str:
        """What the address is made of."""
        return next(iter(self.name.values()), "section")
