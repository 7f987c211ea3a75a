"""Runs over HTTP: who may ask, watch, stop and apply."""

import pytest
from django.test import Client

from frontrow.audience.models import WishList
from frontrow.desk.timetable import run_views
from frontrow.desk.timetable.tasks import work_off
from frontrow.programme import deeds
from frontrow.programme.models import Edition, Screening, Step, TimetableRun

from ...programme.small_edition import Small, at
from ..festival import festival, staff

pytestmark = pytest.mark.django_db
SCRIPT = {"X-Requested-With": "XMLHttpRequest"}


@pytest.fixture
def small(settings, tmp_path) -> Small:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    return festival()


def logged_in(role: str) -> Client:
    client = Client()
    client.force_login(staff(role), backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_scheduler_asks_and_stops_and_a_second_run_is_refused(small: Small) -> None:
    scheduler = logged_in("Scheduler")
    key = scheduler.post("/desk/timetable/run/rest/", headers=SCRIPT).json()["key"]
    assert scheduler.post("/desk/timetable/run/improve/", headers=SCRIPT).status_code == 409
    assert scheduler.post("/desk/timetable/run/nonsense/", headers=SCRIPT).status_code == 404
    scheduler.post(f"/desk/timetable/runs/{key}/stop/")
    assert TimetableRun.objects.get().stop_asked
    assert scheduler.get(f"/desk/timetable/runs/{key}/state/").json()["stand"] == "waiting"


def test_viewer_watches_a_run_and_can_neither_stop_nor_apply_it(small: Small) -> None:
    run = TimetableRun.objects.create(edition=small.edition, kind="repair")
    viewer = logged_in("Viewer")
    assert viewer.get(f"/desk/timetable/runs/{run.pk}/").status_code == 200
    deeds = [viewer.post(f"/desk/timetable/runs/{run.pk}/{deed}/", headers=SCRIPT) for deed in ("stop", "apply")]
    assert ([answer.status_code for answer in deeds], TimetableRun.objects.get().stop_asked) == ([403, 403], False)


def test_runs_and_wishes_of_another_edition_are_not_found(small: Small) -> None:
    run = TimetableRun.objects.create(edition=small.edition, kind="repair")
    wishes = WishList.objects.create(edition=small.edition, kind="visitors", name="w", content=[])
    Edition.objects.update(current=False)
    Edition.objects.create(
        slug="other", festival={"en": "O"}, name={"en": "O"}, year=2027, zone="Europe/Warsaw", languages=["en"],
        first_day=small.edition.first_day, last_day=small.edition.last_day, current=True,
    )  # fmt: skip
    scheduler = logged_in("Scheduler")
    reads = [scheduler.get(f"/desk/timetable/runs/{run.pk}/{page}").status_code for page in ("", "state/", "score.svg")]
    deeds = [scheduler.post(f"/desk/timetable/runs/{run.pk}/{deed}/").status_code for deed in ("stop", "apply")]
    assert (reads, deeds) == ([404] * 3, [404] * 2)
    assert scheduler.post(f"/desk/timetable/wishes/{wishes.pk}/delete/").status_code == 404


def lies() -> list[tuple[int, object, object]]:
    return list(Screening.objects.order_by("pk").values_list("pk", "screen", "start"))


def test_improving_is_watched_to_its_end_and_is_one_step_that_undo_takes_back(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(run_views.SECONDS, "improve", 2)  # a short minute
    for item, hour in ((0, "10:00"), (1, "12:30"), (2, "15:00")):
        deeds.place(small.screening(item), small.small, at(24, hour))
    before, scheduler = lies(), logged_in("Scheduler")
    key = scheduler.post("/desk/timetable/run/improve/", headers=SCRIPT).json()["key"]
    watched = f"/desk/timetable/runs/{key}/state/"
    assert scheduler.get(watched).json()["open"] is True
    work_off.func(key)
    state, run = scheduler.get(watched).json(), TimetableRun.objects.get(pk=key)
    assert (state["open"], state["stand"], state["of"], state["broken"]) == (False, "done", 2, 0)
    assert state["score"] <= state["first"]
    assert run.answer["score"]["total"] < run.answer["before"]["total"]
    assert lies() != before
    assert (Step.objects.count(), run.step == Step.objects.get()) == (1, True)
    page = scheduler.get(f"/desk/timetable/runs/{key}/").content.decode()
    assert "It is on the board as step" in page
    scheduler.post("/desk/board/2026-11-24/undo/")
    assert lies() == before
