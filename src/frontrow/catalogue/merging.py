"""Bringing everything that hangs on one record over to another, row by row, so that it can be taken back exactly."""

from typing import Any

from django.db import IntegrityError, models, transaction

from frontrow.catalogue.changes import Changes
from frontrow.catalogue.refusals import CannotMerge

# What a record has of its own and another cannot take over: addresses, drafts, dates of publishing.
OWN = frozenset(
    (
        "id",
        "slug",
        "key",
        "folded",
        "sort_name",
        "sort_order",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "go_live_at",
        "expire_at",
        "expired",
        "latest_revision",
        "live_revision",
    )
)


def fold_into(kept: models.Model, lost: models.Model, changes: Changes) -> None:
    """Move all rows that point at `lost` to `kept`, fill what `kept` leaves empty, and drop `lost`.

    A row that `kept` has already (by a unique constraint) is folded into its twin in the same way. Raises CannotMerge
    where the database refuses a row.
    """
    for field in pointing_at(type(lost)):
        for row in field.model._base_manager.filter(**{field.name: lost}).order_by("pk"):
            _bring(row, field, kept, changes)
    fill_from(kept, lost, changes)
    changes.drop(lost)


def pointing_at(model: type[models.Model]) -> list[Any]:
    """The foreign keys of all tables that point at a model, whichever room they are in."""
    relations = [f for f in model._meta.get_fields(include_hidden=True) if f.auto_created and not f.concrete]
    fields = [relation.field for relation in relations if isinstance(relation.field, models.ForeignKey)]
    return sorted(fields, key=lambda field: (field.model._meta.label_lower, field.name))


def _bring(row: models.Model, field: Any, kept: models.Model, changes: Changes) -> None:
    twin = _twin(row, field, kept)
    if twin is not None:
        fold_into(twin, row, changes)
        return
    if "sort_order" in {one.name for one in row._meta.fields} and type(field).__name__ == "ParentalKey":
        siblings = field.model._base_manager.filter(**{field.name: kept})
        changes.move(row, "sort_order", siblings.count())
    try:
        with transaction.atomic():
            changes.move(row, field.attname, kept.pk)
    except IntegrityError as error:
        raise CannotMerge(str(kept), str(row), str(error).splitlines()[0]) from error


def _twin(row: models.Model, field: Any, kept: models.Model) -> models.Model | None:
    """The row of `kept` that a unique constraint does not let `row` stand beside."""
    rows = type(row)._base_manager.exclude(pk=row.pk)
    if field.unique:
        return rows.filter(**{field.name: kept}).first()
    for names, condition in _unique_together(type(row)):
        others = [row._meta.get_field(name) for name in names if name != field.name]
        if len(others) == len(names):
            continue
        values = {one.attname: getattr(row, one.attname) for one in others}
        if any(value is None for value in values.values()):
            continue  # an empty value is never the same as another
        found = rows.filter(condition, **values, **{field.name: kept}).first()
        if found is not None and type(row)._base_manager.filter(condition, pk=row.pk).exists():
            return found
    return None


def _unique_together(model: type[models.Model]) -> list[tuple[tuple[str, ...], models.Q]]:
    constraints = [one for one in model._meta.constraints if isinstance(one, models.UniqueConstraint) and one.fields]
    together = [(tuple(names), models.Q()) for names in model._meta.unique_together]
    return [*together, *((tuple(one.fields), one.condition or models.Q()) for one in constraints)]


def fill_from(kept: models.Model, lost: models.Model, changes: Changes) -> None:
    """Set what `kept` leaves empty to what `lost` says; of texts in several languages, each language by itself."""
    for field in kept._meta.concrete_fields:
        if field.name in OWN or field.unique:
            continue
        mine, theirs = getattr(kept, field.attname), getattr(lost, field.attname)
        if isinstance(mine, dict) and isinstance(theirs, dict):
            theirs = {**theirs, **{name: text for name, text in mine.items() if text}}
            if theirs != mine:
                changes.move(kept, field.attname, theirs)
        elif mine in (None, "", []) and theirs not in (None, "", []):
            changes.move(kept, field.attname, theirs)
