"""Works (films as such), their titles, credits, prizes, identifiers and versions."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin
from wagtail.search import index

from frontrow.catalogue.models.people import Organisation, Person
from frontrow.catalogue.previewed import PublicPreview
from frontrow.catalogue.slugs import Slugged
from frontrow.catalogue.translated import TranslatedField
from frontrow.catalogue.vocabulary import COLOURS, COMPANY_ROLES, ROLES, TITLE_KINDS
from frontrow.interchange.folding import fold

FIRST_FILM_YEAR = 1874  # Janssen's photographic revolver; nothing that moved was recorded before
LAST_FILM_YEAR = 2200
LONGEST_FILM_MINUTES = 60_000  # "Logistics" (2012) lasts 51,420


class Work(Slugged, PublicPreview, DraftStateMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """A film as such; a stub (`in_programme` nowhere) is a row of someone's filmography.

    `year`, `minutes`, `colour`… are the preferred statements about it; all statements, rivals too, stand in
    `Statement`.
    """

    address_folder = "films"

    key = models.SlugField(
        max_length=120, unique=True, blank=True, help_text="never changes; pictures and imports go by it"
    )
    original_title = models.CharField(max_length=300)
    folded = models.CharField(max_length=600, editable=False, blank=True, db_index=True)
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(FIRST_FILM_YEAR), MaxValueValidator(LAST_FILM_YEAR)]
    )
    minutes = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_FILM_MINUTES)]
    )
    countries = models.JSONField(default=list, blank=True, help_text="ISO 3166 codes in their order")
    languages = models.JSONField(default=list, blank=True, help_text="ISO 639 codes of what is spoken")
    colour = models.CharField(max_length=8, choices=COLOURS, blank=True)
    format = models.CharField(max_length=60, blank=True)
    premiere = TranslatedField()
    synopsis = TranslatedField(rows=8)
    synopsis_author = models.CharField(max_length=120, blank=True)
    part_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="parts")
    still = models.ForeignKey("wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    search_fields = [
        index.SearchField("original_title"),
        index.AutocompleteField("original_title"),
        index.AutocompleteField("folded"),
        index.FilterField("live"),
        index.FilterField("year"),
    ]

    class Meta:
        ordering = ("folded", "year", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(original_title=""), name="work_has_a_title"),
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(minutes__range=(1, LONGEST_FILM_MINUTES)),
                name="work_minutes_possible",
            ),
            models.CheckConstraint(
                condition=Q(year__isnull=True) | Q(year__range=(FIRST_FILM_YEAR, LAST_FILM_YEAR)),
                name="work_year_possible",
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=models.F("pk")), name="work_is_not_part_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.original_title} ({self.year})" if self.year else self.original_title

    def slug_source(self) -> str:
        """What the address is made of."""
        return self.original_title

    def full_clean(self, *args: object, **options: object) -> None:
        self._fill()
        super().full_clean(*args, **options)

    def save(self, *args: object, **options: object) -> None:
        self._fill()
        super().save(*args, **options)

    def _fill(self) -> None:
        self.folded = fold(self.original_title)
        if not self.key:
            self.key = free_key(self.original_title, self.year)


def free_key(title: str, year: int | None) -> str:
    """A key that no work has: title and year, numbered where two works share both."""
    base = slugify(f"{fold(title)} {year or ''}")[:100].strip("-") or "work"
    taken = set(Work.objects.filter(key__startswith=base).values_list("key", flat=True))
    return next(key for key in (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3))) if key not in taken)


class Title(Orderable):
    """A title of a work in a language; `folded` is what search and matching compare."""

    work = ParentalKey(Work, on_delete=models.CASCADE, related_name="titles")
    text = models.CharField(max_length=300)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47, empty where unknown")
    kind = models.CharField(max_length=12, choices=TITLE_KINDS, default="translated")
    folded = models.CharField(max_length=600, editable=False, blank=True, db_index=True)

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=("work", "folded", "language"), name="title_once")]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: object, **options: object) -> None:
        self.folded = fold(self.text)
        super().save(*args, **options)


class Version(models.Model):
    """A cut or language version of a work: what a copy is a copy of."""

    work = ParentalKey(Work, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(max_length=120, default="original version")
    minutes = models.PositiveIntegerField(null=True, blank=True)
    languages = models.JSONField(default=list, blank=True)
    subtitles = models.JSONField(default=list, blank=True)
    format = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("work", "name"), name="version_once")]

    def __str__(self) -> str:
        return f"{self.work}, {self.name}"


class Credit(Orderable):
    """A person's part in a work; `note` holds what the source adds, like “as himself”."""

    work = ParentalKey(Work, on_delete=models.CASCADE, related_name="credits")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="credits")
    role = models.CharField(max_length=24, choices=ROLES)
    character = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=120, blank=True)

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=("work", "person", "role", "character"), name="credit_once")]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.person}"


class CompanyCredit(Orderable):
    """An organisation's part in a work."""

    work = ParentalKey(Work, on_delete=models.CASCADE, related_name="company_credits")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="credits")
    role = models.CharField(max_length=24, choices=COMPANY_ROLES)

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=("work", "organisation", "role"), name="company_credit_once")]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.organisation}"


class Prize(Orderable):
    """A prize that a work won; the recipient only where a source names one."""

    work = ParentalKey(Work, on_delete=models.CASCADE, related_name="prizes")
    festival = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    prize = models.CharField(max_length=200)
    recipient = models.CharField(max_length=200, blank=True)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=("work", "festival", "year", "prize", "recipient"), name="prize_once"),
            models.UniqueConstraint(
                fields=("work", "festival", "prize", "recipient"),
                condition=Q(year__isnull=True),
                name="undated_prize_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.festival} {self.year or ''}: {self.prize}"


class Identifier(models.Model):
    """A number by which others know the work: EIDR, ISAN, Wikidata, IMDb."""

    work = ParentalKey(Work, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(
        max_length=12, choices=[("eidr", "EIDR"), ("isan", "ISAN"), ("wikidata", "Wikidata"), ("imdb", "IMDb")]
    )
    value = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("scheme", "value"), name="identifier_names_one_work")]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"
