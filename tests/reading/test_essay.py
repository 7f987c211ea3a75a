"""Essays: common-word titles need a cue, short names go back to the person named before."""

import pytest

from frontrow.reading import KnownPerson, KnownWork, Names, read
from frontrow.reading.view import TextView

NAMES = Names(
    (KnownPerson("person:1", "Agnès Varda"),),
    (KnownWork("work:1", ("Hero",)), KnownWork("work:2", ("Cléo from 5 to 7", "Cléo de 5 à 7"))),
)
BODY = """A Morning in the Archive

By Ines Moller

I went to the archive on a Monday and nobody was there. Hero is a large word for a man who carries cans, and my uncle never used it of himself.

He had met Agnes Varda once, on a staircase, with a cat. Varda asked him for the way out and he asked her to stay. I have the letter she sent him and I still do not know what it means.

That evening he watched Cleo from 5 to 7 three times, rewinding by hand. When I was ten he showed me a film called Hero and forbade me to tell my mother about it, which I did at once.

Later I understood that he had seen Hero before it was cut, in a room with eleven chairs. He kept one of the chairs and said that it remembered more than he did, and nobody laughed.
"""


def mentions(text: str) -> list[tuple[str, str, str | None]]:
    reading = read(TextView("essay.txt", "0" * 64, "text/plain", text), NAMES)
    assert reading.kind == "essay"
    return [(m.quote, m.type, reading.entities[m.entity or ""].known) for m in reading.mentions]


def test_common_word_is_a_title_only_where_something_says_so():
    assert mentions(BODY) == [
        ("Ines Moller", "person", None),
        ("Agnes Varda", "person", "person:1"),
        ("Varda", "person", "person:1"),
        ("Cleo from 5 to 7", "work", "work:2"),
        ("Hero", "work", "work:1"),
        ("Hero", "work", "work:1"),
    ]


def test_essay_author_and_headline_come_from_its_head():
    claims = read(TextView("essay.txt", "0" * 64, "text/plain", BODY), NAMES).claims
    assert [(c.property, c.value) for c in claims if c.property in ("essay.headline", "essay.author")] == [
        ("essay.headline", "A Morning in the Archive"),
        ("essay.author", "Ines Moller"),
    ]


def test_known_title_is_found_as_its_language_prints_it():
    text = (
        "Krzesło\n\nTekst: Adam Wierzba\n\n"
        "Na premierze filmu Człowiek z marmuru siedziałem w ostatnim rzędzie i patrzyłem na plecy ludzi, którzy nie chcieli wyjść.\n\n"
        "Potem poszliśmy nad rzekę, a on mówił o kinie tak, jak inni mówią o pogodzie, i nikt go nie chciał zatrzymać.\n\n"
        "Dziś w tym kinie jest sklep z butami i nikt nie pamięta, jak pachniały bilety ani kto gasił światło na końcu.\n"
    )
    names = Names((), (KnownWork("work:9", ("Człowiek z marmuru",)),))
    reading = read(TextView("essay.txt", "0" * 64, "text/plain", text), names)
    assert [(m.quote, m.type) for m in reading.mentions] == [("Adam Wierzba", "person"), ("Człowiek z marmuru", "work")]


def test_people_with_initials_and_titles_with_a_preposition_are_whole():
    text = BODY.replace(
        "nobody laughed.", "nobody laughed. Then he saw Singin’ in the Rain with Nicholas T. Proferes in Venice."
    )
    found = [(m.quote, m.type) for m in read(TextView("essay.txt", "0" * 64, "text/plain", text), NAMES).mentions]
    assert found[-2:] == [("Singin’ in the Rain", "work"), ("Nicholas T. Proferes", "person")]


def said(text: str) -> list[tuple[str, str]]:
    reading = read(TextView("essay.txt", "0" * 64, "text/plain", text), Names(), is_essay=True)
    return [(m.quote, m.type) for m in reading.mentions]


@pytest.mark.parametrize("title", ["”Wanda”", "»Wanda«", "„Wanda“", "«Wanda»", '"Wanda"'])
def test_quotation_with_a_length_and_a_name_in_brackets_is_a_film_and_its_director(title):
    text = (
        f"I had heard of {title} (102 mins., Xora Lo-Den) long before I could see it, and I was not let down by it.\n"
    )
    assert said(text) == [("Wanda", "work"), ("Xora Lo-Den", "person")]


def test_quotation_without_facts_is_a_film_only_where_it_is_printed_as_a_title():
    text = (
        "The evening began with the “Long Way to the Sea” and ended late.\n\n"
        "He said “I master everything there is” and sat down with his friends.\n"
    )
    assert said(text) == [("Long Way to the Sea", "work")]


def test_names_with_endings_go_back_to_the_person_named():
    text = (
        "Nová snímka režiséra Ladislava Kaboša vstúpila do kín a diváci ju prijali veľmi dobre aj v zahraničí.\n\n"
        "Kaboš sa vracia na východ krajiny, kde jeho hrdinovia žijú, a príbeh Kaboša zaujal natoľko, že zostal.\n"
    )
    assert said(text) == [("Ladislava Kaboša", "person"), ("Kaboš", "person"), ("Kaboša", "person")]


def test_unquoted_title_ends_where_two_of_its_places_part():
    text = (
        "Diváci poznajú film Ružové sny z roku, keď sa veľa zmenilo, a radi sa k nemu v kine aj doma vracajú.\n\n"
        "Nie každý vie, že filmu Ružové sny pomohla hudba, ktorá zostala v pamäti dlhšie než samotný príbeh.\n"
    )
    assert said(text) == [("Ružové sny", "work"), ("Ružové sny", "work")]
