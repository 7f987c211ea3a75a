"""The board over HTTP: who may, what moves, what is refused, and what two schedulers do to each other."""

import json

import pytest
from django.test import Client

from frontrow.programme import deeds
from frontrow.programme.models import Edition, Screening, Step

from ...programme.small_edition import Small, at
from ..festival import festival, staff

pytestmark = pytest.mark.django_db
DAY = "/desk/board/2026-11-24/"
READS = [
    "/desk/board/",
    DAY,
    f"{DAY}stand/",
    "/desk/board/changes/",
    "/desk/timetable/",
    "/desk/timetable/problem.json",
    "/desk/timetable/audience/",
]
WRITES = [
    "/desk/board/check/",
    f"{DAY}move/",
    f"{DAY}undo/",
    f"{DAY}redo/",
    f"{DAY}shelf/",
    "/desk/timetable/wishes/",
    "/desk/timetable/run/rest/",
]


@pytest.fixture
def small(settings, tmp_path) -> Small:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    return festival()


def logged_in(user: object) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def scheduler(small: Small) -> Client:
    return logged_in(staff("Scheduler"))


def move(client: Client, screening: Screening, screen: object = "", start: str = "", **fields: str):
    data = {"screening": screening.pk, "screen": getattr(screen, "pk", screen), "start": start, **fields}
    return client.post(f"{DAY}move/", data, headers={"X-Requested-With": "XMLHttpRequest"})


def test_viewer_reads_and_changes_nothing(small: Small) -> None:
    viewer = logged_in(staff("Viewer"))
    assert {viewer.get(address, follow=True).status_code for address in READS} == {200}
    screening = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    assert {viewer.post(address, {"screening": screening.pk}).status_code for address in WRITES} == {
        302
    }  # Wagtail's way to say no: back home
    script = {"X-Requested-With": "XMLHttpRequest"}
    assert {viewer.post(address, {"screening": screening.pk}, headers=script).status_code for address in WRITES} == {
        403
    }
    assert viewer.post(f"/desk/board/screening/{screening.pk}/", {"screen": ""}).status_code == 302
    assert Screening.objects.get().start == at(24, "18:00")


def test_stranger_to_the_schedule_sees_none_of_it(small: Small) -> None:
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Permission

    user = get_user_model().objects.create_user("door")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = logged_in(user)
    assert {client.get(address).status_code for address in READS} == {302}


def test_another_editions_screening_is_not_found(small: Small, scheduler: Client) -> None:
    screening = small.screening(0)
    Edition.objects.update(current=False)
    other = Edition.objects.create(
        slug="other",
        festival={"en": "O"},
        name={"en": "O"},
        year=2027,
        zone="Europe/Warsaw",
        languages=["en"],
        first_day=small.edition.first_day,
        last_day=small.edition.last_day,
        current=True,
    )
    assert move(scheduler, screening, small.big, "2026-11-24T18:00").status_code == 404
    assert scheduler.get(f"/desk/board/screening/{screening.pk}/").status_code == 404
    assert other.steps.count() == 0


def test_move_is_a_step_that_undo_takes_back_and_redo_does_again(small: Small, scheduler: Client) -> None:
    screening = small.screening(0)
    assert move(scheduler, screening, small.big, "2026-11-24T18:00", seen_screen="", seen_start="").status_code == 200
    assert Screening.objects.get().start == at(24, "18:00")
    scheduler.post(f"{DAY}undo/")
    assert Screening.objects.get().start is None
    scheduler.post(f"{DAY}redo/")
    assert Screening.objects.get().start == at(24, "18:00")
    assert [(step.words, step.undone) for step in Step.objects.all()] == [("moved Wanda", False)]


def test_taken_screen_is_refused_with_the_reason_and_nothing_moves(small: Small, scheduler: Client) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    second = small.screening(1)
    answer = move(scheduler, second, small.big, "2026-11-24T19:00")
    assert (answer.status_code, "is taken by Wanda (Tue 24 Nov 18:00–" in answer.json()["said"]) == (400, True)
    assert Screening.objects.get(pk=second.pk).start is None


def test_two_schedulers_do_not_lose_each_others_moves(small: Small, scheduler: Client) -> None:
    other = logged_in(staff("Scheduler", "other"))
    screening = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    seen = {"seen_screen": str(small.big.pk), "seen_start": screening.start.isoformat()}
    assert move(scheduler, screening, small.small, "2026-11-24T18:00", **seen).status_code == 200
    answer = move(other, screening, small.big, "2026-11-25T18:00", **seen)
    assert (answer.status_code, answer.json()["said"][:44]) == (409, "Wanda Tue 24 Nov 18:00 CET was moved meanwhi")
    assert Screening.objects.get().screen_id == small.small.pk


