"""A visitor's walks through the demo."""

import re
from email import message_from_bytes, policy
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page

from .conftest import Demo

pytestmark = pytest.mark.walk


def test_visitor_finds_a_film_and_takes_its_hour_home(visitor: Page) -> None:
    visitor.goto("/")
    assert visitor.url.endswith("/en/")
    visitor.get_by_role("navigation").get_by_role("link", name="Films").first.click()
    visitor.get_by_role("link", name="Stranger Than Paradise").first.click()
    assert visitor.get_by_role("heading", level=1).inner_text() == "Stranger Than Paradise"
    assert visitor.get_by_text("Jim Jarmusch").first.is_visible()
    with visitor.expect_download() as download:
        visitor.locator("a[href*='/screenings/'][href$='.ics']").first.click()
    calendar = icalendar.Calendar.from_ical(download.value.path().read_bytes())
    (event,) = [part for part in calendar.walk() if part.name == "VEVENT"]
    assert "Stranger Than Paradise" in str(event["SUMMARY"])
    assert str(event["DTSTART"].params["TZID"]) == "Europe/Warsaw"


def test_visitor_reads_the_schedule_of_a_day_and_comes_to_the_film(visitor: Page) -> None:
    visitor.goto("/en/schedule/")
    visitor.get_by_role("link", name="Wed 25 Nov").first.click()
    assert visitor.url.endswith("/en/schedule/2026-11-25/")
    film = visitor.locator("main a[href*='/films/']").first
    name = film.inner_text().strip()
    film.click()
    assert visitor.get_by_role("heading", level=1).inner_text().split("\n")[0] in name or name in visitor.title()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("paradise", "/films/stranger-than-paradise/"),
        ("niz w raju", "/films/stranger-than-paradise/"),
        ("strang", "/films/stranger-than-paradise/"),
        ("jarmush", "/people/jim-jarmusch/"),
    ],
)
def test_visitor_searches_without_diacritics_by_prefix_and_with_a_wrong_letter(
    visitor_without_script: Page, typed: str, found: str
) -> None:
    visitor_without_script.goto("/en/search/")
    visitor_without_script.get_by_role("searchbox").first.fill(typed)
    with visitor_without_script.expect_navigation():
        visitor_without_script.get_by_role("searchbox").first.press("Enter")
    links = [link.get_attribute("href") or "" for link in visitor_without_script.locator("main a").all()]
    assert any(found in link for link in links)


@pytest.mark.parametrize(
    "path",
    ["", "index/", "schedule/", "schedule/list/", "journal/", "partners/", "stay-in-touch/", "sections/", "venues/"],
)
@pytest.mark.parametrize("language", ["en", "pl"])
def test_public_pages_stand_without_script(visitor_without_script: Page, language: str, path: str) -> None:
    response = visitor_without_script.goto(f"/{language}/{path}")
    assert response is not None
    assert response.status == 200
    assert visitor_without_script.locator("html").get_attribute("lang") == language
    assert visitor_without_script.get_by_role("heading", level=1).count() == 1


def test_visitor_signs_up_and_confirms_by_the_letters_button(visitor_without_script: Page, demo: Demo) -> None:
    page = visitor_without_script
    page.goto("/en/stay-in-touch/")
    page.get_by_role("textbox").first.fill("ada@example.org")
    with page.expect_navigation():
        page.get_by_role("textbox").first.press("Enter")
    letter = _newest_letter(demo.folder / "mail")
    link = re.search(r"/en/stay-in-touch/confirm/[\w-]+/", letter)
    assert link is not None
    page.goto(link.group())
    with page.expect_navigation():
        page.locator("main form button").click()
    assert page.locator("main form button").count() == 0


def _newest_letter(folder: Path) -> str:
    """The text of the last letter written, its lines joined where mail had folded them."""
    newest = max(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
    message = message_from_bytes(newest.read_bytes().split(b"\n" + b"-" * 79)[0], policy=policy.default)
    return message.get_content()


def test_unknown_address_helps(visitor: Page) -> None:
    response = visitor.goto("/en/films/stranger-than-paradis/")
    assert response is not None
    assert response.status == 404
    assert visitor.locator("a[href*='/films/stranger-than-paradise/']").count() == 1
