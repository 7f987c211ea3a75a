"""Documents, what they claim, and what people decided of each claim."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from frontrow.catalogue.models.people import Person
from frontrow.catalogue.models.works import Work
from frontrow.catalogue.vocabulary import RANKS


class Document(models.Model):
    """A document as it came: its bytes are named by `sha256`, its text view is what claims point into.

    `as_of` is the day for which relative words ("newest", "out now") hold, where somebody knows it.
    """

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    media_type = models.CharField(max_length=120)
    kind = models.CharField(max_length=12)
    language = models.CharField(max_length=12, blank=True)
    site = models.CharField(
        max_length=200, blank=True, help_text="the site whose layout it has; profiles are learned by site"
    )
    text = models.TextField()
    original = models.FileField(upload_to="documents/", max_length=255)
    reading = models.JSONField(help_text="mentions, furniture, unread lines and notices of the reading")
    as_of = models.DateField(null=True, blank=True)
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-imported_at", "-pk")

    def __str__(self) -> str:
        return self.name


class Subject(models.Model):
    """Whom a document speaks of under a name like film#1, and which record that is, once known."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="subjects")
    reference = models.CharField(max_length=40)
    label = models.CharField(max_length=300)
    work = models.ForeignKey(Work, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("document", "reference"), name="subject_once"),
            models.CheckConstraint(
                condition=Q(work__isnull=True) | Q(person__isnull=True), name="subject_is_one_record"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.label}"


class Claim(models.Model):
    """A proposed value of one property of one subject, with its evidence in the document's text."""

    STATES = (("open", "open"), ("accepted", "accepted"), ("refused", "refused"))

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="claims")
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="claims")
    number = models.PositiveIntegerField()
    property = models.CharField(max_length=40)
    value = models.JSONField(null=True)
    original = models.TextField(blank=True)
    qualifiers = models.JSONField(default=dict)
    evidence = models.JSONField()
    rule = models.CharField(max_length=60)
    confidence = models.FloatField()
    state = models.CharField(max_length=8, choices=STATES, default="open", db_index=True)

    class Meta:
        ordering = ("document", "number")
        constraints = [
            models.UniqueConstraint(fields=("document", "number"), name="claim_once"),
            models.CheckConstraint(condition=Q(confidence__range=(0, 1)), name="claim_confidence_is_a_share"),
        ]

    def __str__(self) -> str:
        return f"{self.property} {self.original}"


class Decision(models.Model):
    """What a person decided of a claim; `effects` is what it changed, so that it can be undone exactly."""

    VERBS = (("accept", "accepted"), ("edit", "accepted with another value"), ("refuse", "refused"))

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="decisions")
    verb = models.CharField(max_length=8, choices=VERBS)
    value = models.JSONField(null=True, help_text="the value accepted, where it was edited")
    reason = models.CharField(max_length=300, blank=True)
    effects = models.JSONField(default=list)
    in_bulk = models.BooleanField(
        default=False, help_text="taken by “accept all sure”: nobody looked at the claim by itself"
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-decided_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("claim",), condition=Q(undone_at__isnull=True), name="one_standing_decision_a_claim"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim}: {self.verb}"


class Statement(models.Model):
    """An accepted value of one property of one record; rivals stand side by side, each with its rank and decision."""

    work = models.ForeignKey(Work, null=True, on_delete=models.CASCADE, related_name="statements")
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="statements")
    property = models.CharField(max_length=40)
    value = models.JSONField(null=True)
    rank = models.CharField(max_length=10, choices=RANKS, default="normal")
    reason = models.CharField(max_length=300, blank=True)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.CASCADE, related_name="statements")

    class Meta:
        ordering = ("property", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(work__isnull=False, person__isnull=True) | Q(work__isnull=True, person__isnull=False),
                name="statement_of_one_record",
            ),
            models.CheckConstraint(
                condition=~Q(rank="deprecated") | ~Q(reason=""), name="statement_deprecated_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.work or self.person}: {self.property} = {self.value} ({self.rank})"
