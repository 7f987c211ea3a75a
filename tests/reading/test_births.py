"""Births of several people in one biography."""

import pytest

from frontrow.reading import read, read_bytes
from frontrow.reading.grammar.births import birth
from frontrow.reading.page import page_of
from frontrow.reading.view import TextView
from frontrow.reading.vocabulary.lexicon import lexicon

HEAD = "Luna\n\nItalia 2016, 90 min\n\nDirector: Ada Neri, Jon Garay\n\nBiography\n"


def births(text: str) -> set:
    claims = read(TextView("page.txt", "0" * 64, "text/plain", HEAD + text)).claims
    return {claim.value for claim in claims if claim.property.startswith("person.birth")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Neri (Torino, 1971) and Jon Garay (Bilbao, 1980) have made films together since they met at school.",
        "Ada Neri, born 1971 in Torino, writes. Jon Garay, born 1980 in Bilbao, studied directing at a film school.",
    ],
)
def test_each_directors_birth_behind_the_name_is_read(text):
    assert births(text) == {1971, "Torino", 1980, "Bilbao"}


def test_film_with_a_year_behind_another_director_is_no_birth():
    text = (
        "Ada Neri (Torino, 1971) studied directing; with Jon Garay she made films, the first of them Lost Days (1999)."
    )
    assert births(text) == {1971, "Torino"}


@pytest.mark.parametrize(
    ("language", "heading", "life", "expected"),
    [
        (
            "es",
            "Biografía",
            "(Lugo, 1966). Estudió cine y rodó varios cortos antes de su primer largo.",
            (1966, "Lugo"),
        ),
        ("it", "Biografia", "(Lecce, 1976) ha studiato pittura e ha girato alcuni corti.", (1976, "Lecce")),
        ("de", "Biografie", "1973 in Kiel als Kind einer Lehrerin geboren. Studierte Film.", (1973, "Kiel")),
        ("nl", "Biografie", "Werd in 1973 in Delft als jongste kind geboren en studeerde film.", (1973, "Delft")),
        ("fr", "Biographie", "Ada Neri naît à Metz en 1970 et fait des études de cinéma.", (1970, "Metz")),
        ("pt", "Biografia", "Nasceu em 1972, no Porto. Estudou cinema e realizou curtas.", (1972, "Porto")),
    ],
)
def test_birth_is_read_without_the_name_or_around_other_words(language, heading, life, expected):
    page = (
        f"<html lang='{language}'><h1>Luna</h1><p>Italia 2016, 90 min</p><p>Regie: Ada Neri</p>"
        f"<h2>{heading}</h2><h3>Ada Neri</h3><p>{life}</p></html>"
    )
    _, reading = read_bytes(page.encode(), "a.html")
    said = {one.property: one.value for one in reading.claims}
    assert (said.get("person.birth_year"), said.get("person.birth_place")) == expected


FACTS = "<h1>Marea</h1><p>Regie: Ada Neri</p><p>Italien 2019, 94 Min.</p>"


@pytest.mark.parametrize(
    "told",
    [
        "Regisseurin Ada Neri, eine Meisterin der leisen Töne, nimmt sich eine alte Sage vor und erzählt sie auf ihre Art.",
        "Gedreht mit wenig Geld und vielen Freunden, erzählt dieses Drama der (in Genua geborenen, lange in Wien lebenden) "
        "Regisseurin Ada Neri von einem Haus am Meer.",
    ],
)
def test_a_paragraph_on_the_film_is_no_life(told: str) -> None:
    first = "Eine Frau fährt nachts nach Hause und trifft den Bruder, den sie seit zehn Jahren nicht gesehen hat."
    claims = read_bytes(f"{FACTS}<p>{first}</p><p>{told}</p>".encode(), "a.html")[1].claims
    assert not [one for one in claims if one.property == "person.bio"]


def test_a_people_that_a_director_is_called_after_opens_no_life() -> None:
    facts = "<h1>Marea</h1><p>Direção: Isael Tupi</p><p>Brasil 2019, 41 min</p>"
    told = (
        "Um cineasta tupi procura memórias da guarda e os relatos de violências sofridas por seus parentes na região."
    )
    claims = read_bytes(f"{facts}<p>{told}</p>".encode(), "a.html")[1].claims
    assert not [one for one in claims if one.property == "person.bio"]


@pytest.mark.parametrize("language", sorted(lexicon().born))
def test_every_statement_of_the_vocabulary_is_found_in_small_letters_and_in_capitals(language):
    holes = {"{place}": "Lecce", "{year}": "1976", "{date}": "3. 5. 1976", "{words}": " als Kind"}
    for template in lexicon().born[language]:
        for words in (template, template.upper()):
            for hole, value in holes.items():
                words = words.replace(hole, value).replace(hole.upper(), value)
            page = page_of(TextView("a.txt", "0" * 64, "text/plain", f"Nera Ilić ’ {words}, riß", language=language))
            assert birth(page, 0, len(page.text)) is not None, words
