"""Addresses of records: readable, unique, and remembered when they change, so that old links lead on."""

from typing import Any

from django.db import models
from django.utils.text import slugify

from frontrow.interchange.folding import fold


class FormerAddress(models.Model):
    """A site path that a record had before ("films/old-slug"), and the one it has now."""

    old = models.CharField(max_length=160, unique=True)
    new = models.CharField(max_length=160)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(old=models.F("new")), name="former_address_differs")]

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class Slugged(models.Model):
    """A record with an address of its own; `address_folder` is the folder of its public page."""

    slug = models.SlugField(
        max_length=120,
        unique=True,
        blank=True,
        help_text="the last part of the page's address; made from the name if left empty",
    )
    address_folder = ""

    class Meta:
        abstract = True

    def slug_source(self) -> str:
        """What the slug is made of where nobody typed one."""
        raise NotImplementedError

    def full_clean(self, *args: Any, **options: Any) -> None:
        if not self.slug:
            self.slug = free_slug(type(self), self.slug_source(), self.pk)
        super().full_clean(*args, **options)

    def save(self, *args: Any, **options: Any) -> None:
        if not self.slug:
            self.slug = free_slug(type(self), self.slug_source(), self.pk)
        if self.pk and self.address_folder:
            self._remember_former_address()
        super().save(*args, **options)

    def _remember_former_address(self) -> None:
        former = (
            type(self)
            ._default_manager.filter(pk=self.pk)
            .exclude(slug=self.slug)
            .values_list("slug", flat=True)
            .first()
        )
        if former is None:
            return
        old, new = f"{self.address_folder}/{former}", f"{self.address_folder}/{self.slug}"
        FormerAddress.objects.filter(old=new).delete()  # the address is in use again
        FormerAddress.objects.filter(new=old).update(new=new)  # no chains of redirects
        FormerAddress.objects.update_or_create(old=old, defaults={"new": new})


def free_slug(model: type[models.Model], source: str, own_key: object = None) -> str:
    """A slug of `source` that no other record of the model has, with -2, -3… where the plain one is taken."""
    base = slugify(fold(source))[:100].strip("-") or model._meta.model_name or "record"
    taken = set(model._default_manager.filter(slug__startswith=base).exclude(pk=own_key).values_list("slug", flat=True))
    candidate, number = base, 2
    while candidate in taken:
        candidate, number = f"{base}-{number}", number + 1
    return candidate
