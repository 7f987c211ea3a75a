"""Facts of a film that nothing but elements parts, among others that are none: ratings, versions, sections."""

import pytest

from frontrow.reading import read_bytes

STORY = "Ein Brief kommt an, auf den niemand gewartet hat, und die ganze Straße beginnt zu reden, bis es Nacht wird."
PAGE = (
    "<html lang='de'><title>Mephisto | Kino Luna</title><body><main><h1>Mephisto</h1>{facts}<p>Regie: István Szabó</p>"
    "<p>{story}</p></main></body></html>"
)
NAMES = ("country", "year", "minutes", "language", "subtitle_language", "colour", "format")


def facts(markup: str, page: str = PAGE) -> dict[str, list]:
    _, reading = read_bytes(page.format(facts=markup, story=STORY).encode(), "a.html")
    found: dict[str, list] = {}
    for one in reading.claims:
        name = one.property.removeprefix("film.")
        if name in NAMES and one.confidence >= 0.5:
            found.setdefault(name, []).append(one.value)
    return found


def spans(*values: str, between: str = " ") -> str:
    return f"<div class='meta'>{between.join(f'<span>{one}</span>' for one in values)}</div>"


def items(*values: str) -> str:
    return f"<ul class='meta'>{''.join(f'<li>{one}</li>' for one in values)}</ul>"


def test_elements_beside_each_other_are_a_piece_each():
    said = facts(spans("4K DCP", "englische Untertitel", "1981", "144 Min."))
    assert said == {"format": ["DCP 4K"], "subtitle_language": ["en"], "year": [1981], "minutes": [144]}


@pytest.mark.parametrize("between", ["", "<b>–</b>"], ids=["nothing", "a sign in an element"])
def test_elements_that_touch_are_a_piece_each(between):
    said = facts(spans("Ungarn, Österreich", "1981", "144 Min.", "Drama", between=between))
    assert said == {"country": ["HU", "AT"], "year": [1981], "minutes": [144]}


def test_number_that_touches_another_begins_where_its_element_does():
    assert facts(spans("Drama", "1981", "144min", between="")) == {"year": [1981], "minutes": [144]}


def test_letters_of_a_word_in_elements_of_their_own_stay_a_word():
    markup = "<p>Ungarn 1981, 144 Min.</p><div>" + "".join(f"<span>{one}</span>" for one in "No 9 Lives") + "</div>"
    assert facts(markup) == {"country": ["HU"], "year": [1981], "minutes": [144]}


@pytest.mark.parametrize(
    "note", ["FSK 12", "ab 12 Jahren", "OmU", "Wettbewerb", "Dolby Digital 5.1", "16:9", "Weltpremiere"]
)
def test_what_tells_no_fact_parts_none_of_its_list(note):
    said = facts(items("Ungarn", "1981", note, "Farbe", "144 Min.", "Deutsch"))
    assert said == {"country": ["HU"], "year": [1981], "minutes": [144], "colour": ["colour"], "language": ["de"]}


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("H / A / D", ["HU", "AT", "DE"]),
        ("HUN – AUT", ["HU", "AT"]),
        ("HU, AT und DE", ["HU", "AT", "DE"]),
        ("HU", ["HU"]),
    ],
)
def test_letters_of_countries_count_in_a_list_with_a_length(letters, expected):
    assert facts(items(letters, "1981", "144 Min."))["country"] == expected


def test_letters_of_countries_among_elements_that_nobody_knows_are_none():
    assert facts(items("DE", "1981", "Mephisto heute", "Archiv")) == {}


def test_labels_and_their_values_are_no_list_of_facts():
    markup = "<dl><dt>Kamera</dt><dd>Lajos Koltai</dd><dt>Jahr</dt><dd>1981</dd><dt>Länge</dt><dd>144</dd></dl>"
    _, reading = read_bytes(PAGE.format(facts=markup, story=STORY).encode(), "a.html")
    assert [one.value for one in reading.claims if one.property == "film.director"] == ["István Szabó"]


