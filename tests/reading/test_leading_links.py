"""Links that lead to something of the site name no neighbouring film: "Watch the trailer →", "Torna alla filmografia"."""

import pytest

from frontrow.reading import read_bytes


def neighbours(link: str, language: str = "en") -> list:
    page = f"<html lang='{language}'><h1>Luna</h1><p>Italy, 2016, 90 min</p><p><a href='/x'>{link} →</a></p></html>"
    _, reading = read_bytes(page.encode(), "a.html")
    return [one.value for one in reading.claims if one.property == "nav.title"]


@pytest.mark.parametrize(
    ("link", "language"),
    [
        ("Watch the trailer", "en"),
        ("Back to the programme", "en"),
        ("Zum Trailer", "de"),
        ("Retour à la liste des films", "fr"),
        ("Torna al catalogo", "it"),
        ("Zobacz zwiastun", "pl"),
        ("Дивитися трейлер", "uk"),
    ],
)
def test_link_that_leads_to_something_of_the_site_is_no_film(link, language):
    assert neighbours(link, language) == []


@pytest.mark.parametrize(
    "title", ["Back to the Future", "Watch on the Rhine", "See You Friday, Robinson", "Zum Beispiel"]
)
def test_film_whose_title_begins_with_such_a_word_is_one(title):
    assert neighbours(title) == [title]
