"""Which names are companies, and which two an "and" joins."""

import pytest

from frontrow.reading import read_bytes
from frontrow.reading.grammar.people import company, person


def houses(value: str) -> list[str]:
    page = f"<h1>Luna</h1><p>Italy 2016, 90 min</p><p>Production: {value}</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    return [one.value["name"] for one in reading.claims if one.property == "film.company"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Luna TV and Mare Film Studio", ["Luna TV", "Mare Film Studio"]),
        ("Luna Film &amp; Mare Pictures", ["Luna Film", "Mare Pictures"]),
        ("Luna Filme und Mare Studios, Sole SA", ["Luna Filme", "Mare Studios", "Sole SA"]),
        ("Blue Films &amp; Night Owl", ["Blue Films", "Night Owl"]),
        ("Blue Films &amp; Sons Wien", ["Blue Films & Sons Wien"]),
        ("Blue Films &amp; Music", ["Blue Films & Music"]),
        ("Film and TV Studio", ["Film and TV Studio"]),
        ("Academy of Film Arts and Theatre Productions", ["Academy of Film Arts and Theatre Productions"]),
        ("Sole and Mare Pictures", ["Sole and Mare Pictures"]),
    ],
)
def test_two_houses_are_parted_where_both_say_what_they_are(value: str, expected: list[str]):
    assert houses(value) == expected


def test_surname_like_a_form_of_companies_is_a_name():
    assert [person("Ana Reis de Sá"), person("Ana de Sa"), company("Luna SA"), company("Luna Sa")] == [
        True,
        True,
        True,
        True,
    ]


def produced(value: str) -> tuple[list[str], list[str]]:
    """The sure producers and companies of a page with that value of its production."""
    page = f"<h1>Luna</h1><p>Italy 2016, 90 min</p><p>Production: {value}</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    sure = [one for one in reading.claims if one.confidence >= 0.5]
    people = [one.value["name"] for one in sure if one.property == "film.credit"]
    return people, [one.value["name"] for one in sure if one.property == "film.company"]


def test_three_strangers_of_a_production_are_people_where_nothing_speaks_of_a_house():
    assert produced("Ysolde Qurt, Ambrox Tilw, Nilka Vorm") == (["Ysolde Qurt", "Ambrox Tilw", "Nilka Vorm"], [])
    assert produced("Ysolde Qurt, Ambrox Tilw")[0] == []
    assert produced("Ysolde Qurt, Ambrox Films, Nilka Vorm")[0] == []


def test_a_shortened_house_keeps_its_dot() -> None:
    assert houses("Orso Prod., Neri Ent., Rossi Bros.") == ["Orso Prod.", "Neri Ent.", "Rossi Bros."]


def test_quote_that_ends_a_house_stays_with_the_one_that_it_closes():
    assert houses("Luna TV „Der kleine Abend“, “Sole Pictures”") == ["Luna TV „Der kleine Abend“", "Sole Pictures"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Luna Film et Vent Large", ["Luna Film", "Vent Large"]),
        ("Sole, Cinema Mare y Gaumont", ["Sole", "Cinema Mare", "Gaumont"]),
        ("Sole Films, MMC & Victor Productions", ["Sole Films", "MMC", "Victor Productions"]),
        ("Sole Films, Lang & Frank Filmproduktion", ["Sole Films", "Lang & Frank Filmproduktion"]),
        ("Luna Film i Telewizja", ["Luna Film i Telewizja"]),
        ("Sole Filmes, O Mar e a Lua", ["Sole Filmes", "O Mar e a Lua"]),
        ("Sole Films, The Lang/Frank Company", ["Sole Films", "The Lang/Frank Company"]),
        ("Sole Films/Frank Company", ["Sole Films", "Frank Company"]),
    ],
)
def test_list_of_houses_is_parted_at_its_and(printed, expected):
    assert houses(printed) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Luna Film, Hauptstr. 12, 10115 Berlin, Germany", ["Luna Film"]),
        ("Luna Film, Kade 3, Amsterdam", ["Luna Film"]),
        ("Luna Film, Kanal 2", ["Luna Film", "Kanal 2"]),
        ("Luna Film, Zwolle; Mare Pictures, Hulst", ["Luna Film", "Mare Pictures"]),
        ("Luna Film – Germany, Mare Pictures – Italy", ["Luna Film", "Mare Pictures"]),
        ("Luna Film con Mare Pictures", ["Luna Film", "Mare Pictures"]),
        ("Luna, Studio Filmów Dokumentalnych i Fabularnych", ["Luna", "Studio Filmów Dokumentalnych i Fabularnych"]),
    ],
)
def test_where_a_house_is_and_what_it_makes_is_no_house(value: str, expected: list[str]):
    assert houses(value) == expected


def test_one_word_and_whoever_sells_a_film_is_hardly_a_person() -> None:
    assert produced("Grauwolf, Luna Film")[1] == ["Grauwolf", "Luna Film"]
    page = "<h1>Luna</h1><p>Italy 2016, 90 min</p><p>World sales: Ysolde Qurt | Distribution: Ambrox</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    assert [(one.value["role"], one.value["name"]) for one in reading.claims if one.property == "film.company"] == [
        ("sales", "Ysolde Qurt"),
        ("distribution", "Ambrox"),
    ]


@pytest.mark.parametrize(
    "house",
    [
        "Neue Warte Filmproduktion GmbH",
        "Orion Visual Co.,Ltd.",
        "Orion Visual Co., Ltd.",
        "ORION VISUAL CO.,LTD.",
        "Luna Filme GmbH & Co. KG",
        "Camera Obscura A/S",
        "Ukelele Filmes, Lda.",
        "Bajor Film Kft.",
        "Studio Montage LLC",
        "Produktion GmbH",
    ],
)
def test_a_form_in_law_ends_the_name_of_its_house(house: str) -> None:
    for page in (f"<p>Produktion: {house}</p>", f"<dl><dt>Produktion</dt><dd>{house.replace('&', '&amp;')}</dd></dl>"):
        claims = read_bytes(f"<h1>Marea</h1><p>Polen 2019, 94 Min.</p>{page}".encode(), "a.html")[1].claims
        assert [one.value["name"] for one in claims if one.property == "film.company"] == [house]


def test_a_label_is_none_before_a_form_in_law() -> None:
    line = "<p><b>Regie</b> Ada Neri</p><p><b>Produktion</b> Neue Warte Filmproduktion GmbH</p>"
    claims = read_bytes(f"<h1>Marea</h1><p>Polen 2019, 94 Min.</p>{line}".encode(), "a.html")[1].claims
    assert [one.value["name"] for one in claims if one.property == "film.company"] == ["Neue Warte Filmproduktion GmbH"]
