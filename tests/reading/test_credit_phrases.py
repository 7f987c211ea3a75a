"""Credits as programmes and credit rolls phrase them: letters beside "R:", elided labels, "for" a house, "with" a cast."""

import pytest

from frontrow.reading import read_bytes

GERMAN = "<p>Eine Frau fährt nachts nach Hause und trifft den Bruder, den sie seit zehn Jahren nicht gesehen hat.</p>"
FRENCH = "<p>Une femme rentre chez elle dans la nuit et rencontre le frère qu'elle n'a pas vu depuis dix ans.</p>"


def credited(line: str, more: str = "") -> list[tuple[str, str]]:
    """Role and name of each credit, and of each house as "house", in order of the page."""
    page = f"<h1>Luna</h1><p>{line}</p>{more}"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    sure = [one for one in claims if one.confidence >= 0.5 and one.property in ("film.credit", "film.company")]
    return [("house" if one.property == "film.company" else one.value["role"], one.value["name"]) for one in sure]


@pytest.mark.parametrize(
    "line",
    [
        "R: Ada Neri, D: Eva Blum, Tom Reed, GB/PL 2019, 94 Min., OmU",
        "R: Ada Neri · D: Eva Blum, Tom Reed · GB/PL 2019 · 94 Min.",
        "Regie: Ada Neri, mit Eva Blum, Tom Reed, GB/PL 2019, 94 Min.",
    ],
)
def test_the_cast_behind_a_director_is_not_the_directors(line: str) -> None:
    assert credited(line, GERMAN) == [("director", "Ada Neri"), ("cast", "Eva Blum"), ("cast", "Tom Reed")]


def test_a_letter_without_its_r_means_nothing() -> None:
    assert credited("D: Eva Blum, Tom Reed, GB/PL 2019, 94 Min.", GERMAN) == []


@pytest.mark.parametrize("label", ["Un film d'", "un film d’", "Un film de "])
def test_a_label_may_lean_on_the_name(label: str) -> None:
    assert credited(f"{label}Anna Neri</p><p>France – 2019 – 1h34", FRENCH) == [("director", "Anna Neri")]


@pytest.mark.parametrize(
    "line",
    [
        "Produced by Tom Reed for Moon Films",
        "Producer: Tom Reed for Moon Films",
        "produit par Tom Reed pour Lune Films",
    ],
)
def test_who_produces_for_a_house(line: str) -> None:
    house = "Lune Films" if "pour" in line else "Moon Films"
    assert sorted(credited(line)) == [("house", house), ("producer", "Tom Reed")]


def test_a_house_keeps_the_quote_that_ends_it() -> None:
    houses = credited("Produktion: Luna TV „Die kleine Reihe“, Luna Film")
    assert houses == [("house", "Luna TV „Die kleine Reihe“"), ("house", "Luna Film")]


@pytest.mark.parametrize(
    "line",
    [
        "A film directed by Ada Neri Written by Eva Blum & Tom Reed Produced by Max Orth",
        "Un film réalisé par Ada Neri Scénario de Eva Blum & Tom Reed Produit par Max Orth",
        "Una película dirigida por Ada Neri Escrita por Eva Blum y Tom Reed Producida por Max Orth",
        "Un film diretto da Ada Neri Scritto da Eva Blum e Tom Reed Prodotto da Max Orth",
        "Um filme realizado por Ada Neri Escrito por Eva Blum e Tom Reed Produzido por Max Orth",
        "Een film geregisseerd door Ada Neri Geschreven door Eva Blum en Tom Reed Geproduceerd door Max Orth",
    ],
)
def test_credits_run_on_behind_the_words_that_it_is_a_film(line: str) -> None:
    writers = [("screenplay", "Eva Blum"), ("screenplay", "Tom Reed")]
    assert credited(line) == [("director", "Ada Neri"), *writers, ("producer", "Max Orth")]
