"""Runs on the timetable: asked for at the desk, worked off in the background, applied as one step."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from frontrow.audience.models import WishList
from frontrow.desk.timetable.applying import of_proposal
from frontrow.desk.timetable.taste import model_public
from frontrow.programme.deeds import take_step
from frontrow.programme.models import Edition, Step, TimetableRun
from frontrow.programme.refusals import ProgrammeRefusal

OPEN = ("waiting", "running")
LONGEST_SECONDS = 600
GRACE = timedelta(minutes=5)  # for compiling, and for the wait in the queue


class AlreadyRunning(ProgrammeRefusal):
    """Another run of this edition goes on; there is one at a time."""

    def __str__(self) -> str:
        return "another run is under way; wait for it, or stop it"


class NothingToApply(ProgrammeRefusal):
    """The run has found nothing that could be put on the board, or it is on the board already."""

    def __str__(self) -> str:
        return "this run has nothing left to put on the board"


def start_run(edition: Edition, kind: str, by: Any, seconds: int = 60, seed: int = 1) -> TimetableRun:
    """Ask for a run; raises AlreadyRunning. A background worker takes it up within a second or two."""
    from frontrow.desk.timetable.tasks import work_off

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


def end(run: TimetableRun, stand: str, said: str) -> None:
    """Write down how a run ended."""
    run.stand, run.said, run.ended_at = stand, said[:500], datetime.now(UTC)
    run.save()


def apply_run(run: TimetableRun, by: Any) -> Step:
    """Put what a run found on the board, as one step; raises NothingToApply, MovedMeanwhile and what placing raises."""
    with transaction.atomic():
        run = TimetableRun.objects.select_for_update().get(pk=run.pk)
        if run.open or not run.proposal or run.step_id:
            raise NothingToApply
        step = take_step(
            run.edition, of_proposal(run.proposal), f"{run.get_kind_display()}: {len(run.proposal)} screenings", by
        )
        run.step = step
        run.save(update_fields=["step"])
    return step


def public_of(edition: Edition, seed: int = 1) -> list[dict[str, Any]]:
    """The visitors a run plans for: the newest uploaded wishes, or the model of the public."""
    uploaded = newest(edition, "visitors")
    if uploaded:
        visitors: list[dict[str, Any]] = uploaded.content
        return visitors
    attendance = newest(edition, "attendance")
    return model_public(edition, seed, attendance.content if attendance else None)


def newest(edition: Edition, kind: str) -> WishList | None:
    """The newest upload of a kind."""
    return WishList.objects.filter(edition=edition, kind=kind).first()


def entries_now(names: dict[tuple[str, int], int], places: dict[int, tuple[str, str]]) -> Sequence[dict[str, Any]]:
    """The timetable as it lies on the board: `places` gives screen and local start of each placed screening."""
    return [
        {"item": item, "screening": number, "screen": places[key][0], "start": places[key][1]}
        for (item, number), key in names.items()
        if key in places
    ]
