"""Saying for which day a document speaks, so that "newest" and "out now" can be true of a day."""

from datetime import date
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from frontrow.catalogue.models import Document, Statement
from frontrow.catalogue.refusals import StatementsRestOnIt


def set_as_of(document: Document, day: date | None, by: Any) -> Document:
    """Set the day for which a document's relative words hold; raises StatementsRestOnIt where accepted ones would
    lose theirs."""
    with transaction.atomic():
        if day is None:
            resting = Statement.objects.filter(
                decision__claim__document=document, decision__claim__qualifiers__has_key="relative"
            ).count()
            if resting:
                raise StatementsRestOnIt(str(document), resting)
        document.as_of = day
        document.save(update_fields=["as_of"])
        log(document, "frontrow.as_of", user=by, data={"day": day.isoformat() if day else ""})
    return document
