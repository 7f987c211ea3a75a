"""Keeping the number by which others know a work or a person."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from frontrow.catalogue.drafts import Drafts
from frontrow.catalogue.models import Identifier, Person, PersonIdentifier, Work
from frontrow.catalogue.refusals import UnfitValue


def identify(record: Work | Person, scheme: str, value: str, by: Any) -> Identifier | PersonIdentifier:
    """Give a record an identifier; raises UnfitValue for a scheme it cannot have, or a number that another record
    has."""
    kind = {"work": record} if isinstance(record, Work) else {"person": record}
    made = (Identifier if isinstance(record, Work) else PersonIdentifier)(scheme=scheme, value=value.strip(), **kind)
    drafts = Drafts()
    try:
        with transaction.atomic():
            drafts.note(made)
            made.clean_fields()
            made.save()
            drafts.follow(by)
            log(record, "frontrow.identify", user=by, data={"identifier": str(made)})
    except ValidationError as fault:
        raise UnfitValue(f"{scheme or 'identifier'} {value}", "; ".join(fault.messages)) from fault
    except IntegrityError as fault:
        raise UnfitValue(f"{scheme} {value}", "another record has this number: they may be one") from fault
    return made
