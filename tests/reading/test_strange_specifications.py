"""What technical sheets and headings print beside the facts, and is none of them."""

import pytest

from frontrow.reading import read_bytes

SHEET = """<html lang="en"><title>{title}</title><h1>{title}</h1><div class="subtitle">Original Title: Dům</div>
<p>animation | | 5 minutes | {tongues} | Czech Republic</p>
<div><div class="label">Crew</div><ul><li>Director: Ada Neri</li></ul><div class="half"><div class="label">Cast</div></div></div>
<div class="label">Technical Specs</div><ul><li>{technical}</li></ul></html>"""


def values(page: str, prop: str) -> list:
    _, reading = read_bytes(page.encode(), "a.html")
    return [one.value for one in reading.claims if one.property == prop and one.confidence >= 0.5]


def sheet(title: str = "Moon", tongues: str = "Czech", technical: str = "Colour: Colour") -> str:
    return SHEET.format(title=title, tongues=tongues, technical=technical)


@pytest.mark.parametrize(
    ("tongues", "spoken", "subtitles"),
    [
        ("German with English, Czech subtitles", ["de"], ["en", "cs"]),
        ("German, Polish with English, Czech and French subtitles", ["de", "pl"], ["en", "cs", "fr"]),
        ("Belarussian with English subtitles", ["be"], ["en"]),
        ("German, English", ["de", "en"], []),
    ],
)
def test_languages_between_with_and_subtitles_are_of_subtitles(tongues, spoken, subtitles):
    page = sheet(tongues=tongues)
    assert (values(page, "film.language"), sorted(values(page, "film.subtitle_language"))) == (
        spoken,
        sorted(subtitles),
    )


@pytest.mark.parametrize(
    ("technical", "expected"),
    [
        ("Format: File: DCP", ["DCP"]),
        ("Format: DCP, Dolby Digital 5.1", ["DCP"]),
        ("Format: Dolby Digital 5.1", []),
        ("Format: digital", ["digital"]),
    ],
)
def test_sound_and_the_kind_of_a_carrier_are_no_carrier(technical, expected):
    assert values(sheet(technical=technical), "film.format") == expected


def test_number_in_quotes_is_no_length_and_television_no_country():
    page = sheet(technical="Speed: {'Scan': 'progressive (DCP, e-cinema, TV)', 'FPS': '25'}")
    assert (values(page, "film.minutes"), values(page, "film.country")) == ([5], ["CZ"])


def test_heading_below_a_heading_is_no_actor():
    assert [one for one in values(sheet(), "film.credit") if one["role"] == "cast"] == []


def test_film_may_be_called_like_a_page_of_the_site():
    assert values(sheet(title="Home"), "film.title")[0] == {"text": "Home", "lang": None}


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("An Act of Love / Jan Kowalski", ["An Act of Love", "Jan Kowalski"]),
        ("Anna Kowalska / Jan Nowak", []),
    ],
)
def test_one_of_two_titles_may_be_a_name(heading, expected):
    page = f"<title>{heading}</title><h2>{heading}</h2><p>Poland 1999, 90 min</p><p>Directed by: Ada Neri</p>"
    assert [one["text"] for one in values(page, "film.title")] == expected


TOLD = "<h1>Moon</h1><p>Directed by: Ada Neri</p><div>{}</div><p>Poland 1999, 90 min</p>"
TEXT = "a clown whom she met when she was four years old, far from the town where her parents lived, and never forgot."


def test_sentence_before_a_colon_belongs_to_the_text_below_it():
    paragraphs = f"<p>A woman tells in one long take what she remembers first:</p><p>{TEXT}</p>"
    _, reading = read_bytes(TOLD.format(paragraphs).encode(), "a.html")
    [found] = [one for one in reading.claims if one.property == "film.synopsis"]
    assert found.evidence[0].quote.startswith("A woman tells")


def test_short_call_is_no_synopsis():
    page = TOLD.format("<p>Come and edit this page too!</p>")
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one for one in reading.claims if one.property == "film.synopsis"] == []