def test_two_lengths_in_one_list_are_of_two_films():
    assert "minutes" not in facts(items("Mephisto", "144 Min.", "Oberst Redl", "149 Min."))


def test_only_name_in_a_list_of_facts_is_the_directors():
    page = PAGE.replace("<p>Regie: István Szabó</p>", "")
    _, reading = read_bytes(
        page.format(facts=items("Anna Neri", "Italien", "1981", "90 Min."), story=STORY).encode(), "a.html"
    )
    assert [one.value for one in reading.claims if one.property == "film.director"] == ["Anna Neri"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("HU, AT e DE (1981); 144’", {"country": ["HU", "AT", "DE"], "year": [1981], "minutes": [144]}),
        ("Países Bajos / Bélgica. 1995. 102 min. +16", {"country": ["NL", "BE"], "year": [1995], "minutes": [102]}),
        ("1965 | 128 minút | anglické titulky", {"year": [1965], "minutes": [128], "subtitle_language": ["en"]}),
        ("1999 - 101 min - sott. inglese", {"year": [1999], "minutes": [101], "subtitle_language": ["en"]}),
        ("sottotitoli in inglese – 35 mm – 1996 – 96’", {"subtitle_language": ["en"], "format": ["35 mm"], "year": [1996], "minutes": [96]}),
        ("2018 — PL / GB — 88 min — napisy angielskie", {"year": [2018], "country": ["PL", "GB"], "minutes": [88], "subtitle_language": ["en"]}),
        ("1995; 1 uur en 42 minuten; Engels ondertiteld", {"year": [1995], "minutes": [102], "subtitle_language": ["en"]}),
        ("Japon. 2021. 179 min. 1:1,85. japonais/anglais", {"country": ["JP"], "year": [2021], "minutes": [179], "language": ["ja", "en"]}),
        ("con subtítulos en inglés · Estreno mundial · Francés · 2001 · 122 min.", {"subtitle_language": ["en"], "language": ["fr"], "year": [2001], "minutes": [122]}),
    ],
)  # fmt: skip
def test_line_of_facts_is_read_with_what_stands_among_them(line, expected):
    assert facts(f"<p>{line}</p>") == expected


def test_letters_that_are_a_word_for_by_are_no_label_before_a_comma():
    page = PAGE.replace("Regie: István Szabó", "Regia: István Szabó")
    _, reading = read_bytes(
        page.format(facts="<p>DE, AT (2016) - Tedesco, Inglese - 162 minuti</p>", story=STORY).encode(), "a.html"
    )
    assert [one.value for one in reading.claims if one.property == "film.director"] == ["István Szabó"]


BELOW = "<html lang='de'><title>{title} | Kino Luna</title><body><main>{facts}{head}<p>Regie: Maren Ade</p><p>{story}</p></main></body></html>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1>{}</h1>", "Alle anderen"),
        ("<h2>{}</h2>", "Alle anderen"),
        ("<div class='name'>{}</div>", "Alle anderen"),
        ("<h1>{}</h1>", "Toni Erdmann"),
        ("<h2>{}</h2>", "Toni Erdmann"),
        ("<div class='name'>{}</div>", "Roma"),
    ],
)
def test_title_below_the_facts_is_the_one_by_which_the_page_is_called(head, title):
    page = BELOW.format(
        title=title, facts="<p>OmU · Wettbewerb · DE, AT · 2016 · 162 Min.</p>", head=head.format(title), story=STORY
    )
    _, reading = read_bytes(page.encode(), "a.html")
    said = [one.value for one in reading.claims if one.property == "film.title" and one.confidence >= 0.5]
    assert said == [{"text": title, "lang": None}]
    assert [one for one in reading.claims if one.property == "film.language"] == []


def test_film_called_like_a_country_is_not_from_there():
    page = PAGE.replace("<title>Mephisto", "<title>Georgien").replace("<h1>Mephisto</h1>", "")
    assert facts("<div><p>Georgien</p><p>1981 • 144 Min. • Ungarn</p><p>Trailer</p></div>", page)["country"] == ["HU"]
