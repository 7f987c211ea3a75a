"""What nothing but a page's elements parts: labels from values, names from each other; and names in any language."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.page import page_of

HEAD = "<h1>Luna</h1><p>Italy 2016, 90 min</p>"


def credited(page: str, profiles: tuple[SiteProfile, ...] = ()) -> list[tuple[str, str]]:
    """The sure credits of a page, each with its role, in order of the roles."""
    _, reading = read_bytes((HEAD + page).encode(), "a.html", profiles=profiles)
    claims = [one for one in reading.claims if one.property == "film.credit" and one.confidence >= 0.5]
    return sorted((one.value["role"], one.value["name"]) for one in claims)


def test_elements_that_touch_as_no_words_do_are_lines():
    rows = "".join(
        f"<div><span>{label}</span><span>{name}</span></div>"
        for label, name in (("Cinematography", "Ugo Rossi"), ("Film editing", "Emma Po"))
    )
    assert credited(rows) == [("cinematography", "Ugo Rossi"), ("editing", "Emma Po")]


def test_element_within_a_word_does_not_part_it():
    _, reading = read_bytes(b"<h1><span>L</span>una</h1><p>Director: Mc<b>Donald</b> Rossi</p>", "a.html")
    told = [one.value for one in reading.claims if one.property in ("film.title", "film.director")]
    assert told == [{"text": "Luna", "lang": None}, "McDonald Rossi"]


def test_taught_values_before_labels_that_touch_them_are_found():
    rows = "<div><strong>{}</strong><small>Valokuva</small></div><div><strong>{}</strong><small>Leikkaus</small></div>"
    view, profile = view_of((HEAD + rows.format("Ada Neri", "Leo Rosa")).encode(), "a.html"), SiteProfile("a.example")
    for name, role in (("Ada Neri", "cinematography"), ("Leo Rosa", "editing")):
        start = view.text.index(name)
        profile = profile.learn(view, (start, start + 8), "film.credit", role)
    told = credited(rows.format("Emma Po", "Ugo Rossi"), (profile,))
    assert told == [("cinematography", "Emma Po"), ("editing", "Ugo Rossi")]


def test_links_with_mere_space_between_are_names_each():
    page = '<p>Director: <a href="/a">Ada Neri</a> <a href="/b">Ugo Rossi</a></p>'
    assert credited(page) == [("director", "Ada Neri"), ("director", "Ugo Rossi")]
    page = "<p>Director: <i>Ada</i> <i>Neri</i></p>"
    assert credited(page) == [("director", "Ada Neri")]


def test_links_of_another_page_are_names_each_where_one_was_taught():
    page = '<div class="film-by">{}</div>'
    view = view_of((HEAD + page.format('<a href="/a">Ada Neri</a>')).encode(), "a.html")
    start = view.text.index("Ada Neri")
    profile = SiteProfile("a.example").learn(view, (start, start + 8), "film.director")
    told = credited(page.format('<a href="/a">Emma Po</a> <a href="/b">Ugo Rossi</a>'), (profile,))
    assert told == [("director", "Emma Po"), ("director", "Ugo Rossi")]


def test_labels_in_elements_of_one_name_end_each_others_values():
    rows = (("Director", "Ada Neri"), ("Catering", "Leo Rosa"), ("Cinematography", "Ugo Rossi"), ("Editing", "Emma Po"))
    page = "<p>" + " ".join(f"<b>{label}</b> {name}" for label, name in rows) + "</p>"
    assert credited(page) == [("cinematography", "Ugo Rossi"), ("director", "Ada Neri"), ("editing", "Emma Po")]


@pytest.mark.parametrize(
    ("lang", "line", "countries", "minutes"),
    [
        ("sv", "Sverige/Frankrike 2016, 90 min", ["SE", "FR"], 90),
        ("hu", "Németország, 2016, 90 perc", ["DE"], 90),
        ("fi", "Ruotsi, 2016, 90 minuuttia", ["SE"], 90),
        ("en", "Sverige 2016, 90 min", [], 90),
    ],
)
def test_countries_and_lengths_are_read_in_the_language_the_page_says_it_is_in(
    lang: str, line: str, countries: list[str], minutes: int
):
    page = f'<html lang="{lang}"><body><h1>Luna</h1><p>{line}</p></body></html>'
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one.value for one in reading.claims if one.property == "film.country"] == countries
    assert [one.value for one in reading.claims if one.property == "film.minutes"] == [minutes]


def test_labels_of_one_element_that_touch_their_values_are_lines():
    rows = "<div class='w'><b>Vorlek</b>Ada Neri</div><div class='w'><b>Ár</b>2019</div>"
    lines = [line.text for line in page_of(view_of(f"<h1>Luna</h1>{rows}".encode(), "a.html")).lines]
    assert lines == ["Luna", "Vorlek", "Ada Neri", "Ár", "2019"]


def test_one_element_that_touches_its_word_parts_nothing():
    made = "<h1>Luna</h1><p><b>Mc</b>Neri came back.</p><p><i>Mac</i>Rosa did not.</p>"
    lines = [line.text for line in page_of(view_of(made.encode(), "a.html")).lines]
    assert lines == ["Luna", "McNeri came back.", "MacRosa did not."]
