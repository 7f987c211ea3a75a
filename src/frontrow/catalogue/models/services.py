"""Services of others that know works and people, and the numbers by which they know them."""

from django.db import models
from django.db.models import Q

from frontrow.catalogue.models.people import Person

SCHEMES = (("wikidata", "Wikidata"), ("imdb", "IMDb"), ("isni", "ISNI"), ("viaf", "VIAF"))


class ReconciliationService(models.Model):
    """A service that speaks the Reconciliation Service API; `scheme` is the kind of identifier its answers carry, if
    it is one of ours."""

    name = models.CharField(max_length=80, unique=True)
    address = models.URLField(max_length=300, unique=True)
    scheme = models.CharField(max_length=12, blank=True, choices=SCHEMES)
    work_type = models.CharField(
        max_length=80, blank=True, help_text="the service's own type for films: Q11424 at Wikidata"
    )
    person_type = models.CharField(max_length=80, blank=True, help_text="its type for people: Q5 at Wikidata")

    class Meta:
        ordering = ("name",)
        constraints = [
            models.CheckConstraint(
                condition=Q(address__startswith="http://") | Q(address__startswith="https://"),
                name="reconciliation_service_on_the_web",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PersonIdentifier(models.Model):
    """A number by which others know a person."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(max_length=12, choices=SCHEMES)
    value = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("scheme", "value"), name="identifier_names_one_person")]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"
