"""Files that come in at the desk: taken at once, read in the background, each with what came of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Arrival, Document
from frontrow.desk.review import tasks
from frontrow.programme.models import Screening

AT = datetime(2026, 11, 27, 12, tzinfo=UTC)
WANDA = b"Wanda\nBarbara Loden, USA 1970, 102 min\n"
Log = Callable[[str], Client]
pytestmark = pytest.mark.django_db


def bring(client: Client, **files: bytes) -> None:
    uploads = [SimpleUploadedFile(f"{name}.txt", data or b" ") for name, data in files.items()]
    client.post(reverse("desk_upload"), {"files": uploads, "site": "a.example"})


def read_all() -> None:
    """What the background worker does."""
    for key in Arrival.objects.order_by("pk").values_list("pk", flat=True):
        tasks.read_upload.func(key)


def page(client: Client) -> str:
    return client.get(reverse("desk_documents")).content.decode()


def bytes_waiting() -> list[Path]:
    return list((Path(settings.MEDIA_ROOT) / "arrivals").glob("*"))


def test_files_wait_are_read_and_each_has_its_line(
    as_role: Log, small: object, django_capture_on_commit_callbacks: Callable
) -> None:
    client, before = as_role("Catalogue editor"), len(bytes_waiting())
    bring(client, wanda=WANDA, empty=b"")
    assert Document.objects.count() == 0
    assert ("2 files to be read" in page(client), client.get(reverse("desk_arrivals")).json()) == (True, {"waiting": 2})
    assert len(bytes_waiting()) == before + 2
    with django_capture_on_commit_callbacks(execute=True):
        read_all()
    document = Document.objects.get()
    assert (document.name, document.site, document.imported_by.username) == (
        "wanda.txt",
        "a.example",
        "Catalogue editor",
    )
    shown = page(client)
    assert f'<a href="{reverse("desk_review", args=[document.pk])}">wanda.txt</a>: kept' in shown
    assert 'class="refused">empty.txt' in shown
    assert ("All files are read" in shown, len(bytes_waiting())) == (True, before)
    client.post(reverse("desk_arrivals_put_away"))
    assert (Arrival.objects.count(), Document.objects.count()) == (0, 1)


def test_file_that_came_before_says_so_and_changes_nothing(as_role: Log, small: object) -> None:
    client = as_role("Catalogue editor")
    bring(client, wanda=WANDA)
    read_all()
    bring(client, again=WANDA)
    read_all()
    assert [(one.name, one.stand) for one in Arrival.objects.all()] == [("again.txt", "known"), ("wanda.txt", "kept")]
    assert Document.objects.count() == 1


def test_settled_file_is_not_read_again(as_role: Log, small: object) -> None:
    bring(as_role("Catalogue editor"), empty=b"")
    read_all()
    read_all()
    assert [(one.stand, bool(one.said), one.original.name) for one in Arrival.objects.all()] == [("refused", True, "")]


def test_file_that_breaks_the_worker_is_given_up_with_a_line(
    as_role: Log, small: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = as_role("Catalogue editor")
    bring(client, wanda=WANDA)
    monkeypatch.setattr(deeds, "read_arrival", lambda arrival, at: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        read_all()
    assert "wanda.txt: something went wrong; the server&#x27;s log says what" in page(client)


def test_worker_that_has_fallen_silent_is_named_and_asked_again(as_role: Log, small: object) -> None:
    client = as_role("Catalogue editor")
    bring(client, wanda=WANDA)
    assert "is the background worker running?" not in page(client)
    Arrival.objects.update(stirred_at=datetime.now(UTC) - timedelta(minutes=3))
    assert "is the background worker running?" in page(client)
    assert client.post(reverse("desk_arrivals_again")).url == reverse("desk_documents")


@pytest.mark.parametrize(
    "fields",
    [
        {"stand": "kept", "original": ""},
        {"stand": "refused", "original": "", "said": ""},
        {"stand": "refused", "said": "so"},
    ],
    ids=["kept without a document", "refused without a word", "settled with bytes"],
)
def test_arrival_that_cannot_be_is_refused_by_the_database(fields: dict[str, str]) -> None:
    arrival = deeds.take_in(WANDA, "wanda.txt", "", None, AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Arrival.objects.filter(pk=arrival.pk).update(**fields)


@pytest.mark.parametrize(
    ("screen", "stored", "word"),
    [("Big", 1, "1 screenings added, 0 changed"), ("Cellar", 0, "row 2, column screen: no screen")],
)
def test_uploaded_sheet_of_screenings_goes_into_the_timetable_whole_or_not_at_all(
    as_role: Log, small: object, screen: str, stored: int, word: str
) -> None:
    sheet = f"code,item,screen,date,start\na1,wanda,{screen},2026-11-24,18:00\n".encode()
    client = as_role("Director of programme")
    response = client.post(reverse("desk_upload"), {"files": [SimpleUploadedFile("screenings.csv", sheet)]})
    assert any(word in str(message) for message in get_messages(response.wsgi_request))
    assert (Screening.objects.count(), Document.objects.count()) == (stored, 0)
