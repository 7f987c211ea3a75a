"""Runs asked for at the desk: one at a time for an edition, put into the queue of the timetable's background worker."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from frontrow.desk.timetable.runs import end
from frontrow.desk.timetable.tasks import work_off
from frontrow.programme.models import Edition, TimetableRun
from frontrow.programme.refusals import ProgrammeRefusal

OPEN = ("waiting", "running")
LONGEST_SECONDS = 600
GRACE = timedelta(minutes=5)  # for compiling, and for the wait in the queue


class AlreadyRunning(ProgrammeRefusal):
    """Another run of this edition goes on; there is one at a time."""

    def __str__(self) -> str:
        return "another run is under way; wait for it, or stop it"


def start_run(edition: Edition, kind: str, by: Any, seconds: int = 60, seed: int = 1) -> TimetableRun:
    """Ask for a run; raises AlreadyRunning. The timetable's worker takes it up within a second or two."""
    _give_up_lost(edition)
    try:
        with transaction.atomic():
            run = TimetableRun.objects.create(
                edition=edition, kind=kind, seconds=min(max(seconds, 1), LONGEST_SECONDS), seed=seed, asked_by=by
            )
    except IntegrityError as error:
        raise AlreadyRunning from error
    work_off.enqueue(run.pk)
    return run


def _give_up_lost(edition: Edition) -> None:
    """A run whose worker died would stand in the way for ever."""
    for run in edition.runs.filter(stand__in=OPEN):
        if datetime.now(UTC) > run.asked_at + timedelta(seconds=run.seconds) + GRACE:
            end(run, "failed", "the background worker never came back")


def ask_to_stop(run: TimetableRun) -> None:
    """Ask a run to stop with the best it has."""
    TimetableRun.objects.filter(pk=run.pk, stand__in=OPEN).update(stop_asked=True)
