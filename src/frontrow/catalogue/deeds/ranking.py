"""Choosing between rival statements: preferred, normal, deprecated with a reason."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from frontrow.catalogue.models import Statement
from frontrow.catalogue.refusals import UnfitValue
from frontrow.catalogue.standing import ONE_VALUE_OF_PERSON, ONE_VALUE_OF_WORK


def prefer(statement: Statement, by: Any) -> Statement:
    """Make a statement the preferred one of its property; where the record has a field for it, the field follows."""
    record = statement.work or statement.person
    if record is None:
        raise ValueError("a statement is of a work or a person")
    with transaction.atomic():
        rivals = record.statements.filter(property=statement.property, rank="preferred").exclude(pk=statement.pk)
        rivals.update(rank="normal")
        statement.rank, statement.reason = "preferred", ""
        statement.save()
        field = {**ONE_VALUE_OF_WORK, **ONE_VALUE_OF_PERSON}.get(statement.property)
        if field:
            setattr(record, field, statement.value)
            record.full_clean()
            record.save()
        log(record, "frontrow.prefer", user=by, data={"property": statement.property, "value": statement.value})
    return statement


def deprecate(statement: Statement, reason: str, by: Any) -> Statement:
    """Mark a statement as wrong, with the reason; raises UnfitValue without one. It stays on record."""
    if not reason.strip():
        raise UnfitValue(statement.property, "say why it is wrong")
    with transaction.atomic():
        statement.rank, statement.reason = "deprecated", reason.strip()[:300]
        statement.save()
        log(statement.work or statement.person, "frontrow.deprecate", user=by, data={"property": statement.property, "value": statement.value})
    return statement
