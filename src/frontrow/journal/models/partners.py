"""Partners of the festival."""

from django.core.validators import URLValidator
from django.db import models
from wagtail.models import DraftStateMixin, RevisionMixin

from frontrow.catalogue.translated import TranslatedField


class Partner(DraftStateMixin, RevisionMixin, models.Model):
    """A partner, under a heading like “Main partners”."""

    name = models.CharField(max_length=200, unique=True)
    group = TranslatedField(help_text="the heading it stands under")
    website = models.URLField(blank=True, validators=[URLValidator(schemes=["http", "https"])])
    logo = models.ForeignKey("wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    note = TranslatedField()
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name
