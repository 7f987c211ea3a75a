"""People and organisations, with their names and how they stand to one another."""

from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, RevisionMixin
from wagtail.search import index

from frontrow.catalogue.previewed import PublicPreview
from frontrow.catalogue.slugs import Slugged
from frontrow.catalogue.translated import TranslatedField
from frontrow.catalogue.vocabulary import RELATIONS
from frontrow.interchange.folding import fold


class Person(Slugged, PublicPreview, DraftStateMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """Someone who made a work, is in it or wrote of it; `folded` is the name as search compares it."""

    address_folder = "people"

    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200, blank=True, help_text="as it stands in an index: Cassavetes, John")
    folded = models.CharField(max_length=400, editable=False, blank=True, db_index=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    death_year = models.PositiveSmallIntegerField(null=True, blank=True)
    birth_place = models.CharField(max_length=200, blank=True)
    biography = TranslatedField(rows=8)

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("folded"),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ("folded", "pk")
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="person_has_a_name"),
            models.CheckConstraint(
                condition=Q(death_year__isnull=True)
                | Q(birth_year__isnull=True)
                | Q(death_year__gte=models.F("birth_year")),
                name="person_dies_after_birth",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def slug_source(self) -> str:
        """What the address is made of."""
        return self.name

    def clean(self) -> None:
        super().clean()
        self.folded = fold(self.name)

    def save(self, *args: object, **options: object) -> None:
        self.folded = fold(self.name)
        if not self.sort_name:
            self.sort_name = inverted(self.name)
        super().save(*args, **options)


def inverted(name: str) -> str:
    """A name with its last word first, "Cassavetes, John"; a single word stays as it is."""
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first else last


class PersonName(models.Model):
    """Another name of a person: an alias, a birth name, another script."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=400, editable=False, blank=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("person", "folded"), name="person_name_once")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **options: object) -> None:
        self.folded = fold(self.name)
        super().save(*args, **options)


class Organisation(ClusterableModel):
    """A company or institution: produces, sells, distributes, awards."""

    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=400, editable=False, blank=True, unique=True)
    website = models.URLField(blank=True)

    class Meta:
        ordering = ("folded",)

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.folded = fold(self.name)

    def save(self, *args: object, **options: object) -> None:
        self.folded = fold(self.name)
        super().save(*args, **options)


class OrganisationName(models.Model):
    """Another name of an organisation: its acronym, what it was called before, the name of one merged into it."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=400, editable=False, blank=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("organisation", "folded"), name="organisation_name_once")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **options: object) -> None:
        self.folded = fold(self.name)
        super().save(*args, **options)


class Relation(models.Model):
    """How a person stands to another or to a work, with the sentence that says so."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=20, choices=RELATIONS)
    other_name = models.CharField(max_length=200)
    other_person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="relations_to"
    )
    other_work = models.ForeignKey(
        "catalogue.Work", null=True, blank=True, on_delete=models.SET_NULL, related_name="relations_to"
    )
    sentence = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("person", "kind", "other_name"), name="relation_once")]

    def __str__(self) -> str:
        return f"{self.person} {self.get_kind_display()} {self.other_name}"
