"""Several people or countries in one value that a page tells machines."""

import json

import pytest

from frontrow.reading import read_bytes


def told(**film: object) -> list[tuple[str, object]]:
    script = json.dumps({"@type": "Movie", "name": "Pipes", **film}, ensure_ascii=False)
    page = f'<html lang="en"><script type="application/ld+json">{script}</script><p>Pipes</p></html>'
    _, reading = read_bytes(page.encode(), "a.html")
    return [(one.property, one.value) for one in reading.claims if one.rule.startswith("embedded.")]


@pytest.mark.parametrize(
    ("director", "expected"),
    [
        ("Anna Neri & Paul Rosa", ["Anna Neri", "Paul Rosa"]),
        ("Anna Neri, Paul Rosa", ["Anna Neri", "Paul Rosa"]),
        ("Anna Neri", ["Anna Neri"]),
        ("Piasek & Wójcik", ["Piasek & Wójcik"]),  # a duo
    ],
)
def test_directors_in_one_value_are_parted(director: str, expected: list[str]):
    said = told(director={"@type": "Person", "name": director})
    assert [value for name, value in said if name == "film.director"] == expected


@pytest.mark.parametrize(
    ("countries", "expected"),
    [("Poland, France", ["PL", "FR"]), ("Spain / PT", ["ES", "PT"]), ("Greece", ["GR"]), ("Greece, Ourplace", [])],
)
def test_countries_in_one_value_are_parted(countries: str, expected: list[str]):
    assert [value for name, value in told(countryOfOrigin=countries) if name == "film.country"] == expected
