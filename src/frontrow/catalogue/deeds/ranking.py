"""Choosing between rival statements: preferred, normal, deprecated with a reason."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log

from frontrow.catalogue.changes import Changes
from frontrow.catalogue.drafts import Drafts
from frontrow.catalogue.models import Person, Statement, Work
from frontrow.catalogue.refusals import UnfitValue
from frontrow.catalogue.standing import ONE_VALUE_OF_PERSON, ONE_VALUE_OF_WORK

FIELDS = {**ONE_VALUE_OF_WORK, **ONE_VALUE_OF_PERSON}


def prefer(statement: Statement, by: Any) -> Statement:
    """Make a statement the preferred one of its property; where the record has a field for it, the field follows.

    Raises UnfitValue for a value that the field cannot have.
    """
    drafts = Drafts()
    with transaction.atomic():
        _prefer(statement, by, drafts)
        drafts.follow(by)
    return statement


def _prefer(statement: Statement, by: Any, drafts: Drafts) -> None:
    record = _record(statement)
    rivals = record.statements.filter(property=statement.property, rank="preferred").exclude(pk=statement.pk)
    rivals.update(rank="normal")
    statement.rank, statement.reason = "preferred", ""
    statement.save()
    field = FIELDS.get(statement.property)
    if field:
        try:
            Changes(drafts).set(record, field, statement.value)
        except ValidationError as fault:
            raise UnfitValue(statement.property, "; ".join(fault.messages)) from fault
    log(record, "frontrow.prefer", user=by, data={"property": statement.property, "value": statement.value})


def deprecate(statement: Statement, reason: str, by: Any) -> Statement:
    """Mark a statement as wrong, with the reason; raises UnfitValue without one. It stays on record.

    Where it was the preferred one, the oldest that stands takes its place, field and all; without another the field
    is emptied.
    """
    if not reason.strip():
        raise UnfitValue(statement.property, "say why it is wrong")
    drafts = Drafts()
    with transaction.atomic():
        record, was_preferred = _record(statement), statement.rank == "preferred"
        statement.rank, statement.reason = "deprecated", reason.strip()[:300]
        statement.save()
        log(record, "frontrow.deprecate", user=by, data={"property": statement.property, "value": statement.value})
        if was_preferred and not settle(record, statement.property, by, drafts):
            _empty(record, statement, drafts)
        drafts.follow(by)
    return statement


def settle(record: Work | Person, name: str, by: Any, drafts: Drafts) -> bool:
    """Where no preferred statement of a property is left, prefer the oldest that stands; whether one is preferred
    now. `drafts` learns that the record changes."""
    stated = record.statements.filter(property=name)
    if stated.filter(rank="preferred").exists():
        return True
    oldest = stated.filter(rank="normal").order_by("pk").first()
    if oldest is not None:
        _prefer(oldest, by, drafts)
    return oldest is not None


def _empty(record: Work | Person, statement: Statement, drafts: Drafts) -> None:
    """A field must not go on saying what is known to be wrong; what somebody typed since stays."""
    field = FIELDS.get(statement.property)
    if field and getattr(record, field) == statement.value:
        Changes(drafts).set(record, field, record._meta.get_field(field).get_default())


def _record(statement: Statement) -> Work | Person:
    record = statement.work or statement.person
    if record is None:
        raise ValueError("a statement is of a work or a person")
    return record
