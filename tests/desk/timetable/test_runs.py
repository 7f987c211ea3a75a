"""Runs in the background: a draft comes onto the board as one step and is taken back as one."""

import pytest

from frontrow.desk.timetable.repairing import moved_of
from frontrow.desk.timetable.runs import NothingToApply, apply_run
from frontrow.desk.timetable.starting import AlreadyRunning, start_run
from frontrow.desk.timetable.tasks import work_off
from frontrow.programme import deeds
from frontrow.programme.models import Screening, TimetableRun

from ...programme.small_edition import Small, at
from ..festival import festival, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def small() -> Small:
    return festival()


def run_of(small: Small, kind: str, by: object, **fields: object) -> TimetableRun:
    run = TimetableRun.objects.create(edition=small.edition, kind=kind, asked_by=by, seconds=1, **fields)
    work_off.func(run.pk)
    run.refresh_from_db()
    return run


def test_draft_of_the_rest_leaves_what_is_placed_and_is_one_step(small: Small) -> None:
    scheduler = staff("Scheduler")
    held = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    for item in (0, 1, 2):
        small.screening(item)
    run = run_of(small, "rest", scheduler)
    assert (run.stand, run.said, len(run.proposal)) == ("done", "3 screenings found a place", 3)
    assert Screening.objects.filter(start__isnull=True).count() == 0
    assert Screening.objects.get(pk=held.pk).start == at(24, "18:00")
    deeds.undo(small.edition, scheduler)
    assert list(Screening.objects.filter(start__isnull=False)) == [held]


def test_run_that_is_applied_cannot_be_applied_again(small: Small) -> None:
    small.screening(0)
    run = run_of(small, "rest", staff("Scheduler"))
    with pytest.raises(NothingToApply):
        apply_run(run, None)


def test_repair_moves_only_what_is_broken_and_waits_for_a_person(small: Small) -> None:
    broken = deeds.place(small.screening(0), small.big, at(24, "23:00"))
    deeds.place(small.screening(1), small.small, at(24, "18:00"))
    run = run_of(small, "repair", staff("Scheduler"))
    assert ([move["screening"] for move in run.proposal], run.answer["minimal"], run.said) == (
        [broken.pk],
        True,
        "1 move mends it, proved to be the fewest",
    )
    assert Screening.objects.get(pk=broken.pk).start == at(24, "23:00")
    (moved,) = moved_of(run)
    assert moved.because == ("Wanda lasts 102 minutes and must lie inside one opening of a screen",)


def test_explain_names_the_demands_that_conflict(small: Small) -> None:
    type(small.items[0]).objects.filter(pk=small.items[0].pk).update(days_between=3)
    for _ in range(2):
        small.screening(0)
    run = run_of(small, "explain", staff("Scheduler"))
    assert (run.answer["feasible"], "order" in {because["rule"] for because in run.answer["because"]}) == (False, True)


def test_second_run_at_once_is_refused(small: Small) -> None:
    start_run(small.edition, "rest", None)
    with pytest.raises(AlreadyRunning):
        start_run(small.edition, "improve", None)
