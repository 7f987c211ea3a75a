"""What the background worker does for teaching: it reads the documents of a trial, or keeps it."""

import logging
from datetime import UTC, datetime

from django_tasks import task

from frontrow.catalogue import deeds
from frontrow.catalogue.models import ProfileTrial
from frontrow.catalogue.refusals import CatalogueRefusal

log = logging.getLogger(__name__)


@task(priority=40)  # before the small housekeeping that every saved record asks for, after an upload
def work_off(key: int) -> None:
    """Do the next step of a trial; whatever goes wrong is written down in it."""
    trial = ProfileTrial.objects.filter(pk=key).first()
    try:
        if trial is not None and trial.stand in ("waiting", "reading"):
            deeds.read_trial(trial)
        elif trial is not None and trial.stand == "keeping":
            deeds.keep_trial(trial, datetime.now(UTC))
    except CatalogueRefusal as refusal:
        deeds.give_up_trial(trial, str(refusal))
    except Exception:  # the trial must not stay open for ever, whatever happens
        log.exception("a trial of a profile failed")
        deeds.give_up_trial(trial, "something went wrong; the server's log says what")
        raise
