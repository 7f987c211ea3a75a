"""Uploads: a file is taken in at once and read in the background, where a model may be asked and a strange file may
take its half minute."""

from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction

from frontrow.catalogue.deeds.importing import Imported, import_document
from frontrow.catalogue.models import Arrival
from frontrow.catalogue.models.arrivals import OPEN
from frontrow.reading.formats import UnreadableDocument


def take_in(data: bytes, name: str, site: str, by: Any, at: datetime) -> Arrival:
    """Keep an uploaded file until `read_arrival` has read it."""
    arrival = Arrival(name=name[-255:], site=site, brought_by=by, brought_at=at, stirred_at=at)
    arrival.original.save("arrival", ContentFile(data), save=False)
    arrival.save()
    return arrival


def read_arrival(arrival: Arrival, at: datetime) -> Arrival:
    """Read an uploaded file and keep it as a document, or say why not; one that is settled stays as it is."""
    if not Arrival.objects.filter(pk=arrival.pk, stand__in=OPEN).update(stand="reading", stirred_at=at):
        return arrival
    with arrival.original.open("rb") as file:
        data = bytes(file.read())
    try:
        imported = import_document(data, arrival.name, arrival.brought_by, at, arrival.site)
    except UnreadableDocument as fault:
        return give_up_arrival(arrival, str(fault), at)
    return _settled(arrival, at, imported)


def give_up_arrival(arrival: Arrival, why: str, at: datetime) -> Arrival:
    """Write down that an uploaded file cannot become a document."""
    arrival.stand, arrival.said = "refused", why[:500]
    return _settled(arrival, at)


def _settled(arrival: Arrival, at: datetime, imported: Imported | None = None) -> Arrival:
    if imported is not None:
        arrival.stand, arrival.document = "kept" if imported.new else "known", imported.document
    storage, name = arrival.original.storage, arrival.original.name
    arrival.original, arrival.stirred_at = "", at
    with transaction.atomic():
        arrival.save()
        transaction.on_commit(lambda: storage.delete(name) if name else None)
    return arrival


def put_away_arrivals() -> int:
    """Forget the arrivals that are settled; how many."""
    return Arrival.objects.exclude(stand__in=OPEN).delete()[0]
