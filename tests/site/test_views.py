"""The site as a visitor's browser meets it, on the database."""

import re

import lanterna
import pytest
from django.core import mail
from django.test import Client

from frontrow.site import views
from frontrow.site.page_cache import PageCache

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def host(settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


@pytest.fixture
def visitor(published, monkeypatch):
    monkeypatch.setattr(views, "CACHE", PageCache())
    return Client()


def test_the_root_leads_to_the_visitors_language(visitor):
    wanted = {"pl-PL,en;q=0.5": "/pl/", "fr": "/en/", "": "/en/", "uk,pl;q=0.3": "/pl/"}
    found = {given: visitor.get("/", headers={"Accept-Language": given}) for given in wanted}
    assert {given: response.headers["Location"] for given, response in found.items()} == wanted
    assert {response.headers["Vary"] for response in found.values()} == {"Accept-Language"}


@pytest.mark.parametrize(
    "path",
    [
        "/en/", "/pl/", "/en/index/", "/en/index/director/", "/en/index/country/", "/pl/index/section/",
        "/en/index/year/", "/en/films/wanda/", "/en/programmes/two-by-deren/", "/en/people/maya-deren/",
        "/en/sections/", "/en/sections/pins/", "/en/venues/", "/en/venues/kino-swit/", "/en/schedule/",
        "/en/schedule/2026-11-04/", "/en/schedule/list/", "/en/journal/", "/en/partners/", "/en/stay-in-touch/",
        "/en/search/?q=lodz", "/en/versions/", "/en/screenings/s003.ics", "/en/schedule/2026-11-04.ics",
        "/en/programme.ics", "/en/news.atom", "/sitemap.xml", "/robots.txt", "/pictures/w-wanda-480.webp",
    ],
)  # fmt: skip
def test_an_address_of_the_site_answers(visitor, path):
    response = visitor.get(path)
    assert (response.status_code, bool(response.content)) == (200, True)


def test_a_cached_page_costs_the_question_for_the_version_alone(visitor, django_assert_num_queries):
    first = visitor.get("/en/schedule/")
    with django_assert_num_queries(QUERIES_OF_A_CACHED_PAGE):
        again = visitor.get("/en/schedule/")
    assert again.content == first.content


QUERIES_OF_A_CACHED_PAGE = 3  # the version's key; the newest entries of two logs of the journal


def test_an_uncached_page_of_a_known_version_asks_nothing_more(visitor, django_assert_num_queries):
    visitor.get("/en/")
    with django_assert_num_queries(QUERIES_OF_A_CACHED_PAGE):
        visitor.get("/en/films/wanda/")


def test_a_page_that_the_visitor_has_is_not_sent_again(visitor):
    first = visitor.get("/en/films/wanda/")
    again = visitor.get("/en/films/wanda/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])


def test_a_page_is_packed_for_browsers_that_unpack(visitor):
    response = visitor.get("/en/schedule/", headers={"Accept-Encoding": "gzip, br"})
    assert (response.headers["Content-Encoding"], len(response.content) < 8000) == ("gzip", True)
    assert "Accept-Encoding" in response.headers["Vary"]


def test_a_new_version_shows_at_once(visitor, published):
    from frontrow.programme.frozen_rows import to_json
    from frontrow.programme.models import ProgrammeVersion

    assert b"Programme version 3" in visitor.get("/en/").content
    old = ProgrammeVersion.objects.get(pk=published)
    ProgrammeVersion.objects.create(
        edition=old.edition,
        number=4,
        published_at=old.published_at,
        snapshot=to_json(lanterna.programme(24, number=4)),
        sha256="1" * 64,
    )
    assert b"Programme version 4" in visitor.get("/en/").content


def test_an_old_address_leads_to_the_present_one(visitor):
    response = visitor.get("/pl/films/wanda-goronski/")
    assert (response.status_code, response.headers["Location"]) == (301, "/pl/films/wanda/")


def test_an_address_without_a_language_is_found(visitor):
    assert visitor.get("/films/wanda/", headers={"Accept-Language": "pl"}).headers["Location"] == "/pl/films/wanda/"


def test_a_wrong_address_offers_the_nearest_title_and_the_search(visitor):
    response = visitor.get("/en/films/wandaa/")
    assert response.status_code == 404
    assert b'href="/en/films/wanda/"' in response.content
    assert b'action="/en/search/"' in response.content


@pytest.mark.parametrize(
    "path",
    [
        "/en/nothing/",
        "/xx/",
        "/en/index/colour/",
        "/en/schedule/2026-11-30/",
        "/en/programmes/wanda/",
        "/pictures/x-960.webp",
        "/assets/x.css",
    ],
)
def test_nothing_is_shown_where_nothing_is(visitor, path):
    assert visitor.get(path).status_code == 404


def test_styles_and_fonts_may_be_kept_for_ever(visitor):
    names = re.findall(rb'href="\.\./assets/([^"]+)"', visitor.get("/en/").content)
    answers = [visitor.get(f"/assets/{name.decode()}") for name in names]
    assert len(answers) == 5
    assert {(a.status_code, a.headers["Cache-Control"]) for a in answers} == {
        (200, "public, max-age=31536000, immutable")
    }


def test_the_light_is_chosen_without_script(visitor):
    chosen = visitor.post("/light/", {"light": "dark"}, headers={"Referer": "http://testserver/en/schedule/"})
    assert (chosen.status_code, chosen.headers["Location"]) == (303, "/en/schedule/")
    assert b'<html lang="en" data-light="dark">' in visitor.get("/en/").content
    visitor.post("/light/", {"light": "auto"})
    assert b'<html lang="en">' in visitor.get("/en/").content


@pytest.mark.parametrize(
    "referer",
    ["https://elsewhere.example/", "http://testserver//elsewhere.example/", "http://testserver.elsewhere.example/x"],
)
def test_the_light_never_leads_away(visitor, referer):
    location = visitor.post("/light/", {"light": "dark"}, headers={"Referer": referer}).headers["Location"]
    assert location.startswith("/")
    assert not location.startswith("//")


def test_letters_are_asked_for_confirmed_and_stopped_by_buttons(visitor):
    assert b"Look into your mail" in visitor.post("/en/stay-in-touch/", {"email": "ada@example.org"}).content
    confirm, leave = re.findall(r"http://127\.0\.0\.1:8000(/en/stay-in-touch/\w+/\S+/)", mail.outbox[0].body)
    assert b"<button>Yes, send me letters</button>" in visitor.get(confirm).content
    assert b"Your address is confirmed" in visitor.post(confirm).content
    assert b"<button>Stop sending letters</button>" in visitor.get(leave).content
    assert b"has been removed" in visitor.post(leave).content


def test_looking_at_a_letters_link_confirms_nothing(visitor):
    from frontrow.audience.models import Subscription

    visitor.post("/pl/stay-in-touch/", {"email": "ada@example.org"})
    path = re.findall(r"(/pl/stay-in-touch/confirm/\S+/)", mail.outbox[0].body)[0]
    visitor.get(path)
    assert Subscription.objects.get().confirmed_at is None


@pytest.mark.parametrize("email", ["", "nobody", "a@b", "x" * 300 + "@example.org"])
def test_an_address_that_is_none_is_refused_kindly(visitor, email):
    response = visitor.post("/en/stay-in-touch/", {"email": email})
    assert (response.status_code, b"does not look right" in response.content, mail.outbox) == (400, True, [])


def test_a_link_that_nobody_was_sent_is_stale(visitor):
    response = visitor.post("/en/stay-in-touch/confirm/not-a-token/")
    assert (response.status_code, b"no longer works" in response.content) == (400, True)


def test_another_site_cannot_subscribe_anyone(visitor):
    response = visitor.post(
        "/en/stay-in-touch/", {"email": "ada@example.org"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert (response.status_code, mail.outbox) == (403, [])


def test_pages_cannot_be_written_to(visitor):
    assert [visitor.post("/en/films/wanda/").status_code, visitor.put("/en/").status_code] == [405, 405]


def test_before_anything_is_published_a_page_says_so(db):
    response = Client().get("/en/", headers={"Accept-Language": "pl"})
    assert (response.status_code, "Wkrótce ogłosimy program" in response.content.decode()) == (503, True)


def test_a_fault_of_ours_has_a_page_that_needs_no_database(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = views.broken(rf.get("/en/films/wanda/", headers={"Accept-Language": "pl"}))
    assert (response.status_code, "Zerwała się taśma" in response.content.decode()) == (500, True)
