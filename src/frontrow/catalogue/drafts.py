"""Revisions that keep up with deeds: a form at the desk opens a record's latest revision, so that what a deed changed
past the form must stand in it too, or the next one who publishes would take it back unseen."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import RevisionMixin

Rows = list[dict[str, Any]]


class Drafts:
    """The records that a deed changes, each as it was before its first change; those without a revision need none."""

    def __init__(self) -> None:
        self._before: dict[models.Model, dict[str, Any] | None] = {}

    def note(self, row: models.Model) -> None:
        """Remember the record that a row is, or is a part of; to be called before the row is changed."""
        record = whole(row)
        if record is None or record in self._before:
            return
        stored = type(record)._default_manager.filter(pk=record.pk, latest_revision__isnull=False).first()
        self._before[record] = _content(stored) if stored else None

    def follow(self, by: Any) -> None:
        """Save a revision of every record that changed: published, or its draft with the same change made in it."""
        for record, before in self._before.items():
            now = type(record)._default_manager.filter(pk=record.pk).first()
            if before is None or now is None:
                continue
            after = _content(now)
            if after == before:
                continue
            if now.has_unpublished_changes:
                draft = merged(now.get_latest_revision().content, before, after)
                now.with_content_json(draft).save_revision(user=by, clean=False)
            else:
                save_published(now, by)


def whole(row: models.Model) -> Any:
    """The record with revisions that a row is, or is a part of by its parental key; None where it is neither."""
    if isinstance(row, RevisionMixin):
        return row if row.pk else None
    parents = (field for field in row._meta.concrete_fields if isinstance(field, ParentalKey))
    return next((parent for field in parents if isinstance(parent := getattr(row, field.name), RevisionMixin)), None)


def _content(record: Any) -> dict[str, Any]:
    """What a revision of the record holds, as it comes back from the database."""
    content: dict[str, Any] = json.loads(json.dumps(record.serializable_data(), cls=DjangoJSONEncoder))
    return content


def save_published(record: Any, by: Any) -> None:
    """Save a revision that says what the record says, as the published one."""
    revision = record.save_revision(user=by, changed=False, clean=False)
    type(record)._default_manager.filter(pk=record.pk).update(
        latest_revision=revision, live_revision=revision, has_unpublished_changes=False
    )


def merged(draft: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """A draft's content with the change from `before` to `after` made in it; what the draft changed itself stays as
    it is there. Parts (titles, credits…) go by their keys, texts in several languages by language."""
    found = dict(draft)
    for name in before.keys() | after.keys():
        was, now, drafted = before.get(name), after.get(name), draft.get(name)
        if was == now:
            continue
        if all(map(_are_parts, (was, now, drafted))):
            found[name] = _merged_parts(drafted, was, now)
        elif all(isinstance(one, Mapping) for one in (was, now, drafted)):
            found[name] = merged(drafted, was, now)
        elif drafted == was and name in after:
            found[name] = now
        elif drafted == was:
            found.pop(name, None)
    return found


def _are_parts(value: Any) -> bool:
    """Whether a value is rows with keys of their own, and not a list of codes."""
    return isinstance(value, list) and all(isinstance(row, Mapping) and "pk" in row for row in value)


def _merged_parts(draft: Rows, before: Rows, after: Rows) -> Rows:
    was, now = ({row["pk"]: row for row in rows} for rows in (before, after))
    kept = [row for row in draft if row["pk"] not in was or row["pk"] in now]
    here = {row["pk"] for row in draft}
    return [
        *(merged(row, was.get(row["pk"], row), now.get(row["pk"], row)) for row in kept),
        *(row for row in after if row["pk"] not in was and row["pk"] not in here),
    ]
