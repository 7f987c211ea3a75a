"""Teaching a site through its pages, as a person without script does it."""

from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Document, SiteProfileRecord
from frontrow.desk.teaching.fields import from_browser, property_and_role, to_browser

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAGE = b"Wanda\r\nDirector: Barbara Loden\r\nCountry: USA\r\nLight and lens Nicholas Proferes\r\n"
Log = Callable[[str], Client]


@pytest.fixture
def document(small: object) -> Document:
    return deeds.import_document(PAGE, "wanda.txt", None, AT).document


def field_of(page: str, name: str) -> str:
    return unescape(page.split(f'name="{name}"', 1)[1].split('value="', 1)[1].split('"', 1)[0])


def test_unread_line_is_taught_narrowed_shown_and_kept(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    review = client.get(reverse("desk_review", args=[document.pk])).content.decode()
    link = unescape(review.split(f'href="{reverse("desk_teach", args=[document.pk])}', 1)[1].split('"', 1)[0])
    form = client.get(reverse("desk_teach", args=[document.pk]) + link).content.decode()
    assert "Light and lens Nicholas Proferes</textarea>" in form
    fields = {"start": field_of(form, "start"), "end": field_of(form, "end"), "words": "Nicholas Proferes"}
    shown = client.post(
        reverse("desk_teach_show", args=[document.pk]),
        {**fields, "field": "film.credit:cinematography", "site": "a.example"},
    ).content.decode()
    assert "<b>new</b> film.credit: role: cinematography · name: Nicholas Proferes" in shown
    assert SiteProfileRecord.objects.count() == 0
    text = unescape(shown.split('name="profile" hidden>', 1)[1].split("</textarea>", 1)[0])
    kept = {"profile": text, "ground": field_of(shown, "ground"), "document": document.pk}
    client.post(reverse("desk_teach_keep"), kept)
    document.refresh_from_db()
    assert (document.site, document.claims.get(rule="site.a-example").value["name"]) == (
        "a.example",
        "Nicholas Proferes",
    )
    page = client.get(reverse("desk_sites")).content.decode()
    assert "film.credit (cinematography): after the words “Light and lens”" in page


def test_profile_goes_out_as_one_file_and_comes_back(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    lesson = deeds.lesson(
        document,
        "a.example",
        document.text.index("Nich"),
        document.text.index("Proferes") + 8,
        "film.credit",
        "cinematography",
    )
    deeds.keep_lesson(lesson.profile.to_text(), lesson.ground, None, AT)
    record = SiteProfileRecord.objects.get()
    file = client.get(reverse("desk_site_download", args=[record.pk]))
    assert (file.headers["Content-Disposition"], file.content.decode()) == (
        'attachment; filename="a-example.toml"',
        record.text,
    )
    record.delete()
    brought = client.post(
        reverse("desk_site_bring"), {"profile": SimpleUploadedFile("p.toml", file.content)}
    ).content.decode()
    assert "Keep it for a.example" in brought
    for bad in (b"\xff\xfe", b"no profile", b""):
        refused = client.post(reverse("desk_site_bring"), {"profile": SimpleUploadedFile("p.toml", bad)})
        assert any(
            "p.toml" in str(message) or "No file" in str(message) for message in get_messages(refused.wsgi_request)
        )


@pytest.mark.parametrize(
    "fields",
    [
        {"start": "0", "end": "9999", "field": "film.title"},
        {"start": "a", "end": "5", "field": "film.title"},
        {"start": "0", "end": "5", "field": "film.smell"},
        {"start": "0", "end": "5", "field": "film.title", "words": "Husbands"},
        {"start": "0", "end": "5", "field": "film.title", "site": ""},
    ],
)
def test_what_cannot_be_taught_is_said_in_words(as_role: Log, document: Document, fields: dict[str, str]) -> None:
    answer = as_role("Catalogue editor").post(
        reverse("desk_teach_show", args=[document.pk]), {"site": "a.example", **fields}
    )
    assert answer.url == reverse("desk_review", args=[document.pk])
    assert len(list(get_messages(answer.wsgi_request))) == 1


def test_viewer_sees_sites_and_teaches_nothing(as_role: Log, document: Document) -> None:
    client, home = as_role("Viewer"), reverse("wagtailadmin_home")
    assert client.get(reverse("desk_sites")).status_code == 200
    assert client.get(reverse("desk_teach", args=[document.pk]), {"start": "0", "end": "5"}).url == home
    for address in (
        reverse("desk_teach_show", args=[document.pk]),
        reverse("desk_teach_keep"),
        reverse("desk_site_bring"),
    ):
        assert client.post(address, {}).url == home
    assert "Teach" not in client.get(reverse("desk_review", args=[document.pk])).content.decode()


def test_places_are_counted_as_a_browser_counts_them() -> None:
    text = "a\r\nb\rc\n𝄞d"
    places = [to_browser(text, place) for place in (0, 1, 3, 4, 5, 7, 8, 9)]
    assert places == [0, 1, 2, 3, 4, 6, 7, 8]
    assert [from_browser(text, place) for place in places] == [0, 1, 3, 4, 5, 7, 8, 9]
    with pytest.raises(ValueError, match="no place"):
        from_browser(text, 9)


def test_only_offered_fields_have_a_property() -> None:
    assert [property_and_role(field) for field in ("film.title", "film.company:sales")] == [
        ("film.title", ""),
        ("film.company", "sales"),
    ]
    with pytest.raises(ValueError, match="no field"):
        property_and_role("film.company:magic")
