"""Years with the festivals that showed a film are no list of films."""

import pytest

from frontrow.reading import read_bytes

PAGE = "Zulu Nights\nDirector: Rosa Albers\nYear: 2019\n{heading}\n{rows}\n"
SHOWN = (
    "2019 Official Selection – Sunny Film Festival (Chile)\n2020 Competition, Northern Lights Festival\n2021 Panorama"
)
FILMS = "2012 Quiet Harbour\n2014 The Long Dry Season\n2017 Paper Boats"


def works(heading: str, rows: str) -> list[str]:
    """Titles of the person's filmography."""
    _, reading = read_bytes(PAGE.format(heading=heading, rows=rows).encode(), "a.txt")
    return [c.value["title"] for c in reading.claims if c.property == "person.filmography"]


@pytest.mark.parametrize("heading", ["", "Selections and awards", "Where it went"])
def test_festivals_that_showed_a_film_are_no_films(heading: str) -> None:
    assert works(heading, SHOWN) == []


def test_rows_of_years_and_titles_are_films_without_a_heading() -> None:
    assert works("", FILMS) == ["Quiet Harbour", "The Long Dry Season", "Paper Boats"]
