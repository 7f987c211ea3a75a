"""The year of a festival, a premiere or a prize is not the film's."""

import pytest

from frontrow.reading import read_bytes

TEXT = "A musician and a singer meet in the ruins of a country, and neither of them can live with the other or without."


def read(line: str, facts: str) -> dict[str, list]:
    html = f"<h1>Cold War</h1><p>{line}</p><p>{facts}</p><p>Director: Paweł Pawlikowski</p><p>{TEXT}</p>"
    found: dict[str, list] = {}
    for one in read_bytes(html.encode(), "a.html")[1].claims:
        if one.confidence >= 0.5:
            found.setdefault(one.property, []).append(one.value)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Berlinale 2020",
        "Cannes 2018",
        "Premiere: Berlinale 2020",
        "Weltpremiere: Berlinale 2020",
        "Prima mondiale: Venezia 2019",
        "Première mondiale : Cannes 2019",
        "Premiera: Nowe Horyzonty 2019",
        "Světová premiéra: Karlovy Vary 2019",
        "Svjetska premijera: Sarajevo 2019",
        "Wereldpremière: IDFA 2019",
        "Estreia mundial: IndieLisboa 2019",
        "Світова прем’єра: Берлінале 2020",
        "Locarno 2019, World Premiere",
        "Palme d’Or 2019",
        "Best Film 2019",
        "Programme 2021",
        "Section: Competition 2021",
    ],
)
def test_a_line_of_an_event_beside_the_facts_tells_no_year_of_the_film(line: str) -> None:
    assert "film.year" not in read(line, "Poland, France, 88 min")
    assert read(line, "Poland, France 2018, 88 min")["film.year"] == [2018]


def test_the_year_beside_the_facts_is_the_film_s_where_nothing_else_stands_there() -> None:
    assert read("2018", "Poland, France, 88 min")["film.year"] == [2018]


@pytest.mark.parametrize(
    "line",
    ["Awards: Best Film, Moon Festival 2019", "Festivals: Berlinale 2020, Sundance 2021", "Moon Festival 2019, Italy"],
)
def test_a_label_of_prizes_with_its_value_takes_no_facts_below_it(line: str) -> None:
    found = read(line, "Poland, France 2018, 88 min")
    assert found["film.year"] == [2018]
    assert found["film.country"] == ["PL", "FR"]
    assert "film.synopsis" in found
