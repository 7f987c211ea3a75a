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
from frontrow.catalogue.models import Document, ProfileTrial, SiteProfileRecord
from frontrow.catalogue.site_profiles import checked
from frontrow.desk.teaching.fields import COLUMN_FIELDS, from_browser, property_and_role, to_browser
from frontrow.desk.teaching.tasks import work_off
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.profiles import SiteProfile
from frontrow.reading.tables.taught import property_of, taught_roles

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAGE = b"Wanda\r\nDirector: Barbara Loden\r\nCountry: USA\r\nLight and lens Nicholas Proferes\r\n"
Log = Callable[[str], Client]


@pytest.fixture
def document(small: object) -> Document:
    return deeds.import_document(PAGE, "wanda.txt", None, AT).document


def field_of(page: str, name: str) -> str:
    return unescape(page.split(f'name="{name}"', 1)[1].split('value="', 1)[1].split('"', 1)[0])


def tried_at(answer: object) -> ProfileTrial:
    """The trial that an answer leads to, worked off as the background worker does."""
    trial = ProfileTrial.objects.latest("pk")
    assert answer.url == reverse("desk_trial", args=[trial.pk])
    work_off.func(trial.pk)
    return trial


def test_unread_line_is_taught_narrowed_shown_and_kept(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    review = client.get(reverse("desk_review", args=[document.pk])).content.decode()
    link = unescape(review.split(f'href="{reverse("desk_teach", args=[document.pk])}', 1)[1].split('"', 1)[0])
    form = client.get(reverse("desk_teach", args=[document.pk]) + link).content.decode()
    assert "Light and lens Nicholas Proferes</textarea>" in form
    fields = {"start": field_of(form, "start"), "end": field_of(form, "end"), "words": "Nicholas Proferes"}
    asked = client.post(
        reverse("desk_teach_learn", args=[document.pk]),
        {**fields, "field": "film.credit:cinematography", "site": "a.example"},
    )
    waiting = client.get(asked.url).content.decode()
    assert "Waiting for the background worker" in waiting
    trial = tried_at(asked)
    page = client.get(asked.url).content.decode()
    assert "<b>new</b> film.credit: role: cinematography · name: Nicholas Proferes" in page
    assert "1 of 1 document would say something else" in page
    assert (SiteProfileRecord.objects.count(), document.claims.filter(rule="site.a-example").count()) == (0, 0)
    client.post(reverse("desk_trial_keep", args=[trial.pk]))
    assert client.get(reverse("desk_trial_state", args=[trial.pk])).json()["stand"] == "keeping"
    work_off.func(trial.pk)
    document.refresh_from_db()
    assert (document.site, document.claims.get(rule="site.a-example").value["name"]) == (
        "a.example",
        "Nicholas Proferes",
    )
    assert "1 document says something else now" in client.get(asked.url).content.decode()
    page = client.get(reverse("desk_sites")).content.decode()
    assert "Cinematography: after the words “Light and lens”" in page


def test_lesson_of_a_line_is_told_with_its_element(as_role: Log) -> None:
    lesson = Lesson("film.country", "frame", "{} #. # min.", within="p.spec")
    text = SiteProfile("a.example", (lesson,)).to_text()
    SiteProfileRecord.objects.create(site="a.example", text=text, taught_at=AT)
    page = as_role("Catalogue editor").get(reverse("desk_sites")).content.decode()
    assert "Countries: in the line “{} #. # min.” of the element “p.spec”" in page


def test_trial_shows_how_far_it_is_and_can_be_stopped(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    trial = deeds.ask_for_trial(SiteProfile("a.example"), None, AT, document)
    ProfileTrial.objects.filter(pk=trial.pk).update(stand="reading", total=40, done=12)
    page = client.get(reverse("desk_trial", args=[trial.pk])).content.decode()
    assert ("12 of 40 documents are read" in page, "Nothing has moved for two minutes" in page) == (True, True)
    assert client.get(reverse("desk_trial_state", args=[trial.pk])).json() == {
        "open": True,
        "stand": "reading",
        "done": 12,
        "total": 40,
    }
    assert "a.example" in client.get(reverse("desk_sites")).content.decode()
    client.post(reverse("desk_trial_again", args=[trial.pk]))
    assert client.post(reverse("desk_trial_drop", args=[trial.pk])).url == reverse("desk_review", args=[document.pk])
    work_off.func(trial.pk)
    trial.refresh_from_db()
    assert (trial.stand, trial.readings.count()) == ("dropped", 0)


def test_what_goes_wrong_in_the_background_is_written_down(as_role: Log, document: Document) -> None:
    trial = deeds.ask_for_trial(SiteProfile("a.example"), None, AT, document)
    deeds.ask_to_keep(deeds.read_trial(trial), None)
    other = deeds.ask_for_trial(SiteProfile("a.example", marks=("Wanda",)), None, AT)
    deeds.keep_trial(deeds.ask_to_keep(deeds.read_trial(other), None), AT)
    work_off.func(trial.pk)
    page = as_role("Catalogue editor").get(reverse("desk_trial", args=[trial.pk])).content.decode()
    assert "It could not be done: a.example was taught something else meanwhile" in page


def test_profile_goes_out_as_one_file_and_comes_back(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    start, end = document.text.index("Nich"), document.text.index("Proferes") + 8
    profile = deeds.lesson(document, "a.example", start, end, "film.credit", "cinematography")
    trial = deeds.read_trial(deeds.ask_for_trial(profile, None, AT))
    deeds.keep_trial(deeds.ask_to_keep(trial, None), AT)
    record = SiteProfileRecord.objects.get()
    file = client.get(reverse("desk_site_download", args=[record.pk]))
    assert (file.headers["Content-Disposition"], file.content.decode()) == (
        'attachment; filename="a-example.toml"',
        record.text,
    )
    record.delete()
    brought = client.post(reverse("desk_site_bring"), {"profile": SimpleUploadedFile("p.toml", file.content)})
    tried_at(brought)
    assert "Keep it for a.example" in client.get(brought.url).content.decode()
    for bad in (b"\xff\xfe", b"no profile", b""):
        refused = client.post(reverse("desk_site_bring"), {"profile": SimpleUploadedFile("p.toml", bad)})
        assert any(
            "p.toml" in str(message) or "No file" in str(message) for message in get_messages(refused.wsgi_request)
        )


SHEET = b"title,director,year,Smell\n<b>Wanda</b>,Barbara Loden,1970,Nicholas Proferes\nShadows,John Cassavetes,1959,\n"


def test_column_is_mapped_at_the_desk_and_remembered(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    sheet = deeds.import_document(SHEET, "films.csv", None, AT).document
    address = reverse("desk_columns", args=[sheet.pk])
    assert f'href="{address}"' in client.get(reverse("desk_review", args=[sheet.pk])).content.decode()
    page = client.get(address).content.decode()
    assert ("&lt;b&gt;Wanda&lt;/b&gt;" in page, "<b>Wanda" in page, "told by its heading" in page) == (
        True,
        False,
        True,
    )
    unchanged = client.post(address, {"column-0": "film.title", "column-3": ""})
    assert "every column is read as before" in str(next(iter(get_messages(unchanged.wsgi_request))))
    trial = tried_at(client.post(address, {"column-3": "film.credit:cinematography"}))
    assert (
        "<b>new</b> film.credit: role: cinematography · name: Nicholas Proferes"
        in client.get(reverse("desk_trial", args=[trial.pk])).content.decode()
    )
    client.post(reverse("desk_trial_keep", args=[trial.pk]))
    work_off.func(trial.pk)
    found = sheet.claims.filter(value__role="cinematography")
    assert [claim.value["name"] for claim in found] == ["Nicholas Proferes"]
    assert "taught by you" in client.get(address).content.decode()
    assert "in the column “Smell”" in client.get(reverse("desk_sites")).content.decode()


def test_lesson_is_forgotten_the_way_it_was_learned(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    first, second = (Lesson("film.credit", "label", text, role="cinematography") for text in ("Light and lens", "Eye"))
    trial = deeds.read_trial(deeds.ask_for_trial(SiteProfile("a.example", (first, second)), None, AT, document))
    deeds.keep_trial(deeds.ask_to_keep(trial, None), AT)
    record = SiteProfileRecord.objects.get()
    assert client.post(reverse("desk_site_forget", args=[record.pk]), {"lesson": "9"}).url == reverse("desk_sites")
    asked = tried_at(client.post(reverse("desk_site_forget", args=[record.pk]), {"lesson": "0"}))
    page = client.get(reverse("desk_trial", args=[asked.pk])).content.decode()
    assert "<b>gone</b> film.credit: role: cinematography · name: Nicholas Proferes" in page
    client.post(reverse("desk_trial_keep", args=[asked.pk]))
    work_off.func(asked.pk)
    record.refresh_from_db()
    assert (checked(record.text).lessons, document.claims.filter(rule="site.a-example").count()) == ((second,), 0)


def test_what_was_noted_without_teaching_is_listed_and_can_be_forgotten(as_role: Log) -> None:
    taught, noted = Lesson("film.country", "label", "Made in"), Lesson("film.year", "beside", "year", within="dt")
    text = SiteProfile("a.example", (taught,), unmarked=(noted, Lesson("film.format", "label", "Gauge"))).to_text()
    record = SiteProfileRecord.objects.create(site="a.example", text=text, taught_at=AT)
    client, address = as_role("Catalogue editor"), reverse("desk_site_forget", args=[record.pk])
    page = client.get(reverse("desk_sites")).content.decode()
    assert ("2 more places noted without teaching" in page, "Year: beside the words “year”" in page) == (True, True)
    assert client.post(address, {"unmarked": "2"}).url == reverse("desk_sites")
    trial = tried_at(client.post(address, {"unmarked": "0"}))
    client.post(reverse("desk_trial_keep", args=[trial.pk]))
    work_off.func(trial.pk)
    record.refresh_from_db()
    kept = checked(record.text)
    assert (kept.lessons, [one.text for one in kept.unmarked]) == ((taught,), ["Gauge"])


def test_only_tables_have_a_page_of_columns(as_role: Log, document: Document) -> None:
    client, address = as_role("Catalogue editor"), reverse("desk_columns", args=[document.pk])
    assert address not in client.get(reverse("desk_review", args=[document.pk])).content.decode()
    assert client.get(address).url == reverse("desk_review", args=[document.pk])
    sheet = deeds.import_document(SHEET, "films.csv", None, AT).document
    refused = client.post(reverse("desk_columns", args=[sheet.pk]), {"column-3": "film.smell"})
    assert "there is no field" in str(list(get_messages(refused.wsgi_request))[-1])


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
        reverse("desk_teach_learn", args=[document.pk]), {"site": "a.example", **fields}
    )
    assert answer.url == reverse("desk_review", args=[document.pk])
    assert len(list(get_messages(answer.wsgi_request))) == 1


def test_viewer_sees_sites_and_teaches_nothing(as_role: Log, document: Document) -> None:
    client, home = as_role("Viewer"), reverse("wagtailadmin_home")
    assert client.get(reverse("desk_sites")).status_code == 200
    assert client.get(reverse("desk_teach", args=[document.pk]), {"start": "0", "end": "5"}).url == home
    trial = deeds.ask_for_trial(SiteProfile("a.example"), None, AT)
    for address in (
        reverse("desk_teach_learn", args=[document.pk]),
        reverse("desk_columns", args=[document.pk]),
        reverse("desk_trial_keep", args=[trial.pk]),
        reverse("desk_trial_drop", args=[trial.pk]),
        reverse("desk_trial_again", args=[trial.pk]),
        reverse("desk_site_bring"),
        reverse("desk_site_forget", args=[1]),
    ):
        assert client.post(address, {}).url == home
    for address in (reverse("desk_trial", args=[trial.pk]), reverse("desk_trial_state", args=[trial.pk])):
        assert client.get(address).url == home
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


def test_every_offered_column_is_read_as_what_it_says() -> None:
    for _, fields in COLUMN_FIELDS[1:]:
        for field, _ in fields:
            name, _, role = field.partition(":")
            roles = taught_roles([SiteProfile("a", (Lesson(name, "column", "Heading", role=role),))])
            assert property_of(roles["heading"]) == (name, role)


def test_words_read_wrongly_are_taught_as_nothing(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    start = document.text.index("Country: USA")
    place = {"start": start - 2, "end": start + 10, "words": "Country: USA"}  # two line ends of two characters before
    form = client.get(reverse("desk_teach", args=[document.pk]), {**place, "field": "nothing"}).content.decode()
    assert '<option value="nothing" selected>Nothing, to be left unread</option>' in form
    asked = client.post(
        reverse("desk_teach_learn", args=[document.pk]), {**place, "field": "nothing", "site": "a.example"}
    )
    trial = tried_at(asked)
    assert "<b>gone</b> film.country: US" in client.get(asked.url).content.decode()
    client.post(reverse("desk_trial_keep", args=[trial.pk]))
    work_off.func(trial.pk)
    assert (
        "Nothing, to be left unread: wherever the words “Country: USA” stand"
        in client.get(reverse("desk_sites")).content.decode()
    )
