"""Births of several people in one biography."""

import pytest

from frontrow.reading import read
from frontrow.reading.view import TextView

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
