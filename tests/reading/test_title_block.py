"""Titles in blocks of their own, with marks of a showing around them, with numbers, and beside taught ones."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

FACTS = "France / 1932 / 97 min / VOSTF"


def told(page: str, profiles: tuple[SiteProfile, ...] = ()) -> tuple[list[str], list[str]]:
    """The sure titles and directors of a page."""
    _, reading = read_bytes(page.encode(), "a.html", profiles=profiles)
    sure = [one for one in reading.claims if one.confidence >= 0.5]
    titles = [one.value["text"] for one in sure if one.property == "film.title"]
    return titles, [one.value for one in sure if one.property == "film.director"]


@pytest.mark.parametrize("by", ["de Jean Neri", "d'Anna Neri", "di Anna Neri", "von Anna Neri", "by Jean Neri"])
def test_block_under_the_name_of_an_actor_has_its_own_title(by: str):
    page = f"<title>Louis Roche - Ciné</title><h1>Louis Roche</h1><p>La Rue<br>(The Street)<br>{by}<br>{FACTS}</p>"
    name = "Anna Neri" if "Anna" in by else "Jean Neri"
    assert told(page) == (["La Rue", "The Street"], [name])


def test_all_directors_of_a_byline_are_read():
    page = f"<h1>Louis Roche</h1><p>La Rue<br>de Jean Neri, Anna Petit<br>{FACTS}</p>"
    assert told(page) == (["La Rue"], ["Jean Neri", "Anna Petit"])


def test_heading_by_which_the_page_is_called_stays_the_title():
    page = f"<title>La Rue</title><h1>La Rue</h1><p>Un film sur la ville<br>de Jean Neri<br>{FACTS}</p>"
    assert told(page)[0] == ["La Rue"]


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        ("(HD) LA CALLE", ["LA CALLE"]),
        ("[3D] La calle", ["La calle"]),
        ("(VOSE) CINE CLÁSICO: LA CALLE", ["LA CALLE"]),
        ("La calle (OmU)", ["La calle"]),
        ("La calle OmU", ["La calle"]),
        ("Panorama: La calle", ["La calle"]),
        ("Luna: La calle", ["Luna: La calle"]),
        ("(Un)usual Streets", ["(Un)usual Streets"]),
        ("7 ulic (7 Streets)", ["7 ulic", "7 Streets"]),
        ("1984 (Nineteen Streets)", ["1984", "Nineteen Streets"]),
        ("La calle (7 Folgen)", ["La calle"]),
    ],
)
def test_marks_and_sections_are_no_part_of_a_title(heading: str, titles: list[str]):
    assert told(f"<h1>{heading}</h1><p>Regie: Anna Neri</p><p>Italien, 2001, 92 min</p>")[0] == titles


def test_word_for_a_colour_within_a_second_title_is_no_fact():
    page = "<div><h3>RUA COR LUA</h3><span>MOON COLOR STREET</span></div><span>2022, 23'</span> direção: Ana Neri"
    assert told(page)[0] == ["RUA COR LUA", "MOON COLOR STREET"]


def test_taught_second_title_leaves_the_first_that_the_rules_have_read():
    page = "<p>{} ({})</p><p>Produkcja: USA 1996</p><p>Reżyseria: Anna Neri</p>"
    view = view_of(page.format("Ulica", "the street, again").encode(), "a.html")
    start = view.text.index("the street")
    profile = SiteProfile("a.example").learn(view, (start, start + 17), "film.title")
    assert told(page.format("Dom na skale", "The House"), (profile,))[0] == ["Dom na skale", "The House"]


def test_year_among_the_countries_of_a_production_is_read():
    _, reading = read_bytes(
        "<h1>Ulica</h1><p>Produkcja: Francja, USA, 2002</p><p>Reżyseria: Anna Neri</p>".encode(), "a.html"
    )
    facts = {one.property: one.value for one in reading.claims if one.property in ("film.year", "film.country")}
    assert facts == {"film.country": "US", "film.year": 2002}


def test_taught_year_behind_a_label_is_the_one_on_the_line_beside_the_next_label():
    page = "<p>{}</p><p>Tuotanto: {}</p><p>Ohjaus: Anna Neri</p>"
    view = view_of(page.format("Katu", "Ranska, Italia, 2002").encode(), "a.html")
    start = view.text.index("2002")
    profile = SiteProfile("a.example").learn(view, (start, start + 4), "film.year")
    _, reading = read_bytes(page.format("Talo", "Ranska 1996").encode(), "b.html", profiles=[profile])
    assert [one.value for one in reading.claims if one.property == "film.year"] == [1996]


def test_sentence_with_a_year_is_no_row_of_a_filmography():
    page = """<h1>Straße</h1><p>Regie: Anna Neri</p><h3>Filme</h3>
    <p>Straße ist ein italienisches Drama aus 2013. Es folgt einem Roman aus dem Jahr 1925.</p>"""
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one.value for one in reading.claims if one.property == "person.filmography"] == []


@pytest.mark.parametrize(
    ("words", "spoken", "subtitles"),
    [
        ("VERSION ORIGINAL EN INGLES SUBTITULADA AL ESPANOL", ["en"], ["es"]),
        ("English subtitled in German", ["en"], ["de"]),
        ("German, English subtitles", ["de"], ["en"]),
        ("FR with EN subtitles", ["fr"], ["en"]),
    ],
)
def test_language_before_the_word_for_subtitling_is_spoken(words: str, spoken: list[str], subtitles: list[str]):
    _, reading = read_bytes(f"<h1>La calle</h1><p>Regie: Anna Neri</p><p>Language: {words}</p>".encode(), "a.html")
    named = {name: [one.value for one in reading.claims if one.property == name] for name in TONGUES}
    assert named == dict(zip(TONGUES, (spoken, subtitles), strict=True))


TONGUES = ("film.language", "film.subtitle_language")


def test_title_in_brackets_may_end_with_a_word_of_the_site():
    page = f"<h1>Louis Roche</h1><p>La Fin<br>(The Last Programme)<br>de Jean Neri<br>{FACTS}</p>"
    assert told(page)[0] == ["La Fin", "The Last Programme"]
