"""Where journal pages speak of catalogue records."""

from django.db import models
from django.db.models import F, Q
from wagtail.models import Page

from frontrow.catalogue.models import Person, Work


class PageMention(models.Model):
    """A mention in a page: `block` counts the body's blocks from 0; start and end are code points into that
    block's plain text.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="mentions")
    block = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.CharField(max_length=300)
    sentence = models.TextField()
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="mentions")
    work = models.ForeignKey(Work, null=True, on_delete=models.CASCADE, related_name="mentions")

    class Meta:
        ordering = ("page", "block", "start")
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="mention_is_not_empty"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, work__isnull=True) | Q(person__isnull=True, work__isnull=False),
                name="mention_of_one_record",
            ),
            models.UniqueConstraint(fields=("page", "block", "start"), name="mention_once"),
        ]

    def __str__(self) -> str:
        return self.quote
