"""Changes to records that can be taken back exactly: what a decision did, and only that."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError, RestrictedError

from frontrow.catalogue.refusals import ChangedSince


class Changes:
    """Makes changes and remembers them as `effects`: JSON rows {"deed", "model", "pk", "field", "before", "after"}."""

    def __init__(self) -> None:
        self.effects: list[dict[str, Any]] = []

    def create(self, record: models.Model) -> Any:
        """Save a new record; returns it. Raises ValidationError for a value that no field may have, or that the database refuses."""
        record.clean_fields()
        _save(record)
        self.effects.append({"deed": "create", "model": record._meta.label_lower, "pk": record.pk})
        return record

    def set(self, record: models.Model, field: str, value: Any) -> None:
        """Set one field of a record and save it; nothing happens where it has that value already."""
        before = _stored(record, field)
        setattr(record, field, value)
        after = _stored(record, field)
        if before == after:
            return
        kept = {other.name for other in record._meta.fields} - {field}
        record.clean_fields(exclude=kept)
        _save(record)
        self.effects.append({
            "deed": "set", "model": record._meta.label_lower, "pk": record.pk, "field": field, "before": before, "after": after,
        })


def _save(record: models.Model) -> None:
    """Save, asking the database alone whether its constraints hold: asking each of them first costs a query a constraint."""
    try:
        with transaction.atomic():
            record.save()
    except IntegrityError as error:
        raise ValidationError(str(error)) from error


def take_back(effects: list[dict[str, Any]], claim: str) -> None:
    """Undo effects, last first; raises ChangedSince where a record is no longer as the decision left it."""
    for effect in reversed(effects):
        model = apps.get_model(effect["model"])
        record = model._default_manager.filter(pk=effect["pk"]).first()
        if record is None:
            continue  # someone deleted what we made: nothing of ours is left to undo
        if effect["deed"] == "create":
            _delete(record, claim)
        elif _stored(record, effect["field"]) != effect["after"]:
            raise ChangedSince(claim, str(record), effect["field"])
        else:
            setattr(record, model._meta.get_field(effect["field"]).attname, effect["before"])
            record.save()


def _delete(record: models.Model, claim: str) -> None:
    """Delete a record of ours, unless something that others made hangs on it."""
    for relation in record._meta.related_objects:
        if relation.on_delete is models.CASCADE and relation.related_model._default_manager.filter(**{relation.field.name: record}).exists():
            raise ChangedSince(claim, str(record), relation.name)
    try:
        record.delete()
    except (ProtectedError, RestrictedError) as error:
        raise ChangedSince(claim, str(record), "in use") from error


def _stored(record: models.Model, field: str) -> Any:
    return getattr(record, record._meta.get_field(field).attname)
