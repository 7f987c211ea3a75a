"""What the background worker does for uploads: it reads them, one after the other."""

import logging
from datetime import UTC, datetime

from django_tasks import task

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Arrival

log = logging.getLogger(__name__)


@task(priority=50)  # somebody waits to review it: before trials and housekeeping
def read_upload(key: int) -> None:
    """Read an uploaded file; whatever goes wrong is written down in it."""
    arrival = Arrival.objects.filter(pk=key).first()
    if arrival is None:
        return
    try:
        deeds.read_arrival(arrival, datetime.now(UTC))
    except Exception:  # a file must not stay open for ever, whatever happens
        log.exception("an upload could not be read")
        deeds.give_up_arrival(
            arrival, f"{arrival.name}: something went wrong; the server's log says what", datetime.now(UTC)
        )
        raise
