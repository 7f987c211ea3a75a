"""Changes to records that can be taken back exactly: what a decision did, and only that."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError, RestrictedError

from frontrow.catalogue.drafts import Drafts
from frontrow.catalogue.refusals import ChangedSince


class Changes:
    """Makes changes and remembers them as `effects`: JSON rows {"deed", "model", "pk", "field", "before", "after"}.

    `drafts` learns which records are created in and set, so that their revisions can follow; merging, which moves and
    drops rows, renews them by itself.
    """

    def __init__(self, drafts: Drafts | None = None) -> None:
        self.effects: list[dict[str, Any]] = []
        self._drafts = drafts or Drafts()

    def create(self, record: models.Model) -> Any:
        """Save a new record; returns it. Raises ValidationError for a value that no field may have, or that the
        database refuses."""
        record.clean_fields()
        return self.add(record)

    def add(self, record: models.Model) -> Any:
        """Save a new record whose form is known to be right; returns it."""
        self._drafts.note(record)
        _save(record)
        self.effects.append({"deed": "create", "model": record._meta.label_lower, "pk": record.pk})
        return record

    def set(self, record: models.Model, field: str, value: Any) -> None:
        """Set one field of a record and save it; nothing happens where it has that value already."""
        self._drafts.note(record)
        before = _stored(record, field)
        setattr(record, field, value)
        after = _stored(record, field)
        if before == after:
            return
        kept = {other.name for other in record._meta.fields} - {field}
        record.clean_fields(exclude=kept)
        _save(record, [field])  # this one only: the rest of the object may be older than the database
        self.effects.append(
            {
                "deed": "set",
                "model": record._meta.label_lower,
                "pk": record.pk,
                "field": field,
                "before": before,
                "after": after,
            }
        )

    def move(self, record: models.Model, attribute: str, value: Any, *, loosely: bool = False) -> None:
        """Set one column of a row as it is, without checks of its form; taking it back asks for the value unless
        `loosely`."""
        before = getattr(record, attribute)
        type(record)._base_manager.filter(pk=record.pk).update(**{attribute: value})
        setattr(record, attribute, value)
        self.effects.append(
            {
                "deed": "move",
                "model": record._meta.label_lower,
                "pk": record.pk,
                "field": attribute,
                "before": before,
                "after": value,
                "loosely": loosely,
            }
        )

    def drop(self, record: models.Model) -> None:
        """Take a row out of its table and remember all of it; nothing may hang on it any more. What others remember
        by its key stays."""
        row = {field.attname: _plain(record, field) for field in record._meta.concrete_fields}
        self.effects.append({"deed": "drop", "model": record._meta.label_lower, "pk": record.pk, "row": row})
        queryset = type(record)._base_manager.filter(pk=record.pk)
        queryset._raw_delete(queryset.db)


def _save(record: models.Model, fields: list[str] | None = None) -> None:
    """Save, asking the database alone whether its constraints hold: asking each of them first costs a query a
    constraint."""
    try:
        with transaction.atomic():
            record.save(update_fields=fields)
    except IntegrityError as error:
        raise ValidationError(str(error)) from error


def _plain(record: models.Model, field: Any) -> Any:
    value = getattr(record, field.attname)
    return value if value is None or isinstance(value, (str, int, float, list, dict)) else field.value_to_string(record)


def put_back(model: type[models.Model], row: dict[str, Any]) -> models.Model:
    """A dropped row as it was; an address or key that another record has taken since is made anew. Raises
    IntegrityError where something else that must be its own is another record's now."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    record = model(**{name: fields[name].to_python(value) for name, value in row.items() if name in fields})
    remade = [name for name in ("slug", "key") if name in fields]
    for name in remade:
        if model._base_manager.filter(**{name: getattr(record, name)}).exists():
            setattr(record, name, "")
    if any(getattr(record, name) == "" for name in remade):
        record.save(force_insert=True)
    else:
        models.Model.save_base(record, raw=True, force_insert=True)
    return record


def take_back(effects: list[dict[str, Any]], claim: str, drafts: Drafts) -> None:
    """Undo effects, last first; raises ChangedSince where a record is no longer as the decision left it.

    `drafts` learns which records are undone, so that their revisions can follow.
    """
    for effect in reversed(effects):
        model = apps.get_model(effect["model"])
        if effect["deed"] == "drop":
            _restore(model, effect["row"], claim)
            continue
        record = model._default_manager.filter(pk=effect["pk"]).first()
        if record is None:
            continue  # someone deleted what we made: nothing of ours is left to undo
        drafts.note(record)
        if effect["deed"] == "create":
            _delete(record, claim)
        elif effect["deed"] == "move":
            _move_back(record, effect, claim)
        elif _stored(record, effect["field"]) != effect["after"]:
            raise ChangedSince(claim, str(record), effect["field"])
        else:
            setattr(record, model._meta.get_field(effect["field"]).attname, effect["before"])
            record.save(update_fields=[effect["field"]])


def _restore(model: type[models.Model], row: dict[str, Any], claim: str) -> None:
    try:
        with transaction.atomic():
            put_back(model, row)
    except IntegrityError as error:
        raise ChangedSince(claim, str(row.get("name", row.get("id"))), "another record has its name now") from error


def _move_back(record: models.Model, effect: dict[str, Any], claim: str) -> None:
    attribute = effect["field"]
    if getattr(record, attribute) != effect["after"] and not effect["loosely"]:
        raise ChangedSince(claim, str(record), attribute)
    type(record)._base_manager.filter(pk=record.pk).update(**{attribute: effect["before"]})


def _delete(record: models.Model, claim: str) -> None:
    """Delete a record of ours, unless something that others made hangs on it."""
    for relation in record._meta.related_objects:
        if (
            relation.on_delete is models.CASCADE
            and relation.related_model._default_manager.filter(**{relation.field.name: record}).exists()
        ):
            raise ChangedSince(claim, str(record), relation.name)
    try:
        record.delete()
    except (ProtectedError, RestrictedError) as error:
        raise ChangedSince(claim, str(record), "in use") from error


def _stored(record: models.Model, field: str) -> Any:
    return getattr(record, record._meta.get_field(field).attname)
