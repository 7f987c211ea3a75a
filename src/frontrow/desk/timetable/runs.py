"""Runs on the timetable: how one ends, what it plans for, and how it is put on the board as one step."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from frontrow.audience.models import WishList
from frontrow.desk.timetable.applying import of_proposal
from frontrow.desk.timetable.taste import model_public
from frontrow.programme.deeds import take_step
from frontrow.programme.models import Edition, Step, TimetableRun
from frontrow.programme.refusals import ProgrammeRefusal


class NothingToApply(ProgrammeRefusal):
    """The run has found nothing that could be put on the board, or it is on the board already."""

    def __str__(self) -> str:
        return "this run has nothing left to put on the board"


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