def test_undo_leaves_what_another_has_moved_since(small: Small, scheduler: Client) -> None:
    other = logged_in(staff("Scheduler", "other"))
    screening = small.screening(0)
    move(scheduler, screening, small.big, "2026-11-24T18:00")
    move(other, screening, small.small, "2026-11-25T18:00")
    answer = scheduler.post(f"{DAY}undo/", headers={"X-Requested-With": "XMLHttpRequest"})
    assert (answer.status_code, "was moved meanwhile by other" in answer.json()["said"]) == (409, True)
    assert Screening.objects.get().start == at(25, "18:00")


def test_check_names_every_breach_and_changes_nothing(small: Small, scheduler: Client) -> None:
    deeds.place(small.screening(0), small.small, at(24, "20:00"))
    second = small.screening(0)
    answer = scheduler.post(
        "/desk/board/check/", {"screening": second.pk, "screen": small.big.pk, "start": "2026-11-24T23:00"}
    ).json()
    assert ([fault["rule"] for fault in answer["faults"]], answer["refused"]) == (["open", "order"], False)
    assert Screening.objects.get(pk=second.pk).start is None


def test_hour_that_clocks_skip_and_nonsense_are_refused_in_one_line(small: Small, scheduler: Client) -> None:
    Edition.objects.update(first_day="2026-03-28", last_day="2026-11-26")
    screening = small.screening(0)
    for start in ("2026-03-29T02:30", "yesterday", "2026-11-24", "9999999999"):
        answer = scheduler.post(
            "/desk/board/check/", {"screening": screening.pk, "screen": small.big.pk, "start": start}
        )
        assert (answer.status_code, answer.json()["refused"] or answer.json()["faults"][0]["rule"] == "open") == (
            200,
            True,
        )


def test_plain_form_moves_without_script_and_asks_before_it_breaks_a_rule(small: Small, scheduler: Client) -> None:
    screening = small.screening(0)
    address = f"/desk/board/screening/{screening.pk}/"
    late = {"screen": small.big.pk, "date": "2026-11-24", "time": "23:00", "seen_screen": "", "seen_start": ""}
    asked = scheduler.post(address, late)
    assert ("is not open all that time" in asked.content.decode(), Screening.objects.get().start) == (True, None)
    assert scheduler.post(address, late | {"time": "18:00"}).status_code == 302
    assert Screening.objects.get().start == at(24, "18:00")
    seen = {"seen_screen": small.big.pk, "seen_start": Screening.objects.get().start.isoformat()}
    scheduler.post(address, late | seen | {"anyway": "1"})
    assert Screening.objects.get().start == at(24, "23:00")


def test_stand_is_the_same_until_something_moves(small: Small, scheduler: Client) -> None:
    screening = small.screening(0)
    stand = scheduler.get(f"{DAY}stand/").json()["stand"]
    assert scheduler.get(f"{DAY}stand/", {"stand": stand}).json() == {"same": True}
    move(scheduler, screening, small.big, "2026-11-24T18:00")
    assert "html" in scheduler.get(f"{DAY}stand/", {"stand": stand}).json()


def test_shelf_gets_the_screenings_that_items_still_want(small: Small, scheduler: Client) -> None:
    small.screening(0)
    scheduler.post(f"{DAY}shelf/")
    assert (
        sorted(Screening.objects.values_list("item__slug", flat=True))
        == ["little-fugitive"] * 2 + ["shadows"] * 2 + ["wanda"] * 2
    )


def test_changes_since_the_published_version_are_listed(small: Small, scheduler: Client) -> None:
    screening = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.publish(small.edition, at(20, "12:00"))
    move(scheduler, screening, small.small, "2026-11-25T18:00")
    page = scheduler.get("/desk/board/changes/").content.decode()
    assert ("2026-11-24 18:00 Big" in page, "2026-11-25 18:00 Small" in page, "moved Wanda" in page) == (
        True,
        True,
        True,
    )


def test_no_inline_script_on_our_part_of_the_page(small: Small, scheduler: Client) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    html = json.loads(scheduler.get(f"{DAY}stand/").content)["html"]
    assert ("<script" in html, " on" + "click" in html) == (False, False)
