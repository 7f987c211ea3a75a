"""Items: what one ticket admits to, a film or several shown together."""

from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin
from wagtail.search import index

from frontrow.catalogue.models import Work
from frontrow.catalogue.previewed import PublicPreview
from frontrow.catalogue.slugs import Slugged
from frontrow.catalogue.translated import TranslatedField
from frontrow.programme.models.editions import Edition, Section


class Item(Slugged, PublicPreview, DraftStateMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """A programme item. `title` and `description` matter where several films are shown as one; the numbers below them
    are what the timetable is drafted from."""

    address_folder = "programmes"

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="items")
    section = models.ForeignKey(Section, null=True, blank=True, on_delete=models.SET_NULL, related_name="items")
    title = TranslatedField(help_text="only where several films are shown as one")
    description = TranslatedField(rows=6)
    position = models.PositiveSmallIntegerField(default=0, help_text="place within the section")
    screenings_wanted = models.PositiveSmallIntegerField(default=2)
    expected_people = models.PositiveIntegerField(default=150, help_text="over all screenings")
    prime = models.BooleanField(default=False, help_text="its first screening belongs in the evening")
    days_between = models.PositiveSmallIntegerField(default=1, help_text="0: two screenings on one day are allowed")
    needs = models.JSONField(default=list, blank=True, help_text="abilities the screen must have")
    guests = models.ManyToManyField("programme.Guest", blank=True, related_name="items")

    search_fields = [index.AutocompleteField("slug"), index.FilterField("live")]

    class Meta:
        ordering = ("section__position", "position", "pk")

    def __str__(self) -> str:
        return self.own_title() or self.slug

    def own_title(self) -> str:
        """The item's title, or the first film's where it has none of its own."""
        if self.title:
            return str(next(iter(self.title.values())))
        first = self.works.select_related("work").first() if self.pk else None
        return first.work.original_title if first else ""

    def slug_source(self) -> str:
        """What the address is made of."""
        return self.own_title() or "item"


class ItemWork(Orderable):
    """A work in an item, in its order."""

    item = ParentalKey(Item, on_delete=models.CASCADE, related_name="works")
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="items")
    minutes = models.PositiveIntegerField(
        null=True, blank=True, help_text="of the version shown, where it differs from the work's"
    )

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=("item", "work"), name="work_once_in_an_item"),
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(minutes__gte=1), name="shown_minutes_possible"
            ),
        ]

    def __str__(self) -> str:
        return str(self.work)
